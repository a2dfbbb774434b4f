using Tacitus.Coding.Linking;
using Tacitus.Model.Reports;

namespace Tacitus.Bench.Speed;

/// <summary>
/// What earlier linkings of <see cref="MadeNews"/> would have left had they made no error: the keys as the product reads them, the pairs that speak for one event, right or wrong, as it scores
/// them, and the tellers of each event as one. Articles are made, and pairs are scored, when they are asked for. Keys stand in sorted runs, of which two of about one length become one.
/// </summary>
internal sealed class MadeMemory : ILinkMemory
{
    private const int Place = 1, Time = 2;
    private const int MostRead = 20_000;
    private readonly List<(ulong[] Keys, uint[] Holders)> _runs = [];
    private readonly Dictionary<string, ReportTraits> _traits = new(StringComparer.Ordinal);
    private readonly PairScorer _scorer = new(new LinkContext([], []).Kinship, LinkModel.Shipped, NewsTrees.Shipped);

    /// <summary>How many articles it remembers: those with the least numbers.</summary>
    public int Count { get; private set; }

    /// <summary>How many keys it keeps.</summary>
    public long Keys => _runs.Sum(r => (long)r.Keys.Length);

    /// <summary>The processor time that scoring pairs took, which a ledger has as rows.</summary>
    public TimeSpan Scoring { get; private set; }

    /// <summary>Remembers the next <paramref name="count"/> articles.</summary>
    public void Add(int count)
    {
        var found = new (ulong, uint)[count][];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var number = Count + i;
            found[i] = [.. TraitReader.Read(MadeNews.Article(number)).SelectMany((t, which) => t.Keys.Concat(t.Sides.Select(KeyReader.OfSide))
                .Select(k => (k.Hash, ((uint)number * MadeNews.MostReports + (uint)which) << 2 | (k.NativePlace ? Place : 0u) | (k.NativeTime ? Time : 0u))))];
        });
        var all = found.SelectMany(f => f).ToArray();
        Array.Sort(all);
        _runs.Add(([.. all.Select(a => a.Item1)], [.. all.Select(a => a.Item2)]));
        while (_runs.Count > 1 && _runs[^2].Keys.Length < 2 * _runs[^1].Keys.Length)
        {
            var merged = Merge(_runs[^2], _runs[^1]);
            _runs.RemoveRange(_runs.Count - 2, 2);
            _runs.Add(merged);
        }
        Count += count;
    }

    private static (ulong[], uint[]) Merge((ulong[] Keys, uint[] Holders) one, (ulong[] Keys, uint[] Holders) other)
    {
        var (keys, holders) = (new ulong[one.Keys.Length + other.Keys.Length], new uint[one.Keys.Length + other.Keys.Length]);
        for (int i = 0, j = 0, n = 0; n < keys.Length; n++)
        {
            var (from, at) = j == other.Keys.Length || (i < one.Keys.Length && one.Keys[i] <= other.Keys[j]) ? (one, i++) : (other, j++);
            (keys[n], holders[n]) = (from.Keys[at], from.Holders[at]);
        }
        return (keys, holders);
    }

    /// <inheritdoc/>
    public bool IsEmpty => Count == 0;

    /// <inheritdoc/>
    public IEnumerable<string> Holders(IReadOnlyCollection<LinkKey> keys)
    {
        foreach (var key in keys)
        {
            var wanted = (key.NativePlace ? 0u : Place) | (key.NativeTime ? 0u : Time);
            foreach (var (hashes, holders) in _runs)
                for (var at = FirstOf(hashes, key.Hash); at < hashes.Length && hashes[at] == key.Hash; at++)
                    if ((holders[at] & wanted) == wanted) yield return MadeNews.ReportId((int)(holders[at] >> 2) / MadeNews.MostReports, (int)(holders[at] >> 2) % MadeNews.MostReports);
        }
    }

    private static int FirstOf(ulong[] keys, ulong key)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (keys[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string report)
    {
        if (MadeNews.NumberIn(report) >= Count) return [];
        var before = Environment.CpuUsage.TotalTime;
        if (_traits.Count > MostRead) _traits.Clear();
        var one = TraitsOf(report);
        string[] near =
        [
            .. Holders([.. one.Keys.Where(k => k.Word == 0)])
                .Concat(one.Keys.Where(k => k.Word != 0).GroupBy(k => k.Word).SelectMany(w => Holders([.. w]).Distinct(StringComparer.Ordinal)).CountBy(r => r, StringComparer.Ordinal).Where(r => r.Value > 1).Select(r => r.Key))
                .Distinct(StringComparer.Ordinal).Where(other => other != report && Speaks(one, TraitsOf(other))),
        ];
        Scoring += Environment.CpuUsage.TotalTime - before;
        return near;
    }

    private bool Speaks(ReportTraits one, ReportTraits other)
    {
        var (left, right) = string.CompareOrdinal(one.Id, other.Id) < 0 ? (one, other) : (other, one);
        return !PairScorer.AreApart(left, right) && PairScorer.Bar(left, right) is null && _scorer.Score(left, right) > 0;
    }

    private ReportTraits TraitsOf(string report)
    {
        if (_traits.TryGetValue(report, out var known)) return known;
        foreach (var traits in TraitReader.Read(MadeNews.Article(MadeNews.NumberIn(report)))) _traits[traits.Id] = traits;
        return _traits[report];
    }

    /// <inheritdoc/>
    public IEnumerable<string> Component(string report) => MadeNews.NumberIn(report) >= Count ? []
        : report[^1] != '0' ? [report] : MadeNews.Tellers(MadeNews.NumberIn(report)).Where(n => n < Count).Select(n => MadeNews.ReportId(n, 0));

    /// <inheritdoc/>
    public IEnumerable<string> ReportsOf(string article) => MadeNews.NumberIn(article) < Count ? Read(article).Reports.Select(r => r.Id) : [];

    /// <inheritdoc/>
    public string? ArticleOf(string report) => MadeNews.NumberIn(report) < Count ? MadeNews.Id(MadeNews.NumberIn(report)) : null;

    /// <inheritdoc/>
    public CodedArticle Read(string article) => MadeNews.Article(MadeNews.NumberIn(article));

    /// <inheritdoc/>
    public CodedArticle ReadSettled(string article) => Read(article);

    /// <inheritdoc/>
    public IEnumerable<string> WithBands(IReadOnlyCollection<ulong> bands) => [];

    /// <inheritdoc/>
    public IEnumerable<string> CopiesWith(string article) => [article];

    /// <inheritdoc/>
    public string? OriginalOf(string article) => null;
}
