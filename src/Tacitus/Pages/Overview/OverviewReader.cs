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
        var figures = request.Keep("overview " + (query with { Order = EventOrder.Newest, Page = 1, View = null }).Address, () => Count(request.KeepLast("marks", query.ContextFilter, () => ledger.Marks(query.ContextFilter).ToList()), query));
        var places = request.Keep("places", ledger.MarkedPlaces);
        var events = ledger.Events(query.Filter, query.Order, (query.Page - 1) * OverviewQuery.PageSize, OverviewQuery.PageSize).ToList();
        var privacy = Privacy.Of(ledger, events.Select(e => e.Id));
        return new OverviewModel
        {
            Query = query,
            ActorName = query.Actor is { } actor ? ledger.Actor(actor)?.Name : null,
            Figures = figures,
            Events = [.. events.Select(e => ledger.ReportsOf(e.Id) is var reports ? e with { Summary = privacy.Of(e.Summary, reports), Perpetrators = privacy.Of(e.Perpetrators, reports) } : e)],
            Map = EventMap.Of(figures.Places, figures.WithoutPlace, places, query.View),
            Coverage = request.Coverage,
        };
    }

    private static OverviewFigures Count(List<EventMark> marks, OverviewQuery query)
    {
        var window = Window(query, marks);
        bool InTime(EventMark m) => (query.From is null || m.Last >= query.From.Value.Start) && (query.To is null || m.First <= query.To.Value.End);
        bool OfKind(EventMark m) => query.Kind is null || m.Kind == query.Kind;
        bool OfStatus(EventMark m) => query.Status is null || m.Status == query.Status;
        bool IsChosen(EventMark m) => OfKind(m) && OfStatus(m) && InTime(m);

        var (events, withKilled, withoutPlace) = (0, 0, 0);
        var (countries, places) = (new Dictionary<string, int>(StringComparer.Ordinal), new Dictionary<long, int>());
        var statuses = new SortedDictionary<EventStatus, int>();
        var kinds = new SortedDictionary<EventKind, List<(DateOnly?, DateOnly?)>>();
        foreach (var mark in marks)
        {
            var (inTime, ofKind, ofStatus) = (InTime(mark), OfKind(mark), OfStatus(mark));
            if (inTime && ofKind) statuses[mark.Status] = statuses.GetValueOrDefault(mark.Status) + 1;
            if (inTime && ofStatus)
            {
                if (!kinds.TryGetValue(mark.Kind, out var days)) kinds[mark.Kind] = days = [];
                days.Add((mark.First, mark.Last));
            }
            if (!inTime || !ofKind || !ofStatus) continue;
            events++;
            if (mark.Killed != default) withKilled++;
            if (mark.Country is { } country) countries[country] = countries.GetValueOrDefault(country) + 1;
            if (mark.Place is { } place) places[place] = places.GetValueOrDefault(place) + 1;
            else withoutPlace++;
        }
        var whole = Timeline.Of(marks.Where(m => OfKind(m) && OfStatus(m)).Select(m => (m.First, m.Last)));
        // All kinds on one scale of time, so that their lines can be compared.
        var time = window ?? (marks.Exists(m => m.First is not null) ? new PartialDate(marks.Min(m => m.First)!.Value, marks.Max(m => m.Last)!.Value) : null);
        return new OverviewFigures
        {
            Events = events,
            Killed = Series.Sum(marks.Where(IsChosen).Select(m => m.Killed)),
            Injured = Series.Sum(marks.Where(IsChosen).Select(m => m.Injured)),
            WithKilled = withKilled,
            Whole = whole,
            Chosen = window is null ? whole : Timeline.Of(marks.Where(IsChosen).Select(m => (m.First, m.Last)), window),
            Kinds = [.. kinds.OrderByDescending(k => k.Value.Count).Select(k => (k.Key, k.Value.Count, Timeline.Of(k.Value, time)))],
            Statuses = [.. statuses.Select(s => (s.Key, s.Value))],
            Countries = [.. countries.Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)],
            Places = places,
            WithoutPlace = withoutPlace,
        };
    }

    private static PartialDate? Window(OverviewQuery query, List<EventMark> marks)
    {
        if (query.From is null && query.To is null) return null;
        var first = query.From?.Start ?? marks.Min(m => m.First);
        var last = query.To?.End ?? marks.Max(m => m.Last);
        return first is { } f && last is { } l && f <= l ? new PartialDate(f, l) : null;
    }
}
