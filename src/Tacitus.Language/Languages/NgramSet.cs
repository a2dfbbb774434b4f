using System.Buffers;

namespace Tacitus.Language.Languages;

/// <summary>The n-grams of one text that were met, none of which is 0. Its memory is lent: it ends with <see cref="Return"/>.</summary>
internal sealed class NgramSet
{
    // More than twice what the text that is looked at can have: one for each three bytes, and one for each word.
    private const int Slots = 1 << 13;

    private readonly ulong[] _slots = ArrayPool<ulong>.Shared.Rent(Slots);
    private readonly ulong[] _met = ArrayPool<ulong>.Shared.Rent(Slots);

    public NgramSet() => _slots.AsSpan(0, Slots).Clear();

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Those that were added, each once.</summary>
    public ReadOnlySpan<ulong> Met => _met.AsSpan(0, Count);

    /// <summary>Adds one, unless it is there already.</summary>
    public void Add(ulong ngram)
    {
        var slot = (int)(ngram * 0x9E3779B97F4A7C15UL >> 51);
        for (; _slots[slot] != 0; slot = slot + 1 & Slots - 1) if (_slots[slot] == ngram) return;
        _slots[slot] = ngram;
        _met[Count++] = ngram;
    }

    /// <summary>Gives the memory back.</summary>
    public void Return()
    {
        ArrayPool<ulong>.Shared.Return(_slots);
        ArrayPool<ulong>.Shared.Return(_met);
    }
}
