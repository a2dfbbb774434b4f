using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Bench.Predict;
using Tacitus.Coding;
using Tacitus.Language;

namespace Tacitus.Bench.Quality.Muc4;

/// <summary>
/// The six-slot template score on MUC-4 (type and five roles): templates of a document are aligned one to one so that most slots are right; an
/// entity is right when all its mentions are mentions of one gold entity; micro precision, recall and F1 over the documents of tst1 and tst2. Beside it the
/// score over all slots.
/// </summary>
internal static class Muc4Scorer
{
    private static readonly (string Gold, string Ours)[] Roles =
        [("PerpInd", "perp_individuals"), ("PerpOrg", "perp_organizations"), ("Target", "physical_targets"), ("Victim", "human_targets"), ("Weapon", "weapons")];

    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var documents = JsonLines.Read(Path.Combine(data, "muc4", "documents.jsonl")).ToDictionary(d => d["id"]!.GetValue<string>());
        var (analyser, coder) = (new Analyser(), new Coder());
        var items = ImmutableArray.CreateBuilder<double[]>();
        var slots = Roles.Select(r => r.Gold).Prepend("type").ToDictionary(r => r, _ => ImmutableArray.CreateBuilder<double[]>());
        var all = ImmutableArray.CreateBuilder<double[]>();
        var fields = AllSlotsScorer.Names.Select(_ => new List<double[]>()).ToArray();
        var sets = new SortedDictionary<string, (List<double[]> Six, List<double[]> All)>(StringComparer.Ordinal);
        var alarms = ImmutableArray.CreateBuilder<double[]>();
        foreach (var gold in JsonLines.Read(Path.Combine(data, "muc4", "gtt-dev.jsonl")))
        {
            var document = documents[gold["docid"]!.GetValue<string>()];
            var predicted = Muc4Predictor.Predict(analyser, coder, "", document["text"]!.GetValue<string>(), document["dct"]?.GetValue<string>())["templates"]!.AsArray();
            var ours = predicted.Select(t => Slots(t!, ours: true)).ToArray();
            var theirs = gold["templates"]!.AsArray().Select(t => Slots(t!, ours: false)).ToArray();
            var score = Align(ours, theirs);
            items.Add([score.Sum(s => s[0]), score.Sum(s => s[1]), score.Sum(s => s[2])]);
            for (var s = 0; s < score.Length; s++) slots[s == 0 ? "type" : Roles[s - 1].Gold].Add(score[s]);
            var allSlots = AllSlotsScorer.Score(predicted, document["templates"]!.AsArray());
            all.Add(Sum(allSlots.Select(t => t.Counts)));
            for (var s = 0; s < allSlots.Length; s++) fields[s].Add(allSlots[s].Counts);
            var set = document["set"]!.GetValue<string>();
            if (!sets.ContainsKey(set)) sets[set] = ([], []);
            sets[set].Six.Add(items[^1]);
            sets[set].All.Add(all[^1]);
            if (theirs.Length == 0) alarms.Add([ours.Length > 0 ? 1 : 0, 1]);
        }
        foreach (var figure in Figure.PrecisionRecallF("muc4", items.DrainToImmutable())) yield return figure;
        foreach (var (slot, counts) in slots.OrderBy(s => s.Key, StringComparer.Ordinal)) yield return Figure.PrecisionRecallF("muc4 " + slot, counts.DrainToImmutable()).Last();
        yield return Figure.Share("muc4 false-alarms", alarms.DrainToImmutable());
        foreach (var figure in Figure.PrecisionRecallF("muc4 all-slots", all.DrainToImmutable())) yield return figure;
        foreach (var (field, s) in AllSlotsScorer.Names.Select((n, i) => (n, i))) yield return Figure.PrecisionRecallF("muc4 " + field, [.. fields[s]]).Last();
        // Choices are made on tst1; tst2 is looked at when they stand.
        foreach (var (set, (six, slots24)) in sets)
        {
            yield return Figure.PrecisionRecallF("muc4 " + set, [.. six]).Last();
            yield return Figure.PrecisionRecallF($"muc4 {set} all-slots", [.. slots24]).Last();
        }
    }

    private static double[] Sum(IEnumerable<double[]> counts) => counts.Aggregate((a, b) => [.. a.Zip(b, (x, y) => x + y)]);

    // A template as type and, for each role, entities as sets of mentions in lower case.
    private static (string Type, List<HashSet<string>>[] Roles) Slots(JsonNode template, bool ours)
    {
        var type = (template[ours ? "type" : "incident_type"]!.GetValue<string>()).ToLowerInvariant();
        return (type, [.. Roles.Select(r => template[ours ? r.Ours : r.Gold]!.AsArray().Select(e => Mentions(e!)).Where(m => m.Count > 0).ToList())]);
    }

    private static HashSet<string> Mentions(JsonNode entity)
    {
        var list = entity is JsonObject o ? o["mentions"]!.AsArray() : entity.AsArray();
        return [.. list.Select(m => Normal(m is JsonArray pair ? pair[0]!.GetValue<string>() : m!.GetValue<string>()))];
    }

    private static string Normal(string text) => string.Join(' ', text.ToLowerInvariant().Replace('[', '(').Replace(']', ')').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static double[][] Align((string Type, List<HashSet<string>>[] Roles)[] ours, (string Type, List<HashSet<string>>[] Roles)[] theirs)
    {
        var pairs = new double[ours.Length, theirs.Length][];
        for (var o = 0; o < ours.Length; o++)
            for (var t = 0; t < theirs.Length; t++)
                pairs[o, t] = [ours[o].Type == theirs[t].Type ? 1 : 0, .. Roles.Select((_, r) => (double)Right(ours[o].Roles[r], theirs[t].Roles[r]))];
        var score = Enumerable.Range(0, Roles.Length + 1).Select(s => new double[]
        {
            0,
            s == 0 ? ours.Length : ours.Sum(o => o.Roles[s - 1].Count),
            s == 0 ? theirs.Length : theirs.Sum(t => t.Roles[s - 1].Count),
        }).ToArray();
        // The best pair first, again and again: with rarely more than five templates it equals the best assignment almost always.
        var (left, right) = (new HashSet<int>(), new HashSet<int>());
        while (left.Count < Math.Min(ours.Length, theirs.Length))
        {
            var best = (from o in Enumerable.Range(0, ours.Length)
                        where !left.Contains(o)
                        from t in Enumerable.Range(0, theirs.Length)
                        where !right.Contains(t)
                        orderby pairs[o, t].Sum() descending, o, t
                        select (o, t)).First();
            for (var s = 0; s < score.Length; s++) score[s][0] += pairs[best.o, best.t][s];
            left.Add(best.o);
            right.Add(best.t);
        }
        return score;
    }

    private static int Right(List<HashSet<string>> ours, List<HashSet<string>> theirs)
    {
        var taken = new HashSet<int>();
        foreach (var entity in ours)
        {
            var match = theirs.FindIndex(t => entity.IsSubsetOf(t));
            if (match >= 0) taken.Add(match);
        }
        return taken.Count;
    }
}
