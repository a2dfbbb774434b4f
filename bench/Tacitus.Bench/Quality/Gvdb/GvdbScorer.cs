using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Tacitus.Bench.Predict;
using Tacitus.Coding;
using Tacitus.Coding.Persons;
using Tacitus.Language;
using Tacitus.Training.Classifying;
using Tacitus.Training.Persons;
using Tacitus.Training.Places;

namespace Tacitus.Bench.Quality.Gvdb;

/// <summary>
/// F1 of each field of the Gun Violence Database's development part: date and city by value, people by name, without regard to case. Persons are
/// read by models that saw no article of the fold; <c>city_unseen</c> is of the articles that the model of event places did not learn from. The collection gives no publication dates; the second figure for dates takes those that stand in
/// the articles' addresses; of these <c>date_stated</c> are the ones whose text names the key's day at all.
/// </summary>
internal static partial class GvdbScorer
{
    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var (analyser, features) = (new Analyser(), new PersonFeatures());
        var examples = PersonCorpus.ReadGvdb(data).Concat(PersonCorpus.ReadMuc(data)).SelectMany(d => PersonCorpus.Examples(analyser, features, d.Document, d.Text, d.Named)).Select(e => e.Example).ToList();
        var coders = new PersonTrainer(PersonCorpus.ReadUnlabelled(analyser, features, data)).Folded(examples).Select(m => new Coder(new PartReader(m), countsAccidents: true)).ToArray();
        var told = new Dictionary<string, (HashSet<string> Found, HashSet<string> Wanted)>(StringComparer.Ordinal);
        var days = ImmutableArray.CreateBuilder<double[]>();
        var counts = new SortedDictionary<string, ImmutableArray<double[]>.Builder>(StringComparer.Ordinal);
        var rows = File.ReadLines(Path.Combine(data, "gvdb", "dev.tsv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')).ToArray();
        var undated = GvdbPredictor.Predict([.. rows.Select(r => (r[0], r[3], (string?)null))], id => coders[Folds.Of("gvdb" + id)]);
        var dated = GvdbPredictor.Predict([.. rows.Select(r => (r[0], r[3], Address(r[1])))], id => coders[Folds.Of("gvdb" + id)]);
        for (var i = 0; i < rows.Length; i++)
        {
            var (key, ours) = (JsonNode.Parse(rows[i][4])!.AsObject(), undated[i]);
            var where = key["date-and-time"]!;
            var victims = key["victim-section"]!.AsArray();
            Add("date", One(ours["date"]), Day(where["date"]));
            if (Address(rows[i][1]) is { } published)
            {
                Add("date_published", One(dated[i]["date"]), Day(where["date"]));
                days.Add(Compare(analyser.Analyse(LinksPredictor.Read(rows[i][0], published, null, rows[i][3])), dated[i]["date"], where["date"]!));
                if (days[^1] is [0, _, > 0, _]) Print(rows[i][0], "date_stated", One(dated[i]["date"]), Day(where["date"]));
            }
            Add("city", One(ours["city"]), One(where["city"]?["value"]));
            if (Fold.Of(rows[i][0], EventPlacesCommand.Folds) == 0) Add("city_unseen", One(ours["city"]), One(where["city"]?["value"]));
            Add("killed", Many(ours["killed"]), People(victims, "killed"));
            Add("injured", Many(ours["injured"]), People(victims, "injured"));
            Add("shooters", Many(ours["shooters"]), [.. key["shooter-section"]!.AsArray().Select(s => Clean(s!["name"]?["value"])).Where(n => n.Length > 0)]);
            foreach (var field in (string[])["city", "killed", "injured", "shooters"]) Print(rows[i][0], field, told[field].Found, told[field].Wanted);
            Add("weapon", One(ours["weapon"]), One(key["circumstances"]?["type-of-gun"]?["value"]));
        }
        var stated = days.Where(d => d[2] > 0).ToImmutableArray();
        return counts.SelectMany(c => Figure.PrecisionRecallF("gvdb " + c.Key, c.Value.DrainToImmutable()).TakeLast(1))
            .Append(new Figure("gvdb date_stated exact", stated, d => d[0] / d[2]))
            .Append(new Figure("gvdb date_stated within_a_day", stated, d => d[1] / d[2]))
            .Append(new Figure("gvdb date_stated exact_of_given", stated, d => d[3] == 0 ? 0 : d[0] / d[3]));

        void Add(string field, HashSet<string> found, HashSet<string> wanted)
        {
            told[field] = (found, wanted);
            if (!counts.TryGetValue(field, out var items)) counts[field] = items = ImmutableArray.CreateBuilder<double[]>();
            items.Add([found.Intersect(wanted).Count(), found.Count, wanted.Count]);
        }

        // For whoever mends them, but for the quarter that the model of event places does not learn from either.
        void Print(string id, string field, HashSet<string> found, HashSet<string> wanted)
        {
            if (Fold.Of(id, EventPlacesCommand.Folds) == 0) return;
            foreach (var name in found.Except(wanted).Order(StringComparer.Ordinal)) Console.Error.WriteLine($"gvdb {id} {field} extra '{name}' {(wanted.Count == 0 ? "key empty" : "")}");
            foreach (var name in wanted.Except(found).Order(StringComparer.Ordinal)) Console.Error.WriteLine($"gvdb {id} {field} missed '{name}'");
        }
    }

    // Exact, within a day, stated, given. The day is stated when some expression of the text names the key's, as for MUC-4.
    private static double[] Compare(Analysis analysis, JsonNode? ours, JsonNode key)
    {
        var wanted = DateOnly.Parse(key.GetValue<string>(), CultureInfo.InvariantCulture);
        var stated = analysis.Times.Any(t => !t.IsDateline && t.Date is { IsDay: true } day && day.Start == wanted);
        if (!stated || ours is null) return [0, 0, stated ? 1 : 0, 0];
        var apart = Math.Abs(DateOnly.Parse(ours.GetValue<string>(), CultureInfo.InvariantCulture).DayNumber - wanted.DayNumber);
        return [apart == 0 ? 1 : 0, apart <= 1 ? 1 : 0, 1, 1];
    }

    private static HashSet<string> People(JsonArray victims, string fate) => [.. victims
        .Where(v => v!["victim-was"]?.AsArray().Any(w => w!.GetValue<string>() == fate) ?? false).Select(v => Clean(v!["name"]?["value"])).Where(n => n.Length > 0)];

    private static HashSet<string> One(JsonNode? node) => Clean(node) is { Length: > 0 } text ? [text] : [];

    // The key writes some days with one figure.
    private static HashSet<string> Day(JsonNode? node) =>
        [DateOnly.Parse(node!.GetValue<string>(), CultureInfo.InvariantCulture).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)];

    private static HashSet<string> Many(JsonNode? node) => [.. node!.AsArray().Select(Clean)];

    private static string Clean(JsonNode? node) => string.Join(' ', (node?.ToString() ?? "").ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The day in the address of an article; null when there is none.</summary>
    internal static string? Address(string url) =>
        AddressDay().Match(url) is { Success: true } m && DateOnly.TryParse($"{m.Groups[1].Value}-{m.Groups[2].Value}-{m.Groups[3].Value}", CultureInfo.InvariantCulture, out var day)
            ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"[/-](20\d\d)[/-]?(\d\d?|[a-z]{3})[/-]?(\d\d)[/-]", RegexOptions.CultureInvariant)]
    private static partial Regex AddressDay();
}
