using System.Collections.Immutable;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Linking;

/// <summary>
/// The reports that a change touches, closed under what could join or part them: linking these alone gives what linking everything would give
/// for them. Around them stand the articles that they are compared with.
/// </summary>
internal sealed class LinkScope
{
    private readonly ILinkMemory _memory;
    private readonly Dictionary<string, CodedArticle> _home = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CodedArticle> _articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fresh = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodedArticle> _settled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed;
    private readonly ILookup<string, string> _joined;
    private readonly Dictionary<string, ImmutableArray<LinkKey>> _asked = new(StringComparer.Ordinal);

    public LinkScope(LinkChange change, ILinkMemory memory)
    {
        _memory = memory;
        _changed = change.Articles.Select(a => a.Article.Id).ToHashSet(StringComparer.Ordinal);
        _joined = change.Human.Where(j => j.Verdict == Verdict.Same).SelectMany(j => new[] { (j.Left, j.Right), (Left: j.Right, Right: j.Left) })
            .ToLookup(j => j.Left, j => j.Right, StringComparer.Ordinal);
        foreach (var article in change.Articles)
        {
            _articles.Add(article.Article.Id, article);
            foreach (var report in article.Reports) _home[report.Id] = article;
        }
        foreach (var article in change.Articles)
        {
            // What the article told when it was linked last may have held others together or apart.
            foreach (var report in memory.ReportsOf(article.Article.Id)) IncludeAround(report);
            foreach (var report in article.Reports) Include(report.Id);
        }
        foreach (var report in change.Reports) Include(report);
        if (memory.IsEmpty) return;
        foreach (var (branch, _) in change.Before.Ties.Except(change.Now.Ties).Concat(change.Now.Ties.Except(change.Before.Ties)))
            foreach (var report in memory.Holders([KeyReader.OfSide(branch)]).ToArray())
            {
                // Its pairs score otherwise now, and so what is near them may fit one event better than others.
                _fresh.Add(report);
                Include(report);
                IncludeAround(report);
            }
        if (change.Before.Period != change.Now.Period)
            foreach (var report in memory.Holders([KeyReader.Open]).ToArray()) Include(report);
    }

    /// <summary>The articles, unsettled, in the order of their ids.</summary>
    public ImmutableArray<CodedArticle> Articles => [.. _articles.Values];

    /// <summary>Whether the report of that id is one of those to be linked.</summary>
    public bool Holds(string report) => _reports.Contains(report);

    /// <summary>Whether the dates of <paramref name="article"/> may be settled: all that it tells is linked.</summary>
    public bool Settles(CodedArticle article) => article.Reports.All(r => _reports.Contains(r.Id));

    /// <summary>How the second linking sees <paramref name="article"/>: one whose dates hang on the collection and are not settled here, as it was settled before.</summary>
    public CodedArticle Seen(CodedArticle article)
    {
        if (_memory.IsEmpty || !IsOpen(article) || Settles(article)) return article;
        if (!_settled.TryGetValue(article.Article.Id, out var settled)) _settled[article.Article.Id] = settled = _memory.ReadSettled(article.Article.Id);
        return settled;
    }

    /// <summary>Takes in the report of that id with all that hangs together with it.</summary>
    public void Include(string report)
    {
        var waiting = new Queue<string>([report]);
        while (waiting.TryDequeue(out var next))
        {
            if (_reports.Contains(next) || Load(next) is not { } article) continue;
            _reports.Add(next);
            foreach (var other in _joined[next]) waiting.Enqueue(other);
            foreach (var other in _memory.Component(next)) waiting.Enqueue(other);
            if (article.Reports.First(r => r.Id == next).Narration != Narration.Lead)
                // What it fits besides tells whether it fits one event better than all others.
                foreach (var other in _memory.Neighbours(next)) Load(other);
            // The parts of an operation name its event.
            foreach (var (part, whole) in article.Reports.SelectMany(r => r.Of(Field.PartOf).Select(s => (r.Id, s.Value.Text))))
            {
                if (part == next) waiting.Enqueue(whole);
                else if (whole == next) waiting.Enqueue(part);
            }
            if (_changed.Contains(article.Article.Id)) _fresh.Add(next);
            if (!IsOpen(article)) continue;
            // When it was published, or what its dates are counted from, hangs on all its events.
            _fresh.Add(next);
            foreach (var other in article.Reports) waiting.Enqueue(other.Id);
            foreach (var other in _memory.Neighbours(next)) waiting.Enqueue(other);
        }
    }

    /// <summary>Takes in what <paramref name="passes"/> show to be touched too; false when that was all.</summary>
    public bool Grow(LinkPasses passes)
    {
        if (_memory.IsEmpty) return false;
        var (articles, reports) = (_articles.Count, _reports.Count);
        foreach (var pass in passes.All)
        {
            foreach (var report in pass.Reports.Where(r => _fresh.Contains(r.Id)))
                foreach (var other in Met(report)) Load(other);
            foreach (var (one, other, score) in pass.Near)
            {
                var (left, right) = (pass.Reports[one], pass.Reports[other]);
                if (Holds(left.Id) && !Holds(right.Id)) Reach(left, right, score);
                else if (Holds(right.Id) && !Holds(left.Id)) Reach(right, left, score);
            }
        }
        return articles != _articles.Count || reports != _reports.Count;
    }

