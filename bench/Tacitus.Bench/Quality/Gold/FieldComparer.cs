using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding.Places;
using Tacitus.Model.Dates;
using Tacitus.Model.Places;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>Compares one field of an event as wanted and as found: how many values are right, how many were found, how many are wanted.</summary>
internal static class FieldComparer
{
    /// <summary>The fields that are compared, in the order of printing. What makes each right is told in <c>docs/annotation.md</c>.</summary>
    public static readonly ImmutableArray<string> Fields =
    [
        "kind", "tactics", "suicide", "status", "assertion", "political", "date", "place", "country", "place_precision", "site", "perpetrators", "basis", "suspects",
        "targets", "target_kinds", "weapons", "killed", "killed_by", "injured", "kidnapped", "arrested", "attackers", "claims",
    ];

    /// <summary>What is told of a claim besides who makes it. Compared as the fields are, but no part of their mean.</summary>
    public static readonly ImmutableArray<string> Details = ["through", "authenticated_by", "doubted_by"];

    private const int WeekDays = 7;

    /// <summary>Right, found and wanted values of <paramref name="field"/>.</summary>
    public static (int Right, int Found, int Wanted) Compare(string field, JsonObject wanted, JsonObject found) => field switch
    {
        "tactics" => Match(Texts(wanted[field]), Texts(found[field]), (w, f) => w == f),
        "suicide" => Single(wanted[field]?.ToString(), found[field]?.ToString(), (w, f) => w == f),
        "date" => Single(wanted[field], found[field], DateFits),
        "place" => Single(Text(wanted["place"]?["name"]), Text(found["place"]?["name"]), Names.Same),
        "country" => Single(Text(wanted["place"]?["country"]), Text(found["place"]?["country"]), (w, f) => w == f),
        "place_precision" => Single(wanted["place"]?["precision"]?.ToString(), found["place"]?["precision"]?.ToString(), (w, f) => PrecisionFits(wanted["place"]!, w, f)),
        "site" => Single(Text(wanted["place"]?["site"]), Text(found["place"]?["site"]), Names.Share),
        "perpetrators" => Match(Items(wanted[field]), Listed(wanted, found), SameName),
        "basis" => Match(Items(wanted["perpetrators"]), Listed(wanted, found), (w, f) => SameName(w, f) && Text(w["basis"]) == Text(f["basis"])),
        "suspects" => Match(Items(wanted[field]), Items(found[field]), (w, f) => Text(w["legal_state"]) == Text(f["legal_state"])),
        "targets" or "weapons" => Match(Items(wanted[field]), Items(found[field]), (w, f) => Names.Share(Text(w["name"])!, Text(f["name"])!)),
        "target_kinds" => Match(Kinds(wanted), Kinds(found), (w, f) => w == f),
        "killed" or "injured" or "kidnapped" or "arrested" or "attackers" => Single(wanted[field], found[field], CountFits),
        "killed_by" => CompareParts(wanted["killed"], found["killed"]),
        "claims" => Match(Items(wanted[field]), Items(found[field]), SameName),
        "through" or "authenticated_by" or "doubted_by" => Match(
            Told(wanted, field), Told(found, field), (w, f) => SameName(w, f) && Names.Share(Text(w[field])!, Text(f[field])!)),
        _ => Single(Text(wanted[field]), Text(found[field]), (w, f) => w == f),
    };

    /// <summary>Whether the days found are those wanted. Within a week or less any day will do: a siege or "the night to Thursday" has no better one.</summary>
    public static bool DateFits(JsonNode wanted, JsonNode found)
    {
        var (first, last) = Days(wanted);
        var (start, end) = Days(found);
        return first == start && last == end || last.DayNumber - first.DayNumber < WeekDays && first <= start && end <= last;
    }

    // Annotators cannot tell which villages the gazetteer lacks. Such a one is as exact as what holds it, whose point the ledger gives: a town nearby, a
    // district, a province; the country where the article names no more.
    private static bool PrecisionFits(JsonNode wanted, string precision, string found) =>
        precision is "1" or "2" && IsUnlisted(wanted) ? found is "2" or "3" or "4" || found is "6" && wanted["admin1"] is null : precision == found;

