using System.Collections.Immutable;
using Tacitus.Model.Dates;

namespace Tacitus.Pages.Charts;

/// <summary>How many events there are by day, month or year, from the first period that has one to the last.</summary>
/// <param name="Bars">The periods in order; none when no event has a date.</param>
/// <param name="Step">How long they are.</param>
/// <param name="Undated">How many events have no date.</param>
public sealed record Timeline(ImmutableArray<TimelineBar> Bars, TimelineStep Step, int Undated)
{
    // As many bars as stay apart on a narrow screen.
    private const int MostDays = 92, MostMonths = 72;

    /// <summary>The most events that one period has or may have.</summary>
    public int Most { get; } = Bars.Length == 0 ? 0 : Bars.Max(b => b.Certain + b.Perhaps);

    /// <summary>The timeline of events with these first and last days, in as fine steps as leave few enough periods.</summary>
    /// <param name="days">The days; null where none is told.</param>
    /// <param name="window">The time that is looked at; null for all.</param>
    public static Timeline Of(IEnumerable<(DateOnly? First, DateOnly? Last)> days, PartialDate? window = null) => Of(days.CountBy(d => d).Select(d => (d.Key.First, d.Key.Last, d.Value)), window);

    /// <summary>The same of so many events each.</summary>
    public static Timeline Of(IEnumerable<(DateOnly? First, DateOnly? Last, int Events)> days, PartialDate? window = null)
    {
        var dated = new List<(DateOnly First, DateOnly Last, int Events)>();
        var undated = 0;
        foreach (var (first, last, events) in days)
        {
            if (first is { } f && last is { } l) dated.Add((f, l, events));
            else undated += events;
        }
        if (dated.Count == 0) return new([], TimelineStep.Month, undated);
        var (start, end) = window is { } w ? (w.Start, w.End) : (dated.Min(d => d.First), dated.Max(d => d.Last));
        var months = Month(end) - Month(start) + 1;
        var step = end.DayNumber - start.DayNumber < MostDays ? TimelineStep.Day : months <= MostMonths ? TimelineStep.Month : TimelineStep.Year;
        var (from, to) = (Number(start, step), Number(end, step));
        var certain = new int[to - from + 1];
        // What may lie in each of many periods is added at the first and taken away behind the last.
        var changes = new int[to - from + 2];
        foreach (var (first, last, events) in dated)
        {
            var (a, b) = (Number(first, step), Number(last, step));
            if (b < from || a > to) continue;
            if (a == b) certain[a - from] += events;
            else
            {
                changes[int.Max(a, from) - from] += events;
                changes[int.Min(b, to) - from + 1] -= events;
            }
        }
        var bars = ImmutableArray.CreateBuilder<TimelineBar>(certain.Length);
        var perhaps = 0;
        for (var i = 0; i < certain.Length; i++) bars.Add(new(Period(from + i, step), certain[i], perhaps += changes[i]));
        return new(bars.DrainToImmutable(), step, undated);
    }

    private static int Month(DateOnly day) => 12 * day.Year + day.Month - 1;

    private static int Number(DateOnly day, TimelineStep step) => step switch { TimelineStep.Day => day.DayNumber, TimelineStep.Month => Month(day), _ => day.Year };

    private static PartialDate Period(int number, TimelineStep step) => step switch
    {
        TimelineStep.Day => PartialDate.Day(DateOnly.FromDayNumber(number)),
        TimelineStep.Month => PartialDate.Month(number / 12, number % 12 + 1),
        _ => PartialDate.Year(number),
    };
}
