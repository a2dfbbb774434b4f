using System.Runtime.InteropServices;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>The words of a stretch of text, weighed by how rare they are, with its names and numbers. All lists are in the order of the hashes.</summary>
internal sealed class WordProfile
{
    // Words that every third article has tell nothing: "the", "said", "police".
    private const float LeastRarity = 1.1f;

    private const float LeastRare = 4f;

    /// <summary>What is taken off the rarity of two capitalised words in a row, and what fewer have is no name: "Police Department", "Los Angeles".</summary>
    public const float CommonPair = 8f;

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
        Rare = Array.TrueForAll(rarities, r => r >= LeastRare) ? words : [.. words.Where((_, i) => rarities[i] >= LeastRare)];
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
    public static WordProfile Of(WordText text, params ReadOnlySpan<Span> spans)
    {
        var told = _told ??= new Told();
        told.Clear();
        foreach (var span in spans)
        {
            var stretch = text.In(span);
            var (lastName, lastRarity, lastNumber, lastEnd) = (0UL, 0f, 0UL, -1);
            for (var i = 0; i < stretch.Words.Length; i++)
            {
                ref readonly var word = ref stretch.Words[i];
                var rarity = stretch.Rarities[i];
                if (lastNumber != 0) told.NumberPairs.Add(unchecked(lastNumber * 31 + word.Hash));
                lastNumber = word.HasDigit ? word.Hash : 0;
                if (word.HasDigit) told.Numbers.Add(word.Hash);
                if (rarity < LeastRarity)
                {
                    lastName = 0;
                    continue;
                }
                told.Words.Add(word.Hash);
                told.Rarities.Add(rarity);
                if (!word.Capital)
                {
                    lastName = 0;
                    continue;
                }
                if (!word.Starts) told.Names.Add(word.Hash);
                if (lastName != 0 && word.Start == lastEnd + 1)
                {
                    if (lastRarity + rarity > CommonPair) told.NamePairs.Add((unchecked(lastName * 31 + word.Hash), lastRarity + rarity - CommonPair));
                    told.Names.Add(lastName);
                }
                (lastName, lastRarity, lastEnd) = (word.Hash, rarity, word.End);
            }
        }
        return Of(told, InOrder(told.Names), InOrder(told.NamePairs), InOrder(told.Numbers), InOrder(told.NumberPairs));
    }

    /// <summary>Whether <paramref name="word"/>, one of its words, is one of the two of <paramref name="namePair"/>.</summary>
    public bool IsOf(ulong namePair, ulong word) => Array.Exists(_words, other => unchecked(other * 31 + word) == namePair || unchecked(word * 31 + other) == namePair);

    /// <summary>The profile of the words of both.</summary>
    public WordProfile With(WordProfile other)
    {
        var most = _words.Length + other._words.Length;
        var (words, counts, rarities, kept) = (new ulong[most], new int[most], new float[most], 0);
        for (int i = 0, j = 0; i < _words.Length || j < other._words.Length; kept++)
        {
            var (left, right) = (i < _words.Length ? _words[i] : ulong.MaxValue, j < other._words.Length ? other._words[j] : ulong.MaxValue);
            if (left <= right && i < _words.Length)
            {
                (words[kept], counts[kept], rarities[kept]) = (left, _counts[i], _rarities[i]);
                if (left == right && j < other._words.Length) counts[kept] += other._counts[j++];
                i++;
            }
            else (words[kept], counts[kept], rarities[kept]) = (right, other._counts[j], other._rarities[j++]);
        }
        return Of(words[..kept], counts[..kept], rarities[..kept], Union(Names, other.Names), InOrder([.. NamePairs, .. other.NamePairs]), Union(Numbers, other.Numbers), Union(NumberPairs, other.NumberPairs));
    }

    private static ulong[] Union(ulong[] left, ulong[] right) => left.Length == 0 ? right : right.Length == 0 ? left : InOrder([.. left, .. right]);

