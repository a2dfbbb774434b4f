using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Bench.Predict;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;

namespace Tacitus.Bench.Quality.Relations;

/// <summary>Micro precision, recall and F1 of re3d's entities (span and type) and relations (both ends and type right) on raw text.</summary>
internal static class RelationsScorer
{
    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var stages = (new Analyser(), new PlaceFinder(), new ActorFinder(), new RelationFinder());
        var (entities, relations) = (ImmutableArray.CreateBuilder<double[]>(), ImmutableArray.CreateBuilder<double[]>());
        foreach (var folder in Directory.GetDirectories(Path.Combine(data, "re3d")).Order(StringComparer.Ordinal))
        {
            var goldEntities = Gold(folder, "entities.jsonl", e => $"{e["begin"]}-{e["end"]} {e["type"]}");
            var goldRelations = Gold(folder, "relations.jsonl", r => $"{r["sourceBegin"]}-{r["sourceEnd"]} {r["type"]} {r["targetBegin"]}-{r["targetEnd"]}");
            foreach (var document in JsonLines.Read(Path.Combine(folder, "documents.jsonl")))
            {
                var id = document["_id"]!.GetValue<string>();
                var ours = RelationsPredictor.Predict(stages, id, document["text"]!.GetValue<string>());
                entities.Add(Compare(ours["entities"]!.AsArray().Select(e => $"{e!["start"]}-{e["end"]} {e["type"]}"), goldEntities[id]));
                relations.Add(Compare(ours["relations"]!.AsArray().Select(r => $"{r!["source"]![0]}-{r["source"]![1]} {r["type"]} {r["target"]![0]}-{r["target"]![1]}"), goldRelations[id]));
            }
        }
        return Figure.PrecisionRecallF("relations entities", entities.DrainToImmutable()).Concat(Figure.PrecisionRecallF("relations", relations.DrainToImmutable()));
    }

    private static ILookup<string, string> Gold(string folder, string file, Func<JsonObject, string> describe) =>
        JsonLines.Read(Path.Combine(folder, file)).ToLookup(l => l["documentId"]!.GetValue<string>(), describe);

    private static double[] Compare(IEnumerable<string> ours, IEnumerable<string> gold)
    {
        var (found, wanted) = (ours.ToHashSet(), gold.ToHashSet());
        return [found.Intersect(wanted).Count(), found.Count, wanted.Count];
    }
}
