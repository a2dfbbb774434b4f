using System.Globalization;
using Tacitus.Ledger.Exports;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;

namespace Tacitus.Showing;

/// <summary>Events as a table, one a row.</summary>
internal static class EventTable
{
    private static readonly string[] Head = ["event", "date", "place", "kind", "status", "by", "killed", "injured", "summary"];

    public static void Write(Screen screen, IEnumerable<Event> events) => screen.Table(Head, events.Select(e => (IReadOnlyList<string>)
    [
        e.Id[..Math.Min(10, e.Id.Length)],
        e.Date?.ToString() ?? "",
        PlaceOf(e.Place),
        e.Tactics.IsEmpty ? Code.Of(e.Kind) : $"{Code.Of(e.Kind)}: {string.Join(", ", e.Tactics.Select(t => Code.Of(t)))}",
        Code.Of(e.Status),
        string.Join(", ", e.Perpetrators.Select(p => $"{p.Name} ({Code.Of(p.Basis)})")),
        Toll(e, Effect.Killed),
        Toll(e, Effect.Injured),
        e.Summary,
    ]));

    /// <summary>The place with its site and country: <c>Crocus City Hall, Krasnogorsk (RU)</c>.</summary>
    public static string PlaceOf(EventPlace? place)
    {
        if (place is null) return "";
        var name = place.Site is null ? place.Name : $"{place.Site}, {place.Name}";
        return string.IsNullOrEmpty(place.Place?.Country) ? name : $"{name} ({place.Place.Country})";
    }

    /// <summary>A toll in short: <c>145</c>, or <c>145 (133-150)</c> when the sources leave room; empty when not told.</summary>
    public static string Toll(Event e, Effect effect)
    {
        if (e.Tolls.FirstOrDefault(t => t.Effect == effect) is not { } toll) return "";
        var best = toll.Best?.ToString(CultureInfo.InvariantCulture) ?? "?";
        return toll.Low == toll.Best && toll.High == toll.Best ? best : string.Create(CultureInfo.InvariantCulture, $"{best} ({toll.Low}-{toll.High})");
    }
}