    private static bool IsUnlisted(JsonNode place) =>
        Text(place["name"]) is { } names && !names.Split('|').Any(n => Gazetteer.Shared.Look(n).Any(p => p.Country == Text(place["country"]) && p.Kind == PlaceKind.Populated));

    /// <summary>Whether the figure found is the one wanted; the least that is meant decides where no figure is told ("dozens").</summary>
    public static bool CountFits(JsonNode wanted, JsonNode found) =>
        wanted["best"] is { } best ? found["best"]?.GetValue<int>() == best.GetValue<int>() : wanted["low"]?.ToString() == found["low"]?.ToString();

    /// <summary>The first and the last day of a date that is written to its precision.</summary>
    public static (DateOnly First, DateOnly Last) Days(JsonNode date)
    {
        var (first, last) = (Text(date["start"]), Text(date["end"]));
        return PartialDate.TryParse(first, out var start) && PartialDate.TryParse(last ?? first, out var end)
            ? (start.Start, end.End)
            : throw new FormatException($"'{first}' to '{last}' are no dates like 2021-08-27, 2021-08 or 2021");
    }

    // Bare descriptions ("gunmen") tell no side: they are neither right nor wrong unless the annotator wrote one down.
    private static List<JsonNode> Listed(JsonObject wanted, JsonObject found) =>
        [.. Items(found["perpetrators"]).Where(f => IsName(Text(f["name"])!) || Items(wanted["perpetrators"]).Exists(w => SameName(w, f)))];

    // In a text all in upper case nothing tells a name from a description.
    private static bool IsName(string words) => words.Any(char.IsUpper) && words.Any(char.IsLower);

    private static bool SameName(JsonNode wanted, JsonNode found) => Names.SameActor(Text(wanted["name"])!, Text(found["name"])!);

    private static (int Right, int Found, int Wanted) Single<T>(T? wanted, T? found, Func<T, T, bool> same) where T : class =>
        (wanted is not null && found is not null && same(wanted, found) ? 1 : 0, found is null ? 0 : 1, wanted is null ? 0 : 1);

    private static (int Right, int Found, int Wanted) Match<T>(List<T> wanted, List<T> found, Func<T, T, bool> same)
    {
        var left = new List<T>(found);
        var right = 0;
        foreach (var w in wanted)
        {
            var at = left.FindIndex(f => same(w, f));
            if (at < 0) continue;
            left.RemoveAt(at);
            right++;
        }
        return (right, found.Count, wanted.Count);
    }

    // "Seven workers" may be written down as seven, or as seven of whom seven are civilians: a part that is the whole counts only where both have it.
    private static (int Right, int Found, int Wanted) CompareParts(JsonNode? wanted, JsonNode? found)
    {
        var (w, f) = (Items(wanted?["by"]), Items(found?["by"]));
        return Match(
            [.. w.Where(p => !IsWhole(p, wanted!) || f.Exists(q => SamePart(p, q)))],
            [.. f.Where(p => !IsWhole(p, found!) || w.Exists(q => SamePart(q, p)))], SamePart);
    }

    private static bool IsWhole(JsonNode part, JsonNode all) => part["best"]?.ToString() == all["best"]?.ToString();

    private static bool SamePart(JsonNode wanted, JsonNode found) => Text(wanted["population"]) == Text(found["population"]) && CountFits(wanted, found);

    private static List<string> Kinds(JsonObject e) => [.. Items(e["targets"]).Select(t => Text(t["kind"])).OfType<string>().Distinct()];

    // The claims that tell so much.
    private static List<JsonNode> Told(JsonObject e, string detail) => [.. Items(e["claims"]).Where(c => !string.IsNullOrEmpty(Text(c[detail])))];

    private static List<JsonNode> Items(JsonNode? list) => list is JsonArray array ? [.. array.Select(i => i!)] : [];

    private static List<string> Texts(JsonNode? list) => [.. Items(list).Select(i => i.GetValue<string>())];

    private static string? Text(JsonNode? node) => node?.GetValue<string>();
}
