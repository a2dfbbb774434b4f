using System.Text.Json.Nodes;
using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>gvdb</c> task: date, city, time of day, names and weapon of the shooting that an article tells of.</summary>
internal static class GvdbPredictor
{
    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var (analyser, coder) = (new Analyser(), new Coder());
        foreach (var line in JsonLines.Read(path))
        {
            yield return JsonLines.Write(Predict(analyser, coder, line["id"]!.ToString(), line["text"]!.GetValue<string>(), line["published"]?.GetValue<string>()));
        }
    }

    /// <summary>The output of one text.</summary>
    public static JsonObject Predict(Analyser analyser, Coder coder, string id, string text, string? published)
    {
        var publication = PartialDate.TryParse(published, out var date) ? new Publication(date, DateBasis.Given) : null;
        var analysis = analyser.Analyse(ArticleReader.OfText(text, publication));
        return Map(id, analysis, coder.Code(analysis));
    }

    /// <summary>What the reports of <paramref name="coded"/> say of the shooting: an article of this collection tells of one.</summary>
    public static JsonObject Map(string id, Analysis analysis, CodedArticle coded)
    {
        var violent = coded.Reports.Where(r => r.Of(Field.Kind).FirstOrDefault()?.Value.Text is "attack" or "clash" or "security_operation").ToList();
        var shootings = violent.OrderByDescending(r => r.Of(Field.Tactic).Any(s => s.Value.Text == Code.Of(Tactic.Shooting))).ThenBy(r => r.Trigger).ToList();
        return new JsonObject
        {
            ["id"] = id,
            ["date"] = shootings.SelectMany(r => r.Of(Field.Date)).Select(s => ((DateValue)s.Value).Date).Where(d => d is { IsDay: true }).Select(d => d.ToString()).FirstOrDefault(),
            ["city"] = shootings.Select(r => City(coded, r)).FirstOrDefault(c => c is not null),
            ["time_of_day"] = shootings.Count == 0 ? null : TimeOfDay(analysis, shootings[0]),
            ["killed"] = Names(coded, Field.Victim, "killed"),
            ["injured"] = Names(coded, Field.Victim, "injured"),
            ["shooters"] = Names(coded, Field.Suspect, null),
            ["weapon"] = shootings.SelectMany(r => r.Of(Field.Weapon)).Where(s => ((TextValue)s.Value).Kind == "firearm").Select(s => coded.Article[s.Spans[0]]).FirstOrDefault(),
        };
    }

    // The town as the words write it: where the event was placed before other places that are told of it.
    private static string? City(CodedArticle coded, Report report) => report.Of(Field.Place)
        .Where(s => ((PlaceValue)s.Value).Place.Place is { Kind: PlaceKind.Populated })
        .OrderByDescending(s => s.Rule.StartsWith("event-place", StringComparison.Ordinal)).ThenByDescending(s => s.Probability)
        .Select(s => Written(coded, s, ((PlaceValue)s.Value).Place.Name)).FirstOrDefault();

    private static string Written(CodedArticle coded, Statement statement, string name)
    {
        foreach (var words in statement.Spans.Select(s => coded.Article[s]))
            if (words.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) return words.Substring(at, name.Length);
        return coded.Article[statement.Spans[^1]];
    }

    private static string? TimeOfDay(Analysis analysis, Report report) => analysis.Tokens
        .Where(t => report.Sentences.Any(s => s.Contains(t.Span))).Select(t => t.Normal)
        .FirstOrDefault(w => w is "morning" or "afternoon" or "evening" or "night" or "midnight" or "noon");

    private static JsonArray Names(CodedArticle coded, Field field, string? fate) => new([.. coded.Reports.SelectMany(r => r.Of(field))
        .Where(s => s.Value is ActorValue { Kind: ActorKind.Person } person && (fate is null || person.Qualifier == fate)).OrderBy(s => s.Spans[0]).Select(s => s.Value.Text)
        .Distinct(StringComparer.OrdinalIgnoreCase).Select(n => JsonValue.Create(n))]);
}
