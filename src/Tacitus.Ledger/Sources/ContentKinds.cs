using System.Text.Json;

namespace Tacitus.Ledger.Sources;

/// <summary>Tells what bytes are from their beginning; the name is asked only whether a single JSON line is one of many, and text a mail.</summary>
internal static class ContentKinds
{
    private const int TarMagicOffset = 257;

    private static readonly string[] MailFields = ["MIME-Version", "Message-ID", "Received", "Return-Path", "DKIM-Signature", "Delivered-To"];

    /// <summary>What the bytes that begin with <paramref name="head"/> are; <paramref name="name"/> is their file name.</summary>
    public static ContentKind Of(ReadOnlySpan<byte> head, string name)
    {
        if (head.StartsWith<byte>([0x1F, 0x8B])) return ContentKind.Gzip;
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8)) return ContentKind.Zip;
        if (head.Length > TarMagicOffset + 5 && head.Slice(TarMagicOffset, 5).SequenceEqual("ustar"u8)) return ContentKind.Tar;
        if (head.StartsWith("WARC/"u8)) return ContentKind.Warc;
        var isNamedLines = name.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase);
        var text = WithoutMark(head).TrimStart(" \t\r\n"u8);
        if (isNamedLines && !text.IsEmpty) return ContentKind.JsonLines;
        if (IsJsonFeed(text)) return ContentKind.JsonFeed;
        if (IsFeed(text)) return ContentKind.Feed;
        if (IsMail(text, name.EndsWith(".eml", StringComparison.OrdinalIgnoreCase))) return ContentKind.Mail;
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

    // What the standard asks of a feed.
    private static bool IsJsonFeed(ReadOnlySpan<byte> text) => text is [(byte)'{', ..] && text.IndexOf("://jsonfeed.org/version/"u8) >= 0 && text.IndexOf("\"items\""u8) >= 0;

    // Its first element, after declarations and comments, is a feed's.
    private static bool IsFeed(ReadOnlySpan<byte> text)
    {
        while (text is [(byte)'<', (byte)'?' or (byte)'!', ..])
        {
            // A declaration of the document's type may hold others between brackets.
            var close = text.StartsWith("<!--"u8) ? "-->"u8 : text.IndexOf((byte)'[') is var bracket and > 0 && bracket < text.IndexOf((byte)'>') ? "]>"u8 : ">"u8;
            var end = text.IndexOf(close);
            if (end < 0) return false;
            text = text[(end + close.Length)..].TrimStart(" \t\r\n"u8);
        }
        return text.StartsWith("<rss"u8) || (text.StartsWith("<rdf:RDF"u8) && text.IndexOf("<item"u8) >= 0)
            || (text.StartsWith("<feed"u8) && text.IndexOf("http://www.w3.org/2005/Atom"u8) >= 0);
    }

    // Nothing but fields before the first empty line, and among them what only mails have; a text called .eml needs no more than to begin with fields.
    private static bool IsMail(ReadOnlySpan<byte> text, bool isNamed)
    {
        var (fields, ofMails) = (0, 0);
        while (!text.IsEmpty)
        {
            var end = text.IndexOf((byte)'\n');
            var line = (end < 0 ? text : text[..end]).TrimEnd((byte)'\r');
            text = end < 0 ? [] : text[(end + 1)..];
            if (line.IsEmpty) break;
            if (line[0] is (byte)' ' or (byte)'\t' && fields > 0) continue;
            var colon = line.IndexOf((byte)':');
            if (colon <= 0 || line[..colon].ContainsAny((byte)' ', (byte)'<')) return false;
            fields++;
            var name = line[..colon];
            foreach (var known in MailFields)
            {
                if (System.Text.Ascii.EqualsIgnoreCase(name, known)) ofMails++;
            }
        }
        return isNamed ? fields >= 2 : ofMails >= 2;
    }

    // A whole object on the first line, and another begun on the next.
    private static bool IsJsonLines(ReadOnlySpan<byte> text)
    {
        if (text is not [(byte)'{', ..]) return false;
        var end = text.IndexOf((byte)'\n');
        return end > 0 && text[end..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && IsJsonObject(text[..end]);
    }
}
