using System.Text.RegularExpressions;

namespace Tacitus.Words;

/// <summary>Sentences in which the words stand: as few as show each word, where the texts have so many, <see cref="Wanted"/> times.</summary>
internal sealed partial class ContextSentences
{
    /// <summary>In how many sentences a word is wanted.</summary>
    public const int Wanted = 12;

    // What is shorter is a heading or an initial, what is longer a table.
    private const int Shortest = 25, Longest = 400, Most = 45_000;

    /// <summary>The sentences of <paramref name="texts"/> for <paramref name="words"/>.</summary>
    public ContextSentences(IEnumerable<string> texts, Vocabulary words)
    {
        var sentences = texts.SelectMany(Cut).Where(s => s.Length is >= Shortest and <= Longest).Select(Tokens).ToList();
        var numbers = sentences.ConvertAll(s => s.Select(words.Find).OfType<int>().ToArray());
        var total = new int[words.Count];
        foreach (var word in numbers.SelectMany(n => n)) total[word]++;
        var random = new Random(1);
        // Those with a rare word first, since they are all that there is of it; by chance otherwise.
        var order = numbers.Select((n, i) => (Sentence: i, IsRare: n.Length > 0 && n.Min(w => total[w]) <= Wanted, Chance: random.Next())).OrderBy(s => s.IsRare ? 0 : 1).ThenBy(s => s.Chance).ToList();
        var seen = new int[words.Count];
        foreach (var (sentence, _, _) in order)
        {
            if (!Array.Exists(numbers[sentence], w => seen[w] < Wanted)) continue;
            Chosen.Add(sentences[sentence]);
            foreach (var word in numbers[sentence]) seen[word]++;
            if (Chosen.Count == Most) break;
        }
        Progress.Tell($"{Chosen.Count} of {sentences.Count} sentences chosen");
    }

    /// <summary>The words and marks of each sentence that was chosen, in small letters.</summary>
    public List<string[]> Chosen { get; } = [];

    // After a mark that ends a sentence, at the blanks behind it.
    private static IEnumerable<string> Cut(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsWhiteSpace(text[i]) || text[i - 1] is not ('.' or '!' or '?')) continue;
            yield return text[start..i];
            while (i < text.Length && char.IsWhiteSpace(text[i])) i++;
            start = i;
        }
        yield return text[start..];
    }

    private static string[] Tokens(string sentence) => [.. Token().Matches(sentence).Select(m => Vocabulary.Small(m.ValueSpan))];

    [GeneratedRegex(@"\p{L}+(?:['-]\p{L}+)*|[0-9]+|[^\s\p{L}\p{Cs}0-9]", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}
