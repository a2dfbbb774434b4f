using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding.Confidence;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Training.Places;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Confidence;

/// <summary>An event of a key, against which one that was found is held.</summary>
/// <param name="Key">What annotators wrote down.</param>
/// <param name="IsWhole">Whether they wrote down all that the articles tell; else only what linking and reconciling are tested by.</param>
internal sealed record KeyEvent(JsonNode Key, bool IsWhole)
{
    private const int WeekDays = 7;

    /// <summary>How like <paramref name="e"/> is to it by its values: below zero where precise ones contradict each other.</summary>
    public int Likeness(Event e, string places)
    {
        var country = Text(Key["place"]?["country"]);
        return Agree(IsRight(Weighed.Kind, null, e, places), 1, 0) + Agree(IsRight(Weighed.Status, null, e, places), 1, -1)
            + (e.Place is null || Key["place"] is null ? 0 : Agree(IsRight(Weighed.Place, null, e, places), 3, e.Place.Precision == 6 ? 0 : -2) + (country is null || e.Place.Place is null || e.Place.Place.Country == country ? 0 : -2))
            + (e.Date is null || Key["date"] is null ? 0 : Agree(IsRight(Weighed.Date, null, e, places), 2, -2))
            + (e.Tolls.Any(t => t.Effect == Effect.Killed) && Key["killed"] is not null ? Agree(IsRight(Weighed.Killed, null, e, places), 3, 0) : 0);

        static int Agree(bool? right, int same, int other) => right == true ? same : other;
    }

    /// <summary>Whether what is said of <paramref name="e"/> is right; null where the key does not say.</summary>
    /// <param name="what">What is looked at.</param>
    /// <param name="finding">The finding where there are several.</param>
    /// <param name="e">The event that was found.</param>
    /// <param name="places">All names of its place, with bars.</param>
    public bool? IsRight(Weighed what, Finding? finding, Event e, string places) => what switch
    {
        Weighed.Kind => Text(Key["kind"]) == Code.Of(e.Kind),
        Weighed.Status => Text(Key["status"]) == Code.Of(e.Status),
        Weighed.Tactic => Whole(Items(Key["tactics"]).Any(t => (string?)t == finding!.Value)),
        Weighed.Date => Key["date"] is { } date && e.Date is { } told && Fits(Days(date), (told.Start, told.End)),
        Weighed.Month => Key["date"] is { } date && e.Date is { } told && Days(date) is var (first, last) && first.Year == told.Start.Year && first.Month <= told.Start.Month && told.Start.Month <= last.Month + 12 * (last.Year - first.Year),
        Weighed.Place => Text(Key["place"]?["name"]) is { } name && (SameName.Of(name, places) || e.Place is { } place && SamePlace.Holds(Key["place"], place)),
        Weighed.Country => Text(Key["place"]?["country"]) is { } country && country == e.Place?.Place?.Country,
        Weighed.Site => Whole(Text(Key["place"]?["site"]) is { } site && e.Place?.Site is { } own && Shares(site, own)),
        Weighed.Perpetrator => Doer(finding!, e, (_, _) => true),
        Weighed.Ground => Doer(finding!, e, (_, _) => true) == true ? Doer(finding!, e, (wanted, own) => Text(wanted["basis"]) == Code.Of(own.Basis)) : null,
        Weighed.Suspect => Whole(Items(Key["suspects"]).Any(s => finding!.Value.EndsWith(Text(s["legal_state"])!, StringComparison.Ordinal))),
        Weighed.Target => Whole(Items(Key["targets"]).Any(t => Shares(Text(t["name"])!, finding!.Value))),
        Weighed.Weapon => Whole(Items(Key["weapons"]).Any(t => Shares(Text(t["name"])!, finding!.Value))),
        Weighed.Killed => Count(Effect.Killed, e),
        Weighed.Deaths => e.Tolls.FirstOrDefault(t => t.Effect == Effect.Killed) is { Best: > 0 } or { Low: > 0 } or { High: > 0 } ? Key["killed"] is { } killed && ((int?)killed["best"] ?? (int?)killed["low"] ?? 0) > 0 : null,
        Weighed.Part => Part(finding!, e),
        Weighed.Injured => Count(Effect.Injured, e),
        Weighed.Kidnapped => Key["kidnapped"] is null ? Whole(false) : Count(Effect.Kidnapped, e),
        Weighed.Arrested => Key["arrested"] is null ? Whole(false) : Count(Effect.Arrested, e),
        Weighed.Attackers => Whole(Count(Effect.Attackers, e)),
        Weighed.Claim => Items(Key["claims"]).Any(c => SameName.Of(Text(c["name"])!, finding!.Value)),
        _ => null,
    };

    /// <summary>The first and the last day of a date that is written to its precision.</summary>
    private static (DateOnly First, DateOnly Last) Days(JsonNode date) =>
        (PartialDate.Parse(Text(date["start"])!).Start, PartialDate.Parse(Text(date["end"]) ?? Text(date["start"])!).End);

    private static bool Fits((DateOnly First, DateOnly Last) wanted, (DateOnly First, DateOnly Last) found) =>
        wanted == found || wanted.Last.DayNumber - wanted.First.DayNumber < WeekDays && wanted.First <= found.First && found.Last <= wanted.Last;

    private bool? Whole(bool? right) => IsWhole ? right : null;

    // Bare descriptions are neither right nor wrong where the key has nobody.
    private bool? Doer(Finding finding, Event e, Func<JsonNode, Perpetrator, bool> holds)
    {
        var own = e.Perpetrators.FirstOrDefault(p => p.Name == finding.Value);
        var wanted = Items(Key["perpetrators"]).ToList();
        if (own is null || wanted.Count == 0 && !finding.Value.Any(char.IsUpper)) return null;
        return wanted.Exists(w => SameName.Of(Text(w["name"])!, finding.Value) && holds(w, own));
    }

    private bool Count(Effect effect, Event e) => Key[Code.Of(effect)] is { } wanted && e.Tolls.FirstOrDefault(t => t.Effect == effect) is { } told && Fits(wanted, told);

    private bool? Part(Finding finding, Event e)
    {
        var (effect, population) = finding.Field.Split(':') is [var f, var p] ? (f, p) : ("", "");
        if (Key[effect] is not { } wanted) return IsWhole ? false : null;
        if (wanted["by"] is not JsonArray parts) return null;
        var told = e.Tolls.Where(t => Code.Of(t.Effect) == effect).SelectMany(t => t.By).FirstOrDefault(t => t.Population.Code == population);
        return told is not null && parts.Any(w => Text(w!["population"]) == population && Fits(w!, told));
    }

    // The least that is meant decides where no figure is told ("dozens").
    private static bool Fits(JsonNode wanted, Toll told) => (int?)wanted["best"] is { } best ? told.Best == best : (int?)wanted["low"] == told.Low;

    private static bool Shares(string wanted, string found) => wanted.Split('|').Any(w => SameName.Content(w).Intersect(SameName.Content(found)).Any());

    private static IEnumerable<JsonNode> Items(JsonNode? list) => list is JsonArray array ? array.Select(i => i!) : [];

    private static string? Text(JsonNode? node) => (string?)node;
}
