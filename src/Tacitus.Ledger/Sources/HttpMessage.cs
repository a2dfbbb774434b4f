using System.Globalization;
using System.Text;

namespace Tacitus.Ledger.Sources;

/// <summary>An answer of a server as it went over the wire.</summary>
/// <param name="Status">The status: 200, 404 ...</param>
/// <param name="MediaType">What the body is, without parameters; empty when not said.</param>
/// <param name="ContentEncoding">How the body is packed; empty when it is not.</param>
/// <param name="IsChunked">Whether the body came in chunks.</param>
/// <param name="Body">The body as it came.</param>
internal sealed record HttpMessage(int Status, string MediaType, string ContentEncoding, bool IsChunked, ReadOnlyMemory<byte> Body)
{
    private const int LongestHead = 256_000;

    /// <summary>The message in <paramref name="bytes"/>; null when they hold none.</summary>
    public static HttpMessage? Parse(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        var most = span[..Math.Min(span.Length, LongestHead)];
        var (end, gap) = (most.IndexOf("\r\n\r\n"u8), 4);
        if (most.IndexOf("\n\n"u8) is var bare and >= 0 && (end < 0 || bare < end)) (end, gap) = (bare, 2);
        if (end < 0) return null;
        var lines = Encoding.Latin1.GetString(span[..end]).Split('\n');
        var first = lines[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (first.Length < 2 || !first[0].StartsWith("HTTP/", StringComparison.Ordinal) || !int.TryParse(first[1].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var status)) return null;
        var (media, packed, chunked) = ("", "", false);
        foreach (var line in lines.AsSpan(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0) continue;
            var value = line[(colon + 1)..].Trim();
            switch (line[..colon].ToLowerInvariant())
            {
                case "content-type":
                    media = MediaTypeOf(value);
                    break;
                case "content-encoding":
                    packed = value.ToLowerInvariant();
                    break;
                case "transfer-encoding":
                    chunked = value.Contains("chunked", StringComparison.OrdinalIgnoreCase);
                    break;
            }
        }
        return new HttpMessage(status, media, packed, chunked, bytes[(end + gap)..]);
    }

    /// <summary>The media type of a <c>Content-Type</c>, without its parameters.</summary>
    public static string MediaTypeOf(string value) => value.Split(';')[0].Trim().ToLowerInvariant();

    /// <summary>What the body holds, taken out of chunks and packing; null when that is more than <paramref name="most"/> bytes.</summary>
    /// <exception cref="InvalidDataException">The packing is damaged.</exception>
    public ReadOnlyMemory<byte>? Content(int most) => ContentCoding.Unpack(IsChunked ? Joined(Body) ?? Body : Body, ContentEncoding, most);

    // Many archives keep the head as it came and the body without its chunks: what does not look like chunks is none.
    private static ReadOnlyMemory<byte>? Joined(ReadOnlyMemory<byte> body)
    {
        var joined = new MemoryStream();
        var rest = body.Span;
        while (true)
        {
            var end = rest[..Math.Min(rest.Length, 100)].IndexOf("\r\n"u8);
            if (end < 0) return null;
            var size = rest[..end];
            if (size.IndexOf((byte)';') is var extension and >= 0) size = size[..extension];
            if (!int.TryParse(Encoding.ASCII.GetString(size).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var length) || length < 0) return null;
            rest = rest[(end + 2)..];
            if (length == 0) return joined.ToArray();
            if (length > rest.Length) return null;
            joined.Write(rest[..length]);
            rest = rest[length..];
            if (rest.StartsWith("\r\n"u8)) rest = rest[2..];
        }
    }
}
