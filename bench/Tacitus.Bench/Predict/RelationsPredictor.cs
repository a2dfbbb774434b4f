using System.Text.Json.Nodes;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Coding.Relations;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>relations</c> task: actors, places and persons as re3d's entities, and the ties between them as re3d's relations.</summary>
internal static class RelationsPredictor
{
    // "troops in Port Haven": the words between somebody and where they are.
    private const int LongestLink = 24;

    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var stages = (new Analyser(), new PlaceFinder(), new ActorFinder(), new RelationFinder());
        foreach (var line in JsonLines.Read(path)) yield return JsonLines.Write(Predict(stages, line["id"]!.ToString(), line["text"]!.GetValue<string>()));
    }

    /// <summary>The output of one text.</summary>
    public static JsonObject Predict((Analyser Analyser, PlaceFinder Places, ActorFinder Actors, RelationFinder Relations) stages, string id, string text)
    {
        var analysis = stages.Analyser.Analyse(ArticleReader.OfText(text, null));
        var places = stages.Places.Find(analysis);
        var actors = stages.Actors.Find(analysis, places);
        var points = CodePoints.Of(text);
        var entities = actors.Select(a => (a.Span, Type: a.Kind == ActorKind.Person ? "Person" : "Organisation"))
            .Concat(places.Where(p => p.Use != PlaceUse.Adjective && !actors.Any(a => a.Span.Overlaps(p.Span))).Select(p => (p.Span, Type: "Location")))
            .OrderBy(e => e.Span).ToList();
        var relations = Told(stages.Relations, analysis, actors, places).Concat(Located(analysis, entities)).Distinct().OrderBy(r => r.Source).ThenBy(r => r.Target);
        return new JsonObject
        {
            ["id"] = id,
            ["entities"] = new JsonArray([.. entities.Select(e => new JsonObject { ["start"] = points.At(e.Span).Start, ["end"] = points.At(e.Span).End, ["type"] = e.Type })]),
            ["relations"] = new JsonArray([.. relations.Select(r => new JsonObject { ["source"] = Pair(points.At(r.Source)), ["type"] = r.Type, ["target"] = Pair(points.At(r.Target)) })]),
        };
    }

    private static IEnumerable<(Span Source, string Type, Span Target)> Told(
        RelationFinder finder, Analysis analysis, System.Collections.Immutable.ImmutableArray<ActorMention> actors, System.Collections.Immutable.ImmutableArray<PlaceMention> places)
    {
        foreach (var statement in finder.Find(analysis, actors, places))
        {
            var tie = (RelationValue)statement.Value;
            var type = tie.Type switch
            {
                RelationType.RivalOf => "FightingAgainst",
                RelationType.BranchOf or RelationType.MemberOf => "BelongsTo",
                RelationType.AlliedWith or RelationType.Supports => "AlliesOf",
                RelationType.LedBy => "InChargeOf",
                _ => null,
            };
            if (type is null || End(actors, statement, tie.Subject) is not { } subject || End(actors, statement, tie.Object) is not { } target) continue;
            yield return type == "InChargeOf" ? (target, type, subject) : (subject, type, target);
        }
    }

    private static Span? End(IEnumerable<ActorMention> actors, Statement statement, string actor) =>
        actors.Where(a => a.Actor == actor && statement.Spans.Any(s => s.Overlaps(a.Span))).Select(a => (Span?)a.Span).FirstOrDefault();

    private static IEnumerable<(Span Source, string Type, Span Target)> Located(Analysis analysis, List<(Span Span, string Type)> entities)
    {
        for (var i = 0; i + 1 < entities.Count; i++)
        {
            var (left, right) = (entities[i], entities[i + 1]);
            if (left.Type == "Location" || right.Type != "Location" || right.Span.Start - left.Span.End > LongestLink || right.Span.Start <= left.Span.End) continue;
            var between = analysis.Article.Text[left.Span.End..right.Span.Start];
            if (between.Contains(" in ", StringComparison.Ordinal) || between.Contains(" near ", StringComparison.Ordinal) || between.Contains(" at ", StringComparison.Ordinal)) yield return (left.Span, "CoLocated", right.Span);
        }
    }

    private static JsonArray Pair(Span span) => new(span.Start, span.End);
}
