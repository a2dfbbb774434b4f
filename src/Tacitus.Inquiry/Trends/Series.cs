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
        var dated = lines.Where(l => l.Date is not null).OrderBy(l => l.Date!.Value).ThenBy(l => l.Id, StringComparer.Ordinal).ToList();
        var undated = lines.Count - dated.Count;
        if (dated.Count == 0) return new([], byMonth ?? true, undated);
        var exact = dated.Where(l => l.Date!.Value.Days <= 31).ToList();
        var months = byMonth ?? (3 * exact.Count >= 2 * dated.Count && Months(exact[0].Date!.Value.Start, exact.Max(l => l.Date!.Value.End)) <= MostMonths);
        var first = dated.Min(l => l.Date!.Value.Start);
        var last = dated.Max(l => l.Date!.Value.End);
        if (months && exact.Count > 0) (first, last) = (exact.Min(l => l.Date!.Value.Start), exact.Max(l => l.Date!.Value.End));
        var countries = new HashSet<string>(StringComparer.Ordinal);
        var targets = new HashSet<string>(StringComparer.Ordinal);
        var periods = ImmutableArray.CreateBuilder<Period>();
        var start = 0;
        for (var period = At(first, months); period.Start <= last; period = At(period.End.AddDays(1), months))
        {
            while (start < dated.Count && dated[start].Date!.Value.End < period.Start && dated[start].Date!.Value.Days <= 366) start++;
            var inside = new List<EventLine>();
            var perhaps = 0;
            for (var i = start; i < dated.Count && dated[i].Date!.Value.Start <= period.End; i++)
            {
                if (period.Contains(dated[i].Date!.Value)) inside.Add(dated[i]);
                else if (period.Overlaps(dated[i].Date!.Value)) perhaps++;
            }
            var reached = inside.Select(l => l.Country).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(countries.Add).ToImmutableArray();
            var hit = inside.SelectMany(l => l.TargetKinds).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Where(targets.Add).ToImmutableArray();
            periods.Add(new Period(period, [.. inside], perhaps, Sum(inside.Select(l => l.Killed)), reached, hit, coverage.In(period)));
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

    private static PartialDate At(DateOnly day, bool months) => months ? PartialDate.Month(day.Year, day.Month) : PartialDate.Year(day.Year);

    private static int Months(DateOnly first, DateOnly last) => 12 * (last.Year - first.Year) + last.Month - first.Month + 1;
}