    // Sorted, each once.
    private static ulong[] InOrder(List<ulong> hashes)
    {
        if (hashes.Count == 0) return [];
        hashes.Sort();
        var kept = 0;
        for (var i = 0; i < hashes.Count; i++)
            if (kept == 0 || hashes[kept - 1] != hashes[i]) hashes[kept++] = hashes[i];
        return [.. CollectionsMarshal.AsSpan(hashes)[..kept]];
    }

    private static (ulong Pair, float Rarity)[] InOrder(List<(ulong Pair, float Rarity)> pairs)
    {
        if (pairs.Count == 0) return [];
        pairs.Sort((l, r) => l.Pair.CompareTo(r.Pair));
        var kept = 0;
        for (var i = 0; i < pairs.Count; i++)
            if (kept == 0 || pairs[kept - 1].Pair != pairs[i].Pair) pairs[kept++] = pairs[i];
        return [.. CollectionsMarshal.AsSpan(pairs)[..kept]];
    }

    private static WordProfile Of(Told told, ulong[] names, (ulong Pair, float Rarity)[] namePairs, ulong[] numbers, ulong[] numberPairs)
    {
        var all = CollectionsMarshal.AsSpan(told.Words);
        var each = CollectionsMarshal.AsSpan(told.Rarities);
        all.Sort(each);
        var different = 0;
        for (var i = 0; i < all.Length; i++)
            if (i == 0 || all[i] != all[i - 1]) different++;
        var (words, counts, rarities, kept) = (new ulong[different], new int[different], new float[different], 0);
        for (var i = 0; i < all.Length; i++)
        {
            if (i == 0 || all[i] != all[i - 1]) (words[kept], rarities[kept++]) = (all[i], each[i]);
            counts[kept - 1]++;
        }
        return Of(words, counts, rarities, names, namePairs, numbers, numberPairs);
    }

    // What is told in the stretches at hand, in the order in which it stands there. A thread reads one profile at a time.
    private sealed class Told
    {
        public List<ulong> Words { get; } = [];
        public List<float> Rarities { get; } = [];
        public List<ulong> Names { get; } = [];
        public List<(ulong Pair, float Rarity)> NamePairs { get; } = [];
        public List<ulong> Numbers { get; } = [];
        public List<ulong> NumberPairs { get; } = [];

        public void Clear()
        {
            Words.Clear();
            Rarities.Clear();
            Names.Clear();
            NamePairs.Clear();
            Numbers.Clear();
            NumberPairs.Clear();
        }
    }

    [ThreadStatic]
    private static Told? _told;

    private static WordProfile Of(ulong[] words, int[] counts, float[] rarities, ulong[] names, (ulong Pair, float Rarity)[] namePairs, ulong[] numbers, ulong[] numberPairs)
    {
        var weights = new float[words.Length];
        double square = 0;
        for (var i = 0; i < words.Length; i++)
        {
            weights[i] = rarities[i] * (1 + MathF.Log(counts[i]));
            square += (double)weights[i] * weights[i];
        }
        var norm = (float)Math.Sqrt(square);
        if (norm > 0)
            for (var i = 0; i < weights.Length; i++) weights[i] /= norm;
        return new WordProfile(words, counts, weights, rarities, names, namePairs, numbers, numberPairs);
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
    public ulong[] Heaviest(int most, float least)
    {
        // Weights are not negative, so that their bits are in their order: the heaviest first, then by place.
        var (keys, count) = (new ulong[_words.Length], 0);
        for (var i = 0; i < keys.Length; i++)
            if (_rarities[i] >= least) keys[count++] = (ulong)~BitConverter.SingleToUInt32Bits(_weights[i]) << 32 | (uint)i;
        Array.Sort(keys, 0, count);
        return Array.ConvertAll(keys[..Math.Min(most, count)], k => _words[(int)(uint)k]);
    }
}
