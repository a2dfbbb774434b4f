using System.Runtime.InteropServices;
using Tacitus.Coding.Linking;

namespace Tacitus.Bench.Speed;

/// <summary>The keys of the reports of <see cref="MadeNews"/> as the product reads them, in sorted runs, of which two of about one length become one.</summary>
internal sealed class MadeKeys
{
    private const int Place = 1, Time = 2;
    private const int AtOnce = 1 << 20;
    private readonly List<(ulong[] Keys, uint[] Holders)> _runs = [];

    /// <summary>Of how many articles they are: those with the least numbers.</summary>
    public int Articles { get; private set; }

    /// <summary>How many there are.</summary>
    public long Count => _runs.Sum(r => (long)r.Keys.Length);

    /// <summary>Adds those of the next <paramref name="count"/> articles.</summary>
    public void Add(int count)
    {
        var found = new (ulong, uint)[count][];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, i =>
        {
            var number = Articles + i;
            found[i] = [.. TraitReader.Read(MadeNews.Article(number)).SelectMany((t, which) => t.Keys.Concat(t.Sides.Select(KeyReader.OfSide))
                .Select(k => (k.Hash, ((uint)number * MadeNews.MostReports + (uint)which) << 2 | (k.NativePlace ? Place : 0u) | (k.NativeTime ? Time : 0u))))];
        });
        var all = found.SelectMany(f => f).ToArray();
        Array.Sort(all);
        _runs.Add(([.. all.Select(a => a.Item1)], [.. all.Select(a => a.Item2)]));
        while (_runs.Count > 1 && _runs[^2].Keys.Length < 2 * _runs[^1].Keys.Length) MergeLast();
        Articles += count;
    }

    /// <summary>The reports that meet one with <paramref name="key"/>: the number of the article and which of its reports.</summary>
    public IEnumerable<(int Article, int Which)> Holders(LinkKey key)
    {
        var wanted = (key.NativePlace ? 0u : Place) | (key.NativeTime ? 0u : Time);
        foreach (var (hashes, holders) in _runs)
            for (var at = FirstOf(hashes, key.Hash); at < hashes.Length && hashes[at] == key.Hash; at++)
                if ((holders[at] & wanted) == wanted) yield return Math.DivRem((int)(holders[at] >> 2), MadeNews.MostReports);
    }

    /// <summary>Writes them to <paramref name="file"/>.</summary>
    public void Save(string file)
    {
        while (_runs.Count > 1) MergeLast();
        var (keys, holders) = _runs is [var only] ? only : ([], []);
        using (var stream = File.Create(file + ".part"))
        {
            stream.Write(MemoryMarshal.AsBytes<int>([Articles, keys.Length]));
            for (var i = 0; i < keys.Length; i += AtOnce) stream.Write(MemoryMarshal.AsBytes(Part(keys, i)));
            for (var i = 0; i < keys.Length; i += AtOnce) stream.Write(MemoryMarshal.AsBytes(Part(holders, i)));
        }
        File.Move(file + ".part", file, overwrite: true);
    }

    /// <summary>Reads what was written to <paramref name="file"/> in the place of what there is.</summary>
    public void Load(string file)
    {
        using var stream = File.OpenRead(file);
        Span<int> sizes = stackalloc int[2];
        stream.ReadExactly(MemoryMarshal.AsBytes(sizes));
        _runs.Clear();
        var (keys, holders) = (new ulong[sizes[1]], new uint[sizes[1]]);
        for (var i = 0; i < keys.Length; i += AtOnce) stream.ReadExactly(MemoryMarshal.AsBytes(Part(keys, i)));
        for (var i = 0; i < keys.Length; i += AtOnce) stream.ReadExactly(MemoryMarshal.AsBytes(Part(holders, i)));
        _runs.Add((keys, holders));
        Articles = sizes[0];
    }

    private static Span<T> Part<T>(T[] all, int from) => all.AsSpan(from, Math.Min(AtOnce, all.Length - from));

    private void MergeLast()
    {
        var (one, other) = (_runs[^2], _runs[^1]);
        var (keys, holders) = (new ulong[one.Keys.Length + other.Keys.Length], new uint[one.Keys.Length + other.Keys.Length]);
        for (int i = 0, j = 0, n = 0; n < keys.Length; n++)
        {
            var (from, at) = j == other.Keys.Length || (i < one.Keys.Length && one.Keys[i] <= other.Keys[j]) ? (one, i++) : (other, j++);
            (keys[n], holders[n]) = (from.Keys[at], from.Holders[at]);
        }
        _runs.RemoveRange(_runs.Count - 2, 2);
        _runs.Add((keys, holders));
    }

    private static int FirstOf(ulong[] keys, ulong key)
    {
        var (low, high) = (0, keys.Length);
        while (low < high)
        {
            var middle = low + (high - low) / 2;
            if (keys[middle] < key) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
