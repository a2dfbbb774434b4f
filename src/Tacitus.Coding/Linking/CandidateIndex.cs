using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Tacitus.Coding.Linking;

/// <summary>Finds the pairs of reports worth comparing without comparing all: those that meet under a key.</summary>
internal static class CandidateIndex
{
    /// <summary>The pairs to compare, each with the lower index first, in order. <paramref name="keys"/> are those of each report.</summary>
    /// <param name="keys">The keys of each report.</param>
    /// <param name="wanted">Whether a pair is worth its place; all are where it is null.</param>
    public static List<(int Left, int Right)> Pairs(IReadOnlyList<ImmutableArray<LinkKey>> keys, Func<int, int, bool>? wanted = null)
    {
        // Nearly all keys have one holder. Two arrays in the order of the keys take a tenth of the memory of a list for each.
        var (hashes, holders) = Sorted(keys);
        var pairs = new HashSet<long>();
        var once = new Dictionary<long, ulong>();
        for (var from = 0; from < hashes.Length;)
        {
            var to = from + 1;
            while (to < hashes.Length && hashes[to] == hashes[from]) to++;
            for (var i = from; i < to; i++)
                for (var j = i + 1; j < to; j++) Meet(holders[i], holders[j]);
            from = to;
        }
        var result = new List<long>(pairs);
        result.Sort();
        return result.ConvertAll(p => ((int)(p >> 32), (int)p));

        void Meet((int Report, int Key) one, (int Report, int Key) other)
        {
            if (one.Report == other.Report) return;
            var (left, right) = one.Report < other.Report ? (one, other) : (other, one);
            var (key, with) = (keys[left.Report][left.Key], keys[right.Report][right.Key]);
            if (!key.Meets(with) || wanted?.Invoke(left.Report, right.Report) == false) return;
            var pair = ((long)left.Report << 32) + right.Report;
            if (IsEnough(with.Word, pair)) pairs.Add(pair);
        }

        bool IsEnough(ulong word, long pair)
        {
            if (word == 0) return true;
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(once, pair, out var met);
            if (!met) first = word;
            return first != word;
        }
    }

    private static (ulong[] Hashes, (int Report, int Key)[] Holders) Sorted(IReadOnlyList<ImmutableArray<LinkKey>> keys)
    {
        // Laid out by their first bits, so that the processors sort a part each.
        var starts = new int[Parts + 1];
        foreach (var of in keys)
            foreach (var key in of) starts[(int)(key.Hash >> Below) + 1]++;
        for (var part = 0; part < Parts; part++) starts[part + 1] += starts[part];
        var (hashes, holders) = (new ulong[starts[Parts]], new (int, int)[starts[Parts]]);
        var ends = starts.ToArray();
        for (var report = 0; report < keys.Count; report++)
        {
            var of = keys[report];
            for (var key = 0; key < of.Length; key++)
            {
                var at = ends[(int)(of[key].Hash >> Below)]++;
                (hashes[at], holders[at]) = (of[key].Hash, (report, key));
            }
        }
        Parallel.For(0, Parts, part => Array.Sort(hashes, holders, starts[part], starts[part + 1] - starts[part]));
        return (hashes, holders);
    }

    private const int Parts = 64, Below = 58;
}
