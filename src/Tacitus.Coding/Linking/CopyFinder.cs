using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>
/// Finds articles that copy another one: the same text, shortened or with furniture added. Candidates share a band of a MinHash signature
/// over shingles of five words (Broder 1997; banding as in Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
/// </summary>
internal static class CopyFinder
{
    private const int ShingleWords = 5;
    private const int BandCount = 40;
    private const int Rows = 2;

    // The share of the shorter text's shingles that the longer one must have. Two reports on one event written apart share under a tenth.
    private const double Containment = 0.8;

    // Shorter texts are all formula: parts of them stand in many articles.
    private const int FewestShingles = 20;

    /// <summary>For each copy the id of the article that it copies: the first published of its kind, undated ones last, ties by id.</summary>
    public static ImmutableSortedDictionary<string, string> Find(IReadOnlyCollection<Article> all)
    {
        var articles = all.OrderBy(a => a.Published?.Date.Start ?? DateOnly.MaxValue).ThenBy(a => a.Id, StringComparer.Ordinal).ToArray();
        var shingles = articles.Select(a => Shingles(a.Text)).ToArray();
        var bands = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < shingles.Length; i++)
            foreach (var band in Bands(shingles[i]))
            {
                if (!bands.TryGetValue(band, out var list)) bands[band] = list = [];
                list.Add(i);
            }
        var original = Enumerable.Range(0, articles.Length).ToArray();
        int Find(int i)
        {
            while (original[i] != i) i = original[i] = original[original[i]];
            return i;
        }
        foreach (var list in bands.Values)
            for (var i = 0; i < list.Count; i++)
                for (var j = i + 1; j < list.Count; j++)
                {
                    var (l, r) = (Find(list[i]), Find(list[j]));
                    if (l != r && IsCopy(shingles[list[i]], shingles[list[j]])) original[Math.Max(l, r)] = Math.Min(l, r);
                }
        var result = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < original.Length; i++)
            if (Find(i) != i) result.Add(articles[i].Id, articles[Find(i)].Id);
        return result.ToImmutable();
    }

    /// <summary>The marks of <paramref name="article"/>'s text: copies share at least one of them; none for a text too short to tell.</summary>
    public static ImmutableArray<ulong> Bands(Article article) => [.. Bands(Shingles(article.Text))];

    /// <summary>Whether one of the two copies the other.</summary>
    public static bool AreCopies(Article left, Article right) => IsCopy(Shingles(left.Text), Shingles(right.Text));

    private static ulong[] Shingles(string text)
    {
        var words = WordReader.Read(text, new Span(0, text.Length)).Select(w => w.Hash).ToArray();
        var set = new HashSet<ulong>();
        for (var i = 0; i + ShingleWords <= words.Length; i++)
        {
            var hash = 0UL;
            for (var j = i; j < i + ShingleWords; j++) hash = Mix(hash ^ words[j]);
            set.Add(hash);
        }
        var result = set.ToArray();
        Array.Sort(result);
        return result;
    }

    private static IEnumerable<ulong> Bands(ulong[] shingles)
    {
        if (shingles.Length < FewestShingles)
        {
            // Too short to be cut: only the same words are a copy.
            var whole = Mix((ulong)shingles.Length);
            foreach (var shingle in shingles) whole = Mix(whole ^ shingle);
            if (shingles.Length > 0) yield return whole;
            yield break;
        }
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
            yield return key;
        }
    }

    // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
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

    private static bool IsCopy(ulong[] left, ulong[] right)
    {
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
}
