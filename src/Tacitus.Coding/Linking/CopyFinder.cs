using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>
/// Finds articles that copy another one: the same text, shortened or with furniture added. Candidates share a band of a MinHash signature
/// over shingles of five words (Broder 1997; banding as in Leskovec, Rajaraman and Ullman, Mining of Massive Datasets, chapter 3).
/// </summary>
internal static class CopyFinder
{
    /// <summary>For each copy the id of the article that it copies: the first published of its kind, undated ones last, ties by id.</summary>
    public static ImmutableSortedDictionary<string, string> Find(IReadOnlyCollection<Article> all) =>
        Find([.. all.AsParallel().AsOrdered().Select(a => (a, CopyMarks.Of(a)))]);

    /// <summary>The same of articles whose marks are known.</summary>
    public static ImmutableSortedDictionary<string, string> Find(IReadOnlyCollection<(Article Article, CopyMarks Marks)> all)
    {
        var ordered = all.OrderBy(a => a.Article.Published?.Date.Start ?? DateOnly.MaxValue).ThenBy(a => a.Article.Id, StringComparer.Ordinal).ToArray();
        var articles = Array.ConvertAll(ordered, a => a.Article);
        var marks = Array.ConvertAll(ordered, a => a.Marks);
        var bands = new Dictionary<ulong, List<int>>();
        for (var i = 0; i < marks.Length; i++)
            foreach (var band in marks[i].Bands)
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
                    if (l != r && marks[list[i]].IsCopyOf(marks[list[j]])) original[Math.Max(l, r)] = Math.Min(l, r);
                }
        var result = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < original.Length; i++)
            if (Find(i) != i) result.Add(articles[i].Id, articles[Find(i)].Id);
        return result.ToImmutable();
    }
}
