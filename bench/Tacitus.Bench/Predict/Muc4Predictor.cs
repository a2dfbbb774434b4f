using System.Globalization;
using System.Text.Json.Nodes;
using Tacitus.Coding;
using Tacitus.Language;
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
        var coded = coder.Code(analyser.Analyse(ArticleReader.OfText(text, published)));
        var templates = coded.Reports.Where(r => IsIncident(r, published?.Date)).Select(r => Template(coded, r));
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

    private static JsonObject Template(CodedArticle coded, Report report) => new()
    {
        ["type"] = Type(report),
        ["stage"] = Value(report, Field.Status) switch { "occurred" => "ACCOMPLISHED", "attempted" or "foiled" => "ATTEMPTED", _ => "THREATENED" },
        ["date"] = Date(report) is { } date ? Muc(date) : null,
        ["location"] = report.Of(Field.Place).Select(s => ((PlaceValue)s.Value).Place).OrderBy(p => p.Precision).FirstOrDefault() is { } place ? Location(place) : null,
        ["perp_category"] = report.Of(Field.Perpetrator).Any(s => s.Value is ActorValue { Kind: ActorKind.StateForce }) ? "STATE-SPONSORED VIOLENCE" : report.Of(Field.Perpetrator).Any() ? "TERRORIST ACT" : null,
        ["perp_individuals"] = new JsonArray([.. Entities(coded, report.Of(Field.Perpetrator).Where(s => s.Value is ActorValue { Actor: null } or ActorValue { Kind: ActorKind.Person })).Select(m => Mentions(m))]),
        ["perp_organizations"] = new JsonArray([.. Organisations(coded, report)]),
        ["physical_targets"] = new JsonArray([.. Entities(coded, report.Of(Field.Target)).Select(m => new JsonObject { ["mentions"] = Mentions(m) })]),
        ["human_targets"] = new JsonArray([.. Humans(coded, report)]),
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
                ["mentions"] = Mentions(names.Length > 0 ? names : [coded.Article[g.First().Spans[0]]]),
                ["confidence"] = basis.Contains("claimed") || basis.Contains("admitted") ? "CLAIMED OR ADMITTED" : basis.Contains("accused") ? "SUSPECTED OR ACCUSED" : "REPORTED AS FACT",
            };
        });

    private static IEnumerable<JsonObject> Humans(CodedArticle coded, Report report)
    {
        foreach (var mentions in Entities(coded, report.Of(Field.Victim))) yield return new JsonObject { ["mentions"] = Mentions(mentions) };
    }

    // Words that differ only in case or in a leading number name one entity.
    private static IEnumerable<string[]> Entities(CodedArticle coded, IEnumerable<Statement> statements) => statements
        .Select(s => Bare(coded.Article[s.Spans[^1]])).Where(w => w.Length > 1)
        .GroupBy(w => w.ToUpperInvariant()).Select(g => new[] { g.First() });

    private static string Bare(string words)
    {
        foreach (var lead in new[] { "the ", "a ", "an ", "some ", "several ", "at least " })
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
