using System.Collections.Immutable;
using System.Text.Json;
using Tacitus.Model;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Storage;

/// <summary>Lists of spans, blocks and cleaning runs as short JSON arrays.</summary>
internal static class SpanJson
{
    /// <summary>Writes <c>[[start, end, words] ...]</c>.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Span> spans, string text)
    {
        json.WriteStartArray();
        foreach (var span in spans)
        {
            json.WriteStartArray();
            Put(json, span);
            json.WriteStringValue(text.AsSpan(span.Start, span.Length));
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes <c>[[start, end] ...]</c>.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Span> spans)
    {
        json.WriteStartArray();
        foreach (var span in spans)
        {
            json.WriteStartArray();
            Put(json, span);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes <c>[[start, end, kind] ...]</c>, and a language where it is not the article's.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<Block> blocks)
    {
        json.WriteStartArray();
        foreach (var block in blocks)
        {
            json.WriteStartArray();
            Put(json, block.Span);
            json.WriteStringValue(Code.Of(block.Kind));
            if (block.Language is { } language) json.WriteStringValue(language);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>Writes <c>[[kind, raw start, raw end, clean start, clean end, rule] ...]</c>.</summary>
    public static void Write(Utf8JsonWriter json, ImmutableArray<TextRun> runs)
    {
        json.WriteStartArray();
        foreach (var run in runs)
        {
            json.WriteStartArray();
            json.WriteStringValue(Code.Of(run.Kind));
            Put(json, run.Raw);
            Put(json, run.Clean);
            json.WriteStringValue(run.Rule);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    /// <summary>The spans, whether or not their words are written with them.</summary>
    public static ImmutableArray<Span> Spans(string json) => Read(json, e => SpanAt(e, 0));

    /// <summary>The spans with the words that were written with them.</summary>
    public static ImmutableArray<(Span Span, string Words)> Words(string json) => Read(json, e => (SpanAt(e, 0), e[2].GetString()!));

    /// <summary>The blocks.</summary>
    public static ImmutableArray<Block> Blocks(string json) => Read(json, e => new Block(SpanAt(e, 0), Code.Parse<BlockKind>(e[2].GetString()!), e.GetArrayLength() > 3 ? e[3].GetString() : null));

    /// <summary>The cleaning runs.</summary>
    public static ImmutableArray<TextRun> Cleaning(string json) =>
        Read(json, e => new TextRun(Code.Parse<RunKind>(e[0].GetString()!), SpanAt(e, 1), SpanAt(e, 3), e[5].GetString()));

    private static Span SpanAt(JsonElement entry, int index) => new(entry[index].GetInt32(), entry[index + 1].GetInt32());

    private static void Put(Utf8JsonWriter json, Span span)
    {
        json.WriteNumberValue(span.Start);
        json.WriteNumberValue(span.End);
    }

    private static ImmutableArray<T> Read<T>(string json, Func<JsonElement, T> read)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.EnumerateArray().Select(read)];
    }
}
