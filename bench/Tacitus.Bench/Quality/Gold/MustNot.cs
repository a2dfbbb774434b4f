using System.Text.Json.Nodes;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>A value that no event of an article may have, because a hasty reader would write it down.</summary>
internal static class MustNot
{
    /// <summary>Whether one of <paramref name="events"/> has the value that <paramref name="rule"/> forbids.</summary>
    public static bool IsBroken(JsonNode rule, IEnumerable<ToldEvent> events)
    {
        var value = rule["value"]!.ToString();
        return events.Any(e => Values(e.Values, rule["field"]!.GetValue<string>()).Any(v =>
            int.TryParse(value, out _) ? v == value : Names.Same(value, v)));
    }

    private static IEnumerable<string> Values(JsonObject e, string field) => field switch
    {
        "place" => One(e["place"]?["name"]),
        "country" => One(e["place"]?["country"]),
        "site" => One(e["place"]?["site"]),
        "date" => One(e["date"]?["start"]),
        "killed" or "injured" or "missing" or "kidnapped" or "arrested" or "displaced" or "attackers" => One(e[field]?["best"]),
        "perpetrators" or "suspects" or "targets" or "claims" or "weapons" => (e[field]?.AsArray() ?? []).Select(i => i!["name"]!.ToString()),
        "tactics" => (e[field]?.AsArray() ?? []).Select(i => i!.ToString()),
        "kind" or "status" or "assertion" or "political" or "suicide" => One(e[field]),
        _ => throw new FormatException($"There is no field '{field}' that an event must not have a value of"),
    };

    private static IEnumerable<string> One(JsonNode? node) => node is null ? [] : [node.ToString()];
}
