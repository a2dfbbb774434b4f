using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tacitus.Bench.Predict;

/// <summary>Files of one JSON object a line.</summary>
internal static class JsonLines
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The objects of the file at <paramref name="path"/>, empty lines passed over.</summary>
    public static IEnumerable<JsonObject> Read(string path) =>
        File.ReadLines(path).Where(l => !string.IsNullOrWhiteSpace(l)).Select(l => JsonNode.Parse(l)!.AsObject());

    /// <summary><paramref name="value"/> as one line.</summary>
    public static string Write(JsonNode value) => value.ToJsonString(Options);
}
