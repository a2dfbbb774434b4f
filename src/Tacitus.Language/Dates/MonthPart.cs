using Tacitus.Model.Dates;

namespace Tacitus.Language.Dates;

/// <summary>Weeks and weekends told by their place in a month or by a day in them.</summary>
internal static class MonthPart
{
    /// <summary>What <see cref="TimeField.WholeWeek"/> is when only the end of the week is meant.</summary>
    internal const int OnlyWeekend = 2;

    // Weeks of a month are counted from its first day, its first Monday or its first week begun: three days on either side are left open.
    private const int Slack = 3;

    /// <summary>The week, or the weekend, of <paramref name="day"/>: "the week of May 3", "the Labor Day weekend" with the Saturday and Sunday before it.</summary>
    public static PartialDate? WeekOf(PartialDate day, TimeValue value) =>
        value[TimeField.WholeWeek] == OnlyWeekend && value.Has(TimeField.Holiday) && day.Start.DayOfWeek == DayOfWeek.Monday ? new PartialDate(day.Start.AddDays(-2), day.End)
        : DateResolver.Unit(day.Start, DateUnit.Week, 0) is not { } week ? null
        : value[TimeField.WholeWeek] == OnlyWeekend ? new PartialDate(week.Start.AddDays(5), week.End) : week;

    /// <summary>The part of <paramref name="whole"/> that is meant: "the third week of January", "the last weekend of March"; the whole when no part is; null when there is none.</summary>
    public static PartialDate? Of(PartialDate whole, TimeValue value)
    {
        if (value[TimeField.Nth] is not { } n || value.Has(TimeField.Weekday)) return whole;
        if (value[TimeField.Unit] == (int)TimeUnit.Weekend)
        {
            var saturday = HolidayCalendar.Nth(whole.Start.Year, whole.Start.Month, DayOfWeek.Saturday, n).Start;
            return whole.Contains(PartialDate.Day(saturday)) ? new PartialDate(saturday, saturday.AddDays(1)) : null;
        }
        if (value[TimeField.Unit] != (int)TimeUnit.Week) return whole;
        var (first, last) = (whole.Start.AddDays(n * 7 - 7 - Slack), whole.Start.AddDays(n * 7 - 1 + Slack));
        return first > whole.End ? null : new PartialDate(first < whole.Start ? whole.Start : first, last > whole.End ? whole.End : last);
    }
}
