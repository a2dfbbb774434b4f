using System.Collections.Immutable;
using System.Text;

namespace Tacitus.Coding.Actors;

/// <summary>The lines of a lexicon that lies beside the code: columns between bars, lists between semicolons, <c>#</c> for remarks.</summary>
internal static class LexiconFile
{
    /// <summary>One line that holds an entry.</summary>
    /// <param name="File">The file's name.</param>
    /// <param name="Number">The line's number, from 1.</param>
    /// <param name="Columns">Its columns without blanks around them.</param>
    internal readonly record struct Line(string File, int Number, ImmutableArray<string> Columns)
    {
        /// <summary>The column at <paramref name="index"/>, empty when the line is shorter.</summary>
        public string this[int index] => index < Columns.Length ? Columns[index] : "";

        /// <summary>The list in the column at <paramref name="index"/>.</summary>
        public IEnumerable<string> List(int index) => this[index].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

        /// <summary>What to throw when the line is not as it should be.</summary>
        public FormatException Error(string message) => new($"{File}:{Number}: {message}");
    }

    /// <summary>The entries of the embedded file <paramref name="name"/> (<c>Actors.countries.lexicon</c>).</summary>
    public static IEnumerable<Line> Read(string name)
    {
        using var stream = typeof(LexiconFile).Assembly.GetManifestResourceStream("Tacitus.Coding." + name)
            ?? throw new FileNotFoundException($"{name} is not embedded");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(name, reader.ReadToEnd());
    }

    /// <summary>The entries of <paramref name="text"/>.</summary>
    public static ImmutableArray<Line> Parse(string name, string text)
    {
        var lines = ImmutableArray.CreateBuilder<Line>();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#') continue;
            lines.Add(new Line(name, number, [.. line.Split('|').Select(c => c.Trim())]));
        }
        return lines.DrainToImmutable();
    }
}
