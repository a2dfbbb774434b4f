using System.Globalization;
using Tacitus.Model.Dates;

namespace Tacitus.Language.Dates;

/// <summary>Writes TIMEX3 values (TimeML 1.2.1, section 2.2.4).</summary>
internal static class TimexText
{
    private static readonly string[] Seasons = ["SP", "SU", "FA", "WI"];
    private static readonly string[] DayParts = ["TMO", "TMI", "TAF", "TEV", "TNI", "TDT"];

    /// <summary>The value of a length: <c>P2D</c>, <c>PT6H</c>, <c>PXY</c>.</summary>
    public static string Length(TimeValue v)
    {
        var unit = (TimeUnit)(v[TimeField.Unit] ?? (int)TimeUnit.Unknown);
        var hundredths = (v[TimeField.Tenths] ?? 0) * 10 + (v[TimeField.Hundredths] ?? 0);
        if (v[TimeField.N] is not { } n) return unit == TimeUnit.Unknown ? "PXX" : Written("X", unit);
        if (hundredths != 0)
        {
            var (smaller, times) = unit switch
            {
                TimeUnit.Year => (TimeUnit.Month, 12), TimeUnit.Hour => (TimeUnit.Minute, 60), TimeUnit.Minute => (TimeUnit.Second, 60),
                TimeUnit.Day => (TimeUnit.Hour, 24), TimeUnit.Decade => (TimeUnit.Year, 10), TimeUnit.Century => (TimeUnit.Year, 100), _ => (unit, 0),
            };
            if (times == 0 || times * hundredths % 100 != 0) return Written(FormattableString.Invariant($"{n}.{hundredths:00}").TrimEnd('0'), unit);
            return Joined(n, unit, times * hundredths / 100, smaller);
        }
        if (v[TimeField.AndUnit] is { } and && v[TimeField.AndN] is { } rest && and < (int)unit) return Joined(n, unit, rest, (TimeUnit)and) + Last(v, (TimeUnit)and);
        return Written(n.ToString(CultureInfo.InvariantCulture), unit, n);
    }

    // The third part of a length; it must be smaller than the one before it.
    private static string Last(TimeValue v, TimeUnit before) =>
        v[TimeField.LastUnit] is { } unit && v[TimeField.LastN] is { } n && unit < (int)before
            ? FormattableString.Invariant($"{((TimeUnit)unit <= TimeUnit.Hour && before > TimeUnit.Hour ? "T" : "")}{n}{Letter((TimeUnit)unit)}") : "";

    private static string Joined(int n, TimeUnit unit, int rest, TimeUnit smaller)
    {
        var small = FormattableString.Invariant($"{rest}{Letter(smaller)}");
        var large = n == 0 ? "" : FormattableString.Invariant($"{n}{Letter(unit)}");
        return unit <= TimeUnit.Hour ? "PT" + large + small : smaller <= TimeUnit.Hour ? "P" + large + "T" + small : "P" + large + small;
    }

    // TimeBank counts decades and centuries in years where it can, as ISO 8601 has no letter for them.
    private static string Written(string n, TimeUnit unit, int? count = null)
    {
        if (count is { } c && (unit is TimeUnit.Decade or TimeUnit.Century or TimeUnit.Millennium))
        {
            var years = unit switch { TimeUnit.Decade => 10L, TimeUnit.Century => 100L, _ => 1000L } * c;
            return FormattableString.Invariant($"P{years}Y");
        }
        return (unit <= TimeUnit.Hour ? "PT" : "P") + n + Letter(unit);
    }

    private static string Letter(TimeUnit unit) => unit switch
    {
        TimeUnit.Second => "S", TimeUnit.Minute => "M", TimeUnit.Hour => "H", TimeUnit.Day => "D", TimeUnit.Weekend => "WE", TimeUnit.Week => "W",
        TimeUnit.Month => "M", TimeUnit.Quarter => "Q", TimeUnit.Year => "Y", TimeUnit.Decade => "DE", TimeUnit.Century => "CE", TimeUnit.Millennium => "ML",
        _ => "X",
    };

    /// <summary>The value of something that comes again: <c>XXXX-WXX-1</c>, <c>P1D</c>.</summary>
    public static string Set(TimeValue v)
    {
        if (v.Has(TimeField.Weekday) || v.Has(TimeField.Month) || v.Has(TimeField.DayPart) || v.Has(TimeField.Season) || v.Has(TimeField.Quarter)
            || v.Has(TimeField.Day) || v.Has(TimeField.Weekend)) return Open(v, null) + Time(v);
        return v.Has(TimeField.Hour) ? Open(v, null) + Time(v) : Length(v.Has(TimeField.N) ? v : v.With(TimeField.N, 1));
    }

