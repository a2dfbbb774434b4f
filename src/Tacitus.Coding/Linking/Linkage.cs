using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;

namespace Tacitus.Coding.Linking;

/// <summary>One linking of all reports: candidates, scores, clusters and the judgements that explain them.</summary>
internal sealed record Linkage(ImmutableArray<ImmutableArray<string>> Clusters, Lazy<ImmutableArray<Judgement>> Judgements, ImmutableArray<Issue> Issues)
{
    // Log-odds in thousandths. A pair that misses by less than this is worth a person's look.
    private const int NearMiss = -1000;

    // A vague report that fits two different events about equally well belongs to neither.
    private const int Margin = 700;

    /// <summary>Links the reports of <paramref name="articles"/>, which are in the order of their ids.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="human">What people have judged.</param>
    /// <param name="kinship">Which actors are branches of which.</param>
    /// <param name="trees">What weighs pairs of news.</param>
    /// <param name="standing">Which reports are to be linked, which stand around those and might join them, and which are only compared with.</param>
    /// <param name="before">An earlier linking of some of these reports, so that nothing is reckoned twice; null when there is none.</param>
    public static Linkage Of(ImmutableArray<CodedArticle> articles, ImmutableArray<Judgement> human, Kinship kinship, NewsTrees trees, Func<string, Standing> standing, Linkage? before = null)
    {
        var compared = new Comparisons(articles, r => ReachOf(r, standing(r.Id)), before?.Compared);
        var reports = compared.Reports;
        var stand = reports.Select(r => standing(r.Id)).ToArray();
        var rulings = Rulings.Of(human, [.. reports.Select(r => (r.Id, r.Article.Id))]);
        var scorer = new PairScorer(kinship, LinkModel.Shipped, trees);
        int Score(int left, int right) =>
            rulings.Of(left, right) is { } verdict ? verdict == Verdict.Same ? Rulings.Certain : Clusterer.Barred
            : compared.Score(left, right, Weigh);
        int Weigh(ReportTraits left, ReportTraits right) => PairScorer.Bar(left, right) is not null ? Clusterer.Barred : scorer.Score(left, right);

        compared.Prepare(Weigh);
        // What misses by more is asked for again where two clusters are weighed.
        var scores = compared.Candidates.Select(p => (Pair: p, Score: Score(p.Left, p.Right))).Where(s => s.Score >= NearMiss).ToDictionary(s => s.Pair, s => s.Score);
        foreach (var pair in rulings.Pairs) scores[pair] = Score(pair.Left, pair.Right);
        var near = scores.Where(s => s.Value > 0 && IsHeld(s.Key)).Select(s => s.Key).Order().ToArray();
        DropAmbiguous(reports, scores, Score);
        var linked = scores.Where(s => stand[s.Key.Left] != Standing.Compared && stand[s.Key.Right] != Standing.Compared).ToDictionary();
        var once = Once(reports, stand, rulings);
        var clusters = Cluster(reports, linked.Where(s => once[s.Key.Left] == s.Key.Left && once[s.Key.Right] == s.Key.Right).ToDictionary(), Score, rulings);
        clusters = [.. once.Select(i => clusters[i])];
        // What is only compared with is an event of its own here, which tells nobody anything.
        var groups = Enumerable.Range(0, reports.Length).GroupBy(i => clusters[i]).Where(g => stand[g.Key] != Standing.Compared || g.Skip(1).Any())
            .Select(g => g.Select(i => reports[i].Id).ToImmutableArray());
        // Of two linkings only what the last decides is asked for.
        return new Linkage([.. groups], new(() => Judge(reports, clusters, scores, rulings, scorer, IsHeld)), rulings.Issues)
        {
            Compared = compared,
            Near = [.. near],
        };

        bool Holds(int report) => stand[report] == Standing.Held;
        bool IsHeld((int Left, int Right) pair) => Holds(pair.Left) || Holds(pair.Right);
    }

    /// <summary>The reports, in the order of their ids.</summary>
    public ReportTraits[] Reports => Compared!.Reports;

    /// <summary>The pairs of which at least one report is to be linked and that speak for one event, whether or not a vague report among them is set aside because it fits several events.</summary>
    public ImmutableArray<(int Left, int Right)> Near { get; private init; } = [];

    private Comparisons? Compared { get; init; }

    // Whether a vague report that stands around fits others as well hangs on all that it fits.
    private static Reach ReachOf(ReportTraits report, Standing standing) => standing switch
    {
        Standing.Held => Reach.All,
        Standing.Around => report.IsVague ? Reach.All : Reach.Some,
        _ => Reach.None,
    };

