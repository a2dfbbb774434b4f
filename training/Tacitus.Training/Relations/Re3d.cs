using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tacitus.Model.Texts;

namespace Tacitus.Training.Relations;

/// <summary>Reads the development part of re3d (Dstl), on Syria and Iraq.</summary>
internal static class Re3d
{
    /// <summary>The documents in the order of their ids.</summary>
    public static ImmutableArray<Re3dDocument> Read(string data)
    {
        var documents = new List<Re3dDocument>();
        foreach (var folder in Directory.GetDirectories(Path.Combine(data, "re3d")).Order(StringComparer.Ordinal))
        {
            var entities = Lines(folder, "entities.jsonl").ToLookup(l => Text(l, "documentId"));
            var relations = Lines(folder, "relations.jsonl").ToLookup(l => Text(l, "documentId"));
            foreach (var line in Lines(folder, "documents.jsonl"))
            {
                var (id, text) = (Text(line, "_id"), Text(line, "text"));
                var units = Units(text);
                Span At(JsonObject l, string start, string end) => new(units[l[start]!.GetValue<int>()], units[l[end]!.GetValue<int>()]);
                documents.Add(new Re3dDocument(
                    id, text,
                    [.. entities[id].Select(e => (At(e, "begin", "end"), Text(e, "type"), e["confidence"]!.GetValue<double>()))],
                    [.. relations[id].Select(r => (At(r, "sourceBegin", "sourceEnd"), Text(r, "type"), At(r, "targetBegin", "targetEnd")))]));
            }
        }
        return [.. documents.OrderBy(d => d.Id, StringComparer.Ordinal)];
    }

    // For each code point the UTF-16 position at which it starts, and the length of the text.
    private static int[] Units(string text)
    {
        var units = new List<int>(text.Length + 1);
        for (var i = 0; i < text.Length; i++) if (i == 0 || !char.IsSurrogatePair(text[i - 1], text[i])) units.Add(i);
        units.Add(text.Length);
        return [.. units];
    }

    private static IEnumerable<JsonObject> Lines(string folder, string file) =>
        File.ReadLines(Path.Combine(folder, file)).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!.AsObject()).ToList();

    private static string Text(JsonObject line, string name) => line[name]!.GetValue<string>();
}
