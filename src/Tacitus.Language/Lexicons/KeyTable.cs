using System.Numerics;

namespace Tacitus.Language.Lexicons;

/// <summary>Values by whole numbers, most of which are hashes: a look-up reads one place of memory, since a key and its value stand beside each other. Safe to share between threads.</summary>
/// <typeparam name="T">What is looked up.</typeparam>
public sealed class KeyTable<T> where T : struct
{
    private readonly Slot[] _slots;
    private readonly int _shift;

    /// <summary>A table of <paramref name="entries"/>; of two with one key the later holds.</summary>
    public KeyTable(IReadOnlyCollection<KeyValuePair<ulong, T>> entries)
    {
        var bits = BitOperations.Log2(BitOperations.RoundUpToPowerOf2((uint)Math.Max(8, entries.Count * 2)));
        (_slots, _shift) = (new Slot[1 << bits], 64 - bits);
        foreach (var (key, value) in entries)
        {
            var slot = First(key);
            while (_slots[slot].Taken && _slots[slot].Key != key) slot = slot + 1 & _slots.Length - 1;
            _slots[slot] = new Slot(key, value, true);
        }
    }

    /// <summary>Gives the value of <paramref name="key"/>, or the default and false when there is none.</summary>
    public bool TryGet(ulong key, out T value)
    {
        for (var slot = First(key); ; slot = slot + 1 & _slots.Length - 1)
        {
            ref readonly var at = ref _slots[slot];
            if (at.Taken && at.Key != key) continue;
            value = at.Value;
            return at.Taken;
        }
    }

    /// <summary>
    /// Gives for each of <paramref name="keys"/> its value, or the default. For many keys: the table is far larger than the processor's caches, and here the reads do not wait for one another.
    /// </summary>
    public void Get(ReadOnlySpan<ulong> keys, Span<T> values)
    {
        Span<ulong> first = stackalloc ulong[Together];
        for (var from = 0; from < keys.Length; from += Together)
        {
            var some = keys[from..Math.Min(keys.Length, from + Together)];
            for (var i = 0; i < some.Length; i++) first[i] = _slots[First(some[i])].Key;
            for (var i = 0; i < some.Length; i++)
                if (first[i] == some[i] && _slots[First(some[i])] is { Taken: true } at) values[from + i] = at.Value;
                else TryGet(some[i], out values[from + i]);
        }
    }

    // So many lines of memory are asked for at once.
    private const int Together = 16;

    private int First(ulong key) => (int)(key * 0x9E3779B97F4A7C15UL >> _shift);

    private readonly record struct Slot(ulong Key, T Value, bool Taken);
}
