using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Tacitus.Model;

/// <summary>Ids that are derived from content, so that the same input gets the same id on every machine.</summary>
public static class StableId
{
    /// <summary><paramref name="prefix"/>, a hyphen and the first 16 hex digits of the SHA-256 of <paramref name="parts"/>.</summary>
    public static string Of(string prefix, params ReadOnlySpan<string> parts)
    {
        var size = 0;
        foreach (var part in parts) size += sizeof(int) + Encoding.UTF8.GetByteCount(part);
        // One call of the hash for all parts: an incremental one costs more than what it hashes here.
        var bytes = size <= OnStack ? stackalloc byte[size] : new byte[size];
        var at = 0;
        foreach (var part in parts)
        {
            var length = Encoding.UTF8.GetBytes(part, bytes[(at + sizeof(int))..]);
            BinaryPrimitives.WriteInt32LittleEndian(bytes[at..], length);
            at += sizeof(int) + length;
        }
        return OfBytes(prefix, bytes);
    }

    /// <summary><paramref name="prefix"/>, a hyphen and the first 16 hex digits of the SHA-256 of <paramref name="bytes"/>.</summary>
    public static string OfBytes(string prefix, ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, hash);
        return string.Concat(prefix, "-", Convert.ToHexStringLower(hash[..8]));
    }

    private const int OnStack = 1024;
}
