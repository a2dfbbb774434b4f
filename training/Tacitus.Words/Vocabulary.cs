using System.Text;
using System.Text.RegularExpressions;

namespace Tacitus.Words;

/// <summary>The words that get a cluster, the most frequent first.</summary>
internal sealed partial class Vocabulary
{
    // A word of two occurrences is mostly a mistake or a private name.
    private const int Fewest = 3, Most = 70_000, Longest = 24;

    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private Vocabulary(List<(string Word, int Count)> words)
    {
        (All, Counts) = ([.. words.Select(w => w.Word)], [.. words.Select(w => w.Count)]);
        for (var i = 0; i < All.Length; i++) _numbers[All[i]] = i;
    }

    /// <summary>How many words there are.</summary>
    public int Count => All.Length;

    /// <summary>The words, in small letters.</summary>
    public string[] All { get; }

    /// <summary>How often each stands in the texts.</summary>
    public int[] Counts { get; }

    /// <summary>The words that stand three times in <paramref name="texts"/>, and the encoder's own whole words, which count as if they did.</summary>
    public static Vocabulary Of(IEnumerable<string> texts, WordPieces pieces)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in texts)
        {
            foreach (var match in Word().EnumerateMatches(text))
            {
                var word = Small(text.AsSpan(match.Index, match.Length));
                if (word.Length <= Longest) counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }
        foreach (var piece in pieces.All) if (piece.Length > 1 && piece.All(char.IsLetter)) counts.TryAdd(piece, Fewest);
        return new Vocabulary([.. counts.Where(c => c.Value >= Fewest).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(Most).Select(c => (c.Key, c.Value))]);
    }

    /// <summary>The number of <paramref name="word"/>, or none.</summary>
    public int? Find(string word) => _numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary><paramref name="word"/> as words are kept here.</summary>
    public static string Small(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant().Normalize(NormalizationForm.FormC);

    [GeneratedRegex(@"\p{L}+(?:['-]\p{L}+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
