using System.Globalization;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>Turns what an expression says into its TIMEX3 value and, where it is a date, into a date or a relative date.</summary>
internal static class TimeResolver
{
    /// <param name="Type">The TIMEX3 type.</param>
    /// <param name="Value">The TIMEX3 value.</param>
    /// <param name="Date">The date, when known.</param>
    /// <param name="Relative">How it is told relative to its anchor.</param>
    internal readonly record struct Resolved(TimexType Type, string Value, PartialDate? Date, RelativeDate? Relative);

    /// <summary>Resolves <paramref name="value"/>; null when it names a day that there is not.</summary>
    public static Resolved? Resolve(TimeValue value, Span span, TimeContext context) => value.Kind switch
    {
        TimeKind.Length => Length(value, context),
        TimeKind.Set => new Resolved(TimexType.Set, TimexText.Set(value), null, null),
        TimeKind.Reference => new Resolved(TimexType.Date, value[TimeField.Reference] switch { < 0 => "PAST_REF", 0 => "PRESENT_REF", _ => "FUTURE_REF" },
            null, null),
        _ => Point(value, context),
    };

    private static Resolved? Length(TimeValue value, TimeContext context)
    {
        var text = TimexText.Length(value);
        if (value[TimeField.Window] is not { } side || value[TimeField.Unit] is not { } unit) return new Resolved(TimexType.Duration, text, null, null);
        if (Days(unit) is not { } counted || value[TimeField.N] is not { } n || n > 100000) return new Resolved(TimexType.Duration, text, null, null);
        var relative = Anchored(value, context, counted.Unit, Math.Sign(side) * n * counted.Times) with { Extent = DateExtent.Through };
        return new Resolved(TimexType.Duration, text, Against(relative, context), relative);
    }

    /// <summary>A length or "since" counted from what is named after it.</summary>
    /// <param name="value">What is said before the word "before", "after" or "since".</param>
    /// <param name="anchor">Event or expression.</param>
    /// <param name="words">The words that name the anchor.</param>
    /// <param name="date">The anchor's date, when it is an expression with one.</param>
    public static Resolved Anchored(TimeValue value, DateAnchor anchor, Span words, PartialDate? date)
    {
        var side = value[TimeField.EventSide] ?? 0;
        RelativeDate relative;
        if (side == 0) relative = new RelativeDate(anchor, words, DateUnit.Day, 0) { Extent = DateExtent.Since };
        else if (value[TimeField.Weekday] is { } weekday) relative = new RelativeDate(anchor, words, DateUnit.Day, side, (DayOfWeek)(weekday % 7)) { Strict = true };
        else if (value[TimeField.Unit] is { } unit && value[TimeField.N] is { } n && n is > 0 and < 100000 && Days(unit) is { } counted)
            relative = new RelativeDate(anchor, words, counted.Unit, side * n * counted.Times);
        else relative = new RelativeDate(anchor, words, DateUnit.Day, 0) { Extent = side < 0 ? DateExtent.Before : DateExtent.Since };
        var resolved = date is { } known ? DateResolver.Resolve(relative, known) : null;
        if (value.Kind == TimeKind.Length)
        {
            // "within two days of the raid"
            if (value.Has(TimeField.Window) && relative.Shift != 0)
            {
                relative = relative with { Extent = DateExtent.Through };
                resolved = date is { } from ? DateResolver.Resolve(relative, from) : null;
            }
            return new Resolved(TimexType.Duration, TimexText.Length(value), resolved, relative);
        }
        return new Resolved(TimexType.Date, side == 0 || value.Has(TimeField.Unmarked) ? "" : TimexText.Point(TimeValue.Empty(TimeKind.Point), resolved, DateExtent.Whole, relative), resolved, relative);
    }

