using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Tells how well the source of a statement is placed.</summary>
internal sealed class PlacementReader
{
    private readonly ImmutableArray<(Placement Placement, string Words)> _words;

    private PlacementReader(ImmutableArray<(Placement, string)> words, ImmutableArray<(Placement, string, bool)> examples)
    {
        _words = words;
        Examples = examples;
    }

    /// <summary>The table that is shipped.</summary>
    public static PlacementReader Shipped { get; } = Load();

    /// <summary>The examples of the table: a source, and whether it must be of the placement.</summary>
    internal ImmutableArray<(Placement Placement, string Source, bool Must)> Examples { get; }

    /// <summary>The placement of what <paramref name="attribution"/> names; the article itself when null.</summary>
    public Placement Of(Attribution? attribution)
    {
        if (attribution is null) return Placement.Article;
        if (attribution.Party) return Placement.Party;
        // The source behind the source is the one that knows.
        return Of(attribution.Chain is { IsDefaultOrEmpty: false } chain ? chain[^1] : attribution.Source);
    }

    /// <summary>The placement of a source in words.</summary>
    public Placement Of(string source)
    {
        foreach (var (placement, words) in _words)
            if (Holds(source, words)) return placement;
        return Placement.Unnamed;
    }

    private static bool Holds(string source, string words)
    {
        for (var at = source.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = source.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
            if ((at == 0 || !char.IsLetter(source[at - 1])) && (at + words.Length == source.Length || !char.IsLetter(source[at + words.Length]))) return true;
        return false;
    }

    private static PlacementReader Load()
    {
        const string Name = "placement.lexicon";
        using var stream = typeof(PlacementReader).Assembly.GetManifestResourceStream(typeof(PlacementReader), Name)
            ?? throw new InvalidOperationException($"{Name} is not embedded");
        using var reader = new StreamReader(stream);
        return Read(Name, reader);
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="FormatException">A line is not of the form that the file's header tells.</exception>
    internal static PlacementReader Read(string name, TextReader reader)
    {
        var words = ImmutableArray.CreateBuilder<(Placement, string)>();
        var examples = ImmutableArray.CreateBuilder<(Placement, string, bool)>();
        Placement? section = null;
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#') continue;
            if (line[0] == '[')
            {
                if (!line.EndsWith(']') || !Code.TryParse<Placement>(line[1..^1], out var placement)) throw new FormatException($"{name}:{number}: '{line}' is no placement");
                section = placement;
                continue;
            }
            if (section is not { } of) throw new FormatException($"{name}:{number}: words before the first [placement]");
            if (line[0] is '+' or '-') examples.Add((of, line[1..].Trim(), line[0] == '+'));
            else
                foreach (var word in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) words.Add((of, word));
        }
        return new PlacementReader(words.ToImmutable(), examples.ToImmutable());
    }
}
