using System.Runtime.InteropServices;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>The words of a stretch of text, weighed by how rare they are, with its names and numbers. All lists are in the order of the hashes.</summary>
internal sealed class WordProfile
{
    // Words that every third article has tell nothing: "the", "said", "police".
    private const float LeastRarity = 1.1f;

    private readonly ulong[] _words;
    private readonly float[] _weights;

    private WordProfile(ulong[] words, float[] weights, ulong[] names, ulong[] namePairs, ulong[] numbers)
    {
        _words = words;
        _weights = weights;
        Names = names;
        NamePairs = namePairs;
        Numbers = numbers;
    }

    /// <summary>The profile of no words.</summary>
    public static WordProfile None { get; } = new([], [], [], [], []);

    /// <summary>Capitalised words inside sentences.</summary>
    public ulong[] Names { get; }

    /// <summary>Two capitalised words in a row ("Edwards Street").</summary>
    public ulong[] NamePairs { get; }

    /// <summary>Words with a digit.</summary>
    public ulong[] Numbers { get; }

    /// <summary>How many different words it has.</summary>
    public int Count => _words.Length;

    /// <summary>The profile of the words of <paramref name="text"/> at <paramref name="spans"/>.</summary>
    public static WordProfile Of(string text, params ReadOnlySpan<Span> spans)
    {
        var table = WordTable.Shipped;
        var counts = new Dictionary<ulong, int>();
        var names = new SortedSet<ulong>();
        var pairs = new SortedSet<ulong>();
        var numbers = new SortedSet<ulong>();
        foreach (var span in spans)
        {
            ulong lastName = 0;
            var lastEnd = -1;
            foreach (var word in WordReader.Read(text, span))
            {
                CollectionsMarshal.GetValueRefOrAddDefault(counts, word.Hash, out _)++;
                if (word.HasDigit) numbers.Add(word.Hash);
                if (!word.Capital || table.RarityOf(word.Hash) < LeastRarity)
                {
                    lastName = 0;
                    continue;
                }
                if (!word.Starts) names.Add(word.Hash);
                if (lastName != 0 && word.Start == lastEnd + 1)
                {
                    pairs.Add(unchecked(lastName * 31 + word.Hash));
                    names.Add(lastName);
                }
                lastName = word.Hash;
                lastEnd = word.End;
            }
        }
        var kept = counts.Where(c => table.RarityOf(c.Key) >= LeastRarity).OrderBy(c => c.Key).ToArray();
        var words = new ulong[kept.Length];
        var weights = new float[kept.Length];
        double square = 0;
        for (var i = 0; i < kept.Length; i++)
        {
            words[i] = kept[i].Key;
            weights[i] = table.RarityOf(words[i]) * (1 + MathF.Log(kept[i].Value));
            square += (double)weights[i] * weights[i];
        }
        var norm = (float)Math.Sqrt(square);
        if (norm > 0)
            for (var i = 0; i < weights.Length; i++) weights[i] /= norm;
        return new WordProfile(words, weights, [.. names], [.. pairs], [.. numbers]);
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

    /// <summary>Its rarest words, rarest first, ties by hash; no more than <paramref name="most"/> and none less rare than <paramref name="least"/>.</summary>
    public IEnumerable<ulong> Rarest(int most, float least) =>
        _words.Where(w => WordTable.Shipped.RarityOf(w) >= least)
            .OrderByDescending(WordTable.Shipped.RarityOf).ThenByDescending(WeightOf).ThenBy(w => w).Take(most);

    private float WeightOf(ulong word) => _weights[Array.BinarySearch(_words, word)];
}
