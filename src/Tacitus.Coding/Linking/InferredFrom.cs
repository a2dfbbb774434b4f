using Tacitus.Model.Dates;

namespace Tacitus.Coding.Linking;

/// <summary>Relative dates seen from a publication that is itself inferred.</summary>
internal static class InferredFrom
{
    /// <summary>
    /// What <paramref name="relative"/> means in an article published on some day of <paramref name="published"/>. A weekday or day that is named
    /// is one before the publication: of its own day an article says "today".
    /// </summary>
    public static PartialDate? Resolve(RelativeDate relative, PartialDate published)
    {
        // "Two weeks ago" is loose by some days. So is an interval, and it need not be stretched to whole weeks on top of that.
        if (!published.IsDay && relative is { Unit: DateUnit.Week, Weekday: null, Month: null, Day: null, Weekend: false, Holiday: null, Extent: DateExtent.Whole, Shift: not 0 })
            return DateResolver.Resolve(relative with { Unit = DateUnit.Day, Shift = relative.Shift * 7 }, published);
        return DateResolver.Resolve(Strictly(relative), published);
    }

    /// <summary><paramref name="relative"/> without the day of publication, when it names a day before it.</summary>
    public static RelativeDate Strictly(RelativeDate relative) =>
        (relative.Weekday is not null || relative.Day is not null) && relative is { Unit: DateUnit.Day, Shift: <= 0 } ? relative with { Strict = true } : relative;
}
