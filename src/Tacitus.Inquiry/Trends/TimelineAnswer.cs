using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Trends;

/// <summary>Writes a series of events and its trend as an answer.</summary>
public static class TimelineAnswer
{
    // Deaths follow their few deadliest events: a share from here on is said.
    private const int LargeShare = 30;

    /// <summary>How many events of each sort are listed; a longer list is asked for with <c>events</c>.</summary>
    public const int MostListed = 40;

    /// <summary>What is said where the data show no change of rate.</summary>
    internal const string NoTurningPoint = "The data carry no turning point";

    /// <summary>Writes the series of <paramref name="lines"/>.</summary>
    /// <param name="title">What it is of.</param>
    /// <param name="lines">The events.</param>
    /// <param name="aggregates">What is told only in sum.</param>
    /// <param name="coverage">What the ledger holds.</param>
    /// <param name="changes">Changes of groups, agreements and changes of territory, which are no part of the trend.</param>
    /// <param name="byMonth">Whether by month or by year; chosen by the length of the series when null.</param>
    public static Answer Write(string title, IReadOnlyCollection<EventLine> lines, IEnumerable<Aggregate> aggregates, Coverage coverage, IReadOnlyCollection<Event> changes, bool? byMonth = null)
    {
        var violence = lines.Where(l => l.IsViolence).ToList();
        var series = Series.Of(violence, coverage, byMonth);
        var trend = Trend.Of(series);
        var sections = new[]
        {
            new Section("Trend", [.. Sentences(series, trend, violence).Select(s => new Passage(null, Phrase.Sentence(s), []))]),
            new Section(series.ByMonth ? "By month" : "By year", [], Rows(series)),
            new Section(violence.Count <= MostListed ? "Event by event" : $"The {MostListed} deadliest, event by event", [], Events(violence)),
            new Section("Changes of groups, agreements, and places that changed hands" + (changes.Count < MostListed ? "" : $": the {MostListed} that most reports tell of"), [], Changes(changes)),
            new Section("Told only in sum, and not counted", [.. aggregates.Select(a => new Passage(a.Date is { } d ? Phrase.Date(d) : "no date", $"\"{a.Text}\"{(a.Place is null ? "" : $" ({a.Place})")}", []))]),
        };
        return new Answer(title, [.. sections.Where(s => !s.IsEmpty)], [], Cautions(coverage));
    }

    /// <summary>What every count over time must be read with.</summary>
    internal static ImmutableArray<string> Cautions(Coverage coverage) =>
    [
        $"Counts rest on {CoverageWords.Of(coverage)}. More articles are not more attacks: a rise or fall may be one of what was read.",
    ];

    /// <summary>The trend in sentences.</summary>
    internal static IEnumerable<string> Sentences(Series series, Trend trend, IReadOnlyCollection<EventLine> violence)
    {
        var dated = series.Periods.Sum(p => p.Events.Length);
        var killed = Series.Sum(series.Periods.Select(p => p.Killed));
        yield return $"{Phrase.Counted(violence.Count, "violent event is", "violent events are")} told of{(series.Undated > 0 ? $", {Phrase.Small(series.Undated)} without a date" : "")}"
            + (TollPhrase.People(killed) is { } people ? $", with {(people == "nobody" ? "no one" : people)} killed in those of a known {(series.ByMonth ? "month" : "year")}" : "");
        if (trend.Halves is not { } halves)
        {
            yield return "There are too few events, or too few periods, to say whether they became more";
            yield break;
        }
        var half = series.Periods.Length / 2;
        var (early, late) = (series.Periods.Take(half).Sum(p => p.Events.Length), series.Periods.TakeLast(half).Sum(p => p.Events.Length));
        yield return $"The later half of the time has {Phrase.Counted(late, "event", "events")} and the earlier {(early == 0 ? "none" : Phrase.Small(early))}{(halves.IsChange ? "" : ", which is no clear change")} ({Times(halves)}, {Interval(halves)})";
        if (trend.Coverage is { Ratio: not null } && trend.HalvesByArticles is { } byArticles)
        {
            yield return $"Articles went from {Phrase.Small(series.Periods.Take(half).Sum(p => p.Articles))} to {Phrase.Small(series.Periods.TakeLast(half).Sum(p => p.Articles))}; for each of them there were {Times(byArticles)} events ({Interval(byArticles)})";
            if (halves.IsChange) yield return !byArticles.IsChange || byArticles.Low > 1000 != halves.Low > 1000
                ? "The change may be one of what was read, not of what happened"
                : "The change stands when articles are allowed for";
        }
        else if (halves.IsChange) yield return "Articles do not cover both halves, so that it cannot be told whether what happened changed, or what was read";
        yield return trend.Break is { } b
            ? $"The rate changed {Phrase.When(series.Periods[b.First].Date)}, to {Times(b.Ratio)} events as before ({Interval(b.Ratio)})"
            : NoTurningPoint;
        var (told, most, sum) = (0, 0, 0L);
        foreach (var dead in series.Periods.SelectMany(p => p.Events).Select(e => e.Killed.Best).OfType<int>()) (told, most, sum) = (told + 1, int.Max(most, dead), sum + dead);
        if (sum > 0 && told > 1 && (200L * most + sum) / (2 * sum) is var share && share >= LargeShare)
            yield return $"The deadliest event accounts for {share.ToString(CultureInfo.InvariantCulture)} per cent of the deaths, so deaths per event say little";
    }

