using System.Collections.Frozen;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Places;

/// <summary>The word lists that tell names of places from other words: <c>given-names.lexicon</c>, <c>common-words.lexicon</c> and <c>ordinary-words.lexicon</c>.</summary>
internal sealed class PlaceWords
{
    private readonly FrozenSet<string> _givenNames = Read("given-names.lexicon");
    private readonly FrozenSet<string> _common = Read("common-words.lexicon", "ordinary-words.lexicon");

    /// <summary>The words that tell in which country an article is at home.</summary>
    public HomeWords Home { get; } = HomeWords.Load();

    /// <summary>Whether a word in small letters without accents is a given name.</summary>
    public bool IsGivenName(string word) => _givenNames.Contains(word);

    /// <summary>Whether a word in small letters without accents is an ordinary word more often than a name.</summary>
    public bool IsCommon(string word) => _common.Contains(word);

    private static FrozenSet<string> Read(params string[] files) =>
        files.SelectMany(f => LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places." + f, columns: 1)).SelectMany(l => l.List(0, ',')).ToFrozenSet(StringComparer.Ordinal);
}
