using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>
/// What one linking read and compared, so that the next over the same reports does so again only where the collection has settled something
/// between. For one thread.
/// </summary>
internal sealed class Comparisons
{
    private readonly Dictionary<string, (CodedArticle Article, ReportTraits[] Traits)> _articles = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Left, int Right), int> _scores = [];
    private readonly Comparisons? _before;

    // Where each report stands in the last linking, if it was not settled since; else -1.
    private readonly int[] _then;

    /// <summary>Reads the reports of <paramref name="articles"/>; <paramref name="before"/> is an earlier linking of some of them.</summary>
    public Comparisons(IEnumerable<CodedArticle> articles, Comparisons? before)
    {
        _before = before;
        var read = articles.AsParallel().AsOrdered().Select(article => (Article: article, Traits:
            before is not null && before._articles.TryGetValue(article.Article.Id, out var was) && ReferenceEquals(was.Article, article)
                ? was.Traits
                : [.. TraitReader.Read(article)])).ToArray();
        foreach (var one in read) _articles.Add(one.Article.Article.Id, one);
        Reports = [.. _articles.Values.SelectMany(a => a.Traits).OrderBy(r => r.Id, StringComparer.Ordinal)];
        _then = new int[Reports.Length];
        for (int i = 0, j = 0; i < _then.Length; i++)
        {
            while (before is not null && j < before.Reports.Length && string.CompareOrdinal(before.Reports[j].Id, Reports[i].Id) < 0) j++;
            _then[i] = before is not null && j < before.Reports.Length && ReferenceEquals(before.Reports[j], Reports[i]) ? j : -1;
        }
    }

    /// <summary>All reports in the order of their ids.</summary>
    public ReportTraits[] Reports { get; }

    /// <summary>The score of two reports, the lower index first; <paramref name="score"/> is asked once for each pair.</summary>
    public int Score(int left, int right, Func<ReportTraits, ReportTraits, int> score)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_scores, (left, right), out var exists);
        return exists ? known : known = Reckon(left, right, score);
    }

    /// <summary>Reckons the scores of <paramref name="pairs"/> on all processors, so that they are known when they are asked for.</summary>
    public void Prepare(List<(int Left, int Right)> pairs, Func<ReportTraits, ReportTraits, int> score)
    {
        if (pairs.Count == 0) return;
        _scores.EnsureCapacity(pairs.Count);
        var scores = new int[pairs.Count];
        Parallel.ForEach(Partitioner.Create(0, pairs.Count, Together), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++) scores[i] = Reckon(pairs[i].Left, pairs[i].Right, score);
        });
        for (var i = 0; i < scores.Length; i++) _scores[pairs[i]] = scores[i];
    }

    private const int Together = 256;

    // What the last linking found holds where neither report was settled since.
    private int Reckon(int left, int right, Func<ReportTraits, ReportTraits, int> score) =>
        _then[left] >= 0 && _then[right] >= 0 && _before!._scores.TryGetValue((_then[left], _then[right]), out var known) ? known : score(Reports[left], Reports[right]);
}
