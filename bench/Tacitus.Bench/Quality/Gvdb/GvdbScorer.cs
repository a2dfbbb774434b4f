using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Bench.Predict;
using Tacitus.Coding;
using Tacitus.Language;

namespace Tacitus.Bench.Quality.Gvdb;

/// <summary>F1 of each field of the Gun Violence Database's development part: date and city by value, people by name, without regard to case.
/// The articles carry no publication date there, so that dates told without a year, or relative to it, cannot be right.</summary>
internal static class GvdbScorer
{
    /// <summary>The figures.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var (analyser, coder) = (new Analyser(), new Coder());
        var counts = new SortedDictionary<string, ImmutableArray<double[]>.Builder>(StringComparer.Ordinal);
        foreach (var row in File.ReadLines(Path.Combine(data, "gvdb", "dev.tsv")).Skip(1).Where(l => l.Length > 0).Select(l => l.Split('\t')))
        {
            var key = JsonNode.Parse(row[4])!.AsObject();
            var ours = GvdbPredictor.Predict(analyser, coder, row[0], row[3], null);
            var where = key["date-and-time"]!;
            var victims = key["victim-section"]!.AsArray();
            Add("date", One(ours["date"]), One(where["date"]));
            Add("city", One(ours["city"]), One(where["city"]?["value"]));
            Add("killed", Many(ours["killed"]), People(victims, "killed"));
            Add("injured", Many(ours["injured"]), People(victims, "injured"));
            Add("shooters", Many(ours["shooters"]), [.. key["shooter-section"]!.AsArray().Select(s => Clean(s!["name"]?["value"])).Where(n => n.Length > 0)]);
            Add("weapon", One(ours["weapon"]), One(key["circumstances"]?["type-of-gun"]?["value"]));
        }
        return counts.SelectMany(c => Figure.PrecisionRecallF("gvdb " + c.Key, c.Value.DrainToImmutable()).TakeLast(1));

        void Add(string field, HashSet<string> found, HashSet<string> wanted)
        {
            if (!counts.TryGetValue(field, out var items)) counts[field] = items = ImmutableArray.CreateBuilder<double[]>();
            items.Add([found.Intersect(wanted).Count(), found.Count, wanted.Count]);
        }
    }

    private static HashSet<string> People(JsonArray victims, string fate) => [.. victims
        .Where(v => v!["victim-was"]?.AsArray().Any(w => w!.GetValue<string>() == fate) ?? false).Select(v => Clean(v!["name"]?["value"])).Where(n => n.Length > 0)];

    private static HashSet<string> One(JsonNode? node) => Clean(node) is { Length: > 0 } text ? [text] : [];

    private static HashSet<string> Many(JsonNode? node) => [.. node!.AsArray().Select(Clean)];

    private static string Clean(JsonNode? node) => string.Join(' ', (node?.ToString() ?? "").ToLowerInvariant().Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries));
}