    // For each report the one that stands for it: of copies of one text the first published, so that a text counts once however often it is printed.
    private static int[] Once(ReportTraits[] reports, Standing[] standing, Rulings rulings)
    {
        var ruled = rulings.Pairs.SelectMany(p => new[] { p.Left, p.Right }).ToHashSet();
        var once = Enumerable.Range(0, reports.Length).ToArray();
        foreach (var copies in once.Where(i => standing[i] != Standing.Compared && !ruled.Contains(i)).GroupBy(i => (reports[i].Article.TextRevision, reports[i].Report.Trigger, reports[i].Date)).Where(g => g.Count() > 1).ToArray())
        {
            var first = copies.OrderBy(i => reports[i].Article.Published?.Date.Start ?? DateOnly.MaxValue).ThenBy(i => i).First();
            foreach (var copy in copies) once[copy] = first;
        }
        return once;
    }

    // The news first: two articles whose news is not the same are not brought together by what they tell besides.
    private static int[] Cluster(ReportTraits[] reports, Dictionary<(int Left, int Right), int> scores, Func<int, int, int> score, Rulings rulings)
    {
        bool Main((int Left, int Right) pair) => reports[pair.Left].IsMain && reports[pair.Right].IsMain;
        var news = new Clusterer(scores.Where(s => Main(s.Key)).ToDictionary(), score).Cluster(reports.Length, rulings.Together);
        int All(int left, int right) => Main((left, right)) && news[left] != news[right] && rulings.Of(left, right) is null ? Clusterer.Barred : score(left, right);
        var joined = Enumerable.Range(0, reports.Length).Where(i => news[i] != i).Select(i => (news[i], i));
        return new Clusterer(scores.ToDictionary(s => s.Key, s => Main(s.Key) ? All(s.Key.Left, s.Key.Right) : s.Value), All)
            .Cluster(reports.Length, rulings.Together.Concat(joined));
    }

    private static void DropAmbiguous(ReportTraits[] reports, Dictionary<(int Left, int Right), int> scores, Func<int, int, int> score)
    {
        var fits = new Dictionary<int, List<(int Other, int Score)>>();
        foreach (var ((left, right), value) in scores.OrderBy(s => s.Key))
        {
            // A copy of the same text is no other event.
            if (value is <= 0 or >= Rulings.Certain || reports[left].Article.TextRevision == reports[right].Article.TextRevision) continue;
            if (reports[left].IsVague) Of(left).Add((right, value));
            if (reports[right].IsVague) Of(right).Add((left, value));
        }
        foreach (var (report, others) in fits)
        {
            var best = others.OrderByDescending(o => o.Score).ThenBy(o => o.Other).First();
            var rivals = others.Any(o => o.Other != best.Other && o.Score >= best.Score - Margin
                && score(Math.Min(o.Other, best.Other), Math.Max(o.Other, best.Other)) <= 0);
            if (!rivals) continue;
            foreach (var (other, value) in others) scores[(Math.Min(report, other), Math.Max(report, other))] = Math.Min(value, -1);
        }

        List<(int, int)> Of(int report)
        {
            ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(fits, report, out _);
            return list ??= [];
        }
    }

    // For each report that was joined, the pair that speaks most for it (the strongest tree through each cluster); and near misses.
    private static ImmutableArray<Judgement> Judge(
        ReportTraits[] reports, int[] clusters, Dictionary<(int Left, int Right), int> scores, Rulings rulings, PairScorer scorer,
        Func<(int Left, int Right), bool> isHeld)
    {
        var decided = new List<(Verdict Verdict, int Left, int Right, int Score)>();
        var tree = Enumerable.Range(0, reports.Length).ToArray();
        int Find(int i)
        {
            while (tree[i] != i) i = tree[i] = tree[tree[i]];
            return i;
        }
        foreach (var ((left, right), score) in scores.Where(s => s.Value >= NearMiss && isHeld(s.Key)).OrderByDescending(s => s.Value).ThenBy(s => s.Key))
        {
            var ruled = rulings.Of(left, right) is not null;
            if (clusters[left] == clusters[right])
            {
                var (l, r) = (Find(left), Find(right));
                if (l == r) continue;
                tree[Math.Max(l, r)] = Math.Min(l, r);
                if (!ruled) decided.Add((Verdict.Same, left, right, score));
            }
            else if (!ruled) decided.Add((Verdict.Different, left, right, score));
        }
        var judgements = decided.AsParallel().AsOrdered().Select(d => new Judgement(
            reports[d.Left].Id, reports[d.Right].Id, d.Verdict, Thousandths(d.Score), ReasonWriter.Write(scorer, reports[d.Left], reports[d.Right]), Rulings.Computed)).ToArray();
        return [.. rulings.Given.Concat(judgements).OrderBy(j => j.Left, StringComparer.Ordinal).ThenBy(j => j.Right, StringComparer.Ordinal)];
    }

    private static int Thousandths(int score) => (int)Math.Round(1000 / (1 + Math.Exp(-score / 1000.0)), MidpointRounding.AwayFromZero);
}
