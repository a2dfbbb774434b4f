using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Coding.Places;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Puts what people hold to be right in the place of what the sources come to.</summary>
public static class Corrector
{
    /// <summary>The codes of the fields that can be corrected, in the order in which an event is read.</summary>
    public static ImmutableArray<string> Fields { get; } =
        ["kind", "tactic", "status", "assertion", "political", "date", "place", "perpetrator", "target", "claim", "suspect", "killed", "injured", "kidnapped", "arrested", "missing", "attackers"];

    /// <summary>What is wrong with <paramref name="value"/> for <paramref name="field"/>, in a sentence; null when it can be used. An empty value says that nothing is told.</summary>
    public static string? Check(string field, string value) => field switch
    {
        "kind" => OneOf<EventKind>(value),
        "status" => OneOf<EventStatus>(value),
        "assertion" => OneOf<Assertion>(value),
        "political" => OneOf<Political>(value),
        "date" => value.Length == 0 || PartialDate.TryParse(value, out _) ? null : $"'{value}' is not a date like 2021-08-26, 2021-08, 2021 or 2021-08-20/2021-08-26.",
        "place" => value.Length == 0 || PlaceOf(value) is not null ? null : $"The gazetteer has no place '{value}'. Name it in English, with the code of its country behind a comma (Paris, FR); of a village that it lacks say where it lies (Ardle, North Kivu, CD).",
        "tactic" => CorrectedList.Parts(value).Select(OneOf<Tactic>).FirstOrDefault(m => m is not null),
        "perpetrator" or "target" or "claim" => CorrectedList.Check(value),
        "suspect" => CorrectedList.Check(value) ?? CorrectedList.Parts(value).Select(s => CorrectedList.State(s).State).OfType<string>().Select(OneOf<LegalState>).FirstOrDefault(m => m is not null),
        _ when Code.TryParse<Effect>(field, out _) => value.Length == 0 || CorrectedCount.Read(value) is not null ? null : $"'{value}' is not a number like 45, 43-45 or 43+.",
        _ => $"'{field}' cannot be corrected.",
    };

    /// <summary>The event as people hold it to be; of two corrections of one field the later holds.</summary>
    /// <param name="e">The event as its sources have it.</param>
    /// <param name="corrections">What people hold to be right.</param>
    /// <param name="statements">The statements of its reports.</param>
    public static Event Correct(Event e, IEnumerable<Correction> corrections, IReadOnlyDictionary<string, Statement> statements)
    {
        var last = corrections.GroupBy(c => c.Field, StringComparer.Ordinal)
            .Select(g => g.OrderBy(c => c.At).ThenBy(c => c.By, StringComparer.Ordinal).ThenBy(c => c.Value, StringComparer.Ordinal).Last())
            .OrderBy(c => Fields.IndexOf(c.Field)).ToArray();
        if (last.Length == 0) return e;
        foreach (var correction in last)
        {
            var chosen = correction.Statement is { } id ? statements.GetValueOrDefault(id) : null;
            if (Set(e, correction, chosen?.Value) is { } set) e = set with { Findings = Findings(e, correction, chosen) };
        }
        return e with { Summary = SummaryWriter.Write(e, []) };
    }

