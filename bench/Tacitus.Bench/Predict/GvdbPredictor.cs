using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Persons;
using Tacitus.Coding;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>gvdb</c> task: date, city, time of day, names and weapon of the shooting that an article tells of.</summary>
internal static class GvdbPredictor
{
    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var coder = new Coder(new PartReader(), countsAccidents: true);
        return Predict([.. JsonLines.Read(path).Select(l => (l["id"]!.ToString(), l["text"]!.GetValue<string>(), l["published"]?.GetValue<string>()))], _ => coder).Select(JsonLines.Write);
    }

    /// <summary>The outputs of the texts of a collection: what an article leaves open, the others may tell.</summary>
    public static ImmutableArray<JsonObject> Predict(IReadOnlyList<(string Id, string Text, string? Published)> texts, Func<string, Coder> coderOf)
    {
        var analyser = new Analyser();
        var analyses = texts.Select(t => analyser.Analyse(LinksPredictor.Read(t.Id, t.Published, null, t.Text))).ToArray();
        var coded = new Linker().Link([.. analyses.Select((a, i) => coderOf(texts[i].Id).Code(a))], []).Articles.ToDictionary(a => a.Article.Id, StringComparer.Ordinal);
        return [.. analyses.Select((a, i) => Map(texts[i].Id, a, coded[a.Article.Id]))];
    }

    /// <summary>What the reports of <paramref name="coded"/> say of the shooting: an article of this collection tells of one.</summary>
    private static JsonObject Map(string id, Analysis analysis, CodedArticle coded)
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
            ["weapon"] = shootings.SelectMany(r => r.Of(Field.Weapon)).Where(s => ((TextValue)s.Value).Kind == "firearm").Select(s => coded.Article[s.Spans[0]]).FirstOrDefault(IsType),
        };
    }

    // The town as the words write it, whether a gazetteer has it or not: where the event was placed before other places that are told of it. Without a town the county.
    private static string? City(CodedArticle coded, Report report) => report.Of(Field.Place)
        .Where(s => Rank(((PlaceValue)s.Value).Place) > 0).OrderByDescending(s => Rank(((PlaceValue)s.Value).Place))
        .ThenByDescending(s => s.Rule.StartsWith("event-place", StringComparison.Ordinal)).ThenByDescending(s => s.Probability)
        .Select(s => Written(coded, s, ((PlaceValue)s.Value).Place.Name)).FirstOrDefault();

    private static int Rank(EventPlace place) => place.Place switch
    {
        { Kind: PlaceKind.Populated } => 3,
        { } holder when holder.Name != place.Name => 2,
        { Kind: PlaceKind.Admin2 } => 1,
        _ => 0,
    };

    private static string Written(CodedArticle coded, Statement statement, string name)
    {
        foreach (var words in statement.Spans.Select(s => coded.Article[s]))
            if (words.IndexOf(name, StringComparison.OrdinalIgnoreCase) is >= 0 and var at) return words.Substring(at, name.Length);
        return coded.Article[statement.Spans[^1]];
    }

    // The field is the type of the gun; what any gun is or fires tells no type.
    private static bool IsType(string words) =>
        words.ToLowerInvariant() is not ("gun" or "guns" or "firearm" or "firearms" or "gunfire" or "shot" or "shots" or "bullet" or "bullets");

    private static string? TimeOfDay(Analysis analysis, Report report) => analysis.Tokens
        .Where(t => report.Sentences.Any(s => s.Contains(t.Span))).Select(t => t.Normal)
        .FirstOrDefault(w => w is "morning" or "afternoon" or "evening" or "night" or "midnight" or "noon" or "overnight");

    // Named persons; suspects can be told by descriptions too ("two men").
    private static JsonArray Names(CodedArticle coded, Field field, string? fate) => new([.. coded.Reports.SelectMany(r => r.Of(field))
        .Where(s => s.Rule.StartsWith("person/", StringComparison.Ordinal) && s.Value is ActorValue { Kind: ActorKind.Person } person && (fate is null || person.Qualifier == fate)).OrderBy(s => s.Spans[0]).Select(s => s.Value.Text)
        .Distinct(StringComparer.OrdinalIgnoreCase).Select(n => JsonValue.Create(n))]);
}
