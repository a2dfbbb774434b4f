using System.Runtime.InteropServices;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>The words of a stretch of text, weighed by how rare they are, with its names and numbers. All lists are in the order of the hashes.</summary>
internal sealed class WordProfile
{
    // Words that every third article has tell nothing: "the", "said", "police".
    private const float LeastRarity = 1.1f;

    private const float LeastRare = 4f;

    // "Police Department", "Los Angeles".
    private const float CommonPair = 8f;

    private readonly ulong[] _words;
    private readonly int[] _counts;
    private readonly float[] _weights;
    private readonly float[] _rarities;

    // How rare all words are together.
    private readonly double _whole;

    private WordProfile(ulong[] words, int[] counts, float[] weights, float[] rarities, ulong[] names, (ulong Pair, float Rarity)[] namePairs, ulong[] numbers, ulong[] numberPairs)
    {
        _words = words;
        _counts = counts;
        _weights = weights;
        _rarities = rarities;
        Names = names;
        NamePairs = namePairs;
        Numbers = numbers;
        NumberPairs = numberPairs;
        foreach (var rarity in rarities) _whole += rarity;
        RareNames = Array.FindAll(names, n => WordTable.Shipped.RarityOf(n) >= WordTable.Shipped.Unknown);
        Rare = [.. words.Where((_, i) => rarities[i] >= LeastRare)];
    }

    /// <summary>The profile of no words.</summary>
    public static WordProfile None { get; } = new([], [], [], [], [], [], [], []);

    /// <summary>Capitalised words inside sentences.</summary>
    public ulong[] Names { get; }

    /// <summary>Those of <see cref="Names"/> that the table of words does not have.</summary>
    public ulong[] RareNames { get; }

    /// <summary>Words that fewer than one article in fifty has.</summary>
    public ulong[] Rare { get; }

    /// <summary>Two capitalised words in a row ("Edwards Street"), with how rare the two are together, less eight; commoner pairs are left out.</summary>
    public (ulong Pair, float Rarity)[] NamePairs { get; }

    /// <summary>Words with a digit.</summary>
    public ulong[] Numbers { get; }

    /// <summary>Numbers with the word after them.</summary>
    public ulong[] NumberPairs { get; }

    /// <summary>How many different words it has.</summary>
    public int Count => _words.Length;

