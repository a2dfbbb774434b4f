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

    private static (DateUnit Unit, int Times)? Days(int unit) => (TimeUnit)unit switch
    {
        TimeUnit.Second or TimeUnit.Minute => null,
        TimeUnit.Hour => null,
        TimeUnit.Day => (DateUnit.Day, 1),
        TimeUnit.Week or TimeUnit.Weekend => (DateUnit.Week, 1),
        TimeUnit.Month => (DateUnit.Month, 1),
        TimeUnit.Quarter => (DateUnit.Month, 3),
        TimeUnit.Year => (DateUnit.Year, 1),
        TimeUnit.Decade => (DateUnit.Decade, 1),
        TimeUnit.Century => (DateUnit.Decade, 10),
        TimeUnit.Millennium => (DateUnit.Decade, 100),
        _ => null,
    };

    private static RelativeDate Anchored(TimeValue value, TimeContext context, DateUnit unit, int shift)
    {
        var last = value.Has(TimeField.FromLast) ? context.Last : null;
        return new RelativeDate(last is null ? DateAnchor.Publication : DateAnchor.Expression, last?.Span, unit, shift);
    }

    private static PartialDate? Against(RelativeDate relative, TimeContext context)
    {
        var anchor = relative.Anchor == DateAnchor.Expression ? context.Last?.Date : relative.Anchor == DateAnchor.Publication ? context.Published : null;
        return anchor is { } known ? DateResolver.Resolve(relative, known) : null;
    }

    private static Resolved? Point(TimeValue value, TimeContext context)
    {
        // "years ago": no date, however wide, would be honest.
        if (value.Has(TimeField.Vague) || value.Has(TimeField.ShiftUnit) && !value.Has(TimeField.Shift))
            return new Resolved(TimexType.Date, value[TimeField.Vague] > 0 ? "FUTURE_REF" : "PAST_REF", null, null);
        var extent = (DateExtent)(value[TimeField.Extent] ?? 0);
        if (value.Has(TimeField.ShortDecade)) value = WholeDecade(value, context);
        var timed = value.Has(TimeField.Hour) || value.Has(TimeField.DayPart);
        var type = timed ? TimexType.Time : TimexType.Date;
        if (Absolute(value) is { } absolute)
        {
            if (absolute.Missing) return null;
            var day = context.Published?.Start ?? absolute.Date!.Value.End;
            var part = DateResolver.Part(absolute.Date!.Value, extent, day);
            return new Resolved(type, TimexText.Point(value, absolute.Date, extent), part, null);
        }
        if (value.Has(TimeField.Month) && value[TimeField.Day] is { } d && d > DateTime.DaysInMonth(2000, value[TimeField.Month]!.Value)) return null;
        if (Relative(value, context) is { } relative)
        {
            relative = relative with { Extent = extent };
            var whole = Against(relative with { Extent = DateExtent.Whole }, context);
            var date = Against(relative, context);
            return new Resolved(type, TimexText.Point(value, whole, extent, relative), date, relative);
        }
        if (!timed) return null;
        // A time of day alone belongs to the day last named in its sentence, else to the day of publication.
        var on = context.LastDay?.Date ?? context.Published;
        var today = context.LastDay is { } named
            ? new RelativeDate(DateAnchor.Expression, named.Span, DateUnit.Day, 0) : new RelativeDate(DateAnchor.Publication, null, DateUnit.Day, 0);
        return new Resolved(type, TimexText.Point(value, on is { IsDay: true } ? on : null, DateExtent.Whole, today), on, today);
    }

    private static TimeValue WholeDecade(TimeValue value, TimeContext context)
    {
        var century = (context.Published?.Start.Year ?? 2020) / 100 * 10;
        var decade = century + value[TimeField.ShortDecade]!.Value;
        if (context.Published is { } p && decade * 10 > p.Start.Year || context.Published is null && decade > 202) decade -= 10;
        return value.Without(TimeField.ShortDecade).With(TimeField.Decade, decade);
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
            if (date is { } feast && v[TimeField.HolidayShift] is { } shift) date = new PartialDate(feast.Start.AddDays(shift), feast.End.AddDays(shift));
        }
        else if (v[TimeField.Month] is { } month)
        {
            if (month is < 1 or > 12) return (null, true);
            if (v[TimeField.Day] is { } day) date = day >= 1 && day <= DateTime.DaysInMonth(year, month) ? PartialDate.Day(year, month, day) : null;
            else if (v[TimeField.Weekday] is { } weekday && v[TimeField.Nth] is { } nth) date = HolidayCalendar.Nth(year, month, (DayOfWeek)(weekday % 7), nth);
            else date = PartialDate.Month(year, month);
        }
        else if (v[TimeField.Quarter] is { } quarter) date = DateResolver.Months(year, quarter * 3 - 2, 3);
        else if (v[TimeField.Half] is { } half) date = DateResolver.Months(year, half * 6 - 5, 6);
        else if (v[TimeField.Season] is { } season) date = DateResolver.Season(year, season);
        else date = PartialDate.Year(year);
        return (date, date is null);
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
        if (named is { Weekday: not null, Month: not null, Day: not null }) named = named with { Weekday = null };
        var anything = named.Weekday is not null || named.Month is not null || named.Day is not null || named.Season is not null || named.Quarter is not null
            || named.Half is not null || named.Weekend || named.Holiday is not null;
        if (v[TimeField.ShiftUnit] is { } unit && Days(unit) is { } counted)
        {
            var shift = (v[TimeField.Shift] ?? 0) * counted.Times;
            var relative = Anchored(v, context, counted.Unit, shift);
            if (!anything && v.Has(TimeField.FromLast) && counted.Unit == DateUnit.Year && context.Last is { } last) relative = Keep(relative, last);
            if (!anything) return relative;
            return named with { Anchor = relative.Anchor, AnchorSpan = relative.AnchorSpan, Unit = relative.Unit, Shift = shift };
        }
        if (!anything) return null;
        var own = named.Weekday is not null || named.Day is not null || named.Holiday is not null ? DateUnit.Day : named.Weekend ? DateUnit.Week : DateUnit.Month;
        var direction = v[TimeField.Direction] ?? context.Tense;
        var fromLast = v.Has(TimeField.FromLast) && context.Last is { Date: not null };
        return named with
        {
            Unit = own, Shift = direction,
            Anchor = fromLast ? DateAnchor.Expression : DateAnchor.Publication, AnchorSpan = fromLast ? context.Last!.Span : null,
        };
    }

    // "a year earlier" is as exact as what it is counted from: a quarter after a quarter, a month after a month.
    private static RelativeDate Keep(RelativeDate relative, TimeContext.Named last)
    {
        var v = last.Value;
        if (v[TimeField.Quarter] is { } quarter) return relative with { Quarter = quarter };
        if (v[TimeField.Half] is { } half) return relative with { Half = half };
        if (v[TimeField.Season] is { } season) return relative with { Season = season };
        if (v[TimeField.Month] is { } month) return relative with { Month = month, Day = v[TimeField.Day] };
        return relative;
    }
}
