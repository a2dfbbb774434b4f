using System.Collections.Immutable;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Tacitus.Inquiry.Wording;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Pages.Charts;

namespace Tacitus.Pages.Overview;

/// <summary>What the overview is asked for. It stands whole in the address, so that a page can be kept and sent.</summary>
public sealed record OverviewQuery
{
    /// <summary>How many events a page lists.</summary>
    public const int PageSize = 50;

    /// <summary>How many events are taken along as a table at most.</summary>
    public const int MostTaken = 10_000;

    /// <summary>Events of this date or later.</summary>
    public PartialDate? From { get; init; }

    /// <summary>Events of this date or earlier.</summary>
    public PartialDate? To { get; init; }

    /// <summary>A country by name or code, a place by name, or <c>geonames:</c> with a number; null for all.</summary>
    public string? Place { get; init; }

    /// <summary>An actor's id, or words of a name.</summary>
    public string? Actor { get; init; }

    /// <summary>The kind.</summary>
    public EventKind? Kind { get; init; }

    /// <summary>The status.</summary>
    public EventStatus? Status { get; init; }

    /// <summary>The least number of killed.</summary>
    public int? MinKilled { get; init; }

    /// <summary>Words that an event must have.</summary>
    public string? Words { get; init; }

    /// <summary>The order of the list.</summary>
    public EventOrder Order { get; init; } = EventOrder.Newest;

    /// <summary>Which page of the list, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Which part of the world the map shows: west, south, east, north; null for where the events are.</summary>
    public MapBox? View { get; init; }

    /// <summary>What in the address could not be understood, a sentence each.</summary>
    public ImmutableArray<string> Mistakes { get; init; } = [];

    /// <summary>Whether nothing is left out.</summary>
    public bool IsAll => this with { Order = EventOrder.Newest, Page = 1, View = null, Mistakes = [] } == All;

    /// <summary>What the ledger is asked for.</summary>
    public EventFilter Filter => new(From, To, Country, Actor, Kind, Status, MinKilled, Country is null ? Place : null, Words);

    /// <summary>The code of the country, where the place is one.</summary>
    public string? Country => Place is null ? null : CountryName.Find(Place);

    /// <summary>The address of this.</summary>
    public string Address
    {
        get
        {
            var parts = new (string Name, string? Value)[]
            {
                ("from", From?.ToString()), ("to", To?.ToString()), ("place", Place), ("actor", Actor), ("kind", Kind is { } kind ? Code.Of(kind) : null), ("status", Status is { } status ? Code.Of(status) : null),
                ("min_killed", MinKilled?.ToString(CultureInfo.InvariantCulture)), ("q", Words), ("sort", Order == EventOrder.Newest ? null : Code.Of(Order)), ("page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture)),
                ("view", View?.ToString()),
            };
            var set = parts.Where(p => p.Value is not null).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)}").ToArray();
            return set.Length == 0 ? "/events" : "/events?" + string.Join('&', set);
        }
    }

    /// <summary>All events.</summary>
    public static OverviewQuery All { get; } = new();

    /// <summary>Reads the query of an address.</summary>
    public static OverviewQuery Read(IQueryCollection query)
    {
        var mistakes = ImmutableArray.CreateBuilder<string>();
        return new OverviewQuery
        {
            From = Date("from"),
            To = Date("to"),
            Place = Text("place"),
            Actor = Text("actor"),
            Kind = Coded<EventKind>("kind"),
            Status = Coded<EventStatus>("status"),
            MinKilled = Number("min_killed", 0),
            Words = Text("q") is { } words && words.Any(char.IsLetterOrDigit) ? words : null,
            Order = Coded<EventOrder>("sort") ?? EventOrder.Newest,
            Page = Number("page", 1) ?? 1,
            View = Text("view") is { } view ? MapBox.Parse(view) : null,
            Mistakes = mistakes.ToImmutable(),
        };

        string? Text(string name) => query[name].ToString().Trim() is { Length: > 0 } value ? value : null;

        PartialDate? Date(string name)
        {
            if (Text(name) is not { } text) return null;
            if (PartialDate.TryParse(text, out var date)) return date;
            mistakes.Add($"'{text}' is not a date like 2021-08-26, 2021-08 or 2021.");
            return null;
        }

        T? Coded<T>(string name) where T : struct, Enum
        {
            if (Text(name) is not { } text) return null;
            if (Code.TryParse<T>(text, out var value)) return value;
            mistakes.Add($"'{text}' is not one of: {string.Join(", ", Code.All<T>())}.");
            return null;
        }

        int? Number(string name, int least)
        {
            if (Text(name) is not { } text) return null;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= 1_000_000) return number;
            mistakes.Add($"'{text}' is not a whole number from {least}.");
            return null;
        }
    }
}
