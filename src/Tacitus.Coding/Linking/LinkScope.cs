using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Linking;

/// <summary>
/// The reports that a change touches: linking these alone gives what linking everything would give for them. They are whole events, as each linking of the collection made them.
/// Around them stand the events of which some report is near one of theirs. Those are linked with them, and if none joins one of theirs, each stays what it was: the best pair
/// of clusters is joined first, so that what is joined within some events does not hang on others as long as no cluster of the ones is joined with one of the others. If one is, its event is touched too.
/// </summary>
internal sealed class LinkScope
{
    private readonly ILinkMemory _memory;
    private readonly Dictionary<string, CodedArticle> _home = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CodedArticle> _articles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _reports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _around = new(StringComparer.Ordinal);
    private readonly HashSet<string> _fresh = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CodedArticle> _settled = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed;
    private readonly ILookup<string, string> _joined;
    private readonly Dictionary<string, ImmutableArray<LinkKey>> _asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (CodedArticle Article, ImmutableArray<ReportTraits> Traits)> _met = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableArray<string>> _neighbours = new(StringComparer.Ordinal);

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

    /// <summary>What the report of that id is to this scope.</summary>
    public Standing StandingOf(string report) => Holds(report) ? Standing.Held : _around.Contains(report) ? Standing.Around : Standing.Compared;

    /// <summary>Whether the dates of <paramref name="article"/> may be settled: all that it tells is linked.</summary>
    public bool Settles(CodedArticle article) => article.Reports.All(r => _reports.Contains(r.Id));

    /// <summary>How the second linking sees <paramref name="article"/>: one whose dates hang on the collection and are not settled here, as it was settled before.</summary>
    public CodedArticle Seen(CodedArticle article)
    {
        if (_memory.IsEmpty || !IsOpen(article) || Settles(article)) return article;
        if (!_settled.TryGetValue(article.Article.Id, out var settled)) _settled[article.Article.Id] = settled = _memory.ReadSettled(article.Article.Id);
        return settled;
    }

    /// <summary>Takes in the report of that id with all that its event and its dates hang on.</summary>
    public void Include(string report)
    {
        var waiting = new Queue<string>([report]);
        while (waiting.TryDequeue(out var next))
        {
            if (_reports.Contains(next) || Load(next) is not { } article) continue;
            _reports.Add(next);
            foreach (var other in _joined[next]) waiting.Enqueue(other);
            foreach (var other in Event(next)) waiting.Enqueue(other);
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
        }
    }

    /// <summary>Takes in what <paramref name="passes"/> show to be touched too; false when that was all.</summary>
    public bool Grow(LinkPasses passes)
    {
        if (_memory.IsEmpty) return false;
        var before = (_articles.Count, _reports.Count, _around.Count);
        foreach (var pass in passes.All)
        {
            foreach (var report in pass.Reports)
            {
                if (_fresh.Contains(report.Id))
                    foreach (var other in Met(report)) Meet(report, other);
                // What it fits besides tells whether a vague report fits one event better than all others.
                if (Holds(report.Id) || (report.IsVague && _around.Contains(report.Id)))
                    foreach (var other in Neighbours(report.Id)) Load(other);
            }
            var vague = pass.Reports.Where(r => r.IsVague).Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            foreach (var (one, other) in pass.Near)
            {
                var (left, right) = (pass.Reports[one].Id, pass.Reports[other].Id);
                if (!Holds(right)) Reach(left, right);
                else if (!Holds(left)) Reach(right, left);
            }
            // One whose dates are settled anew may not be near any more what it was near.
            foreach (var report in _fresh.Where(Holds).ToArray())
                foreach (var other in Neighbours(report).Where(vague.Contains)) Include(other);
            foreach (var cluster in pass.Clusters)
                if (cluster.Length > 1 && cluster.Any(Holds))
                    foreach (var report in cluster) Include(report);

            // A vague report that is near a fresh one has to be weighed again.
            void Reach(string inside, string outside)
            {
                if (_fresh.Contains(inside) && vague.Contains(outside)) Include(outside);
                else if (!_around.Contains(outside)) _around.UnionWith(Event(outside).Prepend(outside).Where(r => Load(r) is not null));
            }
        }
        return before != (_articles.Count, _reports.Count, _around.Count);
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
            foreach (var (one, other) in pass.Near)
            {
                var (left, right) = (pass.Reports[one].Id, pass.Reports[other].Id);
                if (_fresh.Contains(left)) Near(left, right);
                if (_fresh.Contains(right)) Near(right, left);
            }
            foreach (var cluster in pass.Clusters.Where(c => Holds(c[0])))
                foreach (var report in cluster) Join(cluster[0], report);
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
        return LinkKey.InOrder(CollectionsMarshal.AsSpan(keys));
    }

    private void IncludeAround(string report)
    {
        foreach (var other in _memory.Component(report).Concat(_memory.Neighbours(report).SelectMany(_memory.Component)).ToArray()) Include(other);
    }

    private ImmutableArray<string> Event(string report)
    {
        if (_events.TryGetValue(report, out var known)) return known;
        known = [.. _memory.Component(report)];
        foreach (var member in known) _events[member] = known;
        return known;
    }

    private ImmutableArray<string> Neighbours(string report)
    {
        ref var answer = ref CollectionsMarshal.GetValueRefOrAddDefault(_neighbours, report, out var exists);
        return exists ? answer : answer = [.. _memory.Neighbours(report)];
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

    // One that days or places part from the fresh one is not worth linking: no pair of it with any other has changed.
    private void Meet(ReportTraits fresh, string other)
    {
        if (_home.ContainsKey(other) || _memory.ArticleOf(other) is not { } id) return;
        if (!_met.TryGetValue(id, out var met))
        {
            var read = _memory.Read(id);
            _met[id] = met = (read, TraitReader.Read(read));
        }
        if (IsOpen(met.Article) || met.Traits.FirstOrDefault(t => t.Id == other) is not { } told || !PairScorer.AreApart(fresh, told)) Load(other);
    }

    private CodedArticle? Load(string report)
    {
        if (_home.TryGetValue(report, out var known)) return known;
        if (_memory.ArticleOf(report) is not { } id || _articles.ContainsKey(id)) return null;
        var read = _met.TryGetValue(id, out var met) ? met.Article : _memory.Read(id);
        _articles.Add(id, read);
        foreach (var r in read.Reports) _home[r.Id] = read;
        return _home.GetValueOrDefault(report);
    }

    private static bool IsOpen(CodedArticle article) => article.Reports.Length > 0 && (article.Article.Published is null
        || article.Reports.Any(r => r.Of(Field.Date).Any(s => s.Value is DateValue { Date: null, Relative.Anchor: DateAnchor.Event })));
}
