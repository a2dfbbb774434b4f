using Tacitus.Language.Dates;

namespace Tacitus.Tests.Language.Dates;

public class TimeValueTests
{
    private static readonly TimeValue Date = TimeValue.Empty(TimeKind.Point).With(TimeField.Year, 2019).With(TimeField.Day, 4).With(TimeField.Month, 3);

    [Fact]
    public void What_was_said_is_told_in_whatever_order_it_was_said()
    {
        Assert.Equal((2019, 3, 4), (Date[TimeField.Year], Date[TimeField.Month], Date[TimeField.Day]));
        Assert.Null(Date[TimeField.Hour]);
        Assert.Equal(7, TimeValue.Word(7)[TimeField.N]);
    }

    [Fact]
    public void A_field_said_anew_leaves_the_others_and_the_value_before_as_they_are()
    {
        var other = Date.With(TimeField.Month, 5).Without(TimeField.Year);
        Assert.Equal((null, 5, 4), (other[TimeField.Year], other[TimeField.Month], other[TimeField.Day]));
        Assert.Equal((2019, 3), (Date[TimeField.Year], Date[TimeField.Month]));
        Assert.Same(Date, Date.Without(TimeField.Hour));
    }

    [Fact]
    public void Two_values_are_one_where_they_say_nothing_different()
    {
        var clock = TimeValue.Empty(TimeKind.Point).With(TimeField.Hour, 9).With(TimeField.Day, 4);
        var both = Date.Merge(clock)!;
        Assert.Equal((2019, 3, 4, 9), (both[TimeField.Year], both[TimeField.Month], both[TimeField.Day], both[TimeField.Hour]));
        Assert.Null(Date.Merge(clock.With(TimeField.Day, 5)));
        Assert.Equal(Date.ToString(), Date.Merge(TimeValue.Empty(TimeKind.Point))!.ToString());
    }
}
