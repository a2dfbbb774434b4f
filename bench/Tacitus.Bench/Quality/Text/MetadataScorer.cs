using System.Text.Json.Nodes;

namespace Tacitus.Bench.Quality.Text;

/// <summary>
/// Scores headlines and dates of publication of the pages that <see cref="TextScorer"/> reads, where the data have them; the dates also over those pages alone on
/// which the date that the data have stands in any form, be it that of a revision.
/// </summary>
internal static class MetadataScorer
{
    public static IEnumerable<Figure> Score(string data)
    {
        var pages = TextScorer.Read(data);
        return
        [
            Figure.Share("metadata title", [.. pages.Where(p => TextScorer.Text(p.Wanted, "title").Length > 0).Select(p => Is(p.Wanted, p.Got, "title", "title"))]),
            Figure.Share("metadata date", [.. pages.Where(p => TextScorer.Text(p.Wanted, "date").Length > 0).Select(p => Is(p.Wanted, p.Got, "date", "published"))]),
            Figure.Share("metadata date_where_stated", [.. pages.Where(p => p.IsDateStated).Select(p => Is(p.Wanted, p.Got, "date", "published"))]),
        ];
    }

    private static double[] Is(JsonObject page, JsonObject read, string wanted, string got) => [TextScorer.Text(page, wanted) == TextScorer.Text(read, got) ? 1 : 0, 1];
}
