using System.Collections.Immutable;
using Tacitus.Coding.Roles;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Aims;

/// <summary>What sort of thing common nouns name: people of many trades, buildings, vehicles, roads, land, organisations.</summary>
internal static class NounClasses
{
    private static readonly Lazy<(WordIndex Words, ImmutableArray<uint>[] Classes)> Nouns = new(Read);

    /// <summary>The hashes of the classes of <paramref name="noun"/>, a word in small letters in the singular; none when it is of no class.</summary>
    public static ImmutableArray<uint> Of(ReadOnlySpan<char> noun) => Nouns.Value.Words.Of(noun) is >= 0 and var at ? Nouns.Value.Classes[at] : [];

    /// <summary>Whether <paramref name="noun"/> names somebody.</summary>
    public static bool IsPerson(ReadOnlySpan<char> noun) => Of(noun).Contains(Person);

    /// <summary>The class of those who are somebody.</summary>
    public static readonly uint Person = Hash.Of("person");

    private static (WordIndex Words, ImmutableArray<uint>[] Classes) Read()
    {
        var nouns = new Dictionary<string, ImmutableArray<uint>>(StringComparer.Ordinal);
        foreach (var row in LexiconRow.Embedded(typeof(NounClasses).Assembly, "Aims.nouns.lexicon", 2))
        {
            ImmutableArray<uint> classes = [.. row.List(0, ' ').Select(c => Hash.Of(c))];
            foreach (var noun in row.List(1, ' ')) nouns.Add(noun, classes);
        }
        return (new WordIndex(nouns.Keys), [.. nouns.Values]);
    }
}
