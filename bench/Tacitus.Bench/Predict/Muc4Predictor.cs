using System.Globalization;
using System.Text.Json.Nodes;
using Tacitus.Coding;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Names;
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
        var templates = coded.Reports.Where(r => IsIncident(r, published?.Date)).Select(r => Template(analysis, coded, r)).Where(HasRole);
        return new JsonObject { ["id"] = id, ["templates"] = new JsonArray([.. templates]) };
    }

    private static bool IsIncident(Report report, PartialDate? published)
    {
        var kind = Code.Parse<EventKind>(Value(report, Field.Kind)!);
        var hurt = report.Of(Field.Victim).Concat(report.Of(Field.Target)).Any(s => s.Value is ActorValue { Qualifier: not ("military" or "armed_group" or "unknown") });
        if (kind is not (EventKind.Attack or EventKind.Strike or EventKind.Threat) && !(kind == EventKind.Clash && hurt)) return false;
        if (published is { } now && Date(report) is { } when && now.Start.DayNumber - when.End.DayNumber > RecentDays) return false;
        return kind != EventKind.Threat || hurt;
    }

    // Without anybody or anything that acts, suffers or is used, a mention of violence is not reported as an incident.
    private static bool HasRole(JsonObject template) =>
        new[] { "perp_individuals", "perp_organizations", "physical_targets", "human_targets", "weapons" }.Any(r => template[r]!.AsArray().Count > 0);

    private static JsonObject Template(Analysis analysis, CodedArticle coded, Report report) => new()
    {
        ["type"] = Type(report),
        ["stage"] = Value(report, Field.Status) switch { "occurred" => "ACCOMPLISHED", "attempted" or "foiled" => "ATTEMPTED", _ => "THREATENED" },
        ["date"] = Date(report) is { } date ? Muc(date) : null,
        ["location"] = report.Of(Field.Place).Select(s => ((PlaceValue)s.Value).Place).OrderBy(p => p.Precision).FirstOrDefault() is { } place ? Location(place) : null,
        ["perp_category"] = report.Of(Field.Perpetrator).Any(s => s.Value is ActorValue { Kind: ActorKind.StateForce }) ? "STATE-SPONSORED VIOLENCE" : report.Of(Field.Perpetrator).Any() ? "TERRORIST ACT" : null,
        ["perp_individuals"] = new JsonArray([.. Entities(coded, report.Of(Field.Perpetrator).Where(s => s.Value is ActorValue { Actor: null } or ActorValue { Kind: ActorKind.Person })).Select(m => Mentions(m))]),
        ["perp_organizations"] = new JsonArray([.. Organisations(coded, report)]),
        ["physical_targets"] = new JsonArray([.. Entities(coded, report.Of(Field.Target).Where(t => IsThing(analysis, t))).Select(m => new JsonObject { ["mentions"] = Mentions(m) })]),
        ["human_targets"] = new JsonArray([.. Humans(analysis, coded, report)]),
        ["weapons"] = new JsonArray([.. Entities(coded, report.Of(Field.Weapon)).Select(m => new JsonObject { ["mentions"] = Mentions(m) })]),
    };

    private static string Type(Report report)
    {
        var tactics = report.Of(Field.Tactic).Select(s => Code.Parse<Tactic>(s.Value.Text)).ToHashSet();
        if (tactics.Contains(Tactic.Kidnapping) || tactics.Contains(Tactic.HostageTaking)) return "KIDNAPPING";
        if (tactics.Contains(Tactic.Bombing) || tactics.Contains(Tactic.VehicleBomb)) return "BOMBING";
        if (tactics.Contains(Tactic.Hijacking)) return "HIJACKING";
        return tactics.Contains(Tactic.Arson) ? "ARSON" : "ATTACK";
    }

    private static IEnumerable<JsonObject> Organisations(CodedArticle coded, Report report) => report.Of(Field.Perpetrator)
        .Where(s => s.Value is ActorValue { Actor: not null, Kind: ActorKind.ArmedGroup or ActorKind.StateForce })
        .GroupBy(s => ((ActorValue)s.Value).Actor!)
        .Select(g =>
        {
            var names = coded.Statements.Where(s => s.Field == Field.Name && s.Value is ActorValue v && v.Actor == g.Key).Select(s => coded.Article[s.Spans[0]]).ToArray();
            var basis = g.Select(s => ((ActorValue)s.Value).Qualifier).ToArray();
            return new JsonObject
            {
                ["mentions"] = Mentions(names.Length > 0 ? [names.MaxBy(n => n.Length)!] : [coded.Article[g.First().Spans[0]]]),
                ["confidence"] = basis.Contains("claimed") || basis.Contains("admitted") ? "CLAIMED OR ADMITTED" : basis.Contains("accused") ? "SUSPECTED OR ACCUSED" : "REPORTED AS FACT",
            };
        });

    // People who were aimed at or harmed: a person by name, others by the noun.
    private static IEnumerable<JsonObject> Humans(Analysis analysis, CodedArticle coded, Report report)
    {
        var people = report.Of(Field.Victim).Concat(report.Of(Field.Target).Where(t => !IsThing(analysis, t))).Select(s => s.Spans[^1])
            .Concat(report.Of(Field.Killed).Concat(report.Of(Field.Injured)).Concat(report.Of(Field.Kidnapped)).Where(s => s.Derivation is null).Select(s => People(analysis, s)).Where(s => s.Length > 0));
        return people.Select(span => Named(analysis, span)).Select(span => Bare(coded.Article[span])).Where(w => w.Length > 2)
            .GroupBy(w => w.ToUpperInvariant()).Select(g => new JsonObject { ["mentions"] = Mentions([g.First()]) });
    }

    // Of a toll's spans the one that holds a noun is the people, the other is what was done to them.
    private static Span People(Analysis analysis, Statement toll)
    {
        foreach (var span in toll.Spans)
        {
            for (var i = analysis.TokenAt(span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.End <= span.End; i++)
            {
                if (analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && !Harm.Contains(analysis.Tokens[i].Normal)) return span;
            }
        }
        return default;
    }

    private static readonly HashSet<string> Harm = ["killing", "death", "deaths", "dead", "murder", "kidnapping", "abduction", "assassination", "casualties", "wounded", "injuries", "injured", "slaying", "massacre"];

    private static Span Named(Analysis analysis, Span span)
    {
        var names = analysis.Names.Where(n => span.Contains(n.Span) && n.Kind == NameKind.Person).Select(n => n.Span).ToList();
        return names.Count > 0 ? names.MaxBy(n => n.Length) : span;
    }

    private static bool IsThing(Analysis analysis, Statement target)
    {
        var span = target.Spans[^1];
        return Targets.IsThing(analysis, analysis.TokenAt(span.Start), analysis.TokenAt(span.End - 1) + 1);
    }

    private static readonly KindLexicon Targets = new("Events.targets.lexicon");

    // Words that differ only in case or in a leading number name one entity.
    private static IEnumerable<string[]> Entities(CodedArticle coded, IEnumerable<Statement> statements) => statements
        .Select(s => Bare(coded.Article[s.Spans[^1]])).Where(w => w.Length > 1)
        .GroupBy(w => w.ToUpperInvariant()).Select(g => new[] { g.First() });

    private static string Bare(string words)
    {
        words = words.TrimStart("0123456789,. ".ToCharArray());
        foreach (var lead in new[] { "the ", "a ", "an ", "some ", "several ", "at least ", "one ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "ten ", "about " })
        {
            if (words.StartsWith(lead, StringComparison.OrdinalIgnoreCase)) words = words[lead.Length..];
        }
        return words.Trim();
    }

    private static JsonArray Mentions(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);

    private static string? Value(Report report, Field field) => report.Of(field).FirstOrDefault()?.Value.Text;

    private static PartialDate? Date(Report report) => report.Of(Field.Date).Select(s => ((DateValue)s.Value).Date).Where(d => d is not null).OrderBy(d => d!.Value.Days).FirstOrDefault();

    private static string Muc(PartialDate date) => date.IsDay ? Muc(date.Start) : Muc(date.Start) + " - " + Muc(date.End);

    private static string Muc(DateOnly day) => day.ToString("dd MMM yy", CultureInfo.InvariantCulture).ToUpperInvariant();

    private static string Location(EventPlace place)
    {
        var country = place.Place is { Country.Length: 2 } p ? new RegionInfo(p.Country).EnglishName.ToUpperInvariant() : null;
        return place.Place?.Kind switch
        {
            PlaceKind.Country or null => country ?? place.Name.ToUpperInvariant(),
            PlaceKind.Admin1 => $"{country}: {place.Name.ToUpperInvariant()} (DEPARTMENT)",
            _ => $"{country}: {place.Name.ToUpperInvariant()} (CITY)",
        };
    }
}
