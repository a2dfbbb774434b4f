namespace Tacitus.Model.Dates;

/// <summary>Resolves relative dates once their anchor is known. Pure; never more exact than the anchor allows.</summary>
public static class DateResolver
{
    /// <summary>The date of <paramref name="relative"/>, counted from <paramref name="anchor"/>.</summary>
    /// <param name="relative">The relative date.</param>
    /// <param name="anchor">When its anchor was; an interval gives every day that results from some day in it.</param>
    /// <returns>Null when it lies outside the years 1 to 9999 or names a day that there is not (30 February).</returns>
    public static PartialDate? Resolve(RelativeDate relative, PartialDate anchor)
    {
        var first = FromDay(relative, anchor.Start);
        var last = anchor.IsDay ? first : FromDay(relative, anchor.End);
        if (first is null || last is null) return first ?? last;
        return new PartialDate(
            first.Value.Start < last.Value.Start ? first.Value.Start : last.Value.Start, first.Value.End > last.Value.End ? first.Value.End : last.Value.End);
    }

    private static PartialDate? FromDay(RelativeDate relative, DateOnly day)
    {
        if (relative is { Weekday: { } weekday, Month: { } month, Day: { } ofMonth })
        {
            // "Friday 24 May": the weekday tells the year better than the tense does, unless it fits none of the three.
            var years = new[] { day.Year, day.Year - 1, day.Year + 1 }.Select(y => DayOf(y, month, ofMonth)).Where(d => d?.Start.DayOfWeek == weekday);
            if (years.OrderBy(d => d!.Value.DaysApart(PartialDate.Day(day))).FirstOrDefault() is { } fits) return Part(fits, relative.Extent, day);
            relative = relative with { Weekday = null };
        }
        if (relative is { Weekday: { } dayOfWeek, Month: null, Day: { } dayOfMonth } && relative.Unit == DateUnit.Day) return DayAndWeekday(dayOfWeek, dayOfMonth, relative.Shift, day);
        var named = Named(relative);
        if (relative.Extent == DateExtent.About && named is null) return About(relative, day);
        PartialDate? whole = named is null ? Shifted(relative, day)
            : relative.Unit <= OwnUnit(relative) ? Towards(named, day, relative.Shift, relative.Strict)
            : Unit(day, relative.Unit, relative.Shift) is { } frame ? Within(relative, named, frame, day) : null;
        if (whole is { } w && relative.DaysAfter != 0) whole = Days(w, relative.DaysAfter);
        return whole is { } found ? Part(found, relative.Extent, day) : null;
    }

    // One unit less and one more, never past the anchor: "about a day ago" is not tomorrow.
    private static PartialDate? About(RelativeDate relative, DateOnly day)
    {
        if (Unit(day, relative.Unit, relative.Shift - 1) is not { } first || Unit(day, relative.Unit, relative.Shift + 1) is not { } last) return Unit(day, relative.Unit, relative.Shift);
        return relative.Shift < 0 ? new PartialDate(first.Start, last.End > day ? day : last.End) : new PartialDate(relative.Shift > 0 && first.Start < day ? day : first.Start, last.End);
    }

    // "Friday the 13th": the nearest month in the direction in which that day is a Friday. Any day of the month falls on any weekday within two years.
    private static PartialDate? DayAndWeekday(DayOfWeek weekday, int dayOfMonth, int direction, DateOnly day)
    {
        for (var n = 0; n <= 24; n++)
        {
            var month = Unit(day, DateUnit.Month, direction < 0 ? -n : n);
            if (month is { } m && DayOf(m.Start.Year, m.Start.Month, dayOfMonth) is { } date && date.Start.DayOfWeek == weekday
                && (direction < 0 ? date.Start <= day : direction == 0 || date.Start >= day)) return date;
        }
        return null;
    }

    private static PartialDate? Shifted(RelativeDate relative, DateOnly day) =>
        relative.Extent == DateExtent.Through ? Through(day, relative.Unit, relative.Shift) : Unit(day, relative.Unit, relative.Shift);

