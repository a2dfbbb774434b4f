using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Tacitus.Bench.Predict;
using Tacitus.Coding.Linking;

namespace Tacitus.Bench.Quality.Links;

/// <summary>
/// Scores linking on the gun-violence articles by BCubed (Bagga and Baldwin 1998): for each article the share of its predicted event that is
/// right, and the share of its true event that was found. The trees that ship learned from all events: those of <c>news-half.model</c>, which learned from
/// one half, are scored on the other.
/// </summary>
internal static class LinksScorer
{
    private const string Half = "news-half.model";

    /// <summary>The figures on <c>gva/articles.jsonl</c> in <paramref name="data"/>.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var lines = JsonLines.Read(Path.Combine(data, "gva", "articles.jsonl")).Where(l => !IsLearnedOn(l["incident"]!.GetValue<string>())).ToArray();
        var wanted = lines.Select(l => l["incident"]!.GetValue<string>()).ToImmutableArray();
        using var stream = typeof(LinksScorer).Assembly.GetManifestResourceStream(typeof(LinksScorer), Half) ?? throw new InvalidOperationException($"{Half} is not embedded");
        using var reader = new StreamReader(stream);
        var found = LinksPredictor.Link(
            [.. lines.Select(l => LinksPredictor.Read(l["id"]!.ToString(), l["dct"]?.GetValue<string>(), l["title"]?.GetValue<string>(), l["content"]!.GetValue<string>()))],
            new Linker(NewsTrees.Read(Half, reader)));
        return BCubed("links", wanted, found);
    }

    /// <summary>Whether the weights were learned on the articles of <paramref name="incident"/>: those whose hash is even. Training uses the same rule.</summary>
    public static bool IsLearnedOn(string incident) => SHA256.HashData(Encoding.UTF8.GetBytes(incident))[0] % 2 == 0;

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
