using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>
/// What one linking read and compared, so that the next over these reports and others does so again only where the collection has settled something
/// between. For one thread.
/// </summary>
internal sealed class Comparisons
{
    private readonly Dictionary<string, (CodedArticle Article, ReportTraits[] Traits)> _articles = new(StringComparer.Ordinal);

    // The scores of all linkings of one scope, by the numbers that their reports have as they were settled in each; and the first number that is free.
    private readonly Dictionary<(int Left, int Right), int> _scores;
    private readonly StrongBox<int> _free;
    private readonly int[] _numbers;

    // Where each report of the linking before stands now; -1 when it was settled since.
    private readonly int[] _now;
    private readonly bool[] _isNew;
    private readonly Reach[] _reaches;

    /// <summary>Reads the reports of <paramref name="articles"/>; <paramref name="before"/> is an earlier linking of some of them.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="reachOf">With which others each report is worth comparing.</param>
    /// <param name="before">An earlier linking of some of the articles; null when there is none.</param>
    public Comparisons(ImmutableArray<CodedArticle> articles, Func<ReportTraits, Reach> reachOf, Comparisons? before)
    {
        var read = articles.AsParallel().AsOrdered().Select(article => (Article: article, Traits:
            before is not null && before._articles.TryGetValue(article.Article.Id, out var was) && ReferenceEquals(was.Article, article)
                ? was.Traits
                : [.. TraitReader.Read(article)])).ToArray();
        foreach (var one in read) _articles.Add(one.Article.Article.Id, one);
        Reports = [.. _articles.Values.SelectMany(a => a.Traits).OrderBy(r => r.Id, StringComparer.Ordinal)];
        _scores = before?._scores ?? [];
        _free = before?._free ?? new StrongBox<int>();
        _now = new int[before?.Reports.Length ?? 0];
        Array.Fill(_now, -1);
        (_numbers, _isNew, _reaches) = (new int[Reports.Length], new bool[Reports.Length], [.. Reports.Select(reachOf)]);
        for (int i = 0, j = 0; i < Reports.Length; i++)
        {
            while (before is not null && j < before.Reports.Length && string.CompareOrdinal(before.Reports[j].Id, Reports[i].Id) < 0) j++;
            var same = before is not null && j < before.Reports.Length && ReferenceEquals(before.Reports[j], Reports[i]);
            if (same) _now[j] = i;
            _numbers[i] = same ? before!._numbers[j] : _free.Value++;
            _isNew[i] = !same || before!._reaches[j] < _reaches[i];
        }
        Candidates = Found(before?.Candidates ?? []);
    }

    /// <summary>All reports in the order of their ids.</summary>
    public ReportTraits[] Reports { get; }

    /// <summary>The pairs that are worth comparing, the lower index first, in order.</summary>
    public List<(int Left, int Right)> Candidates { get; }

    /// <summary>The score of two reports, the lower index first; <paramref name="score"/> is asked once for each pair.</summary>
    public int Score(int left, int right, Func<ReportTraits, ReportTraits, int> score)
    {
        var pair = (_numbers[left], _numbers[right]);
        if (!_scores.TryGetValue(pair, out var known)) _scores[pair] = known = score(Reports[left], Reports[right]);
        return known;
    }

    /// <summary>Reckons the scores of the candidates on all processors, so that they are known when they are asked for.</summary>
    public void Prepare(Func<ReportTraits, ReportTraits, int> score)
    {
        var open = Candidates.FindAll(p => !_scores.ContainsKey((_numbers[p.Left], _numbers[p.Right])));
        if (open.Count == 0) return;
        _scores.EnsureCapacity(_scores.Count + open.Count);
        var scores = new int[open.Count];
        Parallel.ForEach(Partitioner.Create(0, open.Count, Together), range =>
        {
            for (var i = range.Item1; i < range.Item2; i++) scores[i] = score(Reports[open[i].Left], Reports[open[i].Right]);
        });
        for (var i = 0; i < scores.Length; i++) _scores[(_numbers[open[i].Left], _numbers[open[i].Right])] = scores[i];
    }

    private const int Together = 256;

    // Two that are neither new nor reach farther than before were found before, if they meet.
    private List<(int Left, int Right)> Found(List<(int Left, int Right)> before)
    {
        var found = CandidateIndex.Pairs([.. Reports.AsParallel().AsOrdered().Select(r => r.Keys)], _reaches, _isNew);
        var kept = before.ConvertAll(p => (Left: _now[p.Left], Right: _now[p.Right]));
        kept.RemoveAll(p => p.Left < 0 || p.Right < 0 || _isNew[p.Left] || _isNew[p.Right]);
        if (kept.Count == 0) return found;
        found.AddRange(kept);
        found.Sort();
        return found;
    }
}
