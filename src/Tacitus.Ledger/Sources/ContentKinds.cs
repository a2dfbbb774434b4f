using System.Text.Json;

namespace Tacitus.Ledger.Sources;

/// <summary>Tells what bytes are from their beginning; the name is asked only whether a single JSON line is one of many.</summary>
internal static class ContentKinds
{
    private const int TarMagicOffset = 257;

    /// <summary>What the bytes that begin with <paramref name="head"/> are; <paramref name="name"/> is their file name.</summary>
    public static ContentKind Of(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith<byte>([0x1F, 0x8B])) return ContentKind.Gzip;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return ContentKind.Zip;
        if (head.Length > TarMagicOffset + 5 && head.Slice(TarMagicOffset, 5).SequenceEqual("ustar"u8)) return ContentKind.Tar;
        var isNamedLines = name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
        var text = WithoutMark(head).TrimStart(" \t\r\n"u8);
        if (isNamedLines && !text.IsEmpty) return ContentKind.JsonLines;
        if (text is [(byte)'[', ..] && text[1..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..]) return ContentKind.JsonArray;
        return IsJsonLines(text) ? ContentKind.JsonLines : ContentKind.Article;
    }

    /// <summary><paramref name="bytes"/> without the byte order mark of UTF-8.</summary>
    public static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> bytes) => bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? bytes[3..] : bytes;

    /// <summary>Whether <paramref name="bytes"/> are one whole JSON object.</summary>
    public static bool IsJsonObject(ReadOnlySpan<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return false;
            reader.Skip();
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    // A whole object on the first line, and another begun on the next.
    private static bool IsJsonLines(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'{', ..]) return false;
        var end = text.IndexOf((byte)'\n');
        return end > 0 && text[end..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && IsJsonObject(text[..end]);
    }
}
