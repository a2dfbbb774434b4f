using System.Security.Cryptography;
using System.Text;

namespace Tacitus.Model;

/// <summary>Ids that are derived from content, so that the same input gets the same id on every machine.</summary>
public static class StableId
{
    /// <summary><paramref name="prefix"/>, a hyphen and the first 16 hex digits of the SHA-256 of <paramref name="parts"/>.</summary>
    public static string Of(string prefix, params ReadOnlySpan<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }
        return prefix + "-" + Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }

    /// <summary><paramref name="prefix"/>, a hyphen and the first 16 hex digits of the SHA-256 of <paramref name="bytes"/>.</summary>
    public static string OfBytes(string prefix, ReadOnlySpan<byte> bytes) =>
        prefix + "-" + Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
}
