using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Tacitus.Coding.Linking;

/// <summary>Finds the pairs of reports worth comparing without comparing all: those that meet under a key.</summary>
internal static class CandidateIndex
{
    /// <summary>The pairs to compare, each with the lower index first, in order.</summary>
    /// <param name="keys">The keys of each report.</param>
    public static List<(int Left, int Right)> Pairs(IReadOnlyList<ImmutableArray<LinkKey>> keys)
    {
        var (all, yes) = (new Reach[keys.Count], new bool[keys.Count]);
        Array.Fill(all, Reach.All);
        Array.Fill(yes, true);
        return Pairs(keys, all, yes);
    }

    /// <summary>The pairs to compare of which one at least is new, each with the lower index first, in order.</summary>
    /// <param name="keys">The keys of each report.</param>
    /// <param name="reaches">With which others each report is worth comparing.</param>
    /// <param name="isNew">Which reports are new.</param>
    public static List<(int Left, int Right)> Pairs(IReadOnlyList<ImmutableArray<LinkKey>> keys, Reach[] reaches, bool[] isNew)
    {
        // Nearly all keys have one holder. Two arrays in the order of the keys take a tenth of the memory of a list for each.
        var (hashes, holders) = Sorted(keys, reaches, isNew);
        var pairs = new HashSet<long>();
        var once = new Dictionary<long, ulong>();
        for (var from = 0; from < hashes.Length;)
        {
            var to = from + 1;
            while (to < hashes.Length && hashes[to] == hashes[from]) to++;
            for (var i = from; to > from + 1 && i < to; i++)
            {
                var (one, reach) = (holders[i].Report, reaches[holders[i].Report]);
                if (reach == Reach.None) continue;
                for (var j = from; j < to; j++)
                {
                    var other = holders[j].Report;
                    // Of two that reach alike the first asks, so that no pair is looked at twice.
                    if ((isNew[one] || isNew[other]) && (reaches[other] < reach ? reach == Reach.All : reaches[other] == reach && j > i)) Meet(holders[i], holders[j]);
                }
            }
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
            if (!key.Meets(with)) return;
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

    private static (ulong[] Hashes, (int Report, int Key)[] Holders) Sorted(IReadOnlyList<ImmutableArray<LinkKey>> keys, Reach[] reaches, bool[] isNew)
    {
        // Most reports are only compared with a few, with which most of their keys have nothing to do.
        var (all, some) = (Those((reach, _) => reach == Reach.All), Those((reach, _) => reach == Reach.Some));
        var (newAll, newSome, newNone) = (Those((reach, fresh) => fresh && reach == Reach.All), Those((reach, fresh) => fresh && reach == Reach.Some), Those((reach, fresh) => fresh && reach == Reach.None));
        KeySieve[] Against(int report) => (reaches[report], isNew[report]) switch
        {
            (Reach.None, true) => [all],
            (Reach.None, false) => [newAll],
            (Reach.Some, true) => [all, some],
            (Reach.Some, false) => [newAll, newSome],
            (_, true) => [KeySieve.Open],
            (_, false) => [newAll, newSome, newNone],
        };
        var asked = Enumerable.Range(0, keys.Count).Select(report => (Report: report, Sieves: Array.FindAll(Against(report), s => !s.IsEmpty))).Where(a => a.Sieves.Length > 0).ToArray();
        // Laid out by their first bits, so that the processors sort a part each.
        var starts = new int[Parts + 1];
        foreach (var (report, sieves) in asked)
            foreach (var key in keys[report])
                if (MayMeet(sieves, key.Hash)) starts[(int)(key.Hash >> Below) + 1]++;
        for (var part = 0; part < Parts; part++) starts[part + 1] += starts[part];
        var (hashes, holders) = (new ulong[starts[Parts]], new (int, int)[starts[Parts]]);
        var ends = starts.ToArray();
        foreach (var (report, sieves) in asked)
        {
            var of = keys[report];
            for (var key = 0; key < of.Length; key++)
            {
                if (!MayMeet(sieves, of[key].Hash)) continue;
                var at = ends[(int)(of[key].Hash >> Below)]++;
                (hashes[at], holders[at]) = (of[key].Hash, (report, key));
            }
        }
        Parallel.For(0, Parts, part => Array.Sort(hashes, holders, starts[part], starts[part + 1] - starts[part]));
        return (hashes, holders);

        KeySieve Those(Func<Reach, bool, bool> areThey) => KeySieve.Of(keys.Where((_, report) => areThey(reaches[report], isNew[report])));
    }

    private static bool MayMeet(KeySieve[] sieves, ulong hash)
    {
        foreach (var sieve in sieves)
            if (sieve.MayHold(hash)) return true;
        return false;
    }

    private const int Parts = 64, Below = 58;
}
