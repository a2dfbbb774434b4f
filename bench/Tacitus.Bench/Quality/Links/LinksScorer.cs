using System.Collections.Immutable;
using Tacitus.Bench.Predict;
using Tacitus.Coding.Linking;

namespace Tacitus.Bench.Quality.Links;

/// <summary>
/// Scores linking on the gun-violence articles by BCubed (Bagga and Baldwin 1998): for each article the share of its predicted event that is
/// right, and the share of its true event that was found. Either half of the events is a collection of its own, linked by the trees that learned from the other.
/// </summary>
internal static class LinksScorer
{
    /// <summary>The figures on <c>gva/articles.jsonl</c> in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var lines = JsonLines.Read(Path.Combine(data, "gva", "articles.jsonl")).ToArray();
        var (wanted, found) = (ImmutableArray.CreateBuilder<string>(), ImmutableArray.CreateBuilder<string>());
        foreach (var even in (bool[])[true, false])
        {
            var half = lines.Where(l => HalfTrees.IsEven(l["incident"]!.GetValue<string>()) == even).ToArray();
            wanted.AddRange(half.Select(l => l["incident"]!.GetValue<string>()));
            found.AddRange(LinksPredictor.Link(
                [.. half.Select(l => LinksPredictor.Read(l["id"]!.ToString(), l["dct"]?.GetValue<string>(), l["title"]?.GetValue<string>(), l["content"]!.GetValue<string>()))],
                new Linker(HalfTrees.Unseen(even))));
        }
        return BCubed("links", wanted.ToImmutable(), found.ToImmutable());
    }

    /// <summary>BCubed precision, recall and F1 of two groupings of the same items.</summary>
    public static IEnumerable<Figure> BCubed(string task, ImmutableArray<string> wanted, ImmutableArray<string> found)
    {
        var wantedSize = wanted.CountBy(w => w).ToDictionary(StringComparer.Ordinal);
        var foundSize = found.CountBy(f => f).ToDictionary(StringComparer.Ordinal);
        var bothSize = wanted.Zip(found).CountBy(p => p).ToDictionary();
        ImmutableArray<double[]> items =
        [
            .. wanted.Zip(found).Select(p => new[] { (double)bothSize[p] / foundSize[p.Second], (double)bothSize[p] / wantedSize[p.First], 1 }),
        ];
        return
        [
            new($"{task} bcubed_precision", items, c => c[0] / c[2]),
            new($"{task} bcubed_recall", items, c => c[1] / c[2]),
            new($"{task} bcubed_f1", items, c => c[0] + c[1] == 0 ? 0 : 2 * c[0] * c[1] / (c[0] + c[1]) / c[2]),
        ];
    }
}
