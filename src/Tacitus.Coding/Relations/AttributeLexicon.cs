using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Model;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Relations;

/// <summary>The words by which attributes of actors are told. The file's own head says how they are written.</summary>
internal sealed class AttributeLexicon
{
    /// <summary>Words behind the group.</summary>
    /// <param name="Kind">What follows them.</param>
    /// <param name="Words">The words.</param>
    /// <param name="Next">The word that must follow; null when any may.</param>
    internal sealed record Verb(AttributeKind Kind, ImmutableArray<string> Words, string? Next);

    private static readonly Lazy<AttributeLexicon> Shipped = new(() => new AttributeLexicon(LexiconFile.Embedded(typeof(AttributeLexicon).Assembly, "attributes.lexicon")));

    /// <summary>What "is put at" a number of people.</summary>
    public const string Size = "strength";

    private readonly FrozenSet<string> _ends;
    private readonly FrozenSet<string> _beliefs;
    private readonly FrozenSet<string> _reasons;

    /// <summary>Makes the lexicon of a file.</summary>
    /// <exception cref="LexiconException">A heading is none of this lexicon.</exception>
    public AttributeLexicon(LexiconFile file)
    {
        File = file;
        var verbs = new List<Verb>();
        var nouns = new List<string>();
        var people = new List<string>();
        var parts = new List<string>();
        var ends = new List<string>();
        var beliefs = new List<string>();
        var reasons = new List<string>();
        foreach (var section in file.Sections)
        {
            if (!Code.TryParse<AttributeKind>(section.Name, out var kind) || section.Arguments is not [var form] || form is not ("verb" or "noun" or "have" or "end"))
                throw new LexiconException(file.Name, section.Line, "a heading is like [aim verb], [aim noun], [aim end] or [strength have]");
            var entries = section.Entries.Select(e => e.Text);
            if (form == "end") (kind switch { AttributeKind.Ideology => beliefs, AttributeKind.Grievance => reasons, _ => ends }).AddRange(entries);
            else if (form == "noun") (kind switch { AttributeKind.Strength => people, AttributeKind.Course => parts, _ => nouns }).AddRange(entries);
            else verbs.AddRange(entries.Select(e => VerbOf(kind, e)));
        }
        // "is working" before "is".
        Verbs = [.. verbs.OrderByDescending(v => v.Words.Length)];
        Nouns = nouns.ToFrozenSet(StringComparer.Ordinal);
        Parts = parts.ToFrozenSet(StringComparer.Ordinal);
        _ends = ends.ToFrozenSet(StringComparer.Ordinal);
        _reasons = reasons.ToFrozenSet(StringComparer.Ordinal);
        _beliefs = beliefs.ToFrozenSet(StringComparer.Ordinal);
        People = people.ToFrozenSet(StringComparer.Ordinal);
        Tellers = new WordIndex(verbs.Where(v => v.Kind != AttributeKind.Strength).Select(v => v.Words[^1]).Concat(Nouns).Concat(People).Append(Size).Distinct(StringComparer.Ordinal));
    }

    /// <summary>The lexicon of this program.</summary>
    public static AttributeLexicon Default => Shipped.Value;

    /// <summary>The file, for its examples.</summary>
    public LexiconFile File { get; }

    /// <summary>Words behind the group, the longest first.</summary>
    public ImmutableArray<Verb> Verbs { get; }

    /// <summary>Words of which a sentence that tells of an attribute has one: the last of those behind the group that need no number, <see cref="Nouns"/> and <see cref="People"/>.</summary>
    public WordIndex Tellers { get; }

    /// <summary>"Goal", "aim" ...</summary>
    public FrozenSet<string> Nouns { get; }

    /// <summary>What of a group grows or wanes: "attacks", "ranks" ...</summary>
    public FrozenSet<string> Parts { get; }

    /// <summary>"Fighters", "members" ...</summary>
    public FrozenSet<string> People { get; }

    /// <summary>Words of which what a group wants, believes in, or holds against somebody has one: "state", "caliphate"; "doctrine", "reading"; "of", "calling".</summary>
    public FrozenSet<string> Ends(AttributeKind kind) => kind switch { AttributeKind.Ideology => _beliefs, AttributeKind.Grievance => _reasons, _ => _ends };

    private static Verb VerbOf(AttributeKind kind, string entry)
    {
        var words = entry.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words[^1][0] == '>' ? new Verb(kind, [.. words[..^1]], words[^1][1..]) : new Verb(kind, [.. words], null);
    }
}
