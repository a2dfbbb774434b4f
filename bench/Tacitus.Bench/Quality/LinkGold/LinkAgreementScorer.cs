using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Bench.Quality.Gold;

namespace Tacitus.Bench.Quality.LinkGold;

/// <summary>
/// How far the two annotators of the linking gold set agree, each of whom says which articles tell of which event: BCubed of the two groupings of tellings
/// (an article and an event that it tells of), F1 of the events, and over the events that both have Krippendorff's alpha of each reconciled field.
/// </summary>
internal static class LinkAgreementScorer
{
    private static readonly ImmutableArray<string> Fields =
        ["kind", "status", "political", "date", "place", "country", "perpetrators", "basis", "claims", "killed", "injured", "kidnapped", "arrested"];

    /// <summary>The figures of the key and the second annotation in the repository, over the articles that were annotated twice.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var (key, second) = (Read("key.json"), Read("second.json"));
        var twice = ByArticle(second).Keys.Concat(second["quiet"]!.AsArray().Select(q => q!.GetValue<string>())).ToHashSet(StringComparer.Ordinal);
        foreach (var later in key["events"]!.AsArray().Where(e => !e!["articles"]!.AsArray().Any(a => twice.Contains(a!["id"]!.GetValue<string>()))).ToArray()) key["events"]!.AsArray().Remove(later);
        return Score(key, second);
    }

    /// <summary>The figures of <paramref name="key"/> and <paramref name="second"/>, both with <c>events</c> that list their <c>articles</c>.</summary>
    public static IEnumerable<Figure> Score(JsonObject key, JsonObject second)
    {
        var (first, other) = (ByArticle(key), ByArticle(second));
        var shared = first.Keys.Union(other.Keys).Order(StringComparer.Ordinal)
            .Select(a => (First: Told(first, a), Second: Told(other, a)))
            .Select(a => (First: a.First.Length, Second: a.Second.Length, Pairs: EventAligner.Align(a.First, a.Second))).ToArray();
        // A telling that only one of the two has is found by nobody and right for nobody, or an event told once and missed would count in full.
        var both = shared.SelectMany(a => a.Pairs).CountBy(Ids).ToDictionary();
        var (inFirst, inSecond) = (Sizes(first), Sizes(other));
        ImmutableArray<double[]> items =
            [.. shared.Select(a => new[] { a.Pairs.Sum(p => (double)both[Ids(p)] / inSecond[Id(p.Found)]), a.Second, a.Pairs.Sum(p => (double)both[Ids(p)] / inFirst[Id(p.Wanted)]), a.First })];
        yield return new Figure("link-agreement bcubed_f1", items, BCubedF1);

        var same = Same(shared.SelectMany(a => a.Pairs), both);
        yield return new Figure("link-agreement events f1", [[same.Length, inFirst.Count + inSecond.Count]], c => 2 * c[0] / c[1]);
        foreach (var field in Fields) yield return AgreementScorer.Alpha($"link-agreement {field} alpha", field, [.. same.Select(p => ImmutableArray.Create(p))]);
    }

    // Of all pairings those that most articles bear out, each event once.
    private static ImmutableArray<(ToldEvent Wanted, ToldEvent Found)> Same(IEnumerable<(ToldEvent Wanted, ToldEvent Found)> pairs, Dictionary<(string, string), int> both)
    {
        var (taken, same) = (new HashSet<string>(StringComparer.Ordinal), ImmutableArray.CreateBuilder<(ToldEvent, ToldEvent)>());
        foreach (var pair in pairs.DistinctBy(Ids).OrderByDescending(p => both[Ids(p)]).ThenBy(p => Id(p.Wanted), StringComparer.Ordinal).ThenBy(p => Id(p.Found), StringComparer.Ordinal))
        {
            if (taken.Contains("key " + Id(pair.Wanted)) || taken.Contains("second " + Id(pair.Found))) continue;
            taken.Add("key " + Id(pair.Wanted));
            taken.Add("second " + Id(pair.Found));
            same.Add(pair);
        }
        return same.ToImmutable();
    }

    private static double BCubedF1(double[] counts)
    {
        var (precision, recall) = (counts[1] == 0 ? 0 : counts[0] / counts[1], counts[3] == 0 ? 0 : counts[2] / counts[3]);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static Dictionary<string, ImmutableArray<ToldEvent>> ByArticle(JsonObject annotation) => annotation["events"]!.AsArray()
        .SelectMany(e => e!["articles"]!.AsArray().Select(a => (Article: a!["id"]!.GetValue<string>(), Event: new ToldEvent(e.AsObject(), [], []))))
        .GroupBy(t => t.Article, t => t.Event, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);

    private static Dictionary<string, int> Sizes(Dictionary<string, ImmutableArray<ToldEvent>> told) =>
        told.Values.SelectMany(e => e).CountBy(Id).ToDictionary(StringComparer.Ordinal);

    private static ImmutableArray<ToldEvent> Told(Dictionary<string, ImmutableArray<ToldEvent>> told, string article) => told.TryGetValue(article, out var events) ? events : [];

    private static (string, string) Ids((ToldEvent Wanted, ToldEvent Found) pair) => (Id(pair.Wanted), Id(pair.Found));

    private static string Id(ToldEvent e) => e.Values["id"]!.GetValue<string>();

    private static JsonObject Read(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine("bench", "link-gold", file)))!.AsObject();
}
