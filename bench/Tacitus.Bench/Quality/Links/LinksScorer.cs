using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Tacitus.Bench.Predict;
using Tacitus.Coding.Linking;

namespace Tacitus.Bench.Quality.Links;

/// <summary>
/// Scores linking on the gun-violence articles by BCubed (Bagga and Baldwin 1998): for each article the share of its predicted event that is
/// right, and the share of its true event that was found. Either half of the events is a collection of its own, linked by the trees that learned from the other.
/// </summary>
internal static class LinksScorer
{
    // The share of the articles that do not tell when they were published, where some are asked not to.
    private const int Undated = 10;

    /// <summary>The figures on <c>gva/articles.jsonl</c> in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var linked = Link(data, _ => true);
        return BCubed("links", [.. linked.Select(l => l.Wanted)], [.. linked.Select(l => l.Found)]);
    }

    /// <summary>The figures of every tenth article, drawn by its hash, where these do not tell when they were published and the others do.</summary>
    public static IEnumerable<Figure> ScoreUndated(string data)
    {
        var linked = Link(data, IsDated);
        return BCubed("links-undated", [.. linked.Select(l => l.Wanted)], [.. linked.Select(l => l.Found)], [.. linked.Select(l => !IsDated(l.Id))]);

        static bool IsDated(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[1] % Undated > 0;
    }

    private static ImmutableArray<(string Id, string Wanted, string Found)> Link(string data, Func<string, bool> isDated)
    {
        var lines = JsonLines.Read(Path.Combine(data, "gva", "articles.jsonl")).Select(l => (Id: l["id"]!.ToString(), Line: l)).ToArray();
        var linked = ImmutableArray.CreateBuilder<(string, string, string)>();
        foreach (var even in (bool[])[true, false])
        {
            var half = lines.Where(l => HalfTrees.IsEven(l.Line["incident"]!.GetValue<string>()) == even).ToArray();
            var found = LinksPredictor.Link(
                [.. half.Select(l => LinksPredictor.Read(l.Id, isDated(l.Id) ? l.Line["dct"]?.GetValue<string>() : null, l.Line["title"]?.GetValue<string>(), l.Line["content"]!.GetValue<string>()))],
                new Linker(HalfTrees.Unseen(even)));
            linked.AddRange(half.Select((l, i) => (l.Id, l.Line["incident"]!.GetValue<string>(), found[i])));
        }
        return linked.ToImmutable();
    }

    /// <summary>BCubed precision, recall and F1 of two groupings of the same items, over those that are <paramref name="counted"/>; over all when that is not given.</summary>
    public static IEnumerable<Figure> BCubed(string task, ImmutableArray<string> wanted, ImmutableArray<string> found, ImmutableArray<bool> counted = default)
    {
        var wantedSize = wanted.CountBy(w => w).ToDictionary(StringComparer.Ordinal);
        var foundSize = found.CountBy(f => f).ToDictionary(StringComparer.Ordinal);
        var bothSize = wanted.Zip(found).CountBy(p => p).ToDictionary();
        ImmutableArray<double[]> items =
        [
            .. wanted.Zip(found).Where((_, i) => counted.IsDefault || counted[i]).Select(p => new[] { (double)bothSize[p] / foundSize[p.Second], (double)bothSize[p] / wantedSize[p.First], 1 }),
        ];
        return
        [
            new($"{task} bcubed_precision", items, c => c[0] / c[2]),
            new($"{task} bcubed_recall", items, c => c[1] / c[2]),
            new($"{task} bcubed_f1", items, c => c[0] + c[1] == 0 ? 0 : 2 * c[0] * c[1] / (c[0] + c[1]) / c[2]),
        ];
    }
}
