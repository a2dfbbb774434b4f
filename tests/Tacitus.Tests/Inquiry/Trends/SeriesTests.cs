using Tacitus.Inquiry.Trends;
using Tacitus.Model.Events;

namespace Tacitus.Tests.Inquiry.Trends;

public class SeriesTests
{
    [Fact]
    public void A_date_that_is_not_exact_is_perhaps_in_each_period_that_it_may_be_in()
    {
        var series = Series.Of([Lines.Attack("e-1", "2030-01-05"), Lines.Attack("e-2", "2030-03-05"), Lines.Attack("e-3", "2030-01-20/2030-02-10")], Coverage.None);
        Assert.True(series.ByMonth);
        Assert.Equal([(1, 1), (0, 1), (1, 0)], series.Periods.Select(p => (p.Events.Length, p.Perhaps)));
    }

    [Fact]
    public void Events_known_to_the_year_are_counted_by_year()
    {
        var series = Series.Of([Lines.Attack("e-1", "2030"), Lines.Attack("e-2", "2031"), Lines.Attack("e-3", "2031-02-01")], Coverage.None);
        Assert.False(series.ByMonth);
        Assert.Equal([1, 2], series.Periods.Select(p => p.Events.Length));
    }

    [Fact]
    public void A_long_series_is_counted_by_year_and_gaps_are_periods() =>
        Assert.Equal([1, 0, 0, 0, 1], Series.Of([Lines.Attack("e-1", "2030-01-05"), Lines.Attack("e-2", "2034-03-05")], Coverage.None).Periods.Select(p => p.Events.Length));

    [Fact]
    public void Countries_and_targets_are_new_once()
    {
        var bank = Lines.Attack("e-1", "2030-01-05") with { TargetKinds = ["business"] };
        var series = Series.Of([bank, bank with { Id = "e-2", Date = Tacitus.Model.Dates.PartialDate.Parse("2030-02-01"), Country = "XB" }], Coverage.None);
        Assert.Equal(["XA", "XB"], series.Periods.Select(p => p.NewCountries.Single()));
        Assert.Equal([1, 0], series.Periods.Select(p => p.NewTargets.Length));
    }

    [Fact]
    public void Tolls_add_up_with_their_bounds_and_stay_open_where_one_is()
    {
        Assert.Equal(new TollRange(7, 9, 12), Series.Sum([new TollRange(2, 4, 7), default, new TollRange(5, 5, 5)]));
        Assert.Equal(new TollRange(48, 50, null), Series.Sum([new TollRange(43, 45, null), new TollRange(5, 5, 5)]));
        Assert.Equal(default, Series.Sum([default, default]));
    }
}
