using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Tacitus.Training.News;

/// <summary>
/// Keys of real news in <c>bench/news/keys.jsonl</c>: annotated as the gold set is, but without a word of the texts, which belong to their publishers. Where a key repeats words of its text, the file says where they stand
/// (<c>@start+length</c>, in UTF-16 units).
/// </summary>
internal static partial class NewsKeys
{
    /// <summary>The file.</summary>
    public const string File = "bench/news/keys.jsonl";

    /// <summary>The part that models learn from and rules may be tuned on.</summary>
    public const char Learned = 'l';

    /// <summary>The part that the encoder of deeds alone learns from.</summary>
    public const char LearnedByEncoder = 't';

    /// <summary>The annotated texts of <paramref name="parts"/> (<c>l</c>, <c>m</c>), in the order of the file, with what their keys say in words.</summary>
    /// <param name="data">The folder with the public sets.</param>
    /// <param name="parts">Which.</param>
    /// <exception cref="InvalidDataException">A text is not the one that was annotated.</exception>
    public static IEnumerable<NewsText> Read(string data, string parts)
    {
        var texts = new PublicTexts(data);
        foreach (var line in Lines())
        {
            var name = (string)line["name"]!;
            if (!parts.Contains(name[0], StringComparison.Ordinal)) continue;
            var text = texts.Find((string)line["set"]!, (string)line["id"]!);
            if (text is null || HashOf(text) != (string)line["sha"]!) throw new InvalidDataException($"{File}: the text of {name} under {data} is not the one that was annotated; its key does not fit it.");
            yield return new NewsText(name, text, (string?)line["published"], Decoded(line["key"]!, text).AsObject());
        }
    }

    /// <summary>The set and name of every annotated text, of all parts: no other labels of them are learned from.</summary>
    public static HashSet<(string Set, string Id)> Texts() => [.. Lines().Select(l => ((string)l["set"]!, (string)l["id"]!))];

    /// <summary>What <paramref name="node"/> of a key says where its references into <paramref name="text"/> are the words that stand there.</summary>
    internal static JsonNode Decoded(JsonNode node, string text) => node switch
    {
        JsonObject o => new JsonObject(o.Select(p => KeyValuePair.Create(p.Key, p.Value is null ? null : (JsonNode?)Decoded(p.Value, text)))),
        JsonArray a => new JsonArray([.. a.Select(v => v is null ? null : Decoded(v, text))]),
        JsonValue v when v.TryGetValue<string>(out var said) => JsonValue.Create(Reference().Replace(said, r => text.Substring(Number(r.Groups[1]), Number(r.Groups[2])))),
        _ => node.DeepClone(),
    };

    private static IEnumerable<JsonNode> Lines() => System.IO.File.ReadLines(File).Where(l => l.Length > 0).Select(l => JsonNode.Parse(l)!);

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"@(\d+)\+(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Reference();
}
