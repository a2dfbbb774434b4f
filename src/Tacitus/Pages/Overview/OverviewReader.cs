using System.Collections;
using System.Collections.Immutable;
using Tacitus.Inquiry.Trends;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Pages.Charts;

namespace Tacitus.Pages.Overview;

/// <summary>Reads the overview: every count and chart from one pass over the narrow rows of the events.</summary>
internal static class OverviewReader
{
    /// <summary>Reads it.</summary>
    public static OverviewModel Read(PageRequest request)
    {
        var ledger = request.Ledger;
        var query = OverviewQuery.Read(request.Query);
        if (query.Words is not null) LedgerStore.Index(request.Options.Ledger);
        var marks = request.Keep("marks", ledger.Marks);
        var all = request.KeepLast("chosen", new EventFilter(Country: query.Country, Actor: query.Actor, MinKilled: query.MinKilled, Place: query.Filter.Place, Words: query.Words), () => Choose(request, marks, query));
        var figures = request.Keep("overview " + (query with { Order = EventOrder.Newest, Page = 1, View = null }).Address, () => Count(marks, all, query));
        var places = request.Keep("places", ledger.MarkedPlaces);
        var map = request.Keep("map " + (query with { Order = EventOrder.Newest, Page = 1 }).Address, () => EventMap.Of(figures.Places, figures.WithoutPlace, places, query.View));
        var listed = marks.In(query.Order).Where(i => all[i] && IsChosen(marks[i], query)).Skip((query.Page - 1) * OverviewQuery.PageSize).Take(OverviewQuery.PageSize).Select(marks.Id);
        var events = ledger.Events(listed.ToList()).ToList();
        var privacy = Privacy.Of(ledger, events.Select(e => e.Id));
        return new OverviewModel
        {
            Query = query,
            ActorName = query.Actor is { } actor ? ledger.Actor(actor)?.Name : null,
            Figures = figures,
            Events = [.. events.Select(e => ledger.ReportsOf(e.Id) is var reports ? e with { Summary = privacy.Of(e.Summary, reports), Perpetrators = privacy.Of(e.Perpetrators, reports) } : e)],
            Map = map,
            Coverage = request.Coverage,
        };
    }

    // Those that the filter lets through but for time, kind and status, beside which the charts show others.
    private static BitArray Choose(PageRequest request, EventMarks marks, OverviewQuery query)
    {
        var (ledger, filter) = (request.Ledger, query.Filter);
        var chosen = ledger.Named(filter, marks, () => request.Keep("acting", () => ledger.Acting(marks))) ?? new BitArray(marks.Count, defaultValue: true);
        var places = filter.Place is { } place ? ledger.PlacesNamed(place) : null;
        if (filter.Country is null && filter.MinKilled is null && places is null) return chosen;
        for (var i = 0; i < marks.Count; i++)
        {
            ref readonly var mark = ref marks[i];
            if ((filter.Country is { } country && mark.Country != country) || (filter.MinKilled is { } killed && !((mark.Killed.Best ?? mark.Killed.Low) >= killed))
                || (places is not null && (mark.Place is not { } at || !places.Contains(at)))) chosen[i] = false;
        }
        return chosen;
    }

    private static bool InTime(in EventMark mark, OverviewQuery query) => (query.From is null || mark.Last >= query.From.Value.Start) && (query.To is null || mark.First <= query.To.Value.End);

    private static bool IsChosen(in EventMark mark, OverviewQuery query) =>
        InTime(mark, query) && (query.Kind is null || mark.Kind == query.Kind) && (query.Status is null || mark.Status == query.Status);

    private static OverviewFigures Count(EventMarks marks, BitArray all, OverviewQuery query)
    {
        var (chosen, whole, inWindow, withKilled, withoutPlace) = (new List<int>(), new List<(DateOnly?, DateOnly?)>(), new List<(DateOnly?, DateOnly?)>(), 0, 0);
        var (first, last) = ((DateOnly?)null, (DateOnly?)null);
        var (countries, places) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<long, int>());
        var statuses = new SortedDictionary<EventStatus, int>();
        var kinds = new SortedDictionary<EventKind, List<(DateOnly?, DateOnly?)>>();
        for (var i = 0; i < marks.Count; i++)
        {
            if (!all[i]) continue;
            ref readonly var mark = ref marks[i];
            if (first is null || mark.First < first) first = mark.First;
            if (last is null || mark.Last > last) last = mark.Last;
            var (inTime, ofKind, ofStatus) = (InTime(mark, query), query.Kind is null || mark.Kind == query.Kind, query.Status is null || mark.Status == query.Status);
            if (inTime && ofKind) statuses[mark.Status] = statuses.GetValueOrDefault(mark.Status) + 1;
            if (inTime && ofStatus)
            {
                if (!kinds.TryGetValue(mark.Kind, out var days)) kinds[mark.Kind] = days = [];
                days.Add((mark.First, mark.Last));
            }
            if (!ofKind || !ofStatus) continue;
            whole.Add((mark.First, mark.Last));
            if (!inTime) continue;
            chosen.Add(i);
            inWindow.Add((mark.First, mark.Last));
            if (mark.Killed != default) withKilled++;
            if (mark.Country is { Length: > 0 } country) countries[country] = countries.GetValueOrDefault(country) + 1;
            if (mark.Place is { } place) places[place] = places.GetValueOrDefault(place) + 1;
            else withoutPlace++;
        }
        var window = query.From is null && query.To is null ? null : Window(query.From?.Start ?? first, query.To?.End ?? last);
        var line = Timeline.Of(whole);
        // All kinds on one scale of time, so that their lines can be compared.
        var time = window ?? Window(first, last);
        return new OverviewFigures
        {
            Events = chosen.Count,
            Killed = Series.Sum(chosen.Select(i => marks[i].Killed)),
            Injured = Series.Sum(chosen.Select(i => marks[i].Injured)),
            WithKilled = withKilled,
            Whole = line,
            Chosen = window is null ? line : Timeline.Of(inWindow, window),
            Kinds = [.. kinds.OrderByDescending(k => k.Value.Count).Select(k => (k.Key, k.Value.Count, Timeline.Of(k.Value, time)))],
            Statuses = [.. statuses.Select(s => (s.Key, s.Value))],
            Countries = [.. countries.Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)],
            Places = places,
            WithoutPlace = withoutPlace,
        };
    }

    private static PartialDate? Window(DateOnly? first, DateOnly? last) => first is { } f && last is { } l && f <= l ? new PartialDate(f, l) : null;
}
