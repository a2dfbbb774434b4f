using System.Text.Json.Nodes;

namespace Tacitus.Bench.Quality.FirstLight;

/// <summary>Compares a JSON export with a reading key: what a conflict researcher wrote down from the same articles before anything was coded.</summary>
internal sealed class KeyChecker(JsonObject key, JsonObject export)
{
    private readonly Dictionary<string, string[]> _names = key["names"]!.AsArray().ToDictionary(
        n => Text(n!["actor"])!, n => Strings(n!["must_names"]).Concat(Strings(n["may_names"])).Append(Text(n["actor"])!).ToArray());

    private readonly Dictionary<string, string> _paths = export["articles"]!.AsArray().ToDictionary(a => Text(a!["id"])!, a => Text(a!["path"]) ?? "");

    // Longest first: "mumbai-2a" before "mumbai-2".
    private readonly string[] _articles = [.. key["articles"]!.AsArray().Select(a => Text(a!["article"])!).OrderByDescending(a => a.Length)];

    private readonly Dictionary<string, string> _reportArticles = export["reports"]!.AsArray().ToDictionary(r => Text(r!["id"])!, r => Text(r!["article"])!);

    private readonly Dictionary<string, string[]> _actorNames = export["actors"]!.AsArray().ToDictionary(
        a => Text(a!["id"])!, a => a!["names"]?.AsArray().Select(n => Text(n!["name"])!).Append(Text(a["name"])!).ToArray() ?? [Text(a["name"])!]);

    /// <summary>All checks in the order of the key.</summary>
    public IEnumerable<KeyCheck> Check()
    {
        var taken = new HashSet<JsonNode>();
        foreach (var wanted in key["events"]!.AsArray().Select(e => e!.AsObject()))
        {
            var found = Best(wanted, taken);
            if (found is not null) taken.Add(found);
            foreach (var check in CheckEvent(wanted, found)) yield return check;
        }
        foreach (var wanted in key["aggregates"]!.AsArray().Select(a => a!.AsObject())) yield return CheckAggregate(wanted);
        foreach (var wanted in key["relations"]!.AsArray().Select(r => r!.AsObject())) yield return CheckRelation(wanted);
        foreach (var wanted in key["names"]!.AsArray().Select(n => n!.AsObject())) yield return CheckNames(wanted);
        foreach (var wanted in key["must_not"]!.AsArray().Select(m => m!.AsObject()))
        {
            var wrong = new KeyTest(export).Violation(wanted["test"]!.AsObject());
            yield return new KeyCheck("must_not", "must", Text(wanted["id"])!, wrong is null, wrong ?? "");
        }
    }

    private JsonObject? Best(JsonObject wanted, HashSet<JsonNode> taken) => export["events"]!.AsArray().Select(e => e!.AsObject())
        .Where(e => !taken.Contains(e) && Allowed(wanted, "kind").Contains(Text(e["kind"])) && Allowed(wanted, "status").Contains(Text(e["status"])))
        .Select(e => (Event: e, Score: Likeness(wanted, e)))
        .Where(p => p.Score >= 2)
        .OrderByDescending(p => p.Score).ThenBy(p => Text(p.Event["id"]), StringComparer.Ordinal)
        .Select(p => p.Event).FirstOrDefault();

    private int Likeness(JsonObject wanted, JsonObject found)
    {
        var score = ToldBy(found).Intersect(Strings(wanted["told_by"])).Count() * 2;
        if (score == 0) return 0;
        var country = Text(found["place"]?["country"]);
        if (country is not null && Text(wanted["country"]) is { } wantedCountry) score += country == wantedCountry ? 2 : -6;
        var place = Text(found["place"]?["name"]);
        if (place is not null && Text(wanted["place"]) is { } wantedPlace) score += Same(place, wantedPlace) ? 4 : -1;
        if (found["date"] is { } date && wanted["date"] is { } when) score += DateFits(when, date) ? 4 : -3;
        if (Text(wanted["site"]) is { } site && Text(found["place"]?["site"]) is { } foundSite && Shares(site, foundSite)) score += 3;
        score += Strings(wanted["targets"]).Any(t => found["targets"]?.AsArray().Any(f => Shares(t, Text(f!["name"])!)) ?? false) ? 3 : 0;
        if (wanted["killed"] is JsonObject killed && killed["best"] is { } best && found["killed"]?["best"] is { } foundBest) score += best.GetValue<int>() == foundBest.GetValue<int>() ? 4 : 0;
        return score;
    }

