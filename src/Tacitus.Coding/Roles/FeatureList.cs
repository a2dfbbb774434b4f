using System.Numerics;

namespace Tacitus.Coding.Roles;

/// <summary>
/// Hashed features in the order in which they are added. One list is used again and again: it allocates nothing once it has grown. A list that is only needed for a while is
/// <see cref="Borrow">borrowed</see> from those of the thread.
/// </summary>
internal sealed class FeatureList : IDisposable
{
    // More are hardly ever out at once.
    private const int MostKept = 8;

    [ThreadStatic]
    private static Stack<FeatureList>? _kept;

    private uint[] _hashes = new uint[128];
    private uint[] _templates = new uint[128];

    // The features that stand, by their hashes: free where nought.
    private uint[] _slots = [0];
    private uint _mask;
    private bool _hasNought;
    private int _count;

    /// <summary>An empty list; to be disposed of before the thread goes on with something else.</summary>
    public static FeatureList Borrow()
    {
        if (_kept is not { Count: > 0 } kept) return new FeatureList();
        var list = kept.Pop();
        list.Clear();
        return list;
    }

    /// <summary>Gives the list back to those of the thread.</summary>
    public void Dispose()
    {
        if ((_kept ??= new()).Count < MostKept) _kept.Push(this);
    }

    /// <summary>The features.</summary>
    public ReadOnlySpan<uint> Items => _hashes.AsSpan(0, _count);

    /// <summary>For each feature the template that it is of; 0 where it is of another list.</summary>
    public ReadOnlySpan<uint> Templates => _templates.AsSpan(0, _count);

    /// <summary>Leaves each feature once, in the order of their first places.</summary>
    public ReadOnlySpan<uint> Distinct() => Without(null);

    /// <summary>The same, and takes away those of <paramref name="others"/>, of which each stands once.</summary>
    public ReadOnlySpan<uint> Except(FeatureList others) => Without(others);

    private ReadOnlySpan<uint> Without(FeatureList? others)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)_count * 2 + 1);
        if (_slots.Length < size) _slots = new uint[size];
        else Array.Clear(_slots, 0, size);
        (_mask, _hasNought) = ((uint)size - 1, false);
        var kept = 0;
        for (var i = 0; i < _count; i++)
        {
            var hash = _hashes[i];
            if (others?.Holds(hash) == true || !Take(hash)) continue;
            (_hashes[kept], _templates[kept]) = (hash, _templates[i]);
            kept++;
        }
        _count = kept;
        return Items;
    }

    private bool Take(uint hash)
    {
        if (hash == 0) return !_hasNought && (_hasNought = true);
        var slot = SlotOf(hash);
        if (_slots[slot] == hash) return false;
        _slots[slot] = hash;
        return true;
    }

    private bool Holds(uint hash) => hash == 0 ? _hasNought : _slots[SlotOf(hash)] == hash;

    // Hashes are spread evenly: where the hash stands, or the free place where it would.
    private int SlotOf(uint hash)
    {
        var (slots, slot) = (_slots, hash & _mask);
        while (slots[slot] != 0 && slots[slot] != hash) slot = slot + 1 & _mask;
        return (int)slot;
    }

    /// <summary>Takes all features away.</summary>
    public void Clear() => _count = 0;

    /// <summary>Adds a feature of the template by its hash.</summary>
    public void Add(uint template, uint value) => AddHash(Hash.Of(template, value), template);

    /// <summary>Adds a feature of another list.</summary>
    public void AddHash(uint hash, uint template = 0)
    {
        if (_count == _hashes.Length)
        {
            Array.Resize(ref _hashes, _count * 2);
            Array.Resize(ref _templates, _count * 2);
        }
        _templates[_count] = template;
        _hashes[_count++] = hash;
    }

    /// <summary>Adds a feature of two parts.</summary>
    public void Add(uint template, uint first, uint second) => Add(template, Hash.Of(first, second));

    /// <summary>Adds a feature of three parts.</summary>
    public void Add(uint template, uint first, uint second, uint third) => Add(template, Hash.Of(Hash.Of(first, second), third));
}
