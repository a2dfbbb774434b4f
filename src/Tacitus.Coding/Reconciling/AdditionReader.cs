using System.Collections.Immutable;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Tells by the words of <c>additions.lexicon</c> whether a number counts only those who came to others.</summary>
internal sealed class AdditionReader
{
    // A number and what it counts; in a longer span the word may belong to something else.
    private const int MostWords = 6;

    private readonly Dictionary<string, List<string>> _words;

    // The last word of each: nearly all texts have none of them, and need not be cut into words.
    private readonly Dictionary<string, string[]> _last;

    private AdditionReader(Dictionary<string, List<string>> words, ImmutableArray<(string Section, string Text, bool Must)> examples)
    {
        _words = words;
        _last = words.ToDictionary(w => w.Key, w => w.Value.Select(v => v.Trim().Split(' ')[^1]).Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);
        Examples = examples;
    }

    /// <summary>The words that are shipped.</summary>
    public static AdditionReader Shipped { get; } = Load();

    /// <summary>The examples: words, and whether they must be of the section.</summary>
    internal ImmutableArray<(string Section, string Text, bool Must)> Examples { get; }

    /// <summary>Whether the words of a number are of those who came to others.</summary>
    public bool IsMore(Testimony testimony) => testimony.Statement.Value is CountValue && testimony.Statement.Spans.Any(s => s.End <= testimony.Article.Text.Length && IsMore(testimony.Article.Text[s.Start..s.End]));

    /// <summary>Whether the sentence of a number says that those whom it counts died of wounds of before.</summary>
    public bool DiedLater(Testimony testimony) => testimony.Statement is { Field: Field.Killed, Value: CountValue, Spans: [var span, ..] }
        && testimony.Report.Sentences.Any(s => s.Overlaps(span) && s.End <= testimony.Article.Text.Length && testimony.Article.Text[s.Start..s.End] is var sentence
            && (Has("wounds", sentence) || Has("hospital", sentence) && IsMore(testimony)));

    /// <summary>Whether <paramref name="words"/>, a number and what it counts, say that these came to others.</summary>
    internal bool IsMore(string words) => Has("number", words) && Words(words).Length <= MostWords;

    /// <summary>Whether <paramref name="text"/> has words of <paramref name="section"/>.</summary>
    internal bool Has(string section, string text)
    {
        if (!Array.Exists(_last[section], w => text.Contains(w, StringComparison.OrdinalIgnoreCase))) return false;
        var words = $" {string.Join(' ', Words(text))} ";
        return _words[section].Any(w => words.Contains(w, StringComparison.Ordinal));
    }

    private static string[] Words(string text) => text.ToLowerInvariant().Split([' ', '\n', '\r', '\t', ',', '.', ';', ':', '"', '(', ')'], StringSplitOptions.RemoveEmptyEntries);

    private static AdditionReader Load()
    {
        const string Name = "additions.lexicon";
        using var stream = typeof(AdditionReader).Assembly.GetManifestResourceStream(typeof(AdditionReader), Name) ?? throw new InvalidOperationException($"{Name} is not embedded");
        using var reader = new StreamReader(stream);
        return Read(Name, reader);
    }

    /// <summary>Reads the words.</summary>
    /// <exception cref="FormatException">A line is not of the form that the file's header tells.</exception>
    internal static AdditionReader Read(string name, TextReader reader)
    {
        var words = new Dictionary<string, List<string>>(StringComparer.Ordinal) { ["number"] = [], ["wounds"] = [], ["hospital"] = [] };
        var examples = ImmutableArray.CreateBuilder<(string, string, bool)>();
        string? section = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                section = line.Trim('[', ']');
                if (!words.ContainsKey(section)) throw new FormatException($"{name}:{number}: '{line}' is no section");
            }
            else if (section is null) throw new FormatException($"{name}:{number}: words before the first section");
            else if (line[0] is '+' or '-') examples.Add((section, line[1..].Trim(), line[0] == '+'));
            else words[section].AddRange(line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(w => $" {w} "));
        }
        return new AdditionReader(words, examples.ToImmutable());
    }
}
