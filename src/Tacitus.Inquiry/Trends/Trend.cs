using System.Collections.Immutable;

namespace Tacitus.Inquiry.Trends;

/// <summary>How the number of events changed over a series, by time and by what was published.</summary>
/// <param name="Halves">The later half of the periods against the earlier, by time; null when there is too little to compare.</param>
/// <param name="HalvesByArticles">The same for each article published; null when articles do not cover both halves.</param>
/// <param name="Break">The period from which the rate differs, where the data carry it both by time and by articles.</param>
/// <param name="Coverage">The later half's articles against the earlier half's; null when a half has none.</param>
public sealed record Trend(RateRatio? Halves, RateRatio? HalvesByArticles, Breakpoint? Break, RateRatio? Coverage)
{
    // Fewer than so many periods have no halves to compare; fewer events than so many give an interval that says nothing.
    private const int LeastPeriods = 4, LeastEvents = 10;

    /// <summary>The trend of <paramref name="series"/>.</summary>
    public static Trend Of(Series series)
    {
        var periods = series.Periods;
        if (periods.Length < LeastPeriods || periods.Sum(p => p.Events.Length) < LeastEvents) return new(null, null, null, null);
        // An odd period in the middle belongs to neither half.
        var half = periods.Length / 2;
        var (early, late) = (periods.Take(half).ToList(), periods.Skip(periods.Length - half).ToList());
        int before = early.Sum(p => p.Events.Length), after = late.Sum(p => p.Events.Length);
        int published = early.Sum(p => p.Articles), since = late.Sum(p => p.Articles);
        var covered = published > 0 && since > 0;
        return new(
            RateRatio.Of(before, half, after, half), covered ? RateRatio.Of(before, published, after, since) : null,
            BreakOf(periods), covered ? RateRatio.Of(published, half, since, half) : null);
    }

    // A break in time alone may be one of what was read: it must stand for each article too, and the same way.
    private static Breakpoint? BreakOf(ImmutableArray<Period> periods)
    {
        var counts = periods.Select(p => p.Events.Length).ToImmutableArray();
        if (Breakpoint.Find(counts, [.. counts.Select(_ => 1.0)]) is not { } found) return null;
        if (periods.Any(p => p.Articles == 0)) return null;
        var articles = periods.Select(p => (double)p.Articles).ToImmutableArray();
        if (Breakpoint.Find(counts, articles) is not { } byArticles) return null;
        return byArticles.Ratio.Low > 1000 == found.Ratio.Low > 1000 ? found : null;
    }
}
