using System.Collections.Immutable;
using System.Numerics;

namespace Tacitus.Coding.Linking;

/// <summary>Tells of most keys that they are not among some, and lets all of those through: a bit for each key, with one key in sixteen others let through besides.</summary>
internal sealed class KeySieve
{
    private const int BitsAKey = 16;
    private const long MostWords = 1 << 24;
    private readonly ulong[] _bits;
    private readonly int _shift;

    private KeySieve(ulong[] bits)
    {
        _bits = bits;
        _shift = 64 - BitOperations.Log2((uint)bits.Length) - 6;
    }

    /// <summary>One that lets all keys through.</summary>
    public static KeySieve Open { get; } = new([ulong.MaxValue]);

    /// <summary>The sieve of some keys.</summary>
    public static KeySieve Of(IEnumerable<ImmutableArray<LinkKey>> keys)
    {
        var all = keys.ToArray();
        var sieve = new KeySieve(new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Clamp(all.Sum(k => (long)k.Length) * BitsAKey / 64, 1, MostWords))])
        {
            IsEmpty = all.Length == 0,
        };
        foreach (var of in all)
            foreach (var key in of)
            {
                var bit = sieve.BitOf(key.Hash);
                sieve._bits[bit >> 6] |= 1UL << (bit & 63);
            }
        return sieve;
    }

    /// <summary>Whether there are none of them.</summary>
    public bool IsEmpty { get; private init; }

    /// <summary>Whether a key of that hash may be among them.</summary>
    public bool MayHold(ulong hash)
    {
        var bit = BitOf(hash);
        return (_bits[bit >> 6] & 1UL << (bit & 63)) != 0;
    }

    // Hashes of pairs are sums, and differ in their lower bits.
    private int BitOf(ulong hash) => (int)(unchecked(hash * 0x9E3779B97F4A7C15) >> _shift);
}
