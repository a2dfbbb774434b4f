using CsCheck;
using Tacitus.Model.Dates;

namespace Tacitus.Tests.Model;

public class PartialDateTests
{
    [Theory]
    [InlineData("2021", 5)]
    [InlineData("2021-08", 4)]
    [InlineData("2021-08-26", 1)]
    [InlineData("2021-08-20/2021-08-25", 2)]
    public void A_date_is_written_to_its_precision_and_read_back(string text, int precision)
    {
        var date = PartialDate.Parse(text);
        Assert.Equal(text, date.ToString());
        Assert.Equal(precision, date.Precision);
    }

    [Theory]
    [InlineData("2021-13")]
    [InlineData("2021-02-30")]
    [InlineData("21")]
    [InlineData("2021-08-26/2021-08-20")]
    public void What_is_no_date_is_refused(string text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Any_interval_is_read_back_as_written() =>
        Gen.Select(Gen.Int[1, 3_000_000], Gen.Int[0, 800]).Sample((first, days) =>
        {
            var start = DateOnly.FromDayNumber(first);
            var date = new PartialDate(start, start.AddDays(days));
            return PartialDate.Parse(date.ToString()) == date;
        });
}