    private static Table Rows(Series series) => new(
        ["period", "events", "perhaps more", "killed", "killed low", "killed high", "killed per event", "new countries", "new kinds of target", "articles published"],
        [
            .. series.Periods.Where(p => series.Periods.Length <= 60 || p.Events.Length > 0).Select(p => (ImmutableArray<Cell>)
            [
                p.Date.ToString(), p.Events.Length, p.Perhaps, Number(p.Killed.Best), Number(p.Killed.Low), p.Killed is { Low: not null, High: null } ? new Cell("open", null, []) : Number(p.Killed.High),
                p.Events.Length == 0 || p.Killed.Best is null ? "" : Cell.Thousandths(1000L * p.Killed.Best.Value / p.Events.Length, 1),
                string.Join(", ", p.NewCountries.Select(CountryName.Bare)), string.Join(", ", p.NewTargets.Select(t => t.Replace('_', ' '))), p.Articles,
            ]),
        ]);

    private static Table Events(IReadOnlyCollection<EventLine> violence) => new(
        ["date", "what", "where", "killed", "injured", "reports", "event"],
        [
            .. violence.OrderByDescending(l => l.Killed.Best ?? l.Killed.Low ?? -1).ThenBy(l => l.Id, StringComparer.Ordinal).Take(MostListed)
                .OrderBy(l => l.Date is null).ThenBy(l => l.Date).ThenBy(l => l.Id, StringComparer.Ordinal).Select(l => (ImmutableArray<Cell>)
                [
                    l.Date is { } date ? Phrase.Date(date) : "no date", Phrase.Act(l.Kind, l.Tactics, suicide: false, l.Status, l.Assertion),
                    string.Join(", ", new[] { l.Place, l.Country is { } country && CountryName.Of(country) is var name && name != l.Place && name != "the " + l.Place ? name : null }.OfType<string>()),
                    TollPhrase.Number(l.Killed) ?? "", TollPhrase.Number(l.Injured) ?? "", l.Reports, l.Id,
                ]),
        ]);

    /// <summary>Whether an event of <paramref name="kind"/> is listed beside the violence: what becomes of groups, sides and places.</summary>
    public static bool IsChange(EventKind kind) => kind is EventKind.GroupChange or EventKind.Agreement or EventKind.TerritoryChange;

    private static Table Changes(IReadOnlyCollection<Event> changes) => new(
        ["what", "reports", "event"],
        [.. changes.OrderBy(e => e.Date is null).ThenBy(e => e.Date).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => (ImmutableArray<Cell>)[e.Summary, e.Reports.Length, e.Id])]);

    private static Cell Number(int? number) => number is { } n ? n : "";

    private static string Times(RateRatio ratio) => ratio.Ratio is { } r ? $"{(r / 1000m).ToString("0.0#", CultureInfo.InvariantCulture)} times as many" : "more than none as many";

    private static string Interval(RateRatio ratio) =>
        $"95 per cent interval {(ratio.Low / 1000m).ToString("0.0#", CultureInfo.InvariantCulture)} to {(ratio.High is { } h ? (h / 1000m).ToString("0.0#", CultureInfo.InvariantCulture) : "no bound")}";
}
