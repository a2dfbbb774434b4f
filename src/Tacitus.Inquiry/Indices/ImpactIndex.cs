using System.Collections.Immutable;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Indices;

/// <summary>
/// The arithmetic of the Global Terrorism Index (Institute for Economics and Peace, "Global Terrorism Index", methodology): an event counts
/// 1, each death 3, each person injured 0.5, each hostage 0.5; the five years up to the one asked for weigh 0.52, 0.26, 0.13, 0.06 and 0.03; the sum is set on a
/// logarithmic scale from 0 to 10 on which 20,000 points are 10.
/// </summary>
public static class ImpactIndex
{
    private static readonly int[] Weights = [52, 26, 13, 6, 3];

    /// <summary>The years that the index of <paramref name="year"/> weighs.</summary>
    public static PartialDate Window(int year) => new(new DateOnly(year - Weights.Length + 1, 1, 1), new DateOnly(year, 12, 31));

    /// <summary>The score of an impact (in two-hundredths of a point), in thousandths from 0 to 10,000.</summary>
    public static int Score(long impact) => (int)Math.Round(Math.Min(10, 10 * Math.Log(1 + impact / 200.0) / Math.Log(20001)) * 1000, MidpointRounding.AwayFromZero);

    /// <summary>
    /// Ranks the units that <paramref name="unit"/> puts the lines under. Attacks that were carried out or tried count. What is only alleged or
    /// doubted, or whose perpetrator is only accused, counts for nothing in the lowest impact; attacks of which the words do not tell whether they are political
    /// count only in the highest.
    /// </summary>
    public static ImmutableArray<IndexEntry> Rank(IEnumerable<EventLine> lines, int year, Func<EventLine, string?> unit)
    {
        var sums = new SortedDictionary<string, (ImpactBounds Impact, int Events, int Killed, bool IsOpen)>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (!Counts(line) || unit(line) is not { } name || line.Date is not { } date || Weight(date, year) is not { High: > 0 } weight) continue;
            var best = line.Political == Political.Yes && weight.Best > 0;
            var sum = sums.GetValueOrDefault(name);
            sums[name] = (
                sum.Impact + Impact(line, weight), sum.Events + (best ? 1 : 0), sum.Killed + (best ? line.Killed.Best ?? line.Killed.Low ?? 0 : 0),
                sum.IsOpen || IsOpen(line.Killed) || IsOpen(line.Injured) || IsOpen(line.Kidnapped));
        }
        var all = sums.Select(s => (Unit: s.Key, s.Value)).ToList();
        return
        [
            .. all.Select(u => new IndexEntry(
                    u.Unit, u.Value.Impact, u.Value.Events, u.Value.Killed, u.Value.IsOpen,
                    1 + all.Count(o => o.Value.Impact.Best > u.Value.Impact.Best), 1 + all.Count(o => o.Value.Impact.Low > u.Value.Impact.High),
                    1 + all.Count(o => o.Unit != u.Unit && o.Value.Impact.High > u.Value.Impact.Low)))
                .OrderBy(e => e.Rank).ThenBy(e => e.Unit, StringComparer.Ordinal),
        ];
    }

    /// <summary>The impact of one event with the weights that its date may have.</summary>
    internal static ImpactBounds Impact(EventLine line, ImpactBounds weight)
    {
        var sure = line.Political == Political.Yes && line.Assertion == Assertion.Asserted && (line.Part == ActorPart.None || line.Basis != PerpetratorBasis.Accused);
        return new ImpactBounds(
            sure ? weight.Low * Halves(line, t => t.Low ?? 0) : 0,
            line.Political == Political.Yes ? weight.Best * Halves(line, t => t.Best ?? t.Low ?? 0) : 0,
            weight.High * Halves(line, t => t.High ?? t.Best ?? t.Low ?? 0));
    }

    /// <summary>The weight in per cent of the year that <paramref name="date"/> may lie in: the least, that of the year with most of its days, the most.</summary>
    internal static ImpactBounds Weight(PartialDate date, int year)
    {
        long low = long.MaxValue, best = 0, high = 0;
        var most = 0;
        for (var y = date.Start.Year; y <= date.End.Year; y++)
        {
            var age = year - y;
            var weight = age >= 0 && age < Weights.Length ? Weights[age] : 0;
            low = Math.Min(low, weight);
            high = Math.Max(high, weight);
            var days = date.Intersect(PartialDate.Year(y))!.Value.Days;
            if (days <= most) continue;
            (most, best) = (days, weight);
        }
        return new ImpactBounds(low, best, high);
    }

    private static bool Counts(EventLine line) =>
        line.Kind == EventKind.Attack && line.Status is (EventStatus.Occurred or EventStatus.Attempted) && line.Assertion != Assertion.Denied && line.Political != Political.No;

    // An event's points in halves: 1 + 3 killed + 0.5 injured + 0.5 held.
    private static long Halves(EventLine line, Func<TollRange, int> pick) => 2 + 6L * pick(line.Killed) + pick(line.Injured) + pick(line.Kidnapped);

    private static bool IsOpen(TollRange toll) => toll is { Low: not null, High: null } or { Best: not null, High: null };
}
