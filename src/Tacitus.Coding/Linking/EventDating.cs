using Tacitus.Model.Dates;

namespace Tacitus.Coding.Linking;

/// <summary>Works out when an event was from all its reports together: each leaves some days open, and only days that all leave open remain.</summary>
internal static class EventDating
{
    // A month and day without a year are of the last twelve months, as seen from the article.
    private const int MostDaysBack = 366;

    /// <summary>When the event of <paramref name="reports"/> was; null when they do not tell.</summary>
    public static PartialDate? Date(IReadOnlyCollection<ToldDate> reports)
    {
        // The date that most reports tell goes first, so that one slip does not shift the event.
        PartialDate? known = null;
        foreach (var date in reports.Select(r => r.Date).OfType<PartialDate>().GroupBy(d => d).OrderBy(g => g.Key.Days)
            .ThenByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key))
        {
            known = known is { } k ? k.Intersect(date) ?? k : date;
        }
        if (known is { IsDay: true }) return known;
        var patterns = Agreeing(reports.Select(r => r.Pattern).OfType<DayPattern>());
        if (patterns.Count == 0) return known;
        if (known is { Days: <= MostDaysBack } window) return Narrow(window, patterns) ?? known;
        if (patterns.All(p => p.DaysAYear > 1)) return known;
        var latest = reports.Select(r => r.NotAfter).OfType<DateOnly>().Order().Cast<DateOnly?>().FirstOrDefault();
        if (latest is { } last && Search(last, -1, patterns) is { } back) return PartialDate.Day(back);
        // Without a dated article: the first such day after the last time that the article itself looks back to.
        var earliest = reports.Where(r => r.Pattern is { DaysAYear: 1 }).Select(r => r.LooksBackTo).OfType<DateOnly>().OrderDescending().Cast<DateOnly?>().FirstOrDefault();
        return earliest is { } first && Search(first, 1, patterns) is { } forth ? PartialDate.Day(forth) : known;
    }

    private static List<DayPattern> Agreeing(IEnumerable<DayPattern> patterns)
    {
        var kept = new List<DayPattern>();
        foreach (var pattern in patterns.OrderBy(p => p.DaysAYear).ThenBy(p => p.Month).ThenBy(p => p.Day).ThenBy(p => p.Weekday))
            if (kept.TrueForAll(k => k.Agrees(pattern))) kept.Add(pattern);
        return kept;
    }

    private static PartialDate? Narrow(PartialDate window, List<DayPattern> patterns)
    {
        DateOnly? first = null, last = null;
        for (var day = window.Start; day <= window.End; day = day.AddDays(1))
        {
            if (!patterns.TrueForAll(p => p.Fits(day))) continue;
            first ??= day;
            last = day;
        }
        return first is { } f ? new PartialDate(f, last!.Value) : null;
    }

    private static DateOnly? Search(DateOnly from, int step, List<DayPattern> patterns)
    {
        for (var i = 0; i <= MostDaysBack; i++)
        {
            var number = from.DayNumber + i * step;
            if (number < 0 || number > DateOnly.MaxValue.DayNumber) return null;
            var day = DateOnly.FromDayNumber(number);
            if (patterns.TrueForAll(p => p.Fits(day))) return day;
        }
        return null;
    }
}
