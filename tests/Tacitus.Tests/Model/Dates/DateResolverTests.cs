using CsCheck;
using Tacitus.Model.Dates;

namespace Tacitus.Tests.Model.Dates;

public class DateResolverTests
{
    private static readonly Gen<DateOnly> Day = Gen.Int[1900 * 365, 2100 * 365].Select(DateOnly.FromDayNumber);

    private static readonly Gen<RelativeDate> Relative =
        Gen.Select(Gen.Int[0, 5], Gen.Int[-30, 30], Gen.Int[0, 4], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 6]).Select((unit, shift, kind, month, day, weekday) => kind switch
        {
            0 => new RelativeDate(DateAnchor.Publication, null, (DateUnit)unit, shift),
            1 => new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, Math.Sign(shift), (DayOfWeek)weekday),
            2 => new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, Math.Sign(shift), Month: month, Day: day),
            3 => new RelativeDate(DateAnchor.Publication, null, DateUnit.Month, Math.Sign(shift), Month: month),
            _ => new RelativeDate(DateAnchor.Publication, null, (DateUnit)unit, shift) { Extent = DateExtent.Through },
        });

    [Theory]
    [InlineData("2024-03-18", -1, DayOfWeek.Monday, false, "2024-03-18")]
    [InlineData("2024-03-18", -1, DayOfWeek.Monday, true, "2024-03-11")]
    [InlineData("2024-03-18", 1, DayOfWeek.Monday, true, "2024-03-25")]
    [InlineData("2024-03-22", -1, DayOfWeek.Sunday, false, "2024-03-17")]
    [InlineData("2024-01-02", -1, DayOfWeek.Saturday, false, "2023-12-30")]
    public void A_weekday_is_the_last_or_next_one(string anchor, int direction, DayOfWeek weekday, bool strict, string expected) =>
        Assert.Equal(expected, Resolve(new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, direction, weekday) { Strict = strict }, anchor));

    [Theory]
    [InlineData("2024-03-22", DateUnit.Week, -2, "2024-03-04/2024-03-10")]
    [InlineData("2024-03-22", DateUnit.Month, -1, "2024-02")]
    [InlineData("2024-03-31", DateUnit.Month, -1, "2024-02")]
    [InlineData("2024-03-22", DateUnit.Quarter, -1, "2023-10-01/2023-12-31")]
    [InlineData("2024-03-22", DateUnit.Year, -7, "2017")]
    [InlineData("2024-03-22", DateUnit.Decade, -1, "2010-01-01/2019-12-31")]
    [InlineData("0001-03-22", DateUnit.Year, -7, null)]
    public void A_shift_is_as_exact_as_its_unit(string anchor, DateUnit unit, int shift, string? expected) =>
        Assert.Equal(expected, Resolve(new RelativeDate(DateAnchor.Publication, null, unit, shift), anchor));

    [Theory]
    [InlineData("2024-03", DateUnit.Day, -1, "2024-02-29/2024-03-30")]
    [InlineData("2024-03", DateUnit.Month, -1, "2024-02")]
    [InlineData("2024", DateUnit.Week, -1, "2023-12-25/2024-12-29")]
    public void An_anchor_that_is_only_a_month_gives_nothing_more_exact(string anchor, DateUnit unit, int shift, string expected) =>
        Assert.Equal(expected, Resolve(new RelativeDate(DateAnchor.Publication, null, unit, shift), anchor));

    [Theory]
    [InlineData("2024-03-22", 2, 29, -1, "2024-02-29")]
    [InlineData("2023-03-22", 2, 29, -1, "2020-02-29")]
    [InlineData("2023-03-22", 2, 30, -1, null)]
    [InlineData("2024-01-05", 12, 30, -1, "2023-12-30")]
    [InlineData("2024-12-30", 1, 5, 1, "2025-01-05")]
    public void A_day_without_a_year_is_a_day_that_there_was(string anchor, int month, int day, int direction, string? expected) =>
        Assert.Equal(expected, Resolve(new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, direction, Month: month, Day: day), anchor));

    [Fact]
    public void A_weekday_tells_the_year_of_a_day_and_month() =>
        Assert.Equal("2024-05-24", Resolve(new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, -1, DayOfWeek.Friday, 5, 24), "2024-03-22"));

    [Theory]
    [InlineData(DateExtent.Early, "2014-01-01/2014-07-02")]
    [InlineData(DateExtent.Late, "2014-07-02/2014-12-31")]
    [InlineData(DateExtent.Middle, "2014-04-02/2014-10-01")]
    [InlineData(DateExtent.Earlier, "2014-01-01/2014-05-05")]
    [InlineData(DateExtent.Later, "2014-05-05/2014-12-31")]
    public void A_part_of_a_year_is_an_interval(DateExtent extent, string expected) =>
        Assert.Equal(expected, DateResolver.Part(PartialDate.Year(2014), extent, new DateOnly(2014, 5, 5)).ToString());

    [Fact]
    public void A_less_exact_anchor_never_gives_a_more_exact_or_a_contrary_date() =>
        Gen.Select(Relative, Day, Gen.Int[0, 400]).Sample((relative, day, length) =>
        {
            var wide = DateResolver.Resolve(relative, new PartialDate(day, day.AddDays(length)));
            return DateResolver.Resolve(relative, PartialDate.Day(day)) is not { } first || wide is { } w && w.Contains(first);
        });

    [Fact]
    public void A_direction_into_the_past_never_gives_the_future() =>
        Gen.Select(Relative, Day).Sample((relative, day) =>
            relative.Shift >= 0 || DateResolver.Resolve(relative, PartialDate.Day(day)) is not { } date || date.Start <= day);

    private static string? Resolve(RelativeDate relative, string anchor) => DateResolver.Resolve(relative, PartialDate.Parse(anchor))?.ToString();
}
