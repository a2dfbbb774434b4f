using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Tacitus.Coding;
using Tacitus.Coding.Roles;
using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Predict;

/// <summary>The <c>muc4</c> task: reports as the incident templates of MUC-4. What counts as an incident there follows its task documentation:
/// violence on people or property, not fighting between armed sides, not deeds without a time within about two months of the report.</summary>
internal static class Muc4Predictor
{
    private const int RecentDays = 70;

    // In thousandths. Half of the documents of MUC-4 tell of no incident; with a role to show for it, less is enough.
    private const int News = 240;

    /// <summary>One output line for each input line of the file at <paramref name="path"/>.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var (analyser, coder) = (new Analyser(), new Coder());
        foreach (var line in JsonLines.Read(path))
        {
            yield return JsonLines.Write(Predict(analyser, coder, line["id"]!.GetValue<string>(), line["text"]!.GetValue<string>(), line["dct"]?.GetValue<string>()));
        }
    }

    /// <summary>The output of one text.</summary>
    public static JsonObject Predict(Analyser analyser, Coder coder, string id, string text, string? dct)
    {
        var published = PartialDate.TryParse(dct, out var date) ? new Publication(date, DateBasis.Given) : null;
        var analysis = analyser.Analyse(ArticleReader.OfText(text, published));
        var coded = coder.Code(analysis);
        var templates = coded.Salience < News ? [] : coded.Reports.Where(r => IsIncident(r, published?.Date)).GroupBy(Type).Select(g => Template(analysis, coded, g.Key, [.. g])).Where(HasRole);
        return new JsonObject { ["id"] = id, ["templates"] = new JsonArray([.. templates]) };
    }

    private static bool IsIncident(Report report, PartialDate? published)
    {
        if (report.Narration == Narration.List) return false;
        var kind = Code.Parse<EventKind>(Value(report, Field.Kind)!);
        var suffered = report.Statements.Any(s => s.Rule is "role/model-victim" or "role/model-human_target" or "role/model-physical_target");
        if (kind is not (EventKind.Attack or EventKind.Strike or EventKind.Threat or EventKind.MobViolence) && !(kind is EventKind.Clash or EventKind.SecurityOperation && suffered)) return false;
        if (published is { } now && Date(report) is { } when && now.Start.DayNumber - when.End.DayNumber > RecentDays) return false;
        return kind != EventKind.Threat || suffered;
    }

    // Without anybody or anything that acts, suffers or is used, a mention of violence is not reported as an incident.
    private static bool HasRole(JsonObject template) =>
        new[] { "perp_individuals", "perp_organizations", "physical_targets", "human_targets", "weapons" }.Any(r => template[r]!.AsArray().Any(e => e is JsonArray || e!["mentions"]!.AsArray().Count > 0));

    private static JsonObject Template(Analysis analysis, CodedArticle coded, string type, ImmutableArray<Report> reports)
    {
        var stage = Value(reports[0], Field.Status) switch { "occurred" => "ACCOMPLISHED", "attempted" or "foiled" => "ATTEMPTED", _ => "THREATENED" };
        var all = reports.SelectMany(r => r.Statements).ToList();
        var individuals = Muc4Entities.Of(coded.Article, all, Role.PerpetratorIndividual);
        var organisations = Muc4Entities.Of(coded.Article, all, Role.PerpetratorOrganisation);
        var date = reports.Select(Date).FirstOrDefault(d => d is not null);
        var byState = individuals.Concat(organisations).Any(s => s.Value is ActorValue { Kind: ActorKind.StateForce or ActorKind.State });
        // The documentation has no instrument for arson and kidnapping, and no thing for kidnapping.
        var weapons = type is "ARSON" or "KIDNAPPING" ? [] : Muc4Entities.Of(coded.Article, all, Role.Weapon);
        var things = type == "KIDNAPPING" ? [] : Muc4Entities.Of(coded.Article, all, Role.PhysicalTarget);
        return new JsonObject
        {
            ["type"] = type,
            ["stage"] = stage,
            ["date"] = date is { } day ? Muc(day) : coded.Article.Published is { } published ? "- " + Muc(published.Date.Start) : null,
            ["location"] = Location(all) ?? Country(coded),
            ["perp_category"] = byState ? "STATE-SPONSORED VIOLENCE" : "TERRORIST ACT",
            ["perp_individuals"] = new JsonArray([.. individuals.Select(s => Mention(coded, s))]),
            ["perp_organizations"] = new JsonArray([.. organisations.Select(s => new JsonObject { ["mentions"] = Mention(coded, s), ["confidence"] = Confidence(analysis, s) })]),
            ["physical_targets"] = new JsonArray([.. things.Select(s => Thing(analysis, coded, s, type))]),
            ["human_targets"] = new JsonArray([.. Muc4Entities.Of(coded.Article, all, Role.Victim).Concat(Muc4Entities.Of(coded.Article, all, Role.HumanTarget)).Select(s => Person(analysis, coded, s, all, stage, type))]),
            ["weapons"] = new JsonArray([.. weapons.Select(s => new JsonObject { ["mentions"] = Mention(coded, s), ["type"] = Muc4Codes.Instrument(coded.Article[s.Spans[0]]) })]),
        };
    }

    private static string Type(Report report)
    {
        var tactics = report.Of(Field.Tactic).Select(s => Code.Parse<Tactic>(s.Value.Text)).ToHashSet();
        if (tactics.Contains(Tactic.Kidnapping) || tactics.Contains(Tactic.HostageTaking)) return "KIDNAPPING";
        if (tactics.Contains(Tactic.Bombing) || tactics.Contains(Tactic.VehicleBomb)) return "BOMBING";
        if (tactics.Contains(Tactic.Hijacking)) return "HIJACKING";
        return tactics.Contains(Tactic.Arson) ? "ARSON" : "ATTACK";
    }

    private static JsonArray Mention(CodedArticle coded, Statement statement) => new(JsonValue.Create(coded.Article[statement.Spans[0]]));

    private static string Confidence(Analysis analysis, Statement statement)
    {
        var span = statement.Spans[0];
        if (((ActorValue)statement.Value).Qualifier is "claimed" or "admitted" || HasWord(analysis, span, "claimed")) return "CLAIMED OR ADMITTED";
        return Doubts.Any(w => HasWord(analysis, span, w)) ? "SUSPECTED OR ACCUSED BY AUTHORITIES" : "REPORTED AS FACT";
    }

    private static readonly string[] Doubts = ["accused", "blamed", "suspected", "presumed", "presumably", "alleged", "allegedly", "attributed", "believed", "suspects", "blames"];

    private static JsonObject Thing(Analysis analysis, CodedArticle coded, Statement statement, string type)
    {
        var span = statement.Spans[0];
        var effect = HasWord(analysis, span, "destroyed") || HasWord(analysis, span, "blew") ? "DESTROYED" : HasWord(analysis, span, "damage") || HasWord(analysis, span, "damaged") || type == "ARSON" ? "SOME DAMAGE" : null;
        return new JsonObject { ["mentions"] = Mention(coded, statement), ["type"] = Muc4Codes.Thing(coded.Article[span]), ["number"] = Number(analysis, span), ["effect"] = effect };
    }

    // A person by name, with the title before it; others by the noun, which is a description and no mention of a name.
    private static JsonObject Person(Analysis analysis, CodedArticle coded, Statement statement, List<Statement> all, string stage, string type)
    {
        var span = statement.Spans[0];
        var named = statement.Value is ActorValue { Kind: ActorKind.Person };
        var chunk = analysis.NounChunks.FirstOrDefault(c => c.Span.Overlaps(span));
        var first = analysis.TokenAt(span.Start);
        while (named && chunk.FirstToken < first && analysis.Tokens[chunk.FirstToken].Tag == PartOfSpeech.Det) chunk = chunk with { FirstToken = chunk.FirstToken + 1 };
        var title = named && chunk.Span.Length > 0 && chunk.FirstToken < first ? coded.Article.Text[analysis.Tokens[chunk.FirstToken].Span.Start..analysis.Tokens[first - 1].Span.End] : null;
        var description = named ? title : coded.Article[span];
        return new JsonObject
        {
            ["mentions"] = named ? Mention(coded, statement) : new JsonArray(),
            ["description"] = description,
            ["type"] = Muc4Codes.Person(description ?? ""),
            ["number"] = named ? "1" : Number(analysis, span),
            ["effect"] = Effect(analysis, span, all, stage, type),
        };
    }

    private static string? Effect(Analysis analysis, Span span, List<Statement> all, string stage, string type)
    {
        if (all.Any(s => s.Field == Field.Killed && s.Spans.Any(k => k.Overlaps(span)))) return "DEATH";
        if (all.Any(s => s.Field == Field.Injured && s.Spans.Any(k => k.Overlaps(span)))) return "INJURY";
        if (Deaths.Any(w => HasWord(analysis, span, w))) return "DEATH";
        if (Injuries.Any(w => HasWord(analysis, span, w))) return "INJURY";
        return type == "KIDNAPPING" ? null : stage == "ATTEMPTED" ? "NO INJURY OR DEATH" : all.Any(s => s.Field == Field.Killed) ? "DEATH" : null;
    }

    private static readonly string[] Deaths = ["killed", "murdered", "murder", "assassinated", "assassination", "death", "killing", "died", "massacre", "dead", "executed", "murders", "slain", "massacred", "assassinate", "deaths"];

    private static readonly string[] Injuries = ["wounded", "injured", "injuries", "wounding", "injuring"];

    private static bool HasWord(Analysis analysis, Span span, string word)
    {
        var sentence = analysis.Sentences[analysis.SentenceAt(span.Start)];
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++) if (analysis.Tokens[i].Normal == word) return true;
        return false;
    }

    // A number inside or before the words; else one, or PLURAL, by the noun.
    private static string Number(Analysis analysis, Span span)
    {
        var before = analysis.Tokens[Math.Max(0, analysis.TokenAt(span.Start) - 1)].Span;
        foreach (var number in analysis.Numbers)
        {
            if (number.Span.Overlaps(span) || number.Span.Overlaps(before) && number.Span.End <= span.Start && number.Span.End >= span.Start - 2)
            {
                if (number.Count.Low is { } low && number.Count.High == low && low is > 0 and < 10_000) return low.ToString(CultureInfo.InvariantCulture);
            }
        }
        var head = analysis.Tokens[analysis.TokenAt(span.End - 1)];
        return head.Form == WordForm.Plural || head.Normal is "people" or "men" or "women" or "children" ? "PLURAL" : "1";
    }

    private static string? Value(Report report, Field field) => report.Of(field).FirstOrDefault()?.Value.Text;

    private static PartialDate? Date(Report report) => report.Of(Field.Date).Select(s => ((DateValue)s.Value).Date).Where(d => d is not null).OrderBy(d => d!.Value.Days).FirstOrDefault();

    private static string Muc(PartialDate date) => date.IsDay ? Muc(date.Start) : Muc(date.Start) + " - " + Muc(date.End);

    private static string Muc(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();

    // Where nothing says where, it is the country that the article's other events happen in.
    private static string? Country(CodedArticle coded) => coded.Reports.SelectMany(r => r.Of(Field.Place)).Select(s => ((PlaceValue)s.Value).Place.Place?.Country).Where(c => c is { Length: 2 })
        .GroupBy(c => c).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => new RegionInfo(g.Key!).EnglishName.ToUpperInvariant()).FirstOrDefault();

    private static string? Location(List<Statement> all)
    {
        var places = all.Where(s => s.Field == Field.Place).Select(s => ((PlaceValue)s.Value).Place).OrderBy(p => p.Precision).ToList();
        if (places.Count == 0) return null;
        var place = places[0];
        var country = place.Place is { Country.Length: 2 } p ? new RegionInfo(p.Country).EnglishName.ToUpperInvariant() : null;
        return place.Place?.Kind switch
        {
            PlaceKind.Country or null => country ?? place.Name.ToUpperInvariant(),
            PlaceKind.Admin1 => $"{country}: {place.Name.ToUpperInvariant()} (DEPARTMENT)",
            _ => $"{country}: {place.Name.ToUpperInvariant()} (CITY)",
        };
    }
}
