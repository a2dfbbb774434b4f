using System.Collections.Immutable;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Trends;

/// <summary>Events by month or year, from the first that has one to the last, with empty periods between.</summary>
/// <param name="Periods">The periods in order.</param>
/// <param name="ByMonth">Whether they are months; else years.</param>
/// <param name="Undated">How many events have no date at all.</param>
public sealed record Series(ImmutableArray<Period> Periods, bool ByMonth, int Undated)
{
    // Longer runs of months are read as years.
    private const int MostMonths = 36;

    /// <summary>The series of <paramref name="lines"/>; months, unless they span more than three years or a third of the events
    /// is known to the year at best, or <paramref name="byMonth"/> says otherwise.</summary>
    public static Series Of(IReadOnlyCollection<EventLine> lines, Coverage coverage, bool? byMonth = null)
    {
        var dated = lines.Where(l => l.Date is not null).ToList();
        var undated = lines.Count - dated.Count;
        if (dated.Count == 0) return new([], byMonth ?? true, undated);
        var exact = dated.Where(l => l.Date!.Value.Days <= 31).ToList();
        var (first, last) = Ends(dated);
        var months = byMonth ?? (3 * exact.Count >= 2 * dated.Count && Ends(exact) is var ends && Number(ends.Last, months: true) - Number(ends.First, months: true) < MostMonths);
        if (months && exact.Count > 0) (first, last) = Ends(exact);
        var inside = Enumerable.Range(0, Number(last, months) - Number(first, months) + 1).Select(_ => new List<EventLine>()).ToArray();
        // What may lie in each of many periods is added at the first and taken away behind the last.
        var changes = new int[inside.Length + 1];
        foreach (var line in dated)
        {
            var (a, b) = (Number(line.Date!.Value.Start, months) - Number(first, months), Number(line.Date!.Value.End, months) - Number(first, months));
            if (b < 0 || a >= inside.Length) continue;
            if (a == b) inside[a].Add(line);
            else
            {
                changes[int.Max(a, 0)]++;
                changes[int.Min(b + 1, inside.Length)]--;
            }
        }
        var published = coverage.Articles.GroupBy(a => Number(a.Key.Start, months)).ToDictionary(g => g.Key, g => g.Where(a => Number(a.Key.End, months) == g.Key).Sum(a => a.Value));
        var countries = new HashSet<string>(StringComparer.Ordinal);
        var targets = new HashSet<string>(StringComparer.Ordinal);
        var periods = ImmutableArray.CreateBuilder<Period>(inside.Length);
        var perhaps = 0;
        for (var i = 0; i < inside.Length; i++)
        {
            var (number, events) = (Number(first, months) + i, inside[i]);
            var reached = events.Select(l => l.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(countries.Add).ToImmutableArray();
            var hit = events.SelectMany(l => l.TargetKinds).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(targets.Add).ToImmutableArray();
            periods.Add(new Period(Of(number, months), [.. events], perhaps += changes[i], Sum(events.Select(l => l.Killed)), reached, hit, published.GetValueOrDefault(number)));
        }
        return new(periods.DrainToImmutable(), months, undated);
    }

    /// <summary>Tolls added up: the low and best of those told; without an upper bound when one of them has none. All null when none is told.</summary>
    public static TollRange Sum(IEnumerable<TollRange> tolls)
    {
        int low = 0, best = 0, high = 0;
        bool any = false, open = false;
        foreach (var toll in tolls)
        {
            if (toll is { Low: null, Best: null, High: null }) continue;
            any = true;
            open |= toll.High is null;
            low += toll.Low ?? 0;
            best += toll.Best ?? toll.Low ?? 0;
            high += toll.High ?? 0;
        }
        return any ? new TollRange(low, best, open ? null : high) : default;
    }

    private static int Number(DateOnly day, bool months) => months ? 12 * day.Year + day.Month - 1 : day.Year;

    private static PartialDate Of(int number, bool months) => months ? PartialDate.Month(number / 12, number % 12 + 1) : PartialDate.Year(number);

    private static (DateOnly First, DateOnly Last) Ends(List<EventLine> dated) => (dated.Min(l => l.Date!.Value.Start), dated.Max(l => l.Date!.Value.End));
}
