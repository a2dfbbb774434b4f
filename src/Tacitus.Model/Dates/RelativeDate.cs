using Tacitus.Model.Texts;

namespace Tacitus.Model.Dates;

/// <summary>
/// A date told relative to something else, kept open until its anchor is known: "two weeks ago", "on Friday", "in January", "on May 8",
/// "the day before the attack". <see cref="DateResolver"/> resolves it.
/// </summary>
/// <remarks>
/// When something is named (a weekday, month, day, season, quarter, half, weekend or holiday), <paramref name="Unit"/> says where to look for it:
/// its own unit (a day for weekdays, days and holidays; a month for months, seasons, quarters and halves; a week for weekends)
/// means in the direction <paramref name="Shift"/> from the anchor, the anchor itself included unless <see cref="Strict"/>;
/// a larger unit means inside that unit, shifted ("May last year", "Monday of last week").
/// </remarks>
/// <param name="Anchor">What it is counted from.</param>
/// <param name="AnchorSpan">The words that name the anchor; null when it is the publication.</param>
/// <param name="Unit">The unit it counts in.</param>
/// <param name="Shift">How many units after the anchor (negative: before). For a named weekday, month or day: the direction, -1, 0 (the nearest) or 1.</param>
/// <param name="Weekday">The weekday that is named.</param>
/// <param name="Month">The month that is named, 1 to 12.</param>
/// <param name="Day">The day of the month that is named.</param>
public sealed record RelativeDate(
    DateAnchor Anchor, Span? AnchorSpan, DateUnit Unit, int Shift, DayOfWeek? Weekday = null, int? Month = null, int? Day = null)
{
    /// <summary>The season that is named: 1 spring, 2 summer, 3 autumn, 4 winter (of the northern hemisphere; winter begins in December).</summary>
    public int? Season { get; init; }

    /// <summary>The quarter that is named, 1 to 4.</summary>
    public int? Quarter { get; init; }

    /// <summary>The half that is named, 1 or 2.</summary>
    public int? Half { get; init; }

    /// <summary>Whether the weekend is named.</summary>
    public bool Weekend { get; init; }

    /// <summary>The holiday that is named.</summary>
    public Holiday? Holiday { get; init; }

    /// <summary>How many days after what is named (negative: before).</summary>
    public int DaysAfter { get; init; }

    /// <summary>Whether what holds the anchor itself is left out ("last Monday", said on a Monday).</summary>
    public bool Strict { get; init; }

    /// <summary>Which part of it is meant.</summary>
    public DateExtent Extent { get; init; }
}
