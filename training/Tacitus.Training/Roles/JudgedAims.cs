using System.Collections.Immutable;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Places;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Roles;

/// <summary>What the judge of targets and sites learns from: events of articles from which the encoder did not learn.</summary>
internal sealed class JudgedAims
{
    private readonly List<(AimedEvent Event, int[][] Targets, int[][] Sites)> _events = [];

    /// <summary>Reads the events of <paramref name="folds"/> that no encoder learned from.</summary>
    public JudgedAims(AimFolds folds, DeedReader reader)
    {
        var places = new PlaceFinder();
        foreach (var article in folds.Events.Where(e => AimFolds.IsJudged(e) && e.Article is { IsGold: true, IsKnown: false, IsKept: true }).GroupBy(e => e.Article))
        {
            var readings = reader.Read(article.Key.Read.Drafted.Value, places.Find(article.Key.Aims.Analysis), _ => true).Of(article.Key.Read.Homes);
            foreach (var e in article)
            {
                var models = folds.Models[article.Key.Fold];
                _events.Add((e, Values(Aimable(e, e.Scored(models.Targets)), DeedPart.Target), Values(e.OfThings(e.Scored(models.Sites)), DeedPart.Site)));

                int[][] Values(List<(int Candidate, int Score)> scored, DeedPart part) =>
                    AimJudge.Values([.. scored.Select(s => s.Score)], [.. scored.Select(s => readings.Thing(e.Event, part, article.Key.Aims.Candidates[s.Candidate].Span)?.Score)]);
            }
        }
    }

    /// <summary>The judge of all.</summary>
    public AimJudge Whole() => Of(_ => true);

    /// <summary>Prints what judges make of events that they did not see, from several bars on, beside what the models make of them alone.</summary>
    public void Print()
    {
        var judges = Enumerable.Range(0, 2).Select(half => Of(i => i % 2 != half)).ToArray();
        foreach (var bar in new[] { 200, 250, 300, 350, 400, 450, 500, 550, 600 })
        {
            Line($"targets judged {bar}", (e, i) => AimChooser.Targets(e.Event.Article.Aims, Scored(Aimable(e.Event), e.Targets, judges[i % 2], AimJudge.Target), bar, Math.Max(600, bar)).Select(t => t.Candidate), TargetsOf);
            Line($"sites judged {bar}", (e, i) => AimChooser.Site(Scored(Things(e.Event), e.Sites, judges[i % 2], AimJudge.Site), bar) is { } site ? [site.Candidate] : [], SitesOf);
        }
        Line("targets weighed", (e, _) => AimChooser.Targets(e.Event.Article.Aims, [.. Aimable(e.Event).Select((c, i) => (c, Coding.Learning.LogOdds.Probability(e.Targets[i][1])))], 400, 600).Select(t => t.Candidate), TargetsOf);
        Line("sites weighed", (e, _) => AimChooser.Site([.. Things(e.Event).Select((c, i) => (c, Coding.Learning.LogOdds.Probability(e.Sites[i][1])))], 400) is { } site ? [site.Candidate] : [], SitesOf);
    }

    // As the chooser asks: none of an event that is aimed at nobody, and nobody who claims it.
    private static List<(int Candidate, int Score)> Aimable(AimedEvent e, List<(int Candidate, int Score)> scored) => [.. scored.Where(s => IsAimable(e, s.Candidate))];

    private static ImmutableArray<int> Aimable(AimedEvent e) => [.. e.Candidates.Where(c => IsAimable(e, c))];

    private static bool IsAimable(AimedEvent e, int candidate) => AimChooser.HasTarget(e.Article.Aims.Groups[e.Event][0].Kind) && AimChooser.MayBeTarget(e.Article.Aims, e.Event, candidate);

    private static ImmutableArray<int> Things(AimedEvent e) => [.. e.Candidates.Where((_, i) => e.Things[i])];

    private static List<(int Candidate, int Score)> Scored(ImmutableArray<int> candidates, int[][] values, AimJudge judge, int aim) => [.. candidates.Select((c, i) => (c, judge.Judge(aim, values[i])))];

    private static IEnumerable<string> SitesOf(AimedEvent e) => e.Key.Site is null ? [] : [e.Key.Site];

    private static IEnumerable<string> TargetsOf(AimedEvent e) => e.Key.Targets.Select(t => t.Name);

    private void Line(string name, Func<(AimedEvent Event, int[][] Targets, int[][] Sites), int, IEnumerable<int>> chosen, Func<AimedEvent, IEnumerable<string>> wanted)
    {
        var (right, told, all) = (0, 0, 0);
        for (var i = 0; i < _events.Count; i++)
        {
            var e = _events[i].Event;
            var left = wanted(e).ToList();
            all += left.Count;
            foreach (var c in chosen(_events[i], i))
            {
                told++;
                var words = e.Article.Aims.Analysis[e.Article.Aims.Candidates[c].Span];
                if (left.FindIndex(w => w.Split('|').Any(x => SameName.Content(x).Intersect(SameName.Content(words)).Any())) is not (var at and >= 0)) continue;
                left.RemoveAt(at);
                right++;
            }
        }
        Console.WriteLine(FormattableString.Invariant($"{name}: F1 {2.0 * right / Math.Max(1, told + all):0.000}, precision {right / (double)Math.Max(1, told):0.000}, recall {right / (double)Math.Max(1, all):0.000} of {all}"));
    }

    private AimJudge Of(Func<int, bool> taken)
    {
        var events = _events.Where((_, i) => taken(i)).ToList();
        var targets = events.SelectMany(e => e.Targets.Zip(Aimable(e.Event), (v, c) => (Values: v, IsSo: e.Event.IsTarget(c)))).ToList();
        var sites = events.Where(e => e.Event.Key.HasSite).SelectMany(e => e.Sites.Zip(Things(e.Event), (v, c) => (Values: v, IsSo: e.Event.IsSite(c)))).ToList();
        return new AimJudge([.. new[] { targets, sites }.Select(of => NewtonTrainer.Train([.. of.Select(o => o.Values)], [.. of.Select(o => o.IsSo)]))]);
    }
}
