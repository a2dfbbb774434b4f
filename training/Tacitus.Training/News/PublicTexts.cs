using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Tacitus.Training.News;

/// <summary>The texts of public sets by the name of the set and of the text in it. They belong to their publishers and stay where they are.</summary>
/// <param name="data">The folder with the development data.</param>
internal sealed partial class PublicTexts(string data)
{
    private readonly Dictionary<string, Dictionary<string, string>> _sets = new(StringComparer.Ordinal);

    /// <summary>The text <paramref name="id"/> of <paramref name="set"/>, without space at its ends and with one line feed after it; null when the set has no such text.</summary>
    /// <exception cref="ArgumentException">There is no such set.</exception>
    public string? Find(string set, string id)
    {
        // Of a name that a set gives twice the first text counts.
        if (!_sets.TryGetValue(set, out var texts)) _sets[set] = texts = Read(set).DistinctBy(t => t.Id, StringComparer.Ordinal).ToDictionary(t => t.Id, t => t.Text.ReplaceLineEndings("\n").Trim() + "\n", StringComparer.Ordinal);
        return texts.GetValueOrDefault(id);
    }

    private IEnumerable<(string Id, string Text)> Read(string set) => set switch
    {
        "gva" => Lines("gva", "articles.jsonl").Select(d => ((string)d["id"]!, (string?)d["title"] + "\n\n" + (string)d["content"]!)),
        "muc4" => Lines("muc4", "documents.jsonl").Select(d => ((string)d["id"]!, (string)d["text"]!)),
        "wikievents" => Lines("wikievents", "dev.jsonl").Select(d => ((string)d["doc_id"]!, (string)d["text"]!)),
        "famus" => Lines("famus", "dev.jsonl").SelectMany(d => new[] { "report", "source" }.Where(of => d[of + "_dict"]?["doctext"] is not null).Select(of => ((string)d["instance_id"]! + "-" + of, (string)d[of + "_dict"]!["doctext"]!))),
        "rams" => Lines("rams", "dev.jsonlines").Select(d => ((string)d["doc_key"]!, string.Join(' ', d["sentences"]!.AsArray().SelectMany(s => s!.AsArray()).Select(w => (string)w!)))),
        "india" => Lines("india-police", "metadata.jsonl").Select(d => (d["doc_id"]!.ToString(), Stamp().Replace((string)d["full_text"]!, "", 1))),
        "re3d" => Directory.GetDirectories(Path.Combine(data, "re3d")).SelectMany(f => Lines("re3d", Path.GetFileName(f), "documents.jsonl").Select(d => (Path.GetFileName(f) + "/" + d["_id"]!, (string)d["text"]!))),
        "lgl" => XDocument.Load(Path.Combine(data, "geo", "lgl.xml")).Root!.Elements("article").Select(a => ((string)a.Attribute("docid")!, a.Element("text")!.Value)),
        "gwn" => Directory.GetFiles(Path.Combine(data, "geo", "GeoWebNews"), "*.txt").Select(p => (Path.GetFileName(p), File.ReadAllText(p))),
        "timebank" => Directory.GetFiles(Path.Combine(data, "timebank"), "*.tml").Select(p => (Path.GetFileName(p), WebUtility.HtmlDecode(Tag().Replace(Body().Match(File.ReadAllText(p)).Groups[1].Value, "")))),
        _ => throw new ArgumentException($"There is no set '{set}'.", nameof(set)),
    };

    private IEnumerable<JsonNode> Lines(params string[] path) => File.ReadLines(Path.Combine([data, .. path])).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!);

    // The day that stands above the text is told beside it.
    [GeneratedRegex("^This story is from [^\n]*", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();

    [GeneratedRegex("<[^>]+>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("<TEXT>(.*?)</TEXT>", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Body();
}
