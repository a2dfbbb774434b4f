using System.Text.Json.Nodes;

namespace Tacitus.Bench.Quality.Text;

/// <summary>Scores headlines and dates of publication of the pages that <see cref="TextScorer"/> reads, where the data state them.</summary>
internal static class MetadataScorer
{
    public static IEnumerable<Figure> Score(string data)
    {
        var pages = TextScorer.Read(data);
        return [Share("metadata title", "title", "title"), Share("metadata date", "date", "published")];

        Figure Share(string name, string wanted, string got) =>
            Figure.Share(name, [.. pages.Where(p => TextScorer.Text(p.Wanted, wanted).Length > 0).Select(p => Is(p.Wanted, p.Got, wanted, got))]);
    }

    private static double[] Is(JsonObject page, JsonObject read, string wanted, string got) => [TextScorer.Text(page, wanted) == TextScorer.Text(read, got) ? 1 : 0, 1];
}
