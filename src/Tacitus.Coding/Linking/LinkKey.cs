using System.Collections.Immutable;
using System.Runtime.InteropServices;

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
        var (all, hashes) = (keys.ToArray(), new ulong[keys.Count]);
        for (var i = 0; i < all.Length; i++) hashes[i] = all[i].Hash;
        // Few have one hash: sorting plain numbers first costs a third.
        Array.Sort(hashes, all);
        var kept = 0;
        for (int from = 0, to; from < all.Length; from = to)
        {
            for (to = from + 1; to < all.Length && hashes[to] == hashes[from];) to++;
            if (to > from + 1) Array.Sort(all, from, to - from, Order);
            for (var i = from; i < to; i++)
                if (i == from || all[i] != all[i - 1]) hashes[kept++] = (ulong)i;
        }
        if (kept == all.Length) return ImmutableCollectionsMarshal.AsImmutableArray(all);
        var once = new LinkKey[kept];
        for (var i = 0; i < kept; i++) once[i] = all[hashes[i]];
        return ImmutableCollectionsMarshal.AsImmutableArray(once);
    }

    private static readonly Comparer<LinkKey> Order = Comparer<LinkKey>.Create((left, right) => (left.Bits, left.Word).CompareTo((right.Bits, right.Word)));

    private int Bits => (NativePlace ? 2 : 0) + (NativeTime ? 1 : 0);
}