    private IEnumerable<KeyCheck> CheckEvent(JsonObject wanted, JsonObject? found)
    {
        var id = Text(wanted["id"])!;
        var level = Text(wanted["level"])!;
        yield return new KeyCheck("event", level, id, found is not null, found is null ? "not in the export" : Text(found["summary"]) ?? "");
        if (found is null) yield break;
        KeyCheck Field(string field, bool right, string note) => new("field", level, id + "." + field, right, note);

        var date = found["date"];
        var when = wanted["date"]!;
        yield return Field("date", date is null ? when["start"] is null || when["end"] is null : DateFits(when, date), $"wanted {when["start"]}..{when["end"]}, was {date?.ToJsonString()}");
        var places = wanted.ContainsKey("place_allowed") ? Allowed(wanted, "place").ToArray() : [Text(wanted["place"])];
        var place = Text(found["place"]?["name"]);
        yield return Field("place", places.Any(p => p is null ? true : place is not null && Same(place, p)), $"wanted {string.Join('|', places)}, was {place}");
        if (Text(wanted["country"]) is { } country && wanted["country_optional"] is null) yield return Field("country", Text(found["place"]?["country"]) == country, $"wanted {country}, was {found["place"]?["country"]}");
        var perpetrators = found["perpetrators"]?.AsArray().SelectMany(p => NamesOf(p!)).ToArray() ?? [];
        if (Text(wanted["perpetrator"]) is { } perpetrator) yield return Field("perpetrator", perpetrators.Any(p => IsNamed(perpetrator, p)), $"wanted {perpetrator}, was {string.Join('|', perpetrators)}");
        foreach (var effect in new[] { "killed", "injured" })
        {
            if (!wanted.ContainsKey(effect)) continue;
            yield return Field(effect, TollFits(wanted[effect], found[effect]), $"wanted {wanted[effect]?["low"]}-{wanted[effect]?["best"]}-{wanted[effect]?["high"]}, was {found[effect]?.ToJsonString()}");
        }
        var tactics = Strings(found["tactics"]).ToArray();
        if (wanted["tactics_allowed"] is not null) yield return Field("tactics", tactics.All(t => Strings(wanted["tactics_allowed"]).Contains(t)), $"was {string.Join('|', tactics)}");
        var told = ToldBy(found).Order(StringComparer.Ordinal).ToArray();
        yield return Field("told_by", told.SequenceEqual(Strings(wanted["told_by"])), $"wanted {string.Join(',', Strings(wanted["told_by"]))}, was {string.Join(',', told)}");
    }

    private KeyCheck CheckAggregate(JsonObject wanted)
    {
        var found = export["aggregates"]!.AsArray().FirstOrDefault(a => Text(a!["kind"]) == Text(wanted["kind"])
            && Strings(wanted["told_by"]).Any(t => AggregateArticles(a).Contains(t)) && Shares(Text(wanted["text"])!, Text(a["text"])!));
        return new KeyCheck("aggregate", Text(wanted["level"])!, Text(wanted["id"])!, found is not null, Text(wanted["text"])!);
    }

    private KeyCheck CheckRelation(JsonObject wanted)
    {
        var found = export["relations"]!.AsArray().Where(r => Text(r!["type"]) == Text(wanted["type"]))
            .FirstOrDefault(r => IsActor(Text(wanted["subject"])!, Text(r!["subject"])!) && IsActor(Text(wanted["object"])!, Text(r["object"])!));
        var right = found is not null && (Text(wanted["state"])?.Replace(' ', '_') ?? "in_force") == (Text(found["state"]) ?? "in_force");
        return new KeyCheck("relation", Text(wanted["level"])!, Text(wanted["id"])!, right, $"{wanted["subject"]} {wanted["type"]} {wanted["object"]}: {(found is null ? "missing" : Text(found["state"]))}");
    }

    private KeyCheck CheckNames(JsonObject wanted)
    {
        var best = _actorNames.Values.Select(names => Strings(wanted["must_names"]).Count(m => names.Contains(m, StringComparer.OrdinalIgnoreCase))).DefaultIfEmpty(0).Max();
        return new KeyCheck("name", "must", Text(wanted["actor"])!, best == Strings(wanted["must_names"]).Count(), $"{best} of {Strings(wanted["must_names"]).Count()} names");
    }