    /// <summary>What is to be kept of the reports of this scope.</summary>
    public ImmutableArray<KeptReport> Kept(LinkPasses passes)
    {
        var root = _reports.ToDictionary(r => r, r => r, StringComparer.Ordinal);
        string Find(string report) => root[report] == report ? report : root[report] = Find(root[report]);
        void Join(string left, string right)
        {
            var (l, r) = (Find(left), Find(right));
            if (l == r) return;
            var less = string.CompareOrdinal(l, r) < 0;
            root[less ? r : l] = less ? l : r;
        }
        var near = new Dictionary<string, SortedSet<string>>(StringComparer.Ordinal);
        var keys = new Dictionary<string, (ReportTraits Last, ImmutableArray<LinkKey> Keys)>(StringComparer.Ordinal);
        foreach (var pass in passes.All)
        {
            foreach (var report in pass.Reports.Where(r => _fresh.Contains(r.Id)))
                if (!keys.TryGetValue(report.Id, out var of)) keys[report.Id] = (report, KeysOf(report, []));
                else if (!ReferenceEquals(of.Last, report)) keys[report.Id] = (report, KeysOf(report, of.Keys));
            foreach (var (one, other, score) in pass.Near)
            {
                var (left, right) = (pass.Reports[one].Id, pass.Reports[other].Id);
                if (_fresh.Contains(left)) Near(left, right);
                if (_fresh.Contains(right)) Near(right, left);
                if (score > 0 && Holds(left) && Holds(right)) Join(left, right);
            }
        }
        foreach (var report in _reports)
            foreach (var other in _joined[report].Where(Holds)) Join(report, other);
        foreach (var article in _articles.Values.Where(IsOpen).Where(Settles))
            foreach (var report in article.Reports) Join(report.Id, article.Reports[0].Id);
        return
        [
            .. _articles.Values.SelectMany(a => a.Reports).Where(r => Holds(r.Id)).OrderBy(r => r.Id, StringComparer.Ordinal)
                .Select(r => new KeptReport(r.Id, r.Article, Find(r.Id),
                    keys.TryGetValue(r.Id, out var k) ? k.Keys : default,
                    near.TryGetValue(r.Id, out var n) ? [.. n] : [])),
        ];

        void Near(string report, string other)
        {
            if (!near.TryGetValue(report, out var list)) near[report] = list = new SortedSet<string>(StringComparer.Ordinal);
            list.Add(other);
        }
    }

    private ImmutableArray<LinkKey> KeysOf(ReportTraits report, ImmutableArray<LinkKey> before)
    {
        var isOpen = IsOpen(_articles[report.Article.Id]);
        if (before.IsEmpty && report.Sides.IsEmpty && !isOpen) return report.Keys;
        var keys = new List<LinkKey>(report.Keys.Length + report.Sides.Count + before.Length + 1);
        keys.AddRange(report.Keys);
        keys.AddRange(before);
        foreach (var side in report.Sides) keys.Add(KeyReader.OfSide(side));
        if (isOpen) keys.Add(KeyReader.Open);
        return LinkKey.InOrder(keys);
    }

    // A pair that speaks for one event hangs its reports together, unless one of them fits others as well; a vague report that meets a fresh one
    // has to be weighed again.
    private void Reach(ReportTraits inside, ReportTraits outside, int score)
    {
        if (outside.IsVague ? _fresh.Contains(inside.Id) : score > 0) Include(outside.Id);
    }

    private void IncludeAround(string report)
    {
        foreach (var other in _memory.Component(report).Concat(_memory.Neighbours(report).SelectMany(_memory.Component)).ToArray()) Include(other);
    }

    // The reports that were linked before and meet it.
    private IEnumerable<string> Met(ReportTraits report)
    {
        if (_asked.TryGetValue(report.Id, out var asked) && asked == report.Keys) return [];
        _asked[report.Id] = report.Keys;
        var (enough, words) = (report.Keys.Where(k => k.Word == 0).ToArray(), report.Keys.Where(k => k.Word != 0).GroupBy(k => k.Word));
        return
        [
            .. _memory.Holders(enough)
                .Concat(words.SelectMany(w => _memory.Holders([.. w]).Distinct(StringComparer.Ordinal)).CountBy(r => r, StringComparer.Ordinal).Where(r => r.Value > 1).Select(r => r.Key))
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private CodedArticle? Load(string report)
    {
        if (_home.TryGetValue(report, out var known)) return known;
        if (_memory.ArticleOf(report) is not { } id || _articles.ContainsKey(id)) return null;
        var read = _memory.Read(id);
        _articles.Add(id, read);
        foreach (var r in read.Reports) _home[r.Id] = read;
        return _home.GetValueOrDefault(report);
    }

    private static bool IsOpen(CodedArticle article) => article.Reports.Length > 0 && (article.Article.Published is null
        || article.Reports.Any(r => r.Of(Field.Date).Any(s => s.Value is DateValue { Date: null, Relative.Anchor: DateAnchor.Event })));
}
