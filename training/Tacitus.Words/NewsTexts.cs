using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tacitus.Words;

/// <summary>The texts in which words are counted and looked at, one line each: news of the development data, the gold set's parts that may be learned from, the samples.</summary>
internal static partial class NewsTexts
{
    private const string GoldParts = "acefh";

    /// <summary>The texts under <paramref name="data"/>, in <c>bench/gold</c> and <c>samples</c>, always in the same order: it decides which sentences are chosen.</summary>
    public static IEnumerable<string> Read(string data)
    {
        var gold = Directory.GetFiles("bench/gold", "*.txt").Where(p => GoldParts.Contains(Path.GetFileName(p)[0], StringComparison.Ordinal)).Order(StringComparer.Ordinal);
        IEnumerable<string> texts =
        [
            .. Longest(Path.Combine(data, "gva", "articles.jsonl")),
            .. Longest(Path.Combine(data, "muc4", "documents.jsonl")),
            .. Longest(Path.Combine(data, "wikievents", "dev.jsonl")),
            .. Longest(Path.Combine(data, "famus", "dev.jsonl")),
            .. Joined(Path.Combine(data, "rams", "dev.jsonlines")),
            .. gold.Select(File.ReadAllText),
            .. Directory.GetFiles("samples", "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText),
            // Its articles stand in CDATA and go with the tags: what is left are titles and names of places.
            Untagged(Path.Combine(data, "geo", "lgl.xml")),
            .. Directory.GetFiles(Path.Combine(data, "timebank"), "*.tml").Order(StringComparer.Ordinal).Select(Untagged),
        ];
        return texts.Select(t => t.ReplaceLineEndings(" "));
    }

    // The longest string of each line's object is its text.
    private static IEnumerable<string> Longest(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            yield return Strings(json.RootElement).MaxBy(s => s.Length)!;
        }
    }

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => Strings(p.Value)),
        _ => [],
    };

    private static IEnumerable<string> Joined(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            using var json = JsonDocument.Parse(line);
            yield return string.Join(' ', json.RootElement.GetProperty("sentences").EnumerateArray().SelectMany(s => s.EnumerateArray()).Select(w => w.GetString()));
        }
    }

    private static string Untagged(string path) => Tag().Replace(File.ReadAllText(path), " ");

    [GeneratedRegex("<[^>]+>", RegexOptions.NonBacktracking)]
    private static partial Regex Tag();
}
