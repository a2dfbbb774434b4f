using Tacitus.Bench.Quality.FirstLight;

namespace Tacitus.Bench.Quality.Samples;

/// <summary>Runs the program on the sample articles of the repository, of real attacks whose truth is established, and checks its export against their key.</summary>
internal static class SamplesScorer
{
    /// <summary>The share of the key's demands that hold, by sort.</summary>
    public static IEnumerable<Figure> Score(string data) => FirstLightScorer.Score("samples", Articles(), "bench/keys/samples.json");

    // The page beside them tells the truth about each attack, and would be read as one more article.
    private static string[] Articles() =>
        [.. Directory.GetFiles("samples").Where(f => Path.GetFileName(f) is not ("README.md" or "LICENSE")).Order(StringComparer.Ordinal)];
}
