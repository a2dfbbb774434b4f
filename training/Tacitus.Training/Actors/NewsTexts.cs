using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tacitus.Training.Actors;

/// <summary>The texts of the development data, whatever they were annotated for: news that names groups, forces, organisations, people and places.</summary>
internal static partial class NewsTexts
{
    // Of the local news on shootings, in which hardly any group is named, every so many.
    private const int OneIn = 4;

    /// <summary>Each text under <paramref name="data"/> with the name of its set and its own.</summary>
    public static IEnumerable<(string Set, string Id, string Text)> Read(string data)
    {
        foreach (var d in Lines(data, "muc4", "documents.jsonl").Where(d => (string?)d["set"] == "dev")) yield return ("muc4", (string)d["id"]!, (string)d["text"]!);
        foreach (var d in Lines(data, "wikievents", "dev.jsonl")) yield return ("wikievents", (string)d["doc_id"]!, (string)d["text"]!);
        foreach (var d in Lines(data, "rams", "dev.jsonlines"))
            yield return ("rams", (string)d["doc_key"]!, Joined(d["sentences"]!.AsArray().SelectMany(s => s!.AsArray()).Select(w => (string)w!)));
        foreach (var d in Lines(data, "famus", "dev.jsonl"))
        {
            yield return ("famus", d["instance_id"] + "-report", Joined(((string)d["report_dict"]!["doctext"]!).Split(' ')));
            if (d["source_dict"]?["doctext"] is { } source) yield return ("famus", d["instance_id"] + "-source", Joined(((string)source!).Split(' ')));
        }
        foreach (var path in Directory.GetFiles(Path.Combine(data, "re3d"), "documents.jsonl", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            foreach (var d in Lines(path)) yield return ("re3d", Path.GetFileName(Path.GetDirectoryName(path)) + d["_id"], (string)d["text"]!);
        foreach (var path in Directory.GetFiles(Path.Combine(data, "timebank"), "*.tml").Order(StringComparer.Ordinal)) yield return ("timebank", Path.GetFileName(path), Tag().Replace(File.ReadAllText(path), ""));
        foreach (var article in XDocument.Load(Path.Combine(data, "geo", "lgl.xml")).Root!.Elements("article")) yield return ("lgl", (string)article.Attribute("docid")!, article.Element("text")!.Value);
        foreach (var path in Directory.GetFiles(Path.Combine(data, "geo", "GeoWebNews"), "*.txt").Order(StringComparer.Ordinal)) yield return ("gwn", Path.GetFileName(path), File.ReadAllText(path));
        foreach (var (d, i) in Lines(data, "gva", "articles.jsonl").Select((d, i) => (d, i))) if (i % OneIn == 0) yield return ("gva", (string)d["id"]!, (string)d["content"]!);
    }

    private static IEnumerable<JsonNode> Lines(params string[] path) => File.ReadLines(Path.Combine(path)).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!);

    // Words that were set apart by blanks, as a newspaper sets them.
    private static string Joined(IEnumerable<string> words) => Apart().Replace(string.Join(' ', words), "$1$2");

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex(@" ([,.;:!?)\]%]|n't|'s|'|''|')(?= |$)|([(\[$]) ", RegexOptions.CultureInvariant)]
    private static partial Regex Apart();
}