    /// <summary>The profile of the words of <paramref name="text"/> at <paramref name="spans"/>.</summary>
    public static WordProfile Of(string text, params ReadOnlySpan<Span> spans)
    {
        var table = WordTable.Shipped;
        var counts = new Dictionary<ulong, int>();
        var names = new List<ulong>();
        var pairs = new Dictionary<ulong, float>();
        var numbers = new List<ulong>();
        var numberPairs = new List<ulong>();
        foreach (var span in spans)
        {
            ulong lastName = 0;
            ulong lastNumber = 0;
            var lastEnd = -1;
            foreach (var word in WordReader.Read(text, span))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Hash, out _)++;
                if (lastNumber != 0) numberPairs.Add(unchecked(lastNumber * 31 + word.Hash));
                lastNumber = word.HasDigit ? word.Hash : 0;
                if (word.HasDigit) numbers.Add(word.Hash);
                if (!word.Capital || table.RarityOf(word.Hash) < LeastRarity)
                {
                    lastName = 0;
                    continue;
                }
                if (!word.Starts) names.Add(word.Hash);
                if (lastName != 0 && word.Start == lastEnd + 1)
                {
                    var rarity = table.RarityOf(lastName) + table.RarityOf(word.Hash);
                    if (rarity > CommonPair) pairs[unchecked(lastName * 31 + word.Hash)] = rarity - CommonPair;
                    names.Add(lastName);
                }
                lastName = word.Hash;
                lastEnd = word.End;
            }
        }
        return Of(counts, InOrder(names), [.. pairs.OrderBy(p => p.Key).Select(p => (p.Key, p.Value))], InOrder(numbers), InOrder(numberPairs));
    }

    /// <summary>The profile of the words of both.</summary>
    public WordProfile With(WordProfile other)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var profile in new[] { this, other })
            for (var i = 0; i < profile._words.Length; i++) CollectionsMarshal.GetValueRefOrAddDefault(counts, profile._words[i], out _) += profile._counts[i];
        return Of(counts, Union(Names, other.Names), [.. NamePairs.Concat(other.NamePairs).Distinct().OrderBy(p => p.Pair)], Union(Numbers, other.Numbers), Union(NumberPairs, other.NumberPairs));
    }

    private static ulong[] Union(ulong[] left, ulong[] right) => InOrder([.. left, .. right]);

    // Sorted, each once.
    private static ulong[] InOrder(List<ulong> hashes)
    {
        hashes.Sort();
        var kept = 0;
        for (var i = 0; i < hashes.Count; i++)
            if (kept == 0 || hashes[kept - 1] != hashes[i]) hashes[kept++] = hashes[i];
        hashes.RemoveRange(kept, hashes.Count - kept);
        return [.. hashes];
    }

    private static WordProfile Of(Dictionary<ulong, int> counts, ulong[] names, (ulong Pair, float Rarity)[] namePairs, ulong[] numbers, ulong[] numberPairs)
    {
        var words = counts.Keys.ToArray();
        Array.Sort(words);
        var rarities = Array.ConvertAll(words, WordTable.Shipped.RarityOf);
        var kept = 0;
        for (var i = 0; i < words.Length; i++)
            if (rarities[i] >= LeastRarity) (words[kept], rarities[kept++]) = (words[i], rarities[i]);
        (words, rarities) = (words[..kept], rarities[..kept]);
        var often = Array.ConvertAll(words, w => counts[w]);
        var weights = new float[kept];
        double square = 0;
        for (var i = 0; i < kept; i++)
        {
            weights[i] = rarities[i] * (1 + MathF.Log(often[i]));
            square += (double)weights[i] * weights[i];
        }
        var norm = (float)Math.Sqrt(square);
        if (norm > 0)
            for (var i = 0; i < weights.Length; i++) weights[i] /= norm;
        return new WordProfile(words, often, weights, rarities, names, namePairs, numbers, numberPairs);
    }

    /// <summary>How alike the words are: the cosine of the two profiles, from 0 to 1.</summary>
    public double Cosine(WordProfile other)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
        {
            if (_words[i] == other._words[j]) sum += (double)_weights[i++] * other._weights[j++];
            else if (_words[i] < other._words[j]) i++;
            else j++;
        }
        return sum;
    }

    /// <summary>The rarity of the words that both have, as a share of the smaller of the two; 0 when one has none.</summary>
    public double Contained(WordProfile other)
    {
        var least = Math.Min(_whole, other._whole);
        if (least == 0) return 0;
        double sum = 0;
        for (int i = 0, j = 0; i < _words.Length && j < other._words.Length;)
        {
            if (_words[i] == other._words[j])
            {
                sum += _rarities[i++];
                j++;
            }
            else if (_words[i] < other._words[j]) i++;
            else j++;
        }
        return sum / least;
    }

    /// <summary>The rarity of what both lists hold.</summary>
    public static double Shared(ulong[] left, ulong[] right)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                sum += WordTable.Shipped.RarityOf(left[i]);
                i++;
                j++;
            }
            else if (left[i] < right[j]) i++;
            else j++;
        }
        return sum;
    }

    /// <summary>Whether it has the word.</summary>
    public bool Has(ulong word) => Array.BinarySearch(_words, word) >= 0;

    /// <summary>The rarity of the pairs of names that both have.</summary>
    public double SharedNamePairs(WordProfile other)
    {
        double sum = 0;
        for (int i = 0, j = 0; i < NamePairs.Length && j < other.NamePairs.Length;)
        {
            if (NamePairs[i].Pair == other.NamePairs[j].Pair)
            {
                sum += NamePairs[i].Rarity;
                i++;
                j++;
            }
            else if (NamePairs[i].Pair < other.NamePairs[j].Pair) i++;
            else j++;
        }
        return sum;
    }

    /// <summary>The words that weigh most, ties by hash; no more than <paramref name="most"/> and none less rare than <paramref name="least"/>.</summary>
    public IEnumerable<ulong> Heaviest(int most, float least) =>
        Enumerable.Range(0, _words.Length).Where(i => _rarities[i] >= least).OrderByDescending(i => _weights[i]).ThenBy(i => i).Take(most).Select(i => _words[i]);
}
