using System.Runtime.CompilerServices;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Roles;

/// <summary>The hash that role features are known by, the same on every machine: of words, and of two hashes in their order.</summary>
internal static class Hash
{
    /// <summary>The hash of <paramref name="text"/>.</summary>
    public static uint Of(ReadOnlySpan<char> text) => Hash32.Of(text);

    /// <summary>The hash of two hashes in this order.</summary>
    public static uint Of(uint first, uint second) => Mix(first * 0x85EBCA77u + second * 0x9E3779B1u + 0x165667B1u);

    // A few instructions, called for every feature of every model.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash)
    {
        hash = (hash ^ hash >> 16) * 0x85EBCA6Bu;
        hash = (hash ^ hash >> 13) * 0xC2B2AE35u;
        return hash ^ hash >> 16;
    }
}
