using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Entities;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>relations</c> task: re3d's entities and relations, as the tagger of entities and the classifier of ties find them.</summary>
internal static class RelationsPredictor
{
    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var (analyser, places, actors, tagger, ties) = (new Analyser(), new PlaceFinder(), new ActorFinder(), new EntityTagger(), new TieClassifier());
        foreach (var line in JsonLines.Read(path))
        {
            var analysis = analyser.Analyse(ArticleReader.OfText(line["text"]!.GetValue<string>(), null));
            var found = places.Find(analysis);
            var entities = tagger.Tag(analysis, found, actors.Find(analysis, found));
            yield return JsonLines.Write(Line(line["id"]!.ToString(), analysis.Article.Text, entities, ties.Classify(analysis, entities)));
        }
    }

    private static JsonObject Line(string id, string text, ImmutableArray<EntityMention> entities, ImmutableArray<Tie> ties)
    {
        var points = CodePoints.Of(text);
        JsonArray Pair(Span span) => new(points.At(span).Start, points.At(span).End);
        return new JsonObject
        {
            ["id"] = id,
            ["entities"] = new JsonArray([.. entities.Select(e => new JsonObject { ["start"] = points.At(e.Span).Start, ["end"] = points.At(e.Span).End, ["type"] = e.Type.ToString() })]),
            ["relations"] = new JsonArray([.. ties.Select(t => (Source: t.Source.Span, Type: t.Type.ToString(), Target: t.Target.Span)).Distinct()
                .Select(t => new JsonObject { ["source"] = Pair(t.Source), ["type"] = t.Type, ["target"] = Pair(t.Target) })]),
        };
    }
}
