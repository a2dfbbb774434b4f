namespace Tacitus.Coding.Roles;

/// <summary>Hashed features in the order in which they are added. One list is used again and again: it allocates nothing once it has grown.</summary>
internal sealed class FeatureList
{
    private uint[] _hashes = new uint[128];
    private uint[] _templates = new uint[128];
    private uint[] _sorted = [];
    private int _count;

    /// <summary>The features.</summary>
    public ReadOnlySpan<uint> Items => _hashes.AsSpan(0, _count);

    /// <summary>For each feature the template that it is of; 0 where it is of another list.</summary>
    public ReadOnlySpan<uint> Templates => _templates.AsSpan(0, _count);

    /// <summary>The features in the order of their hashes, each once; they stand until a feature is added or all are taken away.</summary>
    public ReadOnlySpan<uint> Distinct()
    {
        Sort();
        var last = 0;
        for (var i = 1; i < _count; i++) if (_hashes[i] != _hashes[last]) _hashes[++last] = _hashes[i];
        return _hashes.AsSpan(0, _count == 0 ? 0 : last + 1);
    }

    /// <summary>The same without those of <paramref name="others"/>, which are in the order of their hashes, each once.</summary>
    public ReadOnlySpan<uint> Except(ReadOnlySpan<uint> others)
    {
        var all = Distinct();
        var (kept, at) = (0, 0);
        for (var i = 0; i < all.Length; i++)
        {
            var hash = _hashes[i];
            while (at < others.Length && others[at] < hash) at++;
            if (at == others.Length || others[at] != hash) _hashes[kept++] = hash;
        }
        return _hashes.AsSpan(0, kept);
    }

    // Hashes are spread evenly: laid out by their first byte they are nearly in order, which costs less than half of a general sort.
    private void Sort()
    {
        var starts = (Span<int>)stackalloc int[Heaps + 1];
        starts.Clear();
        foreach (var hash in Items) starts[(int)(hash >> Below) + 1]++;
        for (var heap = 1; heap <= Heaps; heap++)
        {
            if (starts[heap] > LargeHeap)
            {
                Array.Sort(_hashes, 0, _count);
                return;
            }
            starts[heap] += starts[heap - 1];
        }
        if (_sorted.Length != _hashes.Length) _sorted = new uint[_hashes.Length];
        foreach (var hash in Items) _sorted[starts[(int)(hash >> Below)]++] = hash;
        (_hashes, _sorted) = (_sorted, _hashes);
        for (var i = 1; i < _count; i++)
        {
            var (hash, at) = (_hashes[i], i);
            for (; at > 0 && _hashes[at - 1] > hash; at--) _hashes[at] = _hashes[at - 1];
            _hashes[at] = hash;
        }
    }

    private const int Heaps = 256, Below = 24, LargeHeap = 32;

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
