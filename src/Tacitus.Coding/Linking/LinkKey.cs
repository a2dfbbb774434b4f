using System.Buffers;
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

    /// <summary>Some keys, each once, in order; they are put in order where they stand.</summary>
    public static ImmutableArray<LinkKey> InOrder(Span<LinkKey> keys)
    {
        var rented = ArrayPool<ulong>.Shared.Rent(keys.Length);
        var hashes = rented.AsSpan(0, keys.Length);
        for (var i = 0; i < keys.Length; i++) hashes[i] = keys[i].Hash;
        // Few have one hash: sorting plain numbers first costs a third.
        hashes.Sort(keys);
        var kept = 0;
        for (int from = 0, to; from < keys.Length; from = to)
        {
            for (to = from + 1; to < keys.Length && hashes[to] == hashes[from];) to++;
            if (to > from + 1) keys[from..to].Sort(Order);
            for (var i = from; i < to; i++)
                if (i == from || keys[i] != keys[kept - 1]) keys[kept++] = keys[i];
        }
        ArrayPool<ulong>.Shared.Return(rented);
        return [.. keys[..kept]];
    }

    private static readonly Comparer<LinkKey> Order = Comparer<LinkKey>.Create((left, right) => (left.Bits, left.Word).CompareTo((right.Bits, right.Word)));

    private int Bits => (NativePlace ? 2 : 0) + (NativeTime ? 1 : 0);
}
