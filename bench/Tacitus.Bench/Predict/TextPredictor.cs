using System.Text.Json.Nodes;
using Tacitus.Language.Reading;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Predict;

/// <summary>The task <c>text</c>: the running text, headline, outlet and date of each page of a folder.</summary>
internal static class TextPredictor
{
    /// <summary>One line for each <c>.html</c> file of the folder <paramref name="path"/>, by ordinal file name.</summary>
    public static IEnumerable<string> Predict(string path)
    {
        var reader = new ArticleReader();
        return Directory.GetFiles(path, "*.html").Order(StringComparer.Ordinal).AsParallel().AsOrdered().Select(file => JsonLines.Write(Line(reader, file)));
    }

    /// <summary>What the product reads of the page at <paramref name="file"/>.</summary>
    public static JsonObject Line(ArticleReader reader, string file)
    {
        var article = reader.Read(new Source(file, File.ReadAllBytes(file), GivenMetadata.None)).Article;
        return new JsonObject
        {
            ["file"] = Path.GetFileName(file),
            ["title"] = article?.Title,
            ["outlet"] = article?.Outlet,
            ["published"] = article?.Published?.Date.ToString(),
            ["text"] = article is null ? "" : RunningText(article),
        };
    }

    // The headline stands in its own field; bylines and words under pictures are known as such and no part of the running text.
    private static string RunningText(Article article) => string.Join('\n',
        article.Blocks.Where(b => b.Kind is not (BlockKind.Title or BlockKind.Byline or BlockKind.Caption)).Select(b => article[b.Span]));
}
