using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Bench.Predict;
using Tacitus.Coding.Counts;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Bench.Quality.Tolls;

/// <summary>
/// Tolls against data that was made for other ends, so each figure is a stand-in. MUC-4: share of the keys' (death or injury, number) pairs that some toll
/// of the document agrees with by its own number, for numbers above one and for all; and the share of asserted tolls above one, in documents with a key,
/// that some pair or total of the key agrees with (a document also tells of deaths that its key leaves out, such as battles, so this is a lower bound).
/// GVDB: share of the articles whose key names victims killed (or injured and not killed) in which some toll has their number.
/// India police: share of the sentences labelled KILL or ARREST in which a toll of that effect is found.
/// </summary>
internal static class TollsScorer
{
    /// <summary>The figures over <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var analyser = new Analyser();
        var finder = new TollFinder();
        List<double[]> many = [], all = [], right = [], civilian = [];
        foreach (var document in JsonLines.Read(Path.Combine(data, "muc4", "documents.jsonl")))
        {
            if (document["templates"]!.AsArray().Count == 0) continue;
            var key = MucTolls.Of(document);
            var tolls = Find(analyser, finder, document["text"]!.GetValue<string>()).Where(t => t.Effect is Effect.Killed or Effect.Injured).ToList();
            many.Add(Found(key.Wanted.Where(w => w.Count.Low > 1), tolls));
            all.Add(Found(key.Wanted, tolls));
            var told = tolls.Where(t => t is { Modality: Modality.Asserted, Scope: TollScope.Event } && t.Value.Count.Number > 1).Select(t => (t.Effect, t.Value.Count)).Distinct().ToList();
            right.Add(Right(told, key));
            civilian.Add(Right(tolls.Where(t => t is { Modality: Modality.Asserted, Scope: TollScope.Event, Derivation: null } && t.Value.Count is { Number: > 1, Bound: not CountBound.UpTo } && !Military.Contains(t.Value.Population))
                .Select(t => (t.Effect, t.Value.Count)).Distinct().ToList(), key));
        }
        yield return Figure.Share("tolls muc4_recall_above_one", [.. many]);
        yield return Figure.Share("tolls muc4_recall", [.. all]);
        yield return Figure.Share("tolls muc4_precision_above_one", [.. right]);
        yield return Figure.Share("tolls muc4_precision_in_scope", [.. civilian]);
        foreach (var effect in new[] { Effect.Killed, Effect.Injured })
            yield return Figure.Share($"tolls gvdb_{Code.Of(effect)}_found", [.. Victims(data, effect).Select(v => new double[] { Find(analyser, finder, v.Text).Any(t => t.Effect == effect && t.Value.Count.Number == v.Number) ? 1 : 0, 1 })]);
        foreach (var (label, effect) in new[] { ("KILL", Effect.Killed), ("ARREST", Effect.Arrested) })
            yield return Figure.Share($"tolls india_{label.ToLowerInvariant()}_recall", [.. Sentences(data, label).Select(s => new double[] { Find(analyser, finder, s).Any(t => t.Effect == effect) ? 1 : 0, 1 })]);
    }

    private static ImmutableArray<TollMention> Find(Analyser analyser, TollFinder finder, string text) => finder.Find(analyser.Analyse(ArticleReader.OfText(text, null)));

    // MUC-4 leaves out what armed forces and guerrillas do to each other, "casualties" of both kinds together, and sums that the text does not tell.
    private static readonly Population[] Military = [Population.SecurityForces, Population.Combatants, Population.Attackers];

    private static double[] Right(List<(Effect Effect, Count Count)> told, MucTolls key) =>
        [told.Count(t => key.Allowed.Any(a => a.Effect == t.Effect && Same(a.Count, t.Count))), told.Count];

    private static double[] Found(IEnumerable<(Effect Effect, Count Count)> wanted, List<TollMention> tolls)
    {
        var list = wanted.ToList();
        return [list.Count(w => tolls.Exists(t => t.Effect == w.Effect && Same(w.Count, t.Value.Count))), list.Count];
    }

    private static bool Same(Count key, Count toll) => toll.Number is { } number && (key.Number == number || key.Bound == CountBound.Between && key.Agrees(Count.Exactly(number)));

    // The last-but-one column holds the key; it lists victims with what they were.
    private static IEnumerable<(string Text, int Number)> Victims(string data, Effect effect)
    {
        foreach (var row in File.ReadLines(Path.Combine(data, "gvdb", "dev.tsv")).Skip(1).Select(l => l.Split('\t')))
        {
            var fates = JsonNode.Parse(row[4])!["victim-section"]!.AsArray().Select(v => v!["victim-was"]!.AsArray().Select(w => w!.GetValue<string>()).ToHashSet(StringComparer.Ordinal));
            var number = fates.Count(f => effect == Effect.Killed ? f.Contains("killed") : !f.Contains("killed") && (f.Contains("injured") || f.Contains("hospitalized")));
            if (number > 0) yield return (row[3], number);
        }
    }

    private static IEnumerable<string> Sentences(string data, string label) =>
        JsonLines.Read(Path.Combine(data, "india-police", "sents.jsonl"))
            .Where(s => s["sent_labels"]!.AsArray().Any(l => l!.GetValue<string>() == label)).Select(s => s["sent_text"]!.GetValue<string>());
}
