using System.Globalization;

namespace Tacitus.Training.Linking;

/// <summary>
/// Gradient boosting of regression trees for log-odds (Friedman 2001), with Newton leaves, row and feature sampling from a fixed seed, and
/// monotone features: a split that would turn more of a feature into less score is not made, and branches keep between their neighbours.
/// </summary>
internal sealed class BoostedTrees
{
    private const int MostBins = 128;

    private readonly double[][] _rows;
    private readonly bool[] _labels;
    private readonly double[] _offsets;
    private readonly int[] _features;
    private readonly Func<int, int> _direction;
    private readonly double[][] _edges;
    private readonly byte[][] _bins;

    /// <summary>Makes one over examples.</summary>
    /// <param name="rows">The features of each example.</param>
    /// <param name="labels">Whether each is positive.</param>
    /// <param name="offsets">The log-odds of each that something else has worked out and the trees add to.</param>
    /// <param name="features">The features to use.</param>
    /// <param name="direction">For each feature 1, -1 or 0: whether more of it may only raise or lower the score.</param>
    public BoostedTrees(double[][] rows, bool[] labels, double[] offsets, int[] features, Func<int, int> direction)
    {
        _rows = rows;
        _labels = labels;
        _offsets = offsets;
        _features = features;
        _direction = direction;
        _edges = [.. features.Select(f => Edges(rows, f))];
        _bins = [.. features.Select((f, i) => rows.Select(r => Bin(_edges[i], r[f])).ToArray())];
    }

    /// <summary>How many trees.</summary>
    public int Trees { get; init; } = 200;

    /// <summary>How much of each tree is taken.</summary>
    public double Rate { get; init; } = 0.05;

    /// <summary>The most leaves of a tree.</summary>
    public int Leaves { get; init; } = 12;

    /// <summary>The fewest examples of a leaf.</summary>
    public int FewestRows { get; init; } = 20;

    /// <summary>The ridge penalty on leaves.</summary>
    public double Ridge { get; init; } = 1;

    /// <summary>The share of examples, and of features, that each tree sees.</summary>
    public double RowShare { get; init; } = 0.8;

    /// <summary>The share of features that each tree sees.</summary>
    public double FeatureShare { get; init; } = 0.7;

    /// <summary>A node: a leaf when <see cref="Left"/> is null.</summary>
    public sealed record Node(int Feature, double Threshold, Node? Left, Node? Right, double Value)
    {
        /// <summary>The tree in prefix order, leaves in thousandths.</summary>
        public string Text(Func<int, string> name) => Left is null
            ? Math.Round(Value * 1000, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture)
            : $"{name(Feature)}<{Threshold.ToString("0.####", CultureInfo.InvariantCulture)} {Left.Text(name)} {Right!.Text(name)}";
    }

    private sealed class Leaf(int[] rows, double low, double high)
    {
        public int[] Rows => rows;
        public double Low => low;
        public double High => high;
        public (double Gain, int Feature, int Bin, double Left, double Right) Best { get; set; }
        public (Leaf Left, Leaf Right)? Split { get; set; }
    }

    /// <summary>Fits the trees; the base is the log-odds of the share of positive examples.</summary>
    public (double Base, List<Node> Trees) Fit()
    {
        var random = new Random(20260101);
        var share = (double)_labels.Count(l => l) / _labels.Length;
        var start = Math.Log(share / (1 - share));
        var scores = _offsets.Select(o => start + o).ToArray();
        var (gradient, curve) = (new double[_rows.Length], new double[_rows.Length]);
        var trees = new List<Node>();
        for (var t = 0; t < Trees; t++)
        {
            for (var i = 0; i < scores.Length; i++)
            {
                var p = 1 / (1 + Math.Exp(-scores[i]));
                gradient[i] = (_labels[i] ? 1 : 0) - p;
                curve[i] = p * (1 - p);
            }
            var rows = Enumerable.Range(0, _rows.Length).Where(_ => random.NextDouble() < RowShare).ToArray();
            var features = Enumerable.Range(0, _features.Length).Where(_ => random.NextDouble() < FeatureShare).ToArray();
            var tree = Grow(rows, features, gradient, curve);
            trees.Add(tree);
            for (var i = 0; i < scores.Length; i++) scores[i] += Value(tree, _rows[i]);
        }
        return (start, trees);
    }

    private static double Value(Node node, double[] row)
    {
        while (node.Left is not null) node = row[node.Feature] < node.Threshold ? node.Left : node.Right!;
        return node.Value;
    }

