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
        var figures = request.Keep("overview " + (query with { Order = EventOrder.Newest, Page = 1, View = null }).Address, () => Count(ledger, query));
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

    private static OverviewFigures Count(LedgerStore ledger, OverviewQuery query)
    {
        var marks = ledger.Marks(query.ContextFilter).ToList();
        var window = Window(query, marks);
        bool InTime(EventMark m) => (query.From is null || m.Last >= query.From.Value.Start) && (query.To is null || m.First <= query.To.Value.End);
        bool OfKind(EventMark m) => query.Kind is null || m.Kind == query.Kind;
        bool OfStatus(EventMark m) => query.Status is null || m.Status == query.Status;

        var all = marks.FindAll(m => OfKind(m) && OfStatus(m));
        var chosen = all.FindAll(InTime);
        var whole = Timeline.Of(all.Select(m => (m.First, m.Last)));
        var countries = new Dictionary<string, int>(StringComparer.Ordinal);
        var places = new Dictionary<long, int>();
        foreach (var mark in chosen)
        {
            if (mark.Country is { } country) countries[country] = countries.GetValueOrDefault(country) + 1;
            if (mark.Place is { } place) places[place] = places.GetValueOrDefault(place) + 1;
        }
        var kinds = marks.FindAll(m => InTime(m) && OfStatus(m)).GroupBy(m => m.Kind).Select(g => (Kind: g.Key, Marks: g.ToList())).ToList();
        // All kinds on one scale of time, so that their lines can be compared.
        var time = window ?? (marks.Exists(m => m.First is not null) ? new PartialDate(marks.Min(m => m.First)!.Value, marks.Max(m => m.Last)!.Value) : null);
        return new OverviewFigures
        {
            Events = chosen.Count,
            Killed = Series.Sum(chosen.Select(m => m.Killed)),
            Injured = Series.Sum(chosen.Select(m => m.Injured)),
            WithKilled = chosen.Count(m => m.Killed != default),
            Whole = whole,
            Chosen = window is null ? whole : Timeline.Of(chosen.Select(m => (m.First, m.Last)), window),
            Kinds = [.. kinds.OrderByDescending(k => k.Marks.Count).ThenBy(k => k.Kind).Select(k => (k.Kind, k.Marks.Count, Timeline.Of(k.Marks.Select(m => (m.First, m.Last)), time)))],
            Statuses = [.. marks.Where(m => InTime(m) && OfKind(m)).GroupBy(m => m.Status).Select(g => (g.Key, g.Count())).OrderBy(s => s.Key)],
            Countries = [.. countries.Select(c => (c.Key, c.Value)).OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal)],
            Places = places,
            WithoutPlace = chosen.Count(m => m.Place is null),
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
