using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Tacitus.Model.Dates;

/// <summary>
/// A date as exact as its source: a day, a month, a year, or an interval of days. Never an invented day.
/// Written <c>2021-08-26</c>, <c>2021-08</c>, <c>2021</c> or <c>2021-08-20/2021-08-26</c>.
/// </summary>
/// <param name="Start">The first day that it may be.</param>
/// <param name="End">The last day that it may be.</param>
public readonly record struct PartialDate(DateOnly Start, DateOnly End) : IComparable<PartialDate>
{
    /// <summary>One day.</summary>
    public static PartialDate Day(int year, int month, int day) => Day(new DateOnly(year, month, day));

    /// <summary>One day.</summary>
    public static PartialDate Day(DateOnly day) => new(day, day);

    /// <summary>A whole month.</summary>
    public static PartialDate Month(int year, int month) =>
        new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));

    /// <summary>A whole year.</summary>
    public static PartialDate Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>How many days it may be.</summary>
    public int Days => End.DayNumber - Start.DayNumber + 1;

    /// <summary>Whether the day is known.</summary>
    public bool IsDay => Start == End;

    /// <summary>Whether it is exactly one calendar month.</summary>
    public bool IsMonth => Start.Day == 1 && End == new DateOnly(Start.Year, Start.Month, DateTime.DaysInMonth(Start.Year, Start.Month));

    /// <summary>Whether it is exactly one calendar year.</summary>
    public bool IsYear => Start is { Month: 1, Day: 1 } && End == new DateOnly(Start.Year, 12, 31);

    /// <summary>
    /// The code of UCDP GED's <c>date_prec</c> (UCDP GED codebook): 1 the day is known, 2 within two to six days,
    /// 3 within a week or so but less than a month, 4 within a month, 5 more than a month.
    /// </summary>
    public int Precision => Days switch { 1 => 1, <= 6 => 2, <= 27 => 3, <= 31 => 4, _ => 5 };

    /// <summary>Whether the two can be the same time.</summary>
    public bool Overlaps(PartialDate other) => Start <= other.End && other.Start <= End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(PartialDate other) => Start <= other.Start && other.End <= End;

    /// <summary>The days that both may be; null when they have none in common.</summary>
    public PartialDate? Intersect(PartialDate other) =>
        Overlaps(other) ? new PartialDate(Start > other.Start ? Start : other.Start, End < other.End ? End : other.End) : null;

    /// <summary>How many days lie between the two at least; 0 when they overlap.</summary>
    public int DaysApart(PartialDate other) =>
        Overlaps(other) ? 0 : Math.Max(other.Start.DayNumber - End.DayNumber, Start.DayNumber - other.End.DayNumber);

    /// <summary>Earlier start first, then the more exact.</summary>
    public int CompareTo(PartialDate other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <summary>Written to its precision.</summary>
    public override string ToString()
    {
        if (IsDay) return Iso(Start);
        if (IsYear) return Start.Year.ToString("0000", CultureInfo.InvariantCulture);
        if (IsMonth) return Start.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        return Iso(Start) + "/" + Iso(End);
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (string.IsNullOrEmpty(text)) return false;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash >= 0)
        {
            if (!TryParse(text[..slash], out var first) || !TryParse(text[(slash + 1)..], out var last) || last.End < first.Start) return false;
            date = new PartialDate(first.Start, last.End);
            return true;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            date = Day(day);
            return true;
        }
        if (DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
        {
            date = Month(month.Year, month.Month);
            return true;
        }
        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1)
        {
            date = Year(year);
            return true;
        }
        return false;
    }

    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    /// <exception cref="FormatException">It is not a date.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"'{text}' is not a date like 2021-08-26, 2021-08, 2021 or 2021-08-20/2021-08-26");

    /// <summary>Earlier start first.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Earlier start first.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Earlier start first.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Earlier start first.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
