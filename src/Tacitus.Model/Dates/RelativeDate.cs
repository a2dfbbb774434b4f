using Tacitus.Model.Texts;

namespace Tacitus.Model.Dates;

/// <summary>
/// A date told relative to something else, kept open until its anchor is known: "two weeks ago", "on Friday", "in January", "on May 8",
/// "the day before the attack".
/// </summary>
/// <param name="Anchor">What it is counted from.</param>
/// <param name="AnchorSpan">The words that name the anchor; null when it is the publication.</param>
/// <param name="Unit">The unit it counts in.</param>
/// <param name="Shift">How many units after the anchor (negative: before). For a named weekday, month or day: the direction, -1, 0 (the nearest) or 1.</param>
/// <param name="Weekday">The weekday that is named.</param>
/// <param name="Month">The month that is named, 1 to 12.</param>
/// <param name="Day">The day of the month that is named.</param>
public sealed record RelativeDate(
    DateAnchor Anchor, Span? AnchorSpan, DateUnit Unit, int Shift, DayOfWeek? Weekday = null, int? Month = null, int? Day = null);
