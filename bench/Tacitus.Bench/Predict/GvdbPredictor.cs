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
        var coded = coder.Code(analysis);
        var violent = coded.Reports.Where(r => r.Of(Field.Kind).FirstOrDefault()?.Value.Text is "attack" or "clash" or "security_operation").ToList();
        var main = violent.OrderByDescending(r => r.Of(Field.Tactic).Any(s => s.Value.Text == Code.Of(Tactic.Shooting))).ThenBy(r => r.Trigger).FirstOrDefault();
        // An article of this collection tells of one shooting; its people may stand in any of its reports.
        var reports = violent;
        return new JsonObject
        {
            ["id"] = id,
            ["date"] = main?.Of(Field.Date).Select(s => ((DateValue)s.Value).Date).Where(d => d is { IsDay: true }).Select(d => d.ToString()).FirstOrDefault(),
            ["city"] = main?.Of(Field.Place).Where(s => ((PlaceValue)s.Value).Place.Place is { Kind: PlaceKind.Populated }).Select(s => coded.Article[s.Spans[0]]).FirstOrDefault(),
            ["time_of_day"] = main is null ? null : TimeOfDay(analysis, main),
            ["killed"] = Names(analysis, reports.SelectMany(r => r.Of(Field.Killed)).Concat(Persons(reports, "killed"))),
            ["injured"] = Names(analysis, reports.SelectMany(r => r.Of(Field.Injured)).Concat(Persons(reports, "injured"))),
            ["shooters"] = Names(analysis, reports.SelectMany(r => r.Of(Field.Perpetrator).Concat(r.Of(Field.Suspect)))),
            ["weapon"] = reports.SelectMany(r => r.Of(Field.Weapon)).Where(s => ((TextValue)s.Value).Kind == "firearm").Select(s => coded.Article[s.Spans[0]]).FirstOrDefault(),
        };
    }

    private static IEnumerable<Statement> Persons(IEnumerable<Report> reports, string fate) =>
        reports.SelectMany(r => r.Of(Field.Victim)).Where(s => s.Value is ActorValue { Kind: ActorKind.Person } person && person.Qualifier == fate);

    private static string? TimeOfDay(Analysis analysis, Report report) => analysis.Tokens
        .Where(t => report.Sentences.Any(s => s.Contains(t.Span))).Select(t => t.Normal)
        .FirstOrDefault(w => w is "morning" or "afternoon" or "evening" or "night" or "midnight" or "noon");

    private static JsonArray Names(Analysis analysis, IEnumerable<Statement> statements) => new([.. statements
        .SelectMany(s => s.Spans).SelectMany(span => analysis.Names.Where(n => n.Kind == NameKind.Person && n.Span.Overlaps(span)))
        .Select(n => analysis[n.Span]).Distinct(StringComparer.OrdinalIgnoreCase).Select(n => JsonValue.Create(n))]);
}