    /// <summary>The value of a point.</summary>
    /// <param name="v">What is said.</param>
    /// <param name="date">The whole named time, when known.</param>
    /// <param name="extent">Which part of it is meant.</param>
    /// <param name="relative">How it is told, when relative.</param>
    public static string Point(TimeValue v, PartialDate? date, DateExtent extent, RelativeDate? relative = null)
    {
        if (date is not { } known) return Open(v, relative) + Time(v);
        if (v.Has(TimeField.DayTo) || v.Has(TimeField.YearTo)) return known.ToString();
        if (v.Has(TimeField.Century)) return (known.End.Year / 100 - 1).ToString("00", CultureInfo.InvariantCulture);
        if (v.Has(TimeField.Decade)) return (known.Start.Year / 10).ToString("000", CultureInfo.InvariantCulture);
        var year = known.Start.Year.ToString("0000", CultureInfo.InvariantCulture);
        if (known.IsDay) return known.ToString() + Time(v);
        if (relative?.Weekend == true || v.Has(TimeField.Weekend) || known.Days == 2 && (v[TimeField.WholeWeek] == MonthPart.OnlyWeekend || v[TimeField.Unit] == (int)TimeUnit.Weekend)) return Week(known.Start) + "-WE";
        if (known.Days == 7 && known.Start.DayOfWeek == DayOfWeek.Monday) return Week(known.Start);
        if (Quarter(v, relative) is { } quarter) return FormattableString.Invariant($"{year}-Q{quarter}");
        if (v[TimeField.ShiftUnit] == (int)TimeUnit.Quarter && known.Start.Day == 1 && known.Days is > 88 and < 94) return FormattableString.Invariant($"{year}-Q{(known.Start.Month + 2) / 3}");
        if ((v[TimeField.Half] ?? relative?.Half) is { } half) return FormattableString.Invariant($"{year}-H{half}");
        if ((v[TimeField.Season] ?? relative?.Season) is { } season) return year + "-" + Seasons[season - 1];
        if (relative is { Unit: DateUnit.Decade } && known.Start.Year % 10 == 0) return (known.Start.Year / 10).ToString("000", CultureInfo.InvariantCulture);
        if (relative is { Unit: DateUnit.Century } && known.End.Year % 100 == 0) return (known.Start.Year / 100).ToString("00", CultureInfo.InvariantCulture);
        return known.ToString() + Time(v);
    }

    private static int? Quarter(TimeValue v, RelativeDate? relative) =>
        v[TimeField.Quarter] ?? relative?.Quarter;

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return FormattableString.Invariant($"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");
    }

    // What can be written without knowing the anchor.
    private static string Open(TimeValue v, RelativeDate? relative)
    {
        var year = v[TimeField.Year] is { } y ? y.ToString("0000", CultureInfo.InvariantCulture) : "XXXX";
        if (v[TimeField.Month] is { } month)
            return FormattableString.Invariant($"{year}-{month:00}") + (v[TimeField.Day] is { } day ? FormattableString.Invariant($"-{day:00}") : "");
        if (v[TimeField.Weekday] is { } weekday) return FormattableString.Invariant($"{year}-WXX-{weekday}");
        if (v.Has(TimeField.Weekend)) return year + "-WXX-WE";
        if (v[TimeField.Quarter] is { } quarter) return FormattableString.Invariant($"{year}-Q{quarter}");
        if (v[TimeField.Half] is { } half) return FormattableString.Invariant($"{year}-H{half}");
        if (v[TimeField.Season] is { } season) return year + "-" + Seasons[season - 1];
        if (v[TimeField.Day] is { } only) return FormattableString.Invariant($"{year}-XX-{only:00}");
        return relative?.Unit switch { DateUnit.Week => year + "-WXX", DateUnit.Month => year + "-XX", DateUnit.Quarter => year + "-QX", DateUnit.Year => year, DateUnit.Decade => "XXX", DateUnit.Century => "XX", _ => year + "-XX-XX" };
    }

    /// <summary>The part that tells the time of day: <c>T15:30</c>, <c>TMO</c>; empty when none is told.</summary>
    public static string Time(TimeValue v)
    {
        if (v[TimeField.Hour] is not { } hour) return v[TimeField.DayPart] is { } part ? DayParts[part - 1] : "";
        if (v[TimeField.Half12] == 2 && hour < 12) hour += 12;
        if (hour == 12 && (v[TimeField.Half12] == 1 || !v.Has(TimeField.Half12) && (DayPart?)v[TimeField.DayPart] == DayPart.Night)) hour = 0;
        if (!v.Has(TimeField.Half12) && hour is > 0 and < 12 && (DayPart?)v[TimeField.DayPart] is DayPart.Afternoon or DayPart.Evening or DayPart.Night && hour >= 1)
            hour = (DayPart?)v[TimeField.DayPart] == DayPart.Night && hour < 6 ? hour : hour + 12;
        var minute = v[TimeField.Minute] ?? 0;
        if (v[TimeField.BeforeHour] is { } before) (hour, minute) = ((hour + 23) % 24, 60 - before);
        var text = FormattableString.Invariant($"T{hour:00}:{minute:00}");
        return v[TimeField.Second] is { } second ? FormattableString.Invariant($"{text}:{second:00}") : text;
    }
}
