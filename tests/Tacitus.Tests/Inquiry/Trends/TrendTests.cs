using Tacitus.Inquiry.Trends;
using Tacitus.Model.Events;

namespace Tacitus.Tests.Inquiry.Trends;

public class TrendTests
{
    [Fact]
    public void A_known_change_is_found_where_it_is()
    {
        var found = Enumerable.Range(0, 100).Select(seed => Trend.Of(Simulated.Of(seed, 30, m => m < 18 ? 4 : 12, _ => 60)).Break).ToList();
        Assert.True(found.Count(b => b is not null) >= 98);
        Assert.True(found.Count(b => b is { First: >= 17 and <= 19 }) >= 85);
        Assert.All(found.OfType<Breakpoint>(), b => Assert.True(b.Ratio.Low > 1000));
    }

    [Fact]
    public void A_steady_series_has_no_break() =>
        Assert.True(Enumerable.Range(0, 200).Count(seed => Trend.Of(Simulated.Of(seed, 36, _ => 5, _ => 60)).Break is not null) <= 3);

    [Fact]
    public void Bursts_alone_are_no_break() =>
        Assert.True(Enumerable.Range(0, 200).Count(seed => Trend.Of(Simulated.Of(seed, 36, m => (m * 7 + seed) % 5 == 0 ? 14 : 2, _ => 60)).Break is not null) <= 3);

    [Fact]
    public void Rising_coverage_alone_is_no_rise_in_violence()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var trend = Trend.Of(Simulated.Of(seed, 36, m => 2 + m / 3.0, m => 30 + 5.0 * m));
            Assert.Null(trend.Break);
            Assert.True(trend.Halves!.Low > 1000);
            Assert.True(trend.Coverage!.Low > 1000);
        }
        var text = TimelineAnswer.Sentences(Simulated.Of(1, 36, m => 2 + m / 3.0, m => 30 + 5.0 * m), Trend.Of(Simulated.Of(1, 36, m => 2 + m / 3.0, m => 30 + 5.0 * m)), []).ToList();
        Assert.Contains(text, s => s.Contains("may be one of what was read", StringComparison.Ordinal));
    }

    [Fact]
    public void A_few_events_are_not_compared() => Assert.Null(Trend.Of(Simulated.Of(1, 6, _ => 1, _ => 5)).Halves);

    [Fact]
    public void A_break_needs_articles_in_every_period()
    {
        var series = Simulated.Of(3, 30, m => m < 18 ? 4 : 12, _ => 60);
        Assert.NotNull(Trend.Of(series).Break);
        Assert.Null(Trend.Of(series with { Periods = series.Periods.SetItem(2, series.Periods[2] with { Articles = 0 }) }).Break);
    }
}
