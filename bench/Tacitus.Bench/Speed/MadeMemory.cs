using System.Collections.Immutable;
using Tacitus.Coding.Linking;
using Tacitus.Model.Reports;

namespace Tacitus.Bench.Speed;

/// <summary>
/// What earlier linkings of <see cref="MadeNews"/> left: the keys, the pairs that speak for one event, right or wrong, as the product scores them, and which reports are one event: as <see cref="Keep"/> has been
/// told, and of the others as if the linkings had made no error. Articles are made, and pairs are scored, when they are first asked for.
/// </summary>
/// <param name="keys">The keys.</param>
/// <param name="dated">Whether the articles that do not tell when they were published are left out.</param>
internal sealed class MadeMemory(MadeKeys keys, bool dated) : ILinkMemory
{
    private const int MostRead = 20_000;
    private readonly Dictionary<int, CodedArticle> _articles = [];
    private readonly Dictionary<string, ReportTraits> _traits = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _near = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _events = new(StringComparer.Ordinal);
    private readonly PairScorer _scorer = new(new LinkContext([], []).Kinship, LinkModel.Shipped, NewsTrees.Shipped);
    private int? _most;

    /// <summary>How many articles have been asked for.</summary>
    public int ArticlesRead { get; private set; }

    /// <summary>Whether it has the article of that number, or will when so many are remembered.</summary>
    public bool Takes(int number) => !dated || MadeNews.IsDated(number);

    /// <summary>Whether it has the article of that number.</summary>
    private bool Has(int number) => number < keys.Articles && Takes(number);

    /// <summary>From here on knows the neighbours of no more than <paramref name="most"/> further reports, and when they are all asked for, of no other report the event; null for no bound.</summary>
    public void Bound(int? most) => _most = most + _near.Count;

    /// <summary>Takes over which of its reports were linked into one event.</summary>
    public void Keep(IEnumerable<KeptReport> linked)
    {
        foreach (var together in linked.Where(r => Has(MadeNews.NumberIn(r.Id))).GroupBy(r => r.Component, StringComparer.Ordinal))
        {
            string[] reports = [.. together.Select(r => r.Id)];
            foreach (var report in reports) _events[report] = reports;
        }
    }

    /// <summary>Lets go of what it made when that is much.</summary>
    public void Forget()
    {
        if (_articles.Count <= MostRead) return;
        _articles.Clear();
        _traits.Clear();
    }

    /// <inheritdoc/>
    public bool IsEmpty => keys.Articles == 0;

    /// <inheritdoc/>
    public IEnumerable<string> Holders(IReadOnlyCollection<LinkKey> keysOf) =>
        keysOf.SelectMany(keys.Holders).Where(h => Takes(h.Article)).Select(h => MadeNews.ReportId(h.Article, h.Which));

    /// <inheritdoc/>
    public IEnumerable<string> Neighbours(string report)
    {
        if (!Has(MadeNews.NumberIn(report))) return [];
        if (_near.TryGetValue(report, out var known)) return known;
        if (_near.Count >= _most) return [];
        var one = TraitsOf(report);
        return _near[report] = [.. Met(one.Keys).Where(other => other != report && Speaks(one, TraitsOf(other)))];
    }

    /// <summary>The reports that one with <paramref name="keysOf"/> is compared with, each once.</summary>
    public IEnumerable<string> Met(ImmutableArray<LinkKey> keysOf) =>
        Holders([.. keysOf.Where(k => k.Word == 0)])
            .Concat(keysOf.Where(k => k.Word != 0).GroupBy(k => k.Word).SelectMany(w => Holders([.. w]).Distinct(StringComparer.Ordinal)).CountBy(r => r, StringComparer.Ordinal).Where(r => r.Value > 1).Select(r => r.Key))
            .Distinct(StringComparer.Ordinal);

    private bool Speaks(ReportTraits one, ReportTraits other)
    {
        var (left, right) = string.CompareOrdinal(one.Id, other.Id) < 0 ? (one, other) : (other, one);
        return !PairScorer.AreApart(left, right) && PairScorer.Bar(left, right) is null && _scorer.Score(left, right) > 0;
    }

    private ReportTraits TraitsOf(string report)
    {
        if (_traits.TryGetValue(report, out var known)) return known;
        if (_traits.Count > MostRead * MadeNews.MostReports) _traits.Clear();
        foreach (var traits in TraitReader.Read(Made(MadeNews.NumberIn(report)))) _traits[traits.Id] = traits;
        return _traits[report];
    }

    private CodedArticle Made(int number)
    {
        if (!_articles.TryGetValue(number, out var known)) _articles[number] = known = MadeNews.Article(number);
        return known;
    }

    /// <inheritdoc/>
    public IEnumerable<string> Component(string report)
    {
        var number = MadeNews.NumberIn(report);
        return !Has(number) ? []
            : _events.TryGetValue(report, out var known) ? known
            : report[^1] != '0' || _near.Count >= _most ? [report]
            : MadeNews.Tellers(number).Where(Has).Select(n => MadeNews.ReportId(n, 0));
    }

    /// <inheritdoc/>
    public IEnumerable<string> ReportsOf(string article) => Has(MadeNews.NumberIn(article)) ? Made(MadeNews.NumberIn(article)).Reports.Select(r => r.Id) : [];

    /// <inheritdoc/>
    public string? ArticleOf(string report) => Has(MadeNews.NumberIn(report)) ? MadeNews.Id(MadeNews.NumberIn(report)) : null;

    /// <inheritdoc/>
    CodedArticle ILinkMemory.Read(string article)
    {
        ArticlesRead++;
        return Made(MadeNews.NumberIn(article));
    }

    /// <inheritdoc/>
    public CodedArticle ReadSettled(string article) => Made(MadeNews.NumberIn(article));

    /// <inheritdoc/>
    public IEnumerable<string> WithBands(IReadOnlyCollection<ulong> bands) => [];

    /// <inheritdoc/>
    public IEnumerable<string> CopiesWith(string article) => [article];

    /// <inheritdoc/>
    public string? OriginalOf(string article) => null;
}
