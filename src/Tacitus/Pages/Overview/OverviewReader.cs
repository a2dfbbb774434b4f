using System.Collections;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
        var (marks, all) = Chosen(request, query);
        var figures = request.Keep("overview " + (query with { Order = EventOrder.Newest, Page = 1, View = null }).Address, () => Count(marks, all, query));
        var places = request.Keep("places", ledger.MarkedPlaces);
        var map = request.Keep("map " + (query with { Order = EventOrder.Newest, Page = 1 }).Address, () => EventMap.Of(figures.Places, figures.WithoutPlace, places, query.View));
        var events = ledger.Events(Listed(marks, all, query).Skip((query.Page - 1) * OverviewQuery.PageSize).Take(OverviewQuery.PageSize).ToList()).ToList();
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

    /// <summary>The ids of the first <paramref name="most"/> of all events that the query lets through, in its order, whatever page it is.</summary>
    public static IReadOnlyList<string> Ids(PageRequest request, int most)
    {
        var query = OverviewQuery.Read(request.Query);
        var (marks, all) = Chosen(request, query);
        return [.. Listed(marks, all, query).Take(most)];
    }

    private static (EventMarks Marks, BitArray All) Chosen(PageRequest request, OverviewQuery query)
    {
        if (query.Words is not null) LedgerStore.Index(request.Options.Ledger);
        var marks = request.Keep("marks", request.Ledger.Marks);
        return (marks, request.KeepLast("chosen", new EventFilter(Country: query.Country, Actor: query.Actor, MinKilled: query.MinKilled, Place: query.Filter.Place, Words: query.Words), () => Choose(request, marks, query)));
    }

    private static IEnumerable<string> Listed(EventMarks marks, BitArray all, OverviewQuery query) => marks.In(query.Order).Where(i => all[i] && IsChosen(marks[i], query)).Select(marks.Id);

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
        var (chosen, whole, inWindow) = (new List<int>(), new int[marks.Stretches.Count], new int[marks.Stretches.Count]);
        var (first, last) = ((DateOnly?)null, (DateOnly?)null);
        var (withKilled, withoutPlace) = (0, 0);
        var (countries, places) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<long, int>());
        var (statuses, kinds) = (new Dictionary<EventStatus, int>(), new Dictionary<EventKind, (int Events, int[] ByStretch)>());
        for (var i = 0; i < marks.Count; i++)
        {
            if (!all[i]) continue;
            ref readonly var mark = ref marks[i];
            var stretch = marks.Stretch(i);
            if (first is null || mark.First < first) first = mark.First;
            if (last is null || mark.Last > last) last = mark.Last;
            var (inTime, ofKind, ofStatus) = (InTime(mark, query), query.Kind is null || mark.Kind == query.Kind, query.Status is null || mark.Status == query.Status);
            if (inTime && ofKind) CollectionsMarshal.GetValueRefOrAddDefault(statuses, mark.Status, out _)++;
            if (inTime && ofStatus)
            {
                ref var kind = ref CollectionsMarshal.GetValueRefOrAddDefault(kinds, mark.Kind, out _);
                kind.Events++;
                (kind.ByStretch ??= new int[marks.Stretches.Count])[stretch]++;
            }
            if (!ofKind || !ofStatus) continue;
            whole[stretch]++;
            if (!inTime) continue;
            chosen.Add(i);
            inWindow[stretch]++;
            if (mark.Killed != default) withKilled++;
            if (mark.Country is { Length: > 0 } country) CollectionsMarshal.GetValueRefOrAddDefault(countries, country, out _)++;
            if (mark.Place is { } place) CollectionsMarshal.GetValueRefOrAddDefault(places, place, out _)++;
            else withoutPlace++;
        }
        var window = query.From is null && query.To is null ? null : Window(query.From?.Start ?? first, query.To?.End ?? last);
        var line = Line(marks, whole);
        // All kinds on one scale of time, so that their lines can be compared.
        var time = window ?? Window(first, last);
        return new OverviewFigures
        {
            Events = chosen.Count,
            Killed = Series.Sum(chosen.Select(i => marks[i].Killed)),
            Injured = Series.Sum(chosen.Select(i => marks[i].Injured)),
            WithKilled = withKilled,
            Whole = line,
            Chosen = window is null ? line : Line(marks, inWindow, window),
            Kinds = [.. kinds.OrderByDescending(k => k.Value.Events).ThenBy(k => k.Key).Select(k => (k.Key, k.Value.Events, Line(marks, k.Value.ByStretch, time)))],
            Statuses = [.. statuses.OrderBy(s => s.Key).Select(s => (s.Key, s.Value))],
            Countries = [.. countries.Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)],
            Places = places,
            WithoutPlace = withoutPlace,
        };
    }

    private static Timeline Line(EventMarks marks, int[] events, PartialDate? window = null) =>
        Timeline.Of(marks.Stretches.Zip(events, (days, count) => (days.First, days.Last, count)).Where(s => s.count > 0), window);

    private static PartialDate? Window(DateOnly? first, DateOnly? last) => first is { } f && last is { } l && f <= l ? new PartialDate(f, l) : null;
}