    // Null when the value cannot be used any more: a code or place that this version does not know.
    private static Event? Set(Event e, Correction correction, StatementValue? told)
    {
        var value = correction.Value;
        switch (correction.Field)
        {
            case "kind": return Code.TryParse<EventKind>(value, out var kind) ? e with { Kind = kind } : null;
            case "status": return Code.TryParse<EventStatus>(value, out var status) ? e with { Status = status } : null;
            case "assertion": return Code.TryParse<Assertion>(value, out var assertion) ? e with { Assertion = assertion } : null;
            case "political": return Code.TryParse<Political>(value, out var political) ? e with { Political = political } : null;
            case "date":
                if (value.Length == 0) return e with { Date = null };
                return (told as DateValue)?.Date is { } date || PartialDate.TryParse(value, out date) ? e with { Date = date } : null;
            case "place":
                if (value.Length == 0) return e with { Place = null };
                return ((told as PlaceValue)?.Place ?? PlaceOf(value)) is { } place ? e with { Place = place } : null;
            case "tactic":
                var codes = CorrectedList.Parts(value);
                if (!codes.All(c => Code.TryParse<Tactic>(c, out _))) return null;
                return e with { Tactics = codes.IsEmpty ? e.Kind == EventKind.Attack ? [Tactic.Unspecified] : [] : [.. codes.Select(Code.Parse<Tactic>).Distinct().Order()] };
            case "perpetrator": return e with { Perpetrators = CorrectedList.Perpetrators(e, correction, told as ActorValue) };
            case "target": return e with { Targets = CorrectedList.Targets(e, correction, told as ActorValue) };
            case "claim": return e with { Claims = CorrectedList.Claims(e, correction, told as ActorValue) };
            case "suspect": return e with { Suspects = CorrectedList.Suspects(e, correction, told as ActorValue) };
            default:
                if (!Code.TryParse<Effect>(correction.Field, out var effect)) return null;
                var others = e.Tolls.Where(t => t.Effect != effect);
                if (value.Length == 0) return e with { Tolls = [.. others] };
                if ((told is CountValue count ? CorrectedCount.Of(count.Count) : CorrectedCount.Read(value)) is not var (low, best, high)) return null;
                var parts = e.Tolls.FirstOrDefault(t => t.Effect == effect)?.By ?? [];
                return e with { Tolls = [.. others.Append(new Toll(effect, low, best, high, (told as CountValue)?.AsOf, Population.Total, parts)).OrderBy(t => t.Effect)] };
        }
    }

    private static ImmutableArray<Finding> Findings(Event e, Correction correction, Statement? chosen)
    {
        var at = e.Findings.Select((f, i) => (f, i)).FirstOrDefault(f => f.f.Field == correction.Field, (null!, -1)).i;
        var others = e.Findings.RemoveAll(f => f.Field == correction.Field);
        if (correction.Value.Length == 0) return others;
        var before = e.Findings.Where(f => f.Field == correction.Field).ToArray();
        var all = before.SelectMany(f => f.For.Concat(f.Against)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var sources = before.Length == 0 ? "the sources tell nothing" : $"the sources come to {string.Join("; ", before.Select(f => f.Value))}";
        var reason = $"set by {correction.By} on {correction.At.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}{(correction.Note.Length == 0 ? "" : $": {correction.Note}")}; {sources}";
        var value = correction.Value is "0" ? FindingState.None : FindingState.Stated;
        return others.Insert(at < 0 ? others.Length : at, new Finding(
            correction.Field, correction.Value, value, reason, chosen is null ? [] : [chosen.Id], [.. all.Where(id => id != chosen?.Id)]));
    }

    // "Ardle, North Kivu, CD": a village that the gazetteer lacks lies somewhere in what it is said to lie in.
    private static EventPlace? PlaceOf(string value)
    {
        if (Entry(value) is { } place) return new EventPlace(place, place.Name, null, Precision(place));
        return value.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma && Entry(value[(comma + 1)..]) is { } around ? new EventPlace(around, value[..comma].Trim(), null, Precision(around)) : null;
    }

    // "Paris, FR": of several places of the name the one with most inhabitants, but the town where a province or district of that country has its name from it.
    private static Place? Entry(string value)
    {
        var (name, country) = value.LastIndexOf(',') is > 0 and var comma && value[(comma + 1)..].Trim() is { Length: 2 } code ? (value[..comma].Trim(), code.ToUpperInvariant()) : (value.Trim(), null);
        var places = Gazetteer.Shared.Look(name).Where(p => country is null || p.Country == country)
            .OrderByDescending(p => p.Kind == PlaceKind.Country).ThenByDescending(p => p.Inhabitants).ThenBy(p => p.GeonamesId).ToList();
        return places.Count > 0 && places[0].Kind is PlaceKind.Admin1 or PlaceKind.Admin2
            ? places.Find(p => p.Kind == PlaceKind.Populated && p.Country == places[0].Country && LeastOfDivision * p.Inhabitants >= places[0].Inhabitants) ?? places[0]
            : places.Count > 0 ? places[0] : null;
    }

    // A town that a division is named for has a good part of its inhabitants; a hamlet of the name is another place.
    private const int LeastOfDivision = 10;

    private static int Precision(Place place) => place.Kind switch { PlaceKind.Populated => 1, PlaceKind.Admin2 => 3, PlaceKind.Admin1 => 4, PlaceKind.Country => 6, _ => 5 };

    private static string? OneOf<T>(string value) where T : struct, Enum => Code.TryParse<T>(value, out _) ? null : $"'{value}' is not one of: {string.Join(", ", Code.All<T>())}.";
}
