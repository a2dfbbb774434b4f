using System.IO.Compression;

namespace Tacitus.Ledger.Sources;

/// <summary>Undoes the packing that a server put a body in.</summary>
internal static class ContentCoding
{
    /// <summary><paramref name="body"/> unpacked; null when that is more than <paramref name="most"/> bytes. A body that is not packed in the way that was said is as it is.</summary>
    /// <exception cref="InvalidDataException">The packing is damaged, or unknown.</exception>
    public static ReadOnlyMemory<byte>? Unpack(ReadOnlyMemory<byte> body, string coding, int most)
    {
        foreach (var step in coding.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            if (One(body, step, most) is not { } unpacked) return null;
            body = unpacked;
        }
        return body.Length > most ? null : body;
    }

    private static ReadOnlyMemory<byte>? One(ReadOnlyMemory<byte> body, string coding, int most)
    {
        if (body.IsEmpty || coding is "identity" or "utf-8" or "none") return body;
        var packed = new MemoryStream(body.ToArray(), writable: false);
        Stream unpacked;
        switch (coding)
        {
            case "gzip" or "x-gzip":
                if (!body.Span.StartsWith<byte>([0x1F, 0x8B])) return body;
                unpacked = new GZipStream(packed, CompressionMode.Decompress);
                break;
            case "br":
                unpacked = new BrotliStream(packed, CompressionMode.Decompress);
                break;
            case "deflate":
                // With the head of zlib as the standard says, or without it as some servers send it.
                unpacked = body.Span[0] == 0x78 ? new ZLibStream(packed, CompressionMode.Decompress) : new DeflateStream(packed, CompressionMode.Decompress);
                break;
            default:
                throw new InvalidDataException($"it is packed as '{coding}', which nobody asked for");
        }
        using var watched = new UnpackedStream(unpacked, () => body.Length);
        return Limited.Read(watched, most) is { } bytes ? bytes : null;
    }
}
