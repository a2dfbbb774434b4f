using System.Collections.Immutable;

namespace Tacitus.Coding.Linking;

/// <summary>Something that reports worth comparing have in common: a cell of place and time, a side in a time, two rare words.</summary>
/// <param name="Hash">What it is, hashed.</param>
/// <param name="NativePlace">Whether the report's place is no finer than the key's.</param>
/// <param name="NativeTime">Whether the report's time is no finer than the key's.</param>
/// <param name="Word">The word, hashed, of a key that two reports must share with another word to be compared; zero when the key is enough.</param>
public readonly record struct LinkKey(ulong Hash, bool NativePlace, bool NativeTime, ulong Word = 0)
{
    /// <summary>Whether two reports that have this key are to be compared: it is as fine as the coarser of the two allows.</summary>
    public bool Meets(LinkKey other) => Hash == other.Hash && (NativePlace || other.NativePlace) && (NativeTime || other.NativeTime);

    /// <summary>Some keys, each once, in order.</summary>
    public static ImmutableArray<LinkKey> InOrder(List<LinkKey> keys)
    {
        keys.Sort(Compare);
        var kept = ImmutableArray.CreateBuilder<LinkKey>(keys.Count);
        foreach (var key in keys)
            if (kept.Count == 0 || kept[^1] != key) kept.Add(key);
        return kept.DrainToImmutable();
    }

    private static int Compare(LinkKey left, LinkKey right) => left.Hash != right.Hash ? left.Hash.CompareTo(right.Hash) : (left.Bits, left.Word).CompareTo((right.Bits, right.Word));

    private int Bits => (NativePlace ? 2 : 0) + (NativeTime ? 1 : 0);
}