    private Node Grow(int[] rows, int[] features, double[] gradient, double[] curve)
    {
        var root = new Leaf(rows, double.NegativeInfinity, double.PositiveInfinity);
        root.Best = BestSplit(root, features, gradient, curve);
        var leaves = new List<Leaf> { root };
        while (leaves.Count < Leaves && leaves.MaxBy(l => l.Best.Gain) is { Best.Gain: > 1e-9 } leaf)
        {
            var (_, feature, bin, left, right) = leaf.Best;
            var middle = (left + right) / 2;
            var direction = _direction(_features[feature]);
            var l = new Leaf([.. leaf.Rows.Where(r => _bins[feature][r] <= bin)], direction < 0 ? Math.Max(leaf.Low, middle) : leaf.Low, direction > 0 ? Math.Min(leaf.High, middle) : leaf.High);
            var r = new Leaf([.. leaf.Rows.Where(r => _bins[feature][r] > bin)], direction > 0 ? Math.Max(leaf.Low, middle) : leaf.Low, direction < 0 ? Math.Min(leaf.High, middle) : leaf.High);
            l.Best = BestSplit(l, features, gradient, curve);
            r.Best = BestSplit(r, features, gradient, curve);
            leaf.Split = (l, r);
            leaves.Remove(leaf);
            leaves.Add(l);
            leaves.Add(r);
        }
        return Tree(root, gradient, curve);
    }

    private Node Tree(Leaf leaf, double[] gradient, double[] curve) => leaf.Split is { } split
        ? new Node(_features[leaf.Best.Feature], _edges[leaf.Best.Feature][leaf.Best.Bin], Tree(split.Left, gradient, curve), Tree(split.Right, gradient, curve), 0)
        : new Node(-1, 0, null, null, Rate * Math.Clamp(Newton(leaf.Rows.Sum(r => gradient[r]), leaf.Rows.Sum(r => curve[r])), leaf.Low, leaf.High));

    private double Newton(double gradient, double curve) => gradient / (curve + Ridge);

    private (double, int, int, double, double) BestSplit(Leaf leaf, int[] features, double[] gradient, double[] curve)
    {
        var best = (Gain: 0.0, Feature: -1, Bin: 0, Left: 0.0, Right: 0.0);
        if (leaf.Rows.Length < 2 * FewestRows) return best;
        var (g, h) = (leaf.Rows.Sum(r => gradient[r]), leaf.Rows.Sum(r => curve[r]));
        var (gs, hs, ns) = (new double[MostBins], new double[MostBins], new int[MostBins]);
        foreach (var feature in features)
        {
            Array.Clear(gs);
            Array.Clear(hs);
            Array.Clear(ns);
            var bins = _bins[feature];
            foreach (var row in leaf.Rows)
            {
                gs[bins[row]] += gradient[row];
                hs[bins[row]] += curve[row];
                ns[bins[row]]++;
            }
            double leftG = 0, leftH = 0;
            var leftN = 0;
            for (var bin = 0; bin < _edges[feature].Length; bin++)
            {
                leftG += gs[bin];
                leftH += hs[bin];
                leftN += ns[bin];
                if (leftN < FewestRows) continue;
                if (leaf.Rows.Length - leftN < FewestRows) break;
                var gain = leftG * leftG / (leftH + Ridge) + (g - leftG) * (g - leftG) / (h - leftH + Ridge) - g * g / (h + Ridge);
                if (gain <= best.Gain) continue;
                var left = Math.Clamp(Newton(leftG, leftH), leaf.Low, leaf.High);
                var right = Math.Clamp(Newton(g - leftG, h - leftH), leaf.Low, leaf.High);
                if (_direction(_features[feature]) * (right - left) < 0) continue;
                best = (gain, feature, bin, left, right);
            }
        }
        return best;
    }

    // Upper edges of the bins, from quantiles: a value is in the first bin whose edge is above it.
    private static double[] Edges(double[][] rows, int feature)
    {
        var values = rows.Select(r => r[feature]).Distinct().Order().ToArray();
        if (values.Length <= 1) return [];
        var all = rows.Select(r => r[feature]).Order().ToArray();
        var cuts = values.Length < MostBins ? values.Skip(1) : Enumerable.Range(1, MostBins - 1).Select(i => all[(long)i * all.Length / MostBins]).Distinct().Where(v => v > values[0]);
        return [.. cuts.Select(v => Math.Round(v, 4)).Distinct().Where(v => v > values[0])];
    }

    private static byte Bin(double[] edges, double value)
    {
        var bin = 0;
        while (bin < edges.Length && value >= edges[bin]) bin++;
        return (byte)bin;
    }
}
