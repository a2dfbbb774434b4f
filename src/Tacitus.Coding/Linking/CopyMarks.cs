using System.Runtime.CompilerServices;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>What copies of one text are known by.</summary>
/// <param name="Shingles">Its runs of five words, hashed, in order, each once.</param>
/// <param name="Bands">The bands of its MinHash signature, of which copies share at least one; for a text too short to be cut, the one of all its words; none for an empty one.</param>
internal readonly record struct CopyMarks(ulong[] Shingles, ulong[] Bands)
{
    private const int ShingleWords = 5;
    private const int BandCount = 40;
    private const int Rows = 2;

    // The share of the shorter text's shingles that the longer one must have. Two reports on one event written apart share under a tenth.
    private const double Containment = 0.8;

    // Shorter texts are all formula: parts of them stand in many articles.
    private const int FewestShingles = 20;

    /// <summary>The marks of <paramref name="article"/>.</summary>
    public static CopyMarks Of(Article article)
    {
        var shingles = ShinglesOf(article.Text);
        return new CopyMarks(shingles, BandsOf(shingles));
    }

    /// <summary>Whether one of the two texts copies the other.</summary>
    public bool IsCopyOf(CopyMarks other)
    {
        var (left, right) = (Shingles, other.Shingles);
        if (Math.Min(left.Length, right.Length) < FewestShingles) return left.AsSpan().SequenceEqual(right);
        var shared = 0;
        for (int i = 0, j = 0; i < left.Length && j < right.Length;)
        {
            if (left[i] == right[j])
            {
                shared++;
                i++;
                j++;
            }
            else if (left[i] < right[j]) i++;
            else j++;
        }
        return shared >= Containment * Math.Min(left.Length, right.Length);
    }

    private static ulong[] ShinglesOf(string text)
    {
        var words = new List<ulong>(text.Length / 4);
        foreach (var word in WordReader.Read(text, new Span(0, text.Length))) words.Add(word.Hash);
        var shingles = new ulong[Math.Max(0, words.Count - ShingleWords + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            var hash = 0UL;
            for (var j = i; j < i + ShingleWords; j++) hash = Mix(hash ^ words[j]);
            shingles[i] = hash;
        }
        Array.Sort(shingles);
        var kept = 0;
        for (var i = 0; i < shingles.Length; i++)
            if (kept == 0 || shingles[kept - 1] != shingles[i]) shingles[kept++] = shingles[i];
        return kept == shingles.Length ? shingles : shingles[..kept];
    }

    private static ulong[] BandsOf(ulong[] shingles)
    {
        if (shingles.Length == 0) return [];
        if (shingles.Length < FewestShingles)
        {
            // Too short to be cut: only the same words are a copy.
            var whole = Mix((ulong)shingles.Length);
            foreach (var shingle in shingles) whole = Mix(whole ^ shingle);
            return [whole];
        }
        var bands = new ulong[BandCount];
        for (var band = 0; band < BandCount; band++)
        {
            var key = Mix((ulong)band);
            for (var row = 0; row < Rows; row++)
            {
                var seed = Mix((ulong)(band * Rows + row + 1));
                var least = ulong.MaxValue;
                foreach (var shingle in shingles) least = Math.Min(least, Mix(shingle ^ seed));
                key = Mix(key ^ least);
            }
            bands[band] = key;
        }
        return bands;
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mix(ulong z)
    {
        unchecked
        {
            z += 0x9E3779B97F4A7C15UL;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
