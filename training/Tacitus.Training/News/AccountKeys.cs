using System.Text.Json.Nodes;

namespace Tacitus.Training.News;

/// <summary>
/// Keys of the events in long accounts of armed groups (<c>bench/ties</c>): annotated as the gold set is, by the names of the articles, whose texts lie beside them.
/// </summary>
internal static class AccountKeys
{
    /// <summary>The part that models learn from and rules may be tuned on.</summary>
    public const char Learned = 'v';

    /// <summary>The part that nobody who tunes reads.</summary>
    public const char Kept = 'w';

    private const string Folder = "bench/ties";

    /// <summary>The annotated articles of <paramref name="part"/> in the order of the file.</summary>
    /// <param name="part">Which.</param>
    /// <param name="root">Where the project lies.</param>
    /// <param name="second">Of the kept ones whether with the keys of a second reader, who did not see the first.</param>
    public static IEnumerable<NewsText> Read(char part, string root = "", bool second = false)
    {
        var (articles, keys) = part == Learned ? ("learned.jsonl", "events.jsonl") : ("kept.jsonl", second ? "kept-events.second.jsonl" : "kept-events.jsonl");
        var texts = Lines(articles).ToDictionary(a => (string)a["name"]!, StringComparer.Ordinal);
        foreach (var key in Lines(keys))
        {
            var article = texts[(string)key["name"]!];
            yield return new NewsText($"{part}-{key["name"]}", ((string)article["text"]!).ReplaceLineEndings("\n"), (string?)article["published"], key.AsObject());
        }

        IEnumerable<JsonNode> Lines(string file) => File.ReadLines(Path.Combine(root, Folder, file)).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!);
    }
}
