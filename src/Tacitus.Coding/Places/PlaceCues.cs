using System.Collections.Frozen;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Places;

/// <summary>The words of <c>place-cues.lexicon</c> by class.</summary>
internal sealed class PlaceCues
{
    private static readonly string[] Classes = ["locative", "near", "direction", "says", "with", "rule", "coast", "border", "agency", "built", "calendar", "bearing", "body", "title", "kin", "local", "natural", "settlement"];

    private readonly FrozenDictionary<string, FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>> _classes;

    private PlaceCues(Dictionary<string, FrozenSet<string>> classes) =>
        _classes = classes.ToFrozenDictionary(c => c.Key, c => c.Value.GetAlternateLookup<ReadOnlySpan<char>>(), StringComparer.Ordinal);

    /// <summary>Reads the lexicon.</summary>
    /// <exception cref="LexiconException">A line is wrong; the message is <c>file:line: what</c>.</exception>
    public static PlaceCues Load()
    {
        var classes = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal);
        foreach (var row in LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.place-cues.lexicon", columns: 2))
        {
            if (!Classes.Contains(row[0])) throw row.Error($"'{row[0]}' is no class of words");
            if (!classes.TryAdd(row[0], row.List(1, ',').ToFrozenSet(StringComparer.Ordinal))) throw row.Error($"'{row[0]}' stands twice");
        }
        foreach (var name in Classes) if (!classes.ContainsKey(name)) throw new LexiconException("place-cues.lexicon", 1, $"has no line for '{name}'");
        return new PlaceCues(classes);
    }

    /// <summary>Whether a preposition places something.</summary>
    public bool IsLocative(ReadOnlySpan<char> word) => _classes["locative"].Contains(word);

    /// <summary>Whether a word says that something is near by.</summary>
    public bool IsNear(ReadOnlySpan<char> word) => _classes["near"].Contains(word);

    /// <summary>Whether a word names a part of a larger place.</summary>
    public bool IsDirection(ReadOnlySpan<char> word) => _classes["direction"].Contains(word);

    /// <summary>Whether a word after a capital or country makes it a government as its subject.</summary>
    public bool IsSaying(ReadOnlySpan<char> word) => _classes["says"].Contains(word);

    /// <summary>Whether a word before a capital or country makes it a government.</summary>
    public bool IsDealing(ReadOnlySpan<char> word) => _classes["with"].Contains(word);

    /// <summary>Whether a noun makes the place before it a government.</summary>
    public bool IsRule(ReadOnlySpan<char> word) => _classes["rule"].Contains(word);

    /// <summary>Whether a word speaks of sea or air.</summary>
    public bool IsCoast(ReadOnlySpan<char> word) => _classes["coast"].Contains(word);

    /// <summary>Whether a word speaks of a border.</summary>
    public bool IsBorder(ReadOnlySpan<char> word) => _classes["border"].Contains(word);

    /// <summary>Whether a word closes the name of a street, building or body, not of a place where people live or a natural one.</summary>
    public bool IsBuilt(ReadOnlySpan<char> word) => _classes["built"].Contains(word);

    /// <summary>Whether a word names a month, day or feast.</summary>
    public bool IsCalendar(ReadOnlySpan<char> word) => _classes["calendar"].Contains(word);

    /// <summary>Whether a word names a side of the world, as some divisions are called too.</summary>
    public bool IsBearing(ReadOnlySpan<char> word) => _classes["bearing"].Contains(word);

    /// <summary>Whether words name a body or a feast that some town shares its name with.</summary>
    public bool IsBody(ReadOnlySpan<char> words) => _classes["body"].Contains(words);

    /// <summary>Whether a word is a title before a person's surname.</summary>
    public bool IsTitle(ReadOnlySpan<char> word) => _classes["title"].Contains(word);

    /// <summary>Whether a word before a name says whose relative or friend that is.</summary>
    public bool IsKin(ReadOnlySpan<char> word) => _classes["kin"].Contains(word);

    /// <summary>Whether a noun after a town's name is somebody or something of the town.</summary>
    public bool IsLocal(ReadOnlySpan<char> word) => _classes["local"].Contains(word);

    /// <summary>Whether a word says that a name is that of a place where people live or of a natural one ("the village of").</summary>
    public bool IsSettlement(ReadOnlySpan<char> word) => _classes["settlement"].Contains(word);

    /// <summary>Whether a word closes the name of something natural, also in small letters ("the Fergana valley").</summary>
    public bool IsNatural(ReadOnlySpan<char> word) => _classes["natural"].Contains(word);

    /// <summary>Whether a word is an agency as datelines have it.</summary>
    public bool IsAgency(ReadOnlySpan<char> word) => _classes["agency"].Contains(word);
}
