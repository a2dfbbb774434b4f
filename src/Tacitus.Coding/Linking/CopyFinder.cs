using System.Collections.Immutable;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>
/// Finds articles that copy another one: the same text, shortened or with furniture added. Candidates share a band of a MinHash signature
/// over shingles of five words (Broder 1997; banding as in Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
/// </summary>
internal static class CopyFinder
{
    private const int ShingleWords = 5;
    private const int Bands = 40;
    private const int Rows = 2;

    // The share of the shorter text's shingles that the longer one must have. Two reports on one event written apart share under a tenth.
    private const double Containment = 0.8;

    // Shorter texts are all formula.
    private const int FewestShingles = 20;

    /// <summary>For each copy the id of the article that it copies: the first published of its kind, undated ones last, ties by id.</summary>
    public static ImmutableSortedDictionary<string, string> Find(IReadOnlyList<CodedArticle> articles)
    {
        var shingles = articles.Select(a => Shingles(a.Article.Text)).ToArray();
        var bands = new Dictionary<(int, ulong), List<int>>();
        for (var i = 0; i < shingles.Length; i++)
        {
            if (shingles[i].Length < FewestShingles) continue;
            foreach (var band in Signature(shingles[i]))
            {
                if (!bands.TryGetValue(band, out var list)) bands[band] = list = [];
                list.Add(i);
            }
        }
        var pairs = new HashSet<(int, int)>();
        foreach (var list in bands.Values)
            for (var i = 0; i < list.Count; i++)
                for (var j = i + 1; j < list.Count; j++) pairs.Add((list[i], list[j]));
        var copies = pairs.Where(p => IsCopy(shingles[p.Item1], shingles[p.Item2])).ToArray();
        return Originals(articles, copies);
    }

    private static ImmutableSortedDictionary<string, string> Originals(IReadOnlyList<CodedArticle> articles, (int, int)[] copies)
    {
        var rank = articles.Select((a, i) => (a.Article, i)).OrderBy(a => a.Article.Published?.Date.Start ?? DateOnly.MaxValue)
            .ThenBy(a => a.Article.Id, StringComparer.Ordinal).Select((a, r) => (a.i, r)).ToDictionary(p => p.i, p => p.r);
        var original = Enumerable.Range(0, articles.Count).ToArray();
        int Find(int i)
        {
            while (original[i] != i) i = original[i] = original[original[i]];
            return i;
        }
        foreach (var (left, right) in copies)
        {
            var (l, r) = (Find(left), Find(right));
            if (l != r) original[rank[l] < rank[r] ? r : l] = rank[l] < rank[r] ? l : r;
        }
        var result = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < original.Length; i++)
            if (Find(i) != i) result.Add(articles[i].Article.Id, articles[Find(i)].Article.Id);
        return result.ToImmutable();
    }

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

    private static IEnumerable<(int, ulong)> Signature(ulong[] shingles)
    {
        for (var band = 0; band < Bands; band++)
        {
            var key = 0UL;
            for (var row = 0; row < Rows; row++)
            {
                var seed = Mix((ulong)(band * Rows + row + 1));
                var least = ulong.MaxValue;
                foreach (var shingle in shingles) least = Math.Min(least, Mix(shingle ^ seed));
                key = Mix(key ^ least);
            }
            yield return (band, key);
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
