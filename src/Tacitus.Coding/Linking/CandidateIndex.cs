using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Tacitus.Coding.Linking;

/// <summary>Finds the pairs of reports worth comparing without comparing all: those that meet under a key.</summary>
internal static class CandidateIndex
{
    /// <summary>The pairs to compare, each with the lower index first, in order. <paramref name="keys"/> are those of each report.</summary>
    public static List<(int Left, int Right)> Pairs(IReadOnlyList<ImmutableArray<LinkKey>> keys)
    {
        var holders = new Dictionary<ulong, List<(int Report, LinkKey Key)>>();
        var pairs = new HashSet<(int, int)>();
        var once = new Dictionary<(int, int), ulong>();
        for (var i = 0; i < keys.Count; i++)
            foreach (var key in keys[i])
            {
                ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(holders, key.Hash, out _);
                list ??= [];
                foreach (var (other, otherKey) in list)
                    if (other != i && key.Meets(otherKey) && IsEnough(key.Word, (other, i))) pairs.Add((other, i));
                list.Add((i, key));
            }
        var result = pairs.ToList();
        result.Sort();
        return result;

        bool IsEnough(ulong word, (int, int) pair)
        {
            if (word == 0) return true;
            ref var first = ref CollectionsMarshal.GetValueRefOrAddDefault(once, pair, out var met);
            if (!met) first = word;
            return first != word;
        }
    }
}