    private static (DateUnit Unit, int Times)? Days(int unit) => (TimeUnit)unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => null,
        TimeUnit.Hour => null,
        TimeUnit.Day => (DateUnit.Day, 1),
        TimeUnit.Week or TimeUnit.Weekend => (DateUnit.Week, 1),
        TimeUnit.Month => (DateUnit.Month, 1),
        TimeUnit.Quarter => (DateUnit.Quarter, 1),
        TimeUnit.Year => (DateUnit.Year, 1),
        TimeUnit.Decade => (DateUnit.Decade, 1),
        TimeUnit.Century => (DateUnit.Century, 1),
        TimeUnit.Millennium => (DateUnit.Century, 10),
        _ => null,
    };

    private static RelativeDate Anchored(TimeValue value, TimeContext context, DateUnit unit, int shift)
    {
        var last = value.Has(TimeField.FromLast) ? context.AnchorOf(value) : null;
        return new RelativeDate(last is null ? DateAnchor.Publication : DateAnchor.Expression, last?.Span, unit, shift);
    }

    private static PartialDate? Against(RelativeDate relative, TimeContext context)
    {
        var anchor = relative.Anchor == DateAnchor.Expression ? context.DateAt(relative.AnchorSpan) : relative.Anchor == DateAnchor.Publication ? context.Published : null;
        return anchor is { } known ? DateResolver.Resolve(relative, known) : null;
    }

    private static Resolved? Point(TimeValue value, TimeContext context)
    {
        // "years ago": no date, however wide, would be honest.
        if (value.Has(TimeField.Vague) || value.Has(TimeField.ShiftUnit) && !value.Has(TimeField.Shift))
            return new Resolved(TimexType.Date, value[TimeField.Vague] > 0 ? "FUTURE_REF" : "PAST_REF", null, null);
        var extent = (DateExtent)(value[TimeField.Extent] ?? 0);
        if (value.Has(TimeField.ShortDecade)) value = WholeDecade(value, context);
        if (value.Has(TimeField.Numeric)) value = NumericOrder.Order(value, context);
        if (value.Has(TimeField.Famous) && context.Published is { } before && before.End < new DateOnly(value[TimeField.Year]!.Value, value[TimeField.Month]!.Value, value[TimeField.Day]!.Value))
            value = value.Without(TimeField.Year);
        if (value is { } half && half.Has(TimeField.Tenths) && half.Has(TimeField.ShiftUnit)) value = Halved(half);
        var timed = value.Has(TimeField.Hour) || value.Has(TimeField.DayPart);
        var type = timed ? TimexType.Time : TimexType.Date;
        if (Absolute(value) is { } absolute)
        {
            if (absolute.Missing) return null;
            var day = context.Published?.Start ?? absolute.Date!.Value.End;
            var whole = absolute.Date!.Value;
            if (value.Has(TimeField.WholeWeek) && whole.IsDay) whole = MonthPart.WeekOf(whole, value) ?? whole;
            if (EdgeOf(whole, value) is { } edge) whole = edge;
            if (MonthPart.Of(whole, value) is not { } part) return null;
            return new Resolved(type, TimexText.Point(value, value[TimeField.Unit] == (int)TimeUnit.Weekend ? part : whole, extent), DateResolver.Part(part, extent, day), null);
        }
        if (value.Has(TimeField.Month) && value[TimeField.Day] is { } d && d > DateTime.DaysInMonth(2000, value[TimeField.Month]!.Value)) return null;
        if (value is { } counted && counted.Has(TimeField.Nth) && counted.Has(TimeField.Weekday) && InMonth(counted, context) is { } nth)
            return new Resolved(type, nth.ToString() + TimexText.Time(value), nth, null);
        if (Relative(value, context) is { } relative)
        {
            if (extent != DateExtent.Whole) relative = relative with { Extent = extent };
            var whole = Against(relative with { Extent = relative.Extent == DateExtent.Through ? DateExtent.Through : DateExtent.Whole }, context);
            var date = Against(relative, context);
            // "two or three days ago" is both.
            if (value[TimeField.Most] is { } most && value.Has(TimeField.Shift) && date is { } least && Against(relative with { Shift = Math.Sign(relative.Shift) * most }, context) is { } far)
                date = new PartialDate(least.Start < far.Start ? least.Start : far.Start, least.End > far.End ? least.End : far.End);
            if (value.Has(TimeField.Most) && relative.Extent == DateExtent.Whole) relative = relative with { Extent = DateExtent.About };
            if (value.Has(TimeField.WholeWeek) && date is { IsDay: true } inWeek) whole = date = MonthPart.WeekOf(inWeek, value);
            if (whole is { } month && value.Has(TimeField.Nth) && !value.Has(TimeField.Weekday)) date = MonthPart.Of(month, value);
            if (value[TimeField.Unit] == (int)TimeUnit.Weekend && date is not null) whole = date;
            if (value.Has(TimeField.Edge)) (whole, date) = (EdgeOf(whole, value), EdgeOf(date, value));
            if (value[TimeField.DayTo] is { } to)
            {
                if (to <= (relative.Day ?? 0)) return null;
                // The first day decides the year; the range reaches on from it.
                if (date is { IsDay: true } start) whole = date = start.Start.Day + to - relative.Day <= DateTime.DaysInMonth(start.Start.Year, start.Start.Month)
                    ? new PartialDate(start.Start, start.Start.AddDays(to - relative.Day!.Value)) : null;
                if (whole is null && context.Published is not null) return null;
            }
            return new Resolved(type, TimexText.Point(value, whole, extent, relative), date, relative);
        }
        if (!timed) return null;
        // A time of day alone belongs to the day last named in its sentence, else to the day of publication.
        var on = context.DayOfSentence()?.Date ?? context.Published;
        var today = context.DayOfSentence() is { } named
            ? new RelativeDate(DateAnchor.Expression, named.Span, DateUnit.Day, 0) : new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, 0);
        return new Resolved(type, TimexText.Point(value, on is { IsDay: true } ? on : null, DateExtent.Whole, today), on, today);
    }

    // "the last Monday of January": of the January that the words mean.
    private static PartialDate? InMonth(TimeValue value, TimeContext context) =>
        (value.Has(TimeField.Month) || value[TimeField.ShiftUnit] == (int)TimeUnit.Month) && Relative(value.Without(TimeField.Weekday).Without(TimeField.Nth), context) is { } month
        && Against(month, context) is { } found ? Absolute(value.With(TimeField.Year, found.Start.Year).With(TimeField.Month, found.Start.Month))?.Date : null;

    // "the first day of 2019", "the first three months of 2019"
    private static PartialDate? EdgeOf(PartialDate? whole, TimeValue value)
    {
        if (whole is not { } known || value[TimeField.Edge] is not { } edge) return whole;
        if (value[TimeField.Unit] is not { } unit || value[TimeField.N] is not (> 0 and < 1000) || Days(unit) is not { } counted) return PartialDate.Day(edge > 0 ? known.Start : known.End);
        var n = value[TimeField.N]!.Value * counted.Times;
        return (edge > 0 ? DateResolver.Through(known.Start, counted.Unit, n) : DateResolver.Through(known.End.AddDays(1), counted.Unit, -n)) is { } through
            ? new PartialDate(through.Start, through.End.AddDays(-1)) : null;
    }

    private static TimeValue WholeDecade(TimeValue value, TimeContext context)
    {
        if (value[TimeField.Century] is { } named) return value.Without(TimeField.ShortDecade).Without(TimeField.Century).With(TimeField.Decade, named * 10 + value[TimeField.ShortDecade]!.Value);
        var century = (context.Published?.Start.Year ?? 2020) / 100 * 10;
        var decade = century + value[TimeField.ShortDecade]!.Value;
        if (context.Published is { } p && decade * 10 > p.Start.Year || context.Published is null && decade > 202) decade -= 10;
        return value.Without(TimeField.ShortDecade).With(TimeField.Decade, decade);
    }

    // "two and a half years ago" is told to a quarter at best, "half a century ago" to a decade.
    private static TimeValue Halved(TimeValue value)
    {
        var (unit, times) = (TimeUnit)value[TimeField.ShiftUnit]! switch
        {
            TimeUnit.Year => (TimeUnit.Quarter, 4),
            TimeUnit.Decade => (TimeUnit.Year, 10),
            TimeUnit.Century => (TimeUnit.Decade, 10),
            TimeUnit.Month => (TimeUnit.Week, 4),
            TimeUnit.Week => (TimeUnit.Day, 7),
            _ => (TimeUnit.Unknown, 0),
        };
        if (times == 0) return value;
        var shift = value[TimeField.Shift] ?? 0;
        var sign = value[TimeField.Direction] ?? -1;
        return value.With(TimeField.ShiftUnit, (int)unit).With(TimeField.Shift, shift * times + sign * times * value[TimeField.Tenths]!.Value / 10).Without(TimeField.N);
    }

    private static (PartialDate? Date, bool Missing)? Absolute(TimeValue v)
    {
        if (v[TimeField.Century] is { } century && century is >= 1 and <= 98)
            return (new PartialDate(new DateOnly(Math.Max(1, century * 100 - 99), 1, 1), new DateOnly(century * 100, 12, 31)), false);
        if (v[TimeField.Decade] is { } decade && decade is >= 1 and <= 998)
            return (new PartialDate(new DateOnly(decade * 10, 1, 1), new DateOnly(decade * 10 + 9, 12, 31)), false);
        if (v[TimeField.Year] is not { } year || year is < 1 or > 9998) return null;
        PartialDate? date;
        if (v[TimeField.Holiday] is { } holiday)
        {
            date = HolidayCalendar.Of((Holiday)holiday, year);
        }
        else if (v[TimeField.Month] is { } month)
        {
            if (month is < 1 or > 12) return (null, true);
            if (v[TimeField.Day] is { } first && v[TimeField.DayTo] is { } last) date = Days(year, month, first, last);
            else if (v[TimeField.Day] is { } day) date = day >= 1 && day <= DateTime.DaysInMonth(year, month) ? PartialDate.Day(year, month, day) : null;
            else if (v[TimeField.Weekday] is { } weekday && v[TimeField.Nth] is { } nth) date = HolidayCalendar.Nth(year, month, (DayOfWeek)(weekday % 7), nth);
            else date = PartialDate.Month(year, month);
        }
        else if (v[TimeField.Quarter] is { } quarter) date = DateResolver.Months(year, quarter * 3 - 2, 3);
        else if (v[TimeField.Half] is { } half) date = DateResolver.Months(year, half * 6 - 5, 6);
        else if (v[TimeField.Season] is { } season) date = DateResolver.Season(year, season);
        // "2010-11" is two years, "2016-11" can only be a month.
        else if (v[TimeField.YearTo] is { } to) date = to >= 1 && to <= 12 && to <= year % 100 ? PartialDate.Month(year, to) : YearsTo(year, to);
        else date = PartialDate.Year(year);
        if (date is { } named && v[TimeField.HolidayShift] is { } shift) date = new PartialDate(named.Start.AddDays(shift), named.End.AddDays(shift));
        return (date, date is null);
    }

    private static PartialDate? Days(int year, int month, int first, int last) =>
        first >= 1 && first <= last && last <= DateTime.DaysInMonth(year, month) ? new PartialDate(new DateOnly(year, month, first), new DateOnly(year, month, last)) : null;

    private static PartialDate? YearsTo(int year, int to)
    {
        if (to < 100) to += year / 100 * 100;
        return to > year && to < 9999 ? new PartialDate(new DateOnly(year, 1, 1), new DateOnly(to, 12, 31)) : null;
    }

    private static RelativeDate? Relative(TimeValue v, TimeContext context)
    {
        var weekday = v[TimeField.Weekday] is { } w ? (DayOfWeek)(w % 7) : (DayOfWeek?)null;
        var named = new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, 0, weekday, v[TimeField.Month], v[TimeField.Day])
        {
            Season = v[TimeField.Season],
            Quarter = v[TimeField.Quarter],
            Half = v[TimeField.Half],
            Weekend = v.Has(TimeField.Weekend),
            Holiday = (Holiday?)v[TimeField.Holiday],
            DaysAfter = v[TimeField.HolidayShift] ?? 0,
            Strict = v.Has(TimeField.Strict),
        };
        var anything = named.Weekday is not null || named.Month is not null || named.Day is not null || named.Season is not null || named.Quarter is not null
            || named.Half is not null || named.Weekend || named.Holiday is not null;
        if (v[TimeField.ShiftUnit] is { } unit && Days(unit) is { } counted)
        {
            var shift = (v[TimeField.Shift] ?? 0) * counted.Times;
            // "the quarter" with no quarter named is the one last ended.
            if (counted.Unit == DateUnit.Quarter && shift == 0 && v.Has(TimeField.FromLast) && context.AnchorOf(v) is null) shift--;
            var relative = Anchored(v, context, counted.Unit, shift);
            if (!anything && counted.Unit == DateUnit.Year && Compared(v, context) is { } compared) relative = Keep(relative, compared);
            if (!anything) return relative;
            return named with { Anchor = relative.Anchor, AnchorSpan = relative.AnchorSpan, Unit = relative.Unit, Shift = shift };
        }
        if (v[TimeField.ShiftUnit] is (int)TimeUnit.Hour or (int)TimeUnit.Minute or (int)TimeUnit.Second && !anything) return Hours(v, context);
        if (!anything) return null;
        var own = named.Weekday is not null || named.Day is not null || named.Holiday is not null ? DateUnit.Day : named.Weekend ? DateUnit.Week : DateUnit.Month;
        var from = v.Has(TimeField.FromLast) ? context.AnchorOf(v) : null;
        return named with
        {
            Unit = own, Shift = v[TimeField.Direction] ?? Direction(named, context),
            Anchor = from is null ? DateAnchor.Publication : DateAnchor.Expression, AnchorSpan = from?.Span,
        };
    }

    // So many hours on or back it is still the same day.
    private const int SameDay = 2;

    // Hours and minutes are too fine for a date: whole days of them count as days, the rest may have crossed midnight.
    private static RelativeDate Hours(TimeValue v, TimeContext context)
    {
        var hours = v[TimeField.ShiftUnit] == (int)TimeUnit.Hour ? v[TimeField.Shift] ?? 0 : Math.Sign(v[TimeField.Shift] ?? 0);
        if (hours % 24 == 0) return Anchored(v, context, DateUnit.Day, hours / 24);
        // "Twenty minutes later", "an hour earlier": the same day more surely than the one beside it.
        if (Math.Abs(hours) <= SameDay && v.Has(TimeField.FromLast)) return Anchored(v, context, DateUnit.Day, 0);
        return Anchored(v, context, DateUnit.Day, hours / 24 + Math.Sign(hours)) with { Extent = DateExtent.Through };
    }

    private static int Direction(RelativeDate named, TimeContext context)
    {
        // Quarters are named while they run or just after.
        if (named.Quarter is not null) return context.Tense < 0 ? -1 : 0;
        // "Tuesday the 11th" comes about twice a year: the nearest is meant, whichever side it lies on, unless the sentence tells of the past.
        if (named is { Weekday: not null, Day: not null, Month: null } && context is { Tense: > -2, Published: { IsDay: true } today })
        {
            var (last, next) = (DateResolver.Resolve(named with { Unit = DateUnit.Day, Shift = -1 }, today), DateResolver.Resolve(named with { Unit = DateUnit.Day, Shift = 1 }, today));
            return next?.DaysApart(today) < (last?.DaysApart(today) ?? int.MaxValue) ? 1 : -1;
        }
        if (named is not { Month: not null, Day: not null } || context.Tense == -2 || context.Published is not { IsDay: true } published)
            return context.Tense > 0 ? 1 : -1;
        // News leaves the year out of days that are near: with weak signs of tense, or against them, the near one is meant.
        var back = DateResolver.Resolve(named with { Unit = DateUnit.Day, Shift = -1 }, published)?.DaysApart(published);
        var ahead = DateResolver.Resolve(named with { Unit = DateUnit.Day, Shift = 1 }, published)?.DaysApart(published);
        return context.Tense > 0 ? ahead > LongAgo && back < Soon ? -1 : 1 : back > LongAgo && ahead < Soon ? 1 : -1;
    }

    // Measured on half of TimeBank, where dates without a year lie within a few months.
    private const int LongAgo = 240;
    private const int Soon = 100;

    // What "a year earlier" compares with: the time it is counted from, or for "a year ago" the quarter that the news is about.
    private static TimeContext.Named? Compared(TimeValue v, TimeContext context) =>
        v.Has(TimeField.FromLast) ? context.AnchorOf(v) : v[TimeField.Shift] == -1 && v.Has(TimeField.N) ? context.RecentQuarter(1) : null;

    // "a year earlier" is as exact as what it is counted from: a quarter after a quarter, a month after a month.
    private static RelativeDate Keep(RelativeDate relative, TimeContext.Named last)
    {
        var v = last.Value;
        if (v[TimeField.Quarter] is { } quarter) return relative with { Quarter = quarter };
        if (v[TimeField.ShiftUnit] == (int)TimeUnit.Quarter && last.Date is { } running) return relative with { Quarter = (running.Start.Month + 2) / 3 };
        if (v[TimeField.Half] is { } half) return relative with { Half = half };
        if (v[TimeField.Season] is { } season) return relative with { Season = season };
        if (v[TimeField.Month] is { } month) return relative with { Month = month, Day = v[TimeField.Day] };
        return relative;
    }
}
