using Tacitus.Model.Dates;

namespace Tacitus.Tests.Model.Dates;

public class HolidayCalendarTests
{
    [Theory]
    [InlineData(Holiday.Easter, 2019, "2019-04-21")]
    [InlineData(Holiday.Easter, 2024, "2024-03-31")]
    [InlineData(Holiday.GoodFriday, 2024, "2024-03-29")]
    [InlineData(Holiday.MaundyThursday, 2024, "2024-03-28")]
    [InlineData(Holiday.HolySaturday, 2024, "2024-03-30")]
    [InlineData(Holiday.AscensionDay, 2024, "2024-05-09")]
    [InlineData(Holiday.WhitMonday, 2024, "2024-05-20")]
    [InlineData(Holiday.Thanksgiving, 2023, "2023-11-23")]
    [InlineData(Holiday.MemorialDay, 2023, "2023-05-29")]
    [InlineData(Holiday.MartinLutherKingDay, 2024, "2024-01-15")]
    [InlineData(Holiday.EidAlFitr, 2021, "2021-05-13")]
    [InlineData(Holiday.EidAlAdha, 2024, "2024-06-16")]
    [InlineData(Holiday.Ramadan, 2024, "2024-03-11/2024-04-09")]
    [InlineData(Holiday.YomKippur, 2023, "2023-09-25")]
    [InlineData(Holiday.Passover, 2024, "2024-04-23/2024-04-29")]
    [InlineData(Holiday.Purim, 2024, "2024-03-24")]
    [InlineData(Holiday.Hanukkah, 2023, "2023-12-08/2023-12-15")]
    [InlineData(Holiday.RoshHashanah, 2024, "2024-10-03")]
    public void A_movable_feast_falls_where_the_calendars_put_it(Holiday holiday, int year, string expected) =>
        Assert.Equal(expected, HolidayCalendar.Of(holiday, year)?.ToString());

    [Fact]
    public void Every_holiday_falls_in_every_year_of_this_age() =>
        Assert.All(Enum.GetValues<Holiday>(), holiday => Assert.All(Enumerable.Range(1950, 120), year =>
            Assert.Equal(year, HolidayCalendar.Of(holiday, year)?.Start.Year ?? year)));

    [Fact]
    public void A_year_outside_the_calendar_has_none() => Assert.Null(HolidayCalendar.Of(Holiday.Easter, 1));
}
