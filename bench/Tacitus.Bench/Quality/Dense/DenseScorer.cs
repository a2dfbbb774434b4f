using Tacitus.Bench.Quality.Links;
using Tacitus.Coding.Linking;
using Tacitus.Training.Linking;

namespace Tacitus.Bench.Quality.Dense;

/// <summary>Scores linking in dense wars on <see cref="MadeWar"/>. Linking alone is scored: the values are given.</summary>
internal static class DenseScorer
{
    /// <summary>The figures on <c>ucdp-aec/events.jsonl</c> in <paramref name="data"/>: of all, and of the third of sides that nothing was learned from.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var reports = MadeWar.Reports(data, slips: false);
        var linked = new Linker().Link([.. reports.Select(r => r.Article)], []);
        var events = linked.Clusters.SelectMany(c => c.Select(r => (r, Event: c[0]))).ToDictionary(c => c.r, c => c.Event, StringComparer.Ordinal);
        var told = reports.Select(r => (r.Event, Found: events[r.Article.Reports[0].Id], r.HeldOut)).ToArray();
        foreach (var (name, part) in new[] { ("dense", told), ("dense held-out", told.Where(t => t.HeldOut).ToArray()) })
        {
            foreach (var figure in LinksScorer.BCubed(name, [.. part.Select(t => t.Event)], [.. part.Select(t => t.Found)])) yield return figure;
            // How near the number of events comes to the truth, whether merged or multiplied.
            var (count, truth) = (part.DistinctBy(t => t.Found).Count(), part.DistinctBy(t => t.Event).Count());
            yield return new Figure($"{name} events counted", [[Math.Min(count, truth), Math.Max(count, truth)]], c => c[0] / c[1]);
        }
    }
}
