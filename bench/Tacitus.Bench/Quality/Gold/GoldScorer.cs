using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Training.News;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>
/// The project's own gold set: each article coded alone, its events paired with the annotated ones. Events by precision, recall and F1; the fields of
/// paired events by F1 and their mean; the share of articles without an event that stay without one; the share of forbidden values that are kept out.
/// The misses of the parts that may be tuned on are printed; of the parts <c>b</c>, <c>d</c>, <c>g</c>, <c>i</c> and <c>s</c> only figures are.
/// </summary>
internal static class GoldScorer
{
    private const string Folder = "bench/gold";

    /// <summary>The figures of each part.</summary>
    public static IEnumerable<Figure> Score(string data) => Score("gold", GoldReader.Read(Folder));

    /// <summary>The figures of real news, whose texts <paramref name="data"/> has (<c>bench/news</c>): parts <c>l</c> and <c>t</c> were learned from, part <c>n</c> read, part <c>r</c> read and never learned from; of the other parts nobody reads a miss.</summary>
    public static IEnumerable<Figure> ScoreNews(string data) => Score("news", NewsKeys.Read(data, "lmnoqrtu").Select(n => new GoldArticle(n.Name, n.Text, new JsonObject { ["published"] = n.Published }, n.Key, null)));

    /// <summary>The figures of long accounts of armed groups (<c>bench/ties</c>): part <c>v</c> was learned from, of part <c>w</c> nobody reads a miss.</summary>
    public static IEnumerable<Figure> ScoreAccounts(string data) =>
        Score("accounts", new[] { AccountKeys.Learned, AccountKeys.Kept }.SelectMany(p => GoldReader.Accounts(p)));

    private static IEnumerable<Figure> Score(string set, IEnumerable<GoldArticle> articles) => articles.GroupBy(a => a.Part).SelectMany(part =>
    {
        var counts = Count(part, part.Key is "a" or "c" or "e" or "f" or "h" or "j" or "k" or "l" or "n" or "p" or "r" or "t" or "v");
        var name = $"{set} {part.Key}";
        return Overall(name, counts).Concat(FieldComparer.Fields.Select((field, i) => new Figure($"{name} {field} f1", counts.Fields, c => F(c, i))))
            .Concat(FieldComparer.Details.SelectMany((detail, i) => Figure.PrecisionRecallF($"{name} claims {detail}", [.. counts.Details.Select(c => c[(3 * i)..(3 * i + 3)])])));
    });

    /// <summary>The main figures of each part with every text in upper case, as old wires have it.</summary>
    public static IEnumerable<Figure> ScoreUpper(string data) =>
        GoldReader.Read(Folder).Select(a => a.Upper()).GroupBy(a => a.Part).SelectMany(part => Overall("gold-upper " + part.Key, Count(part, false)));

    /// <summary>The main figures of each part with groups and people under names never seen.</summary>
    public static IEnumerable<Figure> ScoreSwapped(string data) =>
        GoldReader.Read(Folder).Select(NameSwapper.Swap).GroupBy(a => a.Part).SelectMany(part => Overall("gold-swapped " + part.Key, Count(part, false)));

    private static IEnumerable<Figure> Overall(string name, Counts counts) =>
    [
        .. Figure.PrecisionRecallF(name + " events", counts.Events),
        Figure.Share(name + " quiet", counts.Quiet),
        Figure.Share(name + " must_not_kept", counts.Kept),
        new Figure(name + " fields mean_f1", counts.Fields, c => FieldComparer.Fields.Select((_, i) => F(c, i)).Average()),
        new Figure(name + " fields all_f1", counts.Fields, AllF),
    ];

