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
        var count = 0;
        foreach (var of in keys) count += of.Length;
        var (hashes, holders) = (new ulong[count], new (int, int)[count]);
        var at = 0;
        for (var report = 0; report < keys.Count; report++)
            for (var key = 0; key < keys[report].Length; key++)
            {
                hashes[at] = keys[report][key].Hash;
                holders[at++] = (report, key);
            }
        Array.Sort(hashes, holders);
        return (hashes, holders);
    }
}
