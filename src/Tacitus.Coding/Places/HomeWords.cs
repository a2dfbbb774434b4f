using System.Collections.Frozen;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Places;

/// <summary>The words of <c>home-words.lexicon</c>, which tell in which country an article is at home, in classes by the countries that use them.</summary>
internal sealed class HomeWords
{
    private readonly WordIndex _words;
    private readonly int[] _classes;
    private readonly List<FrozenSet<string>> _countries = [];

    private HomeWords(Dictionary<string, int> classes, List<FrozenSet<string>> countries) =>
        (_words, _classes, _countries) = (new WordIndex(classes.Keys), [.. classes.Values], countries);

    /// <summary>How many classes there are.</summary>
    public int Count => _countries.Count;

    /// <summary>The class of telephone numbers as North America writes them.</summary>
    public int Telephones { get; private init; }

    /// <summary>Reads the lexicon.</summary>
    /// <exception cref="LexiconException">A line is wrong; the message is <c>file:line: what</c>.</exception>
    public static HomeWords Load()
    {
        var classes = new Dictionary<string, int>(StringComparer.Ordinal);
        var countries = new List<FrozenSet<string>>();
        foreach (var row in LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.home-words.lexicon", columns: 2))
        {
            foreach (var code in row.List(0, ',')) if (code.Length != 2 || !code.All(char.IsAsciiLetterUpper)) throw row.Error($"'{code}' is no code of a country");
            foreach (var word in row.List(1, ',')) classes[word] = countries.Count;
            countries.Add(row.List(0, ',').ToFrozenSet(StringComparer.Ordinal));
        }
        countries.Add(FrozenSet.Create(StringComparer.Ordinal, "US", "CA"));
        return new HomeWords(classes, countries) { Telephones = countries.Count - 1 };
    }

    /// <summary>The class of a word by its normal form; -1 when it is in none.</summary>
    public int ClassOf(in Token word) => _words.Of(word) is >= 0 and var place ? _classes[place] : -1;

    /// <summary>Whether a class speaks for the country with this ISO 3166-1 code.</summary>
    public bool SpeaksFor(int group, string country) => _countries[group].Contains(country);
}
