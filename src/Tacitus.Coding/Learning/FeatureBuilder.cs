namespace Tacitus.Coding.Learning;

/// <summary>Collects the features of one text after another. It allocates nothing once it has grown.</summary>
internal sealed class FeatureBuilder
{
    private const int Least = 256;

    private uint[] _hashes = new uint[Least];
    private byte[] _families = new byte[Least];
    private int[] _counts = new int[Least];

    // By a feature's hash its place, counted from one; free where nought.
    private int[] _slots = new int[Least * 2];
    private int _count;

    /// <summary>The start of a feature's hash in <paramref name="family"/>, told apart by <paramref name="kind"/> from others of the family (FNV-1a, 32 bits).</summary>
    public static uint Start(byte family, char kind) => Extend(Extend(2166136261u, (char)family), kind);

    /// <summary><paramref name="hash"/> with <paramref name="part"/> added.</summary>
    public static uint Extend(uint hash, ReadOnlySpan<char> part)
    {
        foreach (var c in part) hash = Extend(hash, c);
        return Extend(hash, '\u0001');
    }

    /// <summary>Notes that the text has the feature once more.</summary>
    public void Add(byte family, uint hash)
    {
        var slot = hash & (uint)_slots.Length - 1;
        for (; _slots[slot] is > 0 and var place; slot = slot + 1 & (uint)_slots.Length - 1)
        {
            if (_hashes[place - 1] != hash) continue;
            _families[place - 1] = family;
            _counts[place - 1]++;
            return;
        }
        (_hashes[_count], _families[_count], _counts[_count]) = (hash, family, 1);
        _slots[slot] = ++_count;
        if (_count == _hashes.Length) Grow();
    }

    /// <summary>Notes a feature by its name.</summary>
    public void Add(byte family, char kind, ReadOnlySpan<char> name) => Add(family, Extend(Start(family, kind), name));

    /// <summary>How many features are noted.</summary>
    public int Count => _count;

    /// <summary>The feature noted at <paramref name="place"/>, in the order of their first notes; what comes more than once counts by the logarithm.</summary>
    public (uint Key, byte Family, float Value) this[int place] => (_hashes[place], _families[place], _counts[place] == 1 ? 1 : 1 + MathF.Log(_counts[place]));

    /// <summary>Forgets the features.</summary>
    public void Clear()
    {
        Array.Clear(_slots);
        _count = 0;
    }

    /// <summary>The features, which are then forgotten.</summary>
    public FeatureVector Build()
    {
        var (keys, places) = (_hashes.AsSpan(0, _count).ToArray(), new int[_count]);
        for (var i = 0; i < places.Length; i++) places[i] = i;
        Array.Sort(keys, places);
        var (families, values) = (new byte[_count], new float[_count]);
        for (var i = 0; i < places.Length; i++) (_, families[i], values[i]) = this[places[i]];
        Clear();
        return new FeatureVector(keys, families, values);
    }

    private void Grow()
    {
        Array.Resize(ref _hashes, _count * 2);
        Array.Resize(ref _families, _count * 2);
        Array.Resize(ref _counts, _count * 2);
        _slots = new int[_count * 4];
        for (var i = 0; i < _count; i++)
        {
            var slot = _hashes[i] & (uint)_slots.Length - 1;
            while (_slots[slot] != 0) slot = slot + 1 & (uint)_slots.Length - 1;
            _slots[slot] = i + 1;
        }
    }

    private static uint Extend(uint hash, char c) => (hash ^ c) * 16777619u;
}
