using System.Globalization;
using Tacitus.Model.Dates;

namespace Tacitus.Coding.Linking;

/// <summary>What a date that is still open says of the day: the weekday, month or day of the month that the words name.</summary>
internal readonly record struct DayPattern(DayOfWeek? Weekday, int? Month, int? Day)
{
    /// <summary>What <paramref name="relative"/> names; null when it names none of the three.</summary>
    public static DayPattern? Of(RelativeDate relative) =>
        relative is { Weekday: null, Month: null, Day: null } || relative.Anchor != DateAnchor.Publication
            ? null
            : new DayPattern(relative.Weekday, relative.Month, relative.Day);

    /// <summary>Whether <paramref name="day"/> is such a day.</summary>
    public bool Fits(DateOnly day) =>
        (Weekday is null || day.DayOfWeek == Weekday) && (Month is null || day.Month == Month) && (Day is null || day.Day == Day);

    /// <summary>Whether some day of <paramref name="date"/> is such a day.</summary>
    public bool Fits(PartialDate date)
    {
        if (date.Days > 366) return true;
        for (var day = date.Start; day <= date.End; day = day.AddDays(1))
            if (Fits(day)) return true;
        return false;
    }

    /// <summary>Whether one day can fit both.</summary>
    public bool Agrees(DayPattern other) =>
        (Weekday is null || other.Weekday is null || Weekday == other.Weekday)
        && (Month is null || other.Month is null || Month == other.Month)
        && (Day is null || other.Day is null || Day == other.Day);

    /// <summary>How many of the days of a year fit, at the least: 1 for a month and day.</summary>
    public int DaysAYear => (Month, Day, Weekday) switch
    {
        ({ }, { }, _) => 1,
        ({ }, null, _) => 30,
        (null, { }, _) => 12,
        _ => 52,
    };

    /// <summary>In words: <c>Friday 22 March</c>.</summary>
    public override string ToString() =>
        string.Join(' ', new[]
        {
            Weekday?.ToString(), Day?.ToString(CultureInfo.InvariantCulture),
            Month is { } m ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(m) : null,
        }.Where(w => w is not null));
}
