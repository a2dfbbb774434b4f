using System.Buffers;

namespace Tacitus.Language.Languages;

/// <summary>The n-grams of one text that were met, none of which is 0. Its memory is lent: it ends with <see cref="Return"/>.</summary>
internal sealed class NgramSet
{
    // More than twice what the text that is looked at can have: one for each three bytes, and one for each word.
    private const int Slots = 1 << 13;

    private readonly ulong[] _slots = ArrayPool<ulong>.Shared.Rent(Slots);

    public NgramSet() => _slots.AsSpan(0, Slots).Clear();

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds one; false when it is there already.</summary>
    public bool Add(ulong ngram)
    {
        var slot = (int)(ngram * 0x9E3779B97F4A7C15UL >> 51);
        for (; _slots[slot] != 0; slot = slot + 1 & Slots - 1) if (_slots[slot] == ngram) return false;
        _slots[slot] = ngram;
        Count++;
        return true;
    }

    /// <summary>Gives the memory back.</summary>
    public void Return() => ArrayPool<ulong>.Shared.Return(_slots);
}
