using System.Runtime.CompilerServices;

namespace Tacitus.Language.Tokens;

/// <summary>A hash that is the same on every machine and in every run, since models are keyed by it (FNV-1a with MurmurHash3's finalizer).</summary>
public static class Hash32
{
    private const uint Offset = 2166136261, Prime = 16777619;

    /// <summary>The hash of <paramref name="text"/>.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>The hash of a part of a feature under the number <paramref name="template"/>.</summary>
    public static uint Of(uint template, uint part) => Mix((part ^ template * 0x9E3779B1u) * Prime + template);

    /// <summary>The hash of two parts of a feature under the number <paramref name="template"/>.</summary>
    public static uint Of(uint template, uint first, uint second) => Of(template, Mix(first * 0x85EBCA77u + second));

    /// <summary>The hash of three parts of a feature under the number <paramref name="template"/>.</summary>
    public static uint Of(uint template, uint first, uint second, uint third) => Of(template, first, Mix(second * 0xC2B2AE3Du + third));

    // A few instructions, called for every feature of every model.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ hash >> 16;
    }
}
