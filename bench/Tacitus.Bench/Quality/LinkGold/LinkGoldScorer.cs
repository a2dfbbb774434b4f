using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Tacitus.Bench.Predict;
using Tacitus.Bench.Quality.Gold;
using Tacitus.Bench.Quality.Links;
using Tacitus.Coding;
using Tacitus.Coding.Linking;
using Tacitus.Coding.Reconciling;
using Tacitus.Language;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Bench.Quality.LinkGold;

/// <summary>
/// Scores linking and reconciling on <c>bench/link-gold</c>, half by half. The trees that ship learned from <c>dev</c>: either half of its events is a collection
/// of its own, linked by the trees that learned from the other. A telling is an article and an event that it tells of. In each article the
/// tellings of the key are paired with those found, the pair of events that share most articles first. BCubed counts tellings: one that was not
/// found is a miss, one found that the key does not have is wrong. The values of an event are compared with those of the event that shares most.
/// </summary>
internal static class LinkGoldScorer
{
    private static readonly string Folder = Path.Combine("bench", "link-gold");

    private sealed record Wanted(string Id, string Part, JsonNode Key, ImmutableHashSet<string> Articles);

    /// <summary>The figures of both halves.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var lines = JsonLines.Read(Path.Combine(Folder, "articles.jsonl")).ToArray();
        var key = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "key.json")))!;
        var undecided = key["undecided"]!.AsArray().Select(u => u!["article"]!.GetValue<string>()).ToHashSet(StringComparer.Ordinal);
        var analyser = new Analyser();
        var coder = new Coder();
        var name = new Dictionary<string, string>(StringComparer.Ordinal);
        var partOf = lines.ToDictionary(l => l["id"]!.GetValue<string>(), l => l["part"]!.GetValue<string>(), StringComparer.Ordinal);
        var rows = Rows(key);
        var coded = lines.Select(l =>
        {
            var article = LinksPredictor.Read(l["id"]!.GetValue<string>(), l["published"]?.GetValue<string>(), l["title"]?.GetValue<string>(), l["text"]!.GetValue<string>());
            name[article.Id] = l["id"]!.GetValue<string>();
            return coder.Code(analyser.Analyse(article with { Outlet = l["outlet"]?.GetValue<string>() }));
        }).ToImmutableArray();
        // No article tells of events of both halves, and neither half is to be read in the light of the other.
        foreach (var part in (string[])["dev", "kept"])
        {
            var half = coded.Where(c => partOf[name[c.Article.Id]] == part).ToArray();
            var found = part == "dev"
                ? ((bool[])[true, false]).SelectMany(even => Found(half.Where(c => HalfTrees.IsEven(rows.GetValueOrDefault(name[c.Article.Id], name[c.Article.Id])) == even), new Linker(HalfTrees.Unseen(even)))).ToArray()
                : Found(half, new Linker());
            var wanted = key["events"]!.AsArray().Where(e => e!["part"]!.GetValue<string>() == part)
                .Select(e => new Wanted(e!["id"]!.GetValue<string>(), part, e, [.. e["articles"]!.AsArray().Select(a => a!["id"]!.GetValue<string>())])).ToArray();
            foreach (var figure in Score($"link-gold {part}", wanted, found)) yield return figure;
        }

        (Event Event, ImmutableHashSet<string> Articles)[] Found(IEnumerable<CodedArticle> articles, Linker linker)
        {
            var linked = linker.Link([.. articles], []);
            var home = linked.Articles.SelectMany(a => a.Reports.Select(r => (r.Id, Article: name[a.Article.Id]))).ToDictionary(r => r.Id, r => r.Article, StringComparer.Ordinal);
            return [.. new Reconciler().Events(linked).Select(e => (e, e.Reports.Select(r => home[r]).Where(a => !undecided.Contains(a)).ToImmutableHashSet(StringComparer.Ordinal)))];
        }
    }

    // For each article the least of all that hang together with it by events. Training uses the same rule.
    private static Dictionary<string, string> Rows(JsonNode key)
    {
        var events = key["events"]!.AsArray().Select(e => e!["articles"]!.AsArray().Select(a => a!["id"]!.GetValue<string>()).ToArray()).ToArray();
        var least = events.SelectMany(e => e).Distinct().ToDictionary(a => a, a => a, StringComparer.Ordinal);
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var articles in events)
            {
                var first = articles.Select(a => least[a]).Min(StringComparer.Ordinal)!;
                foreach (var article in articles.Where(a => least[a] != first))
                {
                    least[article] = first;
                    changed = true;
                }
            }
        }
        return least;
    }

    private static IEnumerable<Figure> Score(string task, Wanted[] wanted, (Event Event, ImmutableHashSet<string> Articles)[] found)
    {
        var shares = (from w in Enumerable.Range(0, wanted.Length) from f in Enumerable.Range(0, found.Length)
                      let shared = wanted[w].Articles.Intersect(found[f].Articles).Count
                      where shared > 0
                      orderby shared / (double)wanted[w].Articles.Union(found[f].Articles).Count descending, wanted[w].Id, found[f].Event.Id
                      select (Wanted: w, Found: f)).ToArray();
        // For each article and event of the key the event found there, and the other way round.
        var pairs = new Dictionary<(string Article, int Wanted), int>();
        var back = new Dictionary<(string Article, int Found), int>();
        foreach (var (w, f) in shares)
            foreach (var article in wanted[w].Articles.Intersect(found[f].Articles).Order(StringComparer.Ordinal))
                if (!pairs.ContainsKey((article, w)) && !back.ContainsKey((article, f)))
                {
                    pairs.Add((article, w), f);
                    back.Add((article, f), w);
                }
        var both = pairs.CountBy(p => (p.Key.Wanted, Found: p.Value)).ToDictionary();
        var recall = wanted.SelectMany((w, i) => w.Articles.Order(StringComparer.Ordinal).Select(a =>
            pairs.TryGetValue((a, i), out var f) ? both[(i, f)] / (double)w.Articles.Count : 0)).ToArray();
        var precision = found.SelectMany((f, i) => f.Articles.Order(StringComparer.Ordinal).Where(a => back.ContainsKey((a, i)))
            .Select(a => both[(back[(a, i)], i)] / (double)f.Articles.Count(x => back.ContainsKey((x, i))))).ToArray();
        yield return new Figure($"{task} bcubed_precision", [.. precision.Select(p => new[] { p, 1 })], c => c[0] / c[1]);
        yield return new Figure($"{task} bcubed_recall", [.. recall.Select(r => new[] { r, 1 })], c => c[0] / c[1]);
        var (meanPrecision, meanRecall) = (precision.DefaultIfEmpty().Average(), recall.DefaultIfEmpty().Average());
        yield return new Figure($"{task} bcubed_f1", [[meanPrecision, meanRecall]], c => c[0] + c[1] == 0 ? 0 : 2 * c[0] * c[1] / (c[0] + c[1]));
        // Tellings found that the key does not have.
        yield return Figure.Share($"{task} found_told", [.. found.SelectMany((f, i) => f.Articles.Select(a => new[] { back.ContainsKey((a, i)) ? 1.0 : 0, 1 }))]);

        var best = wanted.Select((w, i) => both.Where(b => b.Key.Wanted == i).OrderByDescending(b => b.Value).ThenBy(b => b.Key.Found).Select(b => (int?)b.Key.Found).FirstOrDefault())
            .Select(f => f is { } at ? found[at].Event : null).ToArray();
        // What is missed of `kept` is read by nobody.
        if (task == "link-gold dev")
            for (var i = 0; i < wanted.Length; i++) Explain(wanted[i], best[i]);
        yield return Share("date", (k, e) => k["date"] is { } d ? e?.Date is { } told && told.Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) == Start(d) : null);
        yield return Share("place", (k, e) => k["place"] is { } p ? e?.Place is { } told && p["name"]!.GetValue<string>().Split('|').Any(n => Same(n, told.Name) || Same(n, told.Place?.Name)) : null);
        foreach (var effect in (Effect[])[Effect.Killed, Effect.Injured])
            foreach (var part in (string[])["low", "best", "high"])
                yield return Share($"{Model.Code.Of(effect)}_{part}", (k, e) => k[Model.Code.Of(effect)] is { } toll
                    ? e?.Tolls.FirstOrDefault(t => t.Effect == effect) is { } told && toll[part]?.GetValue<int>() == (part == "low" ? told.Low : part == "best" ? told.Best : told.High) : null);
        // Sources differ where the key leaves two numbers of dead standing, and the event where its finding is told to be in dispute.
        foreach (var figure in Figure.PrecisionRecallF($"{task} disputes", [.. wanted.Select((w, i) => (IsWanted: Differs(w.Key), IsFound: best[i]?.Findings.Any(f => f.Field.Split(':')[0] == "killed" && !f.Disputed.IsEmpty) ?? false))
            .Select(d => new[] { d is (true, true) ? 1.0 : 0, d.IsFound ? 1 : 0, d.IsWanted ? 1 : 0 })])) yield return figure;
        yield return Share("claims", (k, e) => k["claims"] is JsonArray claims
            ? e is not null && claims.Count == e.Claims.Length && claims.All(c => Claimed(e, c!) is not null) : null);
        foreach (var figure in Figure.PrecisionRecallF($"{task} claimants", Counted(k => [.. Claims(k).Select(c => (c, "told"))], c => "told", (_, _) => true))) yield return figure;
        foreach (var (field, read) in Details)
            foreach (var figure in Figure.PrecisionRecallF($"{task} {field}", Counted(k => [.. Claims(k).Where(c => c[field] is not null).Select(c => (c, c[field]!.GetValue<string>()))], read, Names.Share))) yield return figure;

        // Right, found and wanted values of the claims of each event.
        ImmutableArray<double[]> Counted(Func<JsonNode, (JsonNode Claim, string Value)[]> told, Func<ResponsibilityClaim, string?> read, Func<string, string, bool> same) =>
        [
            .. wanted.Select((w, i) =>
            {
                var values = told(w.Key);
                return new double[] { values.Count(v => Claimed(best[i], v.Claim) is { } claim && read(claim) is { } found && same(v.Value, found)), best[i]?.Claims.Count(c => read(c) is not null) ?? 0, values.Length };
            }),
        ];

        Figure Share(string field, Func<JsonNode, Event?, bool?> right) =>
            Figure.Share($"{task} {field}", [.. wanted.Select((w, i) => right(w.Key, best[i])).OfType<bool>().Select(r => new[] { r ? 1.0 : 0, 1 })]);
    }

    private static void Explain(Wanted wanted, Event? found)
    {
        if (wanted.Key["claims"] is JsonArray claims)
        {
            var named = string.Join(", ", claims.Select(c => c!["name"]));
            Console.Error.WriteLine($"link-gold dev {wanted.Id} claims: {named} / {(found is null ? "no event" : string.Join(", ", found.Claims.Select(c => c.Name)))}");
        }
        foreach (var effect in (Effect[])[Effect.Killed, Effect.Injured])
            if (wanted.Key[Model.Code.Of(effect)] is { } toll)
                Console.Error.WriteLine($"link-gold dev {wanted.Id} {Model.Code.Of(effect)}: {toll["low"]} {toll["best"]} {toll["high"]} / {(found is null ? "no event" : found.Tolls.FirstOrDefault(t => t.Effect == effect) is { } told ? $"{told.Low} {told.Best} {told.High}" : "none")}");
        if (found is not null) Console.Error.WriteLine($"link-gold dev {wanted.Id} is {wanted.Articles.Count} told, {found.Reports.Length} reports: {string.Join(" ", wanted.Articles.Order(StringComparer.Ordinal))}");
    }

    private static bool Differs(JsonNode key) => key["killed"] is { } toll && toll["high"] is not null && toll["low"]!.GetValue<int>() < toll["high"]!.GetValue<int>();

    // What is told of a claim besides who makes it.
    private static readonly ImmutableArray<(string Field, Func<ResponsibilityClaim, string?> Read)> Details =
    [
        ("through", c => c.Through), ("authenticated_by", c => Joined(c.AuthenticatedBy)), ("doubted_by", c => Joined(c.DoubtedBy)),
    ];

    private static string? Joined(ImmutableArray<string> names) => names.IsEmpty ? null : string.Join('|', names);

    private static IEnumerable<JsonNode> Claims(JsonNode key) => key["claims"]?.AsArray().Select(c => c!) ?? [];

    private static ResponsibilityClaim? Claimed(Event? e, JsonNode claim) =>
        e?.Claims.FirstOrDefault(t => claim["name"]!.GetValue<string>().Split('|').Any(n => Same(n, t.Name)));

    private static string Start(JsonNode date) => date["start"]!.GetValue<string>() is { Length: 10 } day ? day : date["start"]!.GetValue<string>() + "-01";

    private static bool Same(string name, string? other) => string.Equals(name.Trim(), other, StringComparison.OrdinalIgnoreCase);
}
