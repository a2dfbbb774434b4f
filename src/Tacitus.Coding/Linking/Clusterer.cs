namespace Tacitus.Coding.Linking;

/// <summary>
/// Joins reports into events by average linkage: the two clusters whose pairs score highest on average are joined first, while the average
/// is over zero and no pair between them is barred. Every pair between two clusters counts, so that a chain of vague reports joins nothing
/// that conflicts at its ends. All sums are whole numbers and ties go by index, so the result does not depend on the order of the input.
/// </summary>
internal sealed class Clusterer
{
    /// <summary>The score of two reports that can never be one event.</summary>
    public const int Barred = int.MinValue;

    private readonly Func<int, int, int> _score;
    private readonly Dictionary<(int, int), int> _known;

    /// <summary>Makes one over the scores of the pairs to compare.</summary>
    /// <param name="known">The scores, in thousandths, of the pairs that were compared; the lower index first.</param>
    /// <param name="score">Gives the score of any other pair when it is needed.</param>
    public Clusterer(Dictionary<(int Left, int Right), int> known, Func<int, int, int> score)
    {
        _known = known;
        _score = score;
    }

    /// <summary>The cluster of each of <paramref name="count"/> reports: the least index in it.</summary>
    /// <param name="count">How many reports there are.</param>
    /// <param name="together">Pairs that a person has joined.</param>
    public int[] Cluster(int count, IEnumerable<(int Left, int Right)> together)
    {
        var root = Enumerable.Range(0, count).ToArray();
        var members = new Dictionary<int, List<int>>();
        foreach (var (left, right) in together) Union(root, left, right);
        for (var i = 0; i < count; i++)
        {
            root[i] = Find(root, i);
            if (root[i] != i) Members(root[i]).Add(i);
        }
        var neighbours = new Dictionary<int, Dictionary<int, long>>();
        var queue = new PriorityQueue<(int Left, int Right, long Average, int LeftSize, int RightSize), (long, int, int)>();
        foreach (var ((left, right), _) in _known.Where(k => k.Value > 0).OrderBy(k => k.Key))
        {
            if (root[left] == root[right]) continue;
            var (l, r) = Ordered(root[left], root[right]);
            if (neighbours.TryGetValue(l, out var of) && of.ContainsKey(r)) continue;
            if (Sum(Members(l), Members(r)) is { } sum) Connect(neighbours, members, queue, l, r, sum);
        }
        while (queue.TryDequeue(out var next, out _))
        {
            var (left, right, _, leftSize, rightSize) = next;
            if (!members.TryGetValue(left, out var l) || !members.TryGetValue(right, out var r) || l.Count != leftSize || r.Count != rightSize) continue;
            Join(neighbours, members, queue, left, right);
        }
        foreach (var (cluster, list) in members)
            foreach (var member in list) root[member] = cluster;
        return root;

        // Of most reports no pair speaks for one event.
        List<int> Members(int cluster)
        {
            if (!members.TryGetValue(cluster, out var list)) members[cluster] = list = [cluster];
            return list;
        }
    }

    private void Join(
        Dictionary<int, Dictionary<int, long>> neighbours, Dictionary<int, List<int>> members,
        PriorityQueue<(int, int, long, int, int), (long, int, int)> queue, int left, int right)
    {
        var ofLeft = neighbours[left];
        var ofRight = neighbours[right];
        var (l, r) = (members[left], members[right]);
        ofLeft.Remove(right);
        ofRight.Remove(left);
        neighbours.Remove(right);
        members.Remove(right);
        var joined = new List<int>(l.Count + r.Count);
        joined.AddRange(l);
        joined.AddRange(r);
        joined.Sort();
        members[left] = joined;
        foreach (var other in ofLeft.Keys.Union(ofRight.Keys).Order().ToArray())
        {
            neighbours[other].Remove(left);
            neighbours[other].Remove(right);
            var fromLeft = ofLeft.TryGetValue(other, out var a) ? a : Sum(l, members[other]);
            var fromRight = ofRight.TryGetValue(other, out var b) ? b : Sum(r, members[other]);
            ofLeft.Remove(other);
            if (fromLeft is { } sl && fromRight is { } sr) Connect(neighbours, members, queue, Math.Min(left, other), Math.Max(left, other), sl + sr);
        }
    }

    private static void Connect(
        Dictionary<int, Dictionary<int, long>> neighbours, Dictionary<int, List<int>> members,
        PriorityQueue<(int, int, long, int, int), (long, int, int)> queue, int left, int right, long sum)
    {
        Of(neighbours, left)[right] = sum;
        Of(neighbours, right)[left] = sum;
        var (l, r) = (members[left].Count, members[right].Count);
        var average = sum * 1000 / ((long)l * r);
        if (average > 0) queue.Enqueue((left, right, average, l, r), (-average, left, right));
    }

    private static Dictionary<int, long> Of(Dictionary<int, Dictionary<int, long>> neighbours, int cluster)
    {
        if (!neighbours.TryGetValue(cluster, out var of)) neighbours[cluster] = of = [];
        return of;
    }

    // The sum of the scores of all pairs; null when one is barred.
    private long? Sum(List<int> left, List<int> right)
    {
        long sum = 0;
        foreach (var l in left)
            foreach (var r in right)
            {
                var pair = Ordered(l, r);
                if (!_known.TryGetValue(pair, out var score)) _known[pair] = score = _score(pair.Left, pair.Right);
                if (score == Barred) return null;
                sum += score;
            }
        return sum;
    }

    private static (int Left, int Right) Ordered(int a, int b) => a < b ? (a, b) : (b, a);

    private static int Find(int[] root, int i)
    {
        while (root[i] != i) i = root[i] = root[root[i]];
        return i;
    }

    private static void Union(int[] root, int a, int b)
    {
        var (l, r) = Ordered(Find(root, a), Find(root, b));
        root[r] = l;
    }
}