    private bool IsActor(string wanted, string id) => (_actorNames.TryGetValue(id, out var names) ? names : [id]).Any(n => IsNamed(wanted, n));

    private bool IsNamed(string wanted, string name) => (_names.TryGetValue(wanted, out var names) ? names : [wanted]).Contains(name, StringComparer.OrdinalIgnoreCase);

    private IEnumerable<string> NamesOf(JsonNode holder) => Text(holder["actor"]) is { } actor && _actorNames.TryGetValue(actor, out var names) ? [Text(holder["name"])!, .. names.Where(n => _names.Values.Any(v => v.Contains(n)))] : [Text(holder["name"])!];

    private IEnumerable<string> ToldBy(JsonObject found) => Strings(found["reports"]).Select(r => ArticleAt(_paths[_reportArticles[r]])).Distinct();

    private IEnumerable<string> AggregateArticles(JsonNode aggregate) => export["statements"]!.AsArray()
        .Where(s => Strings(aggregate["statements"]).Contains(Text(s!["id"]))).Select(s => ArticleAt(_paths[Text(s!["article"])!]))
        .Concat(Text(aggregate["article"]) is { } article ? [ArticleAt(_paths[article])] : []);

    // The key knows an article by the beginning of its file name.
    private string ArticleAt(string path) => _articles.FirstOrDefault(a => Path.GetFileName(path).StartsWith(a, StringComparison.Ordinal)) ?? path;

    // A date agrees when its days lie inside those of the key; the key's bounds already say how exact the articles are.
    private static bool DateFits(JsonNode wanted, JsonNode found)
    {
        var (start, end) = (Pad(Text(found["start"])!, "-01-01"), Pad(Text(found["end"]) ?? Text(found["start"])!, "-12-31"));
        return (Text(wanted["start"]) is not { } first || string.CompareOrdinal(start, first) >= 0) && (Text(wanted["end"]) is not { } last || string.CompareOrdinal(end, last) <= 0);
    }

    private static string Pad(string date, string rest) => date.Length switch
    {
        4 => date + rest,
        7 => date + (rest == "-01-01" ? "-01" : "-" + DateTime.DaysInMonth(int.Parse(date[..4], System.Globalization.CultureInfo.InvariantCulture), int.Parse(date[5..], System.Globalization.CultureInfo.InvariantCulture)).ToString(System.Globalization.CultureInfo.InvariantCulture)),
        _ => date,
    };

    private static bool TollFits(JsonNode? wanted, JsonNode? found)
    {
        if (wanted is null || wanted["low"] is null && wanted["best"] is null && wanted["accept"] is null) return found is null;
        if (found is null) return wanted["accept_absent"] is not null;
        foreach (var bound in new[] { "low", "best", "high" })
        {
            var value = found[bound]?.GetValue<int>();
            if (wanted["accept"]?[bound] is JsonArray range)
            {
                if (value is null ? range[1] is not null : value < range[0]!.GetValue<int>() || range[1] is { } most && value > most.GetValue<int>()) return false;
            }
            else if (wanted[bound]?.GetValue<int>() is { } exact && value != exact) return false;
        }
        return true;
    }

    private static IEnumerable<string?> Allowed(JsonObject wanted, string field) => wanted[field + "_allowed"] is JsonArray allowed ? allowed.Select(Text) : [Text(wanted[field])];

    private static bool Same(string left, string right) => left.Contains(right, StringComparison.OrdinalIgnoreCase) || right.Contains(left, StringComparison.OrdinalIgnoreCase);

    private static bool Shares(string left, string right)
    {
        static HashSet<string> Words(string text) => [.. text.ToLowerInvariant().Split([' ', ',', '.', '/', '\'', '\u2019'], StringSplitOptions.RemoveEmptyEntries).Where(w => w.Length > 3)];
        return Words(left).Overlaps(Words(right));
    }

    internal static string? Text(JsonNode? node) => node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    internal static IEnumerable<string> Strings(JsonNode? node) => node is JsonArray array ? array.Select(Text).Where(t => t is not null).Select(t => t!) : [];
}
