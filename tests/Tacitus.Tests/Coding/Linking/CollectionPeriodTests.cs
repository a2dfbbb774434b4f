using Tacitus.Coding.Linking;
using Tacitus.Model.Dates;

namespace Tacitus.Tests.Coding.Linking;

public class CollectionPeriodTests
{
    [Theory]
    [InlineData(1, 10, null, "2031-01-10")]
    [InlineData(12, 20, null, "2030-12-20")]
    [InlineData(1, 10, DayOfWeek.Friday, "2031-01-10")]
    public void A_month_and_day_is_of_the_year_that_the_collection_is_of(int month, int day, DayOfWeek? weekday, string date) =>
        Assert.Equal(date, Period("2030-12-01", "2030-12-15", "2031-01-02", "2031-01-05", "2031-01-20")!.Value.Resolve(Told(month, day, weekday))?.ToString());

    [Theory]
    [InlineData(1, 10, DayOfWeek.Monday)]
    [InlineData(7, 10, null)]
    public void A_day_of_another_weekday_or_season_is_of_another_year(int month, int day, DayOfWeek? weekday) =>
        Assert.Null(Period("2030-12-01", "2030-12-15", "2031-01-02", "2031-01-05", "2031-01-20")!.Value.Resolve(Told(month, day, weekday)));

    [Fact]
    public void Articles_far_apart_have_no_common_period() =>
        Assert.Null(Period("2029-12-01", "2030-02-15", "2030-06-02", "2030-09-05", "2031-01-20"));

    [Fact]
    public void Few_dated_articles_tell_nothing_of_the_others() => Assert.Null(Period("2030-12-01", "2030-12-15"));

    private static RelativeDate Told(int month, int day, DayOfWeek? weekday) => new(DateAnchor.Publication, null, DateUnit.Day, -1, weekday, month, day);

    private static CollectionPeriod? Period(params string[] published) =>
        CollectionPeriod.Of(LinkContext.Of([.. published.Select(p => new ArticleDraft($"The harbour is open {p}.", p).Coded)]).Days);
}
