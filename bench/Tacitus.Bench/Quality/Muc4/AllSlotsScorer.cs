using System.Text.Json.Nodes;

namespace Tacitus.Bench.Quality.Muc4;

/// <summary>
/// The score over all slots of MUC-4 (1992), all templates counted, after version 7 of the scoring guidelines. Theirs had a person decide where
/// words differ; this one is automatic and so an approximation: what a person would let pass as the same thing in other words counts as wrong.
/// </summary>
internal static class AllSlotsScorer
{
    private static readonly (string Name, SlotKind Kind)[] Slots =
    [
        ("INCIDENT: DATE", SlotKind.Date), ("INCIDENT: LOCATION", SlotKind.Place), ("INCIDENT: TYPE", SlotKind.Code), ("INCIDENT: STAGE OF EXECUTION", SlotKind.Code),
        ("INCIDENT: INSTRUMENT ID", SlotKind.Words), ("INCIDENT: INSTRUMENT TYPE", SlotKind.Code), ("PERP: INCIDENT CATEGORY", SlotKind.Code), ("PERP: INDIVIDUAL ID", SlotKind.Words),
        ("PERP: ORGANIZATION ID", SlotKind.Words), ("PERP: ORGANIZATION CONFIDENCE", SlotKind.Code), ("PHYS TGT: ID", SlotKind.Words), ("PHYS TGT: TYPE", SlotKind.Code),
        ("PHYS TGT: NUMBER", SlotKind.Number), ("PHYS TGT: FOREIGN NATION", SlotKind.Code), ("PHYS TGT: EFFECT OF INCIDENT", SlotKind.Code), ("PHYS TGT: TOTAL NUMBER", SlotKind.Number),
        ("HUM TGT: NAME", SlotKind.Words), ("HUM TGT: DESCRIPTION", SlotKind.Words), ("HUM TGT: TYPE", SlotKind.Code), ("HUM TGT: NUMBER", SlotKind.Number),
        ("HUM TGT: FOREIGN NATION", SlotKind.Code), ("HUM TGT: EFFECT OF INCIDENT", SlotKind.Code), ("HUM TGT: TOTAL NUMBER", SlotKind.Number),
    ];

    /// <summary>The tallies of one document by slot, in the order of <see cref="Names"/>.</summary>
    public static Tally[] Score(JsonArray response, JsonArray key)
    {
        var ours = response.Select(t => Response(t!.AsObject())).ToList();
        var theirs = key.Select(t => Key(t!.AsObject())).ToList();
        var total = Slots.Select(_ => new Tally()).ToArray();
        while (ours.Count > 0 && theirs.Count > 0)
        {
            var best = (from o in ours from t in theirs where FillMatcher.Match(SlotKind.Code, o[2][0], t.Fills[2][0]) > 0 orderby Slots.Select((s, i) => Pair(s.Kind, o[i], t.Fills[i]).Right).Sum() descending select (o, t)).FirstOrDefault();
            if (best.o is null) break;
            for (var s = 0; s < Slots.Length; s++) total[s].Add(Pair(Slots[s].Kind, best.o[s], best.t.Fills[s]));
            ours.Remove(best.o);
            theirs.Remove(best.t);
        }
        foreach (var spurious in ours) for (var s = 0; s < Slots.Length; s++) total[s].Add(Pair(Slots[s].Kind, spurious[s], []));
        foreach (var missing in theirs.Where(t => !t.IsOptional)) for (var s = 0; s < Slots.Length; s++) total[s].Add(Pair(Slots[s].Kind, [], missing.Fills[s]));
        return total;
    }

    /// <summary>The slots that are scored.</summary>
    public static IEnumerable<string> Names => Slots.Select(s => s.Name.ToLowerInvariant());

    private static Tally Pair(SlotKind kind, IReadOnlyList<Fill> response, IReadOnlyList<Fill> key)
    {
        var tally = new Tally();
        tally.Add(kind, response, key);
        return tally;
    }

    private static (List<Fill>[] Fills, bool IsOptional) Key(JsonObject template) =>
        ([.. Slots.Select(s => (template[s.Name]?.AsArray() ?? []).Select(f => Fill.Parse(f!.GetValue<string>())).OfType<Fill>().ToList())],
        template["MESSAGE: TEMPLATE"]!.AsArray()[0]!.GetValue<string>().Contains("OPTIONAL", StringComparison.Ordinal));

    private static List<Fill>[] Response(JsonObject template)
    {
        var weapons = Entities(template["weapons"]);
        var organisations = Entities(template["perp_organizations"]);
        var things = Entities(template["physical_targets"]);
        var people = Entities(template["human_targets"]);
        return
        [
            One("date"), One("location"), One("type"), One("stage"), Words(weapons), Coded(weapons, "type"), One("perp_category"), Words(Entities(template["perp_individuals"])),
            Words(organisations), Coded(organisations, "confidence"), Words(things), Coded(things, "type"), Coded(things, "number"), Coded(things, "nation"), Coded(things, "effect"), One("physical_total"),
            Words(people), [.. people.Where(p => p["description"] is not null).Select(p => Fill.Of(p["description"]!.GetValue<string>(), Mention(p)))],
            Coded(people, "type"), Coded(people, "number"), Coded(people, "nation"), Coded(people, "effect"), One("human_total"),
        ];

        List<Fill> One(string field) => template[field] is { } value ? [Fill.Of(value.ToString())] : [];
    }

    private static List<JsonObject> Entities(JsonNode? entities) =>
        [.. (entities?.AsArray() ?? []).Select(e => e as JsonObject ?? new JsonObject { ["mentions"] = e!.DeepClone() })];

    private static string? Mention(JsonObject entity) => entity["mentions"]!.AsArray().FirstOrDefault()?.GetValue<string>();

    private static List<Fill> Words(List<JsonObject> entities) => [.. entities.Select(Mention).OfType<string>().Select(m => Fill.Of(m))];

    private static List<Fill> Coded(List<JsonObject> entities, string field) =>
        [.. entities.Where(e => e[field] is not null).Select(e => Fill.Of(e[field]!.ToString(), Mention(e) ?? e["description"]?.GetValue<string>()))];
}
