namespace Tacitus.Language.Dates;

/// <summary>What a <see cref="TimeValue"/> may say. Rule files name these in snake_case.</summary>
internal enum TimeField
{
    /// <summary>A bare number: a count, or the code of a lexicon word.</summary>
    N,

    /// <summary>The number after the decimal point of an amount, in tenths, or half a unit more (5).</summary>
    Tenths,

    /// <summary>Hundredths of a unit beside <see cref="Tenths"/>: 25 in "one and a quarter".</summary>
    Hundredths,

    /// <summary>The upper end of an amount ("two to three weeks").</summary>
    Most,

    /// <summary>A <see cref="TimeUnit"/>.</summary>
    Unit,

    /// <summary>A second number, of a smaller unit ("12 years and six months").</summary>
    AndN,

    /// <summary>The unit of <see cref="AndN"/>.</summary>
    AndUnit,

    /// <summary>A third number, of a still smaller unit.</summary>
    LastN,

    /// <summary>The unit of <see cref="LastN"/>.</summary>
    LastUnit,

    /// <summary>The century, counted from 1.</summary>
    Century,

    /// <summary>The decade: 198 is the 1980s.</summary>
    Decade,

    /// <summary>The decade inside an unnamed century: 8 is "the eighties".</summary>
    ShortDecade,

    /// <summary>The year.</summary>
    Year,

    /// <summary>A fiscal year is told as the calendar year of its name.</summary>
    Fiscal,

    /// <summary>1 or 2.</summary>
    Half,

    /// <summary>1 to 4.</summary>
    Quarter,

    /// <summary>1 spring, 2 summer, 3 autumn, 4 winter.</summary>
    Season,

    /// <summary>1 to 12.</summary>
    Month,

    /// <summary>1 to 31.</summary>
    Day,

    /// <summary>1 Monday to 7 Sunday.</summary>
    Weekday,

    /// <summary>1 when the weekend is named.</summary>
    Weekend,

    /// <summary>Which one in its month: 1 to 4, 5 the last.</summary>
    Nth,

    /// <summary>A <see cref="Holiday"/>.</summary>
    Holiday,

    /// <summary>Days after the day that is named (negative: before).</summary>
    HolidayShift,

    /// <summary>A <see cref="DayPart"/>.</summary>
    DayPart,

    /// <summary>0 to 24.</summary>
    Hour,

    /// <summary>0 to 59.</summary>
    Minute,

    /// <summary>0 to 59.</summary>
    Second,

    /// <summary>How many minutes before <see cref="Hour"/> ("ten minutes to nine").</summary>
    BeforeHour,

    /// <summary>1 a.m., 2 p.m.</summary>
    Half12,

    /// <summary>The unit of <see cref="Shift"/>.</summary>
    ShiftUnit,

    /// <summary>How many units after the anchor.</summary>
    Shift,

    /// <summary>-1 or 1: some time before or after, no telling how long ("years ago").</summary>
    Vague,

    /// <summary>1 when counted from the time last named instead of from publication.</summary>
    FromLast,

    /// <summary>-1 the last before, 0 this one, 1 the next after; absent when tense decides.</summary>
    Direction,

    /// <summary>1 when the anchor itself is left out ("last Monday" on a Monday).</summary>
    Strict,

    /// <summary>A <see cref="TimexMod"/>.</summary>
    Mod,

    /// <summary>A <see cref="Model.Dates.DateExtent"/>: which part of the named time is meant.</summary>
    Extent,

    /// <summary>-1 when a length ends now or at its anchor, 1 when it starts there.</summary>
    Window,

    /// <summary>-1 past, 0 present, 1 future: a time that is not told.</summary>
    Reference,

    /// <summary>1 for "each", "every".</summary>
    Each,

    /// <summary>-1 before, 1 after, 0 since: it is counted from the event or time that is named next, after one word.</summary>
    EventSide,

    /// <summary>The last day of a range inside one month ("3-5 May").</summary>
    DayTo,

    /// <summary>The last year of a range ("1979-89").</summary>
    YearTo,

    /// <summary>1 when month and day are told by numbers that may stand the other way round.</summary>
    Numeric,

    /// <summary>1 the first day of the named time, -1 the last.</summary>
    Edge,

    /// <summary>1 for a day that is called by its date alone for years after ("the Sept. 11 attacks").</summary>
    Famous,

    /// <summary>1 when TIMEX3 does not mark it, though a date can be told by it.</summary>
    Unmarked,

    /// <summary>1 when the week that holds the day is meant ("the week of 4 May").</summary>
    WholeWeek,
}
