namespace Tacitus.Coding.Learning;

/// <summary>Hashes of features, the same on every machine and in every run, since models are keyed by them (FNV-1a with MurmurHash3's finalizer).</summary>
internal static class FeatureHash
{
    private const uint Offset = 2166136261, Prime = 16777619;

    /// <summary>The hash of <paramref name="text"/>.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Offset;
        foreach (var c in text) hash = (hash ^ c) * Prime;
        return Mix(hash);
    }

    /// <summary>The hash of a feature with the number <paramref name="template"/> and a part.</summary>
    public static uint Of(uint template, uint part) => Mix((part ^ template * 0x9E3779B1u) * Prime + template);

    /// <summary>The hash of a feature with two parts.</summary>
    public static uint Of(uint template, uint first, uint second) => Of(template, Mix(first * 0x85EBCA77u + second));

    /// <summary>The hash of a feature with three parts.</summary>
    public static uint Of(uint template, uint first, uint second, uint third) => Of(template, first, Mix(second * 0xC2B2AE3Du + third));

    private static uint Mix(uint hash)
    {
        hash ^= hash >> 16;
        hash *= 0x85EBCA6Bu;
        hash ^= hash >> 13;
        hash *= 0xC2B2AE35u;
        return hash ^ hash >> 16;
    }
}
