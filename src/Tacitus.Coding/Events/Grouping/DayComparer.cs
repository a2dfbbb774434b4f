using Tacitus.Language;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>Tells how the day of a telling stands to those of a draft.</summary>
internal static class DayComparer
{
    private const int MostOfAMonth = 27;
    private const int MostOfAYear = 300;

    /// <summary>How <paramref name="told"/> stands to <paramref name="dates"/>.</summary>
    public static DayRelation Compare(Analysis analysis, List<DateValue> dates, DateValue? told)
    {
        if (told is null) return DayRelation.Untold;
        if (dates.Count == 0) return DayRelation.New;
        // "the 15th attack this year ... on Thursday": that the year holds the day says nothing where a day is told.
        var byDay = !IsCoarse(told) && dates.Exists(d => !IsCoarse(d));
        var best = DayRelation.Apart;
        var apart = false;
        foreach (var date in dates)
        {
            if (byDay && IsCoarse(date)) continue;
            var relation = Of(analysis, date, told);
            if (Closeness(relation) > Closeness(best)) best = relation;
            apart |= relation == DayRelation.Apart;
        }
        // "the bombings of 2004 ... 11 March 2004 ... on 3 April 2004": that both lie in the year does not make two days one.
        return apart && best is not DayRelation.Same ? DayRelation.Apart : best;
    }

    /// <summary>Whether it is a month, a year or more.</summary>
    public static bool IsCoarse(DateValue date) =>
        date.Date is { } days ? days.Days > MostOfAMonth : date.Relative is { Weekday: null, Day: null, Weekend: false, Unit: not (DateUnit.Day or DateUnit.Week) };

    private static int Closeness(DayRelation relation) => relation switch
    {
        DayRelation.Same => 7,
        DayRelation.Within => 6,
        DayRelation.WithinYear => 5,
        DayRelation.Open => 4,
        DayRelation.NextDay => 3,
        DayRelation.DayBefore => 2,
        DayRelation.Other => 1,
        _ => 0,
    };

    private static DayRelation Of(Analysis analysis, DateValue left, DateValue right)
    {
        var published = analysis.Article.Published?.Date;
        if (SettingReader.On(left, published) is { } l && SettingReader.On(right, published) is { } r)
        {
            if (!l.Overlaps(r)) return l.DaysApart(r) > 1 ? DayRelation.Apart : r < l ? DayRelation.DayBefore : DayRelation.NextDay;
            return l.IsDay && r.IsDay ? DayRelation.Same : l.Days > MostOfAYear || r.Days > MostOfAYear ? DayRelation.WithinYear : DayRelation.Within;
        }
        if (left.Relative is not { Anchor: DateAnchor.Publication } a || right.Relative is not { Anchor: DateAnchor.Publication } b) return DayRelation.Open;
        if (a.Unit == b.Unit && a.Weekday == b.Weekday && a.Month == b.Month && a.Day == b.Day && a.Shift == b.Shift) return DayRelation.Same;
        if (a.Weekday is { } one && b.Weekday is { } two) return ((7 + one - two) % 7) switch { 1 => DayRelation.DayBefore, 6 => DayRelation.NextDay, _ => DayRelation.Other };
        return a.Month is not null && b.Month is not null ? DayRelation.Other : DayRelation.Open;
    }
}