    private static Counts Count(IEnumerable<GoldArticle> articles, bool print)
    {
        var coder = new GoldCoder();
        List<double[]> events = [], quiet = [], kept = [], fields = [], details = [];
        foreach (var gold in articles)
        {
            var (text, found) = coder.Read(gold);
            var wanted = ToldEvent.Of(gold.Key, text);
            var pairs = EventAligner.Align(wanted, found);
            events.Add([pairs.Length, found.Length, wanted.Length]);
            if (wanted.IsEmpty) quiet.Add([found.IsEmpty ? 1 : 0, 1]);
            var rules = gold.Key["must_not"]?.AsArray() ?? [];
            kept.Add([rules.Count(r => !MustNot.IsBroken(r!, found)), rules.Count]);
            fields.Add([.. FieldComparer.Fields.SelectMany(f => Sum(f, pairs))]);
            details.Add([.. FieldComparer.Details.SelectMany(f => Sum(f, pairs))]);
            if (print) PrintMisses(gold, wanted, found, pairs);
        }
        return new Counts([.. events], [.. quiet], [.. kept], [.. fields], [.. details]);
    }

    // What the figures are made of, an article at a time.
    private sealed record Counts(ImmutableArray<double[]> Events, ImmutableArray<double[]> Quiet, ImmutableArray<double[]> Kept, ImmutableArray<double[]> Fields, ImmutableArray<double[]> Details);

    private static double[] Sum(string field, ImmutableArray<(ToldEvent Wanted, ToldEvent Found)> pairs)
    {
        var sum = new double[3];
        foreach (var (wanted, found) in pairs)
        {
            var (right, f, w) = FieldComparer.Compare(field, wanted.Values, found.Values);
            sum[0] += right;
            sum[1] += f;
            sum[2] += w;
        }
        return sum;
    }

    // All values of all fields in one sum, as MUC scored its slots.
    private static double AllF(double[] sums) => F([Sum(sums, 0), Sum(sums, 1), Sum(sums, 2)], 0);

    private static double Sum(double[] sums, int kind) => sums.Where((_, i) => i % 3 == kind).Sum();

    private static double F(double[] sums, int field) => sums[3 * field + 1] + sums[3 * field + 2] is > 0 and var all ? 2 * sums[3 * field] / all : 1;

    private static void PrintMisses(GoldArticle gold, ImmutableArray<ToldEvent> wanted, ImmutableArray<ToldEvent> found, ImmutableArray<(ToldEvent Wanted, ToldEvent Found)> pairs)
    {
        foreach (var missed in wanted.Except(pairs.Select(p => p.Wanted))) Print("missed", missed.Values["id"]!.ToString(), missed.Values["kind"]!.ToString());
        foreach (var extra in found.Except(pairs.Select(p => p.Found)))
            Print("extra", extra.Values["kind"]!.ToString(), $"{extra.Values["status"]} {extra.Values["date"]?["start"]} {extra.Values["place"]?["name"]} killed {extra.Values["killed"]?["best"]}");
        foreach (var rule in gold.Key["must_not"]?.AsArray() ?? [])
            if (MustNot.IsBroken(rule!, found)) Print("must_not", rule!["field"]!.ToString(), rule["value"]!.ToString());
        foreach (var (w, f) in pairs)
        {
            foreach (var field in FieldComparer.Fields.Concat(FieldComparer.Details))
            {
                var (right, inFound, inWanted) = FieldComparer.Compare(field, w.Values, f.Values);
                if (right < Math.Max(inFound, inWanted)) Print("field", $"{w.Values["id"]}.{field}", $"wanted {Shown(field, w.Values)}, was {Shown(field, f.Values)}");
            }
        }

        void Print(string sort, string what, string note) => Console.Error.WriteLine($"{gold.Name,-28} {sort,-8} {what,-24} {note}");
    }

    internal static string Shown(string field, JsonObject values) => (field switch
    {
        "place" => values["place"]?["name"],
        "country" or "site" => values["place"]?[field],
        "place_precision" => values["place"]?["precision"],
        "basis" => values["perpetrators"],
        "target_kinds" => values["targets"],
        "killed_by" => values["killed"]?["by"],
        "through" or "authenticated_by" or "doubted_by" => values["claims"],
        _ => values[field],
    })?.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }) ?? "nothing";
}