    /// <summary>The part of <paramref name="whole"/> that <paramref name="extent"/> means.</summary>
    /// <param name="whole">A named time.</param>
    /// <param name="extent">Which part.</param>
    /// <param name="anchor">The day from which "earlier" and "later" are seen.</param>
    public static PartialDate Part(PartialDate whole, DateExtent extent, DateOnly anchor)
    {
        var half = (whole.Days + 1) / 2;
        var quarter = whole.Days / 4;
        return extent switch
        {
            DateExtent.Early => new PartialDate(whole.Start, whole.Start.AddDays(half - 1)),
            DateExtent.Late => new PartialDate(whole.End.AddDays(1 - half), whole.End),
            DateExtent.Middle => new PartialDate(whole.Start.AddDays(quarter), whole.End.AddDays(-quarter)),
            DateExtent.Since => new PartialDate(whole.Start, DateOnly.MaxValue),
            DateExtent.Before => new PartialDate(DateOnly.MinValue, whole.End),
            DateExtent.Earlier when anchor >= whole.Start && anchor <= whole.End => new PartialDate(whole.Start, anchor),
            DateExtent.Later when anchor >= whole.Start && anchor <= whole.End => new PartialDate(anchor, whole.End),
            _ => whole,
        };
    }

    /// <summary>The unit that holds <paramref name="day"/>, shifted by <paramref name="shift"/>; null outside the years 1 to 9999.</summary>
    public static PartialDate? Unit(DateOnly day, DateUnit unit, int shift)
    {
        switch (unit)
        {
            case DateUnit.Day: return Days(PartialDate.Day(day), shift);
            case DateUnit.Week:
                var monday = (long)day.DayNumber - ((int)day.DayOfWeek + 6) % 7 + shift * 7L;
                return Interval(monday, monday + 6);
            case DateUnit.Month:
                var month = day.Year * 12L + day.Month - 1 + shift;
                return month is < 12 or >= 120000 ? null : PartialDate.Month((int)(month / 12), (int)(month % 12) + 1);
            case DateUnit.Quarter:
                var quarter = day.Year * 4L + (day.Month - 1) / 3 + shift;
                return quarter is < 4 or >= 39992 ? null : Months((int)(quarter / 4), (int)(quarter % 4) * 3 + 1, 3);
            case DateUnit.Year:
                var year = day.Year + (long)shift;
                return year is < 1 or > 9999 ? null : PartialDate.Year((int)year);
            case DateUnit.Decade:
                var decade = (day.Year / 10 + (long)shift) * 10;
                return decade is < 1 or > 9989 ? null : new PartialDate(new DateOnly((int)decade, 1, 1), new DateOnly((int)decade + 9, 12, 31));
            default:
                var century = ((day.Year - 1) / 100 + (long)shift) * 100 + 1;
                return century is < 1 or > 9801 ? null : new PartialDate(new DateOnly((int)century, 1, 1), new DateOnly((int)century + 99, 12, 31));
        }
    }

    /// <summary>From <paramref name="day"/> to the day so many units after it, or before it, both inside; null outside the calendar.</summary>
    public static PartialDate? Through(DateOnly day, DateUnit unit, int shift)
    {
        var months = unit switch { DateUnit.Month => (long)shift, DateUnit.Quarter => shift * 3L, DateUnit.Year => shift * 12L, DateUnit.Decade => shift * 120L, DateUnit.Century => shift * 1200L, _ => 0 };
        if (Math.Abs(months) > 100000 || Math.Abs((long)shift) > 3000000) return null;
        long other;
        if (months != 0)
        {
            var total = day.Year * 12L + day.Month - 1 + months;
            if (total is < 12 or >= 120000) return null;
            var (y, m) = ((int)(total / 12), (int)(total % 12) + 1);
            other = new DateOnly(y, m, Math.Min(day.Day, DateTime.DaysInMonth(y, m))).DayNumber;
        }
        else
        {
            other = day.DayNumber + (long)shift * (unit == DateUnit.Week ? 7 : 1);
        }
        return Interval(Math.Min(other, day.DayNumber), Math.Max(other, day.DayNumber));
    }

    private static PartialDate? Days(PartialDate date, long shift) => Interval(date.Start.DayNumber + shift, date.End.DayNumber + shift);

    private static PartialDate? Interval(long first, long last) =>
        first < 0 || last > DateOnly.MaxValue.DayNumber ? null : new PartialDate(DateOnly.FromDayNumber((int)first), DateOnly.FromDayNumber((int)last));

    private static DateUnit OwnUnit(RelativeDate r) =>
        r.Weekday is not null || r.Day is not null || r.Holiday is not null ? DateUnit.Day : r.Weekend ? DateUnit.Week : DateUnit.Month;

    // What is named, as the one that belongs to the week, month or year of a given day, a number of these further on.
    private static Func<DateOnly, int, PartialDate?>? Named(RelativeDate r)
    {
        if (r.Holiday is { } holiday) return (d, n) => HolidayCalendar.Of(holiday, d.Year + n);
        if (r.Month is { } month && r.Day is { } day) return (d, n) => DayOf(d.Year + n, month, day);
        if (r.Weekday is { } weekday && r.Month is null) return (d, n) => Unit(d, DateUnit.Week, n) is { } w ? PartialDate.Day(w.Start.AddDays(((int)weekday + 6) % 7)) : null;
        if (r.Weekend) return (d, n) => Unit(d, DateUnit.Week, n) is { } w ? new PartialDate(w.Start.AddDays(5), w.End) : null;
        if (r.Day is { } dayOnly) return (d, n) => Unit(d, DateUnit.Month, n) is { } m ? DayOf(m.Start.Year, m.Start.Month, dayOnly) : null;
        if (r.Month is { } whole) return (d, n) => d.Year + n is >= 1 and <= 9999 and var y ? PartialDate.Month(y, whole) : null;
        if (r.Quarter is { } quarter) return (d, n) => Months(d.Year + n, quarter * 3 - 2, 3);
        if (r.Half is { } half) return (d, n) => Months(d.Year + n, half * 6 - 5, 6);
        if (r.Season is { } season) return (d, n) => Season(d.Year + n, season);
        return null;
    }

    /// <summary>A season of the northern hemisphere in whole months; winter begins in the December of <paramref name="year"/>. Null outside the calendar.</summary>
    public static PartialDate? Season(int year, int season) => Months(year, season * 3, 3);

    /// <summary>Whole months from <paramref name="month"/> on; null outside the calendar.</summary>
    public static PartialDate? Months(int year, int month, int count)
    {
        if (year is < 1 or > 9998) return null;
        var start = new DateOnly(year, month, 1);
        return new PartialDate(start, start.AddMonths(count).AddDays(-1));
    }

    private static PartialDate? DayOf(int year, int month, int day) =>
        year is >= 1 and <= 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? PartialDate.Day(year, month, day) : null;

    // Leap days come round after at most eight years.
    private const int Reach = 8;

    private static PartialDate? Towards(Func<DateOnly, int, PartialDate?> named, DateOnly day, int direction, bool strict)
    {
        PartialDate? best = null;
        var distance = int.MaxValue;
        for (var n = -Reach; n <= Reach; n++)
        {
            if (named(day, n) is not { } candidate) continue;
            var inside = candidate.Start <= day && day <= candidate.End;
            if (strict && inside) continue;
            if (direction < 0 && candidate.Start > day || direction > 0 && candidate.End < day) continue;
            var apart = candidate.DaysApart(PartialDate.Day(day));
            if (apart > distance || apart == distance && best is { } b && b.Start <= candidate.Start) continue;
            (best, distance) = (candidate, apart);
        }
        return best;
    }

    private static PartialDate? Within(RelativeDate r, Func<DateOnly, int, PartialDate?> named, PartialDate frame, DateOnly day)
    {
        if (r.Weekday is { } weekday && r.Unit > DateUnit.Week) return frame;
        if (named(frame.Start, 0) is { } first) return first;
        // A leap day or movable feast that the frame does not hold.
        return r.Holiday is not null || r.Day is not null ? null : frame.Contains(PartialDate.Day(day)) ? frame : null;
    }
}
