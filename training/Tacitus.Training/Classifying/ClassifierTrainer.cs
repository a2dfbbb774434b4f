using System.Collections.Immutable;
using Tacitus.Coding.Learning;

namespace Tacitus.Training.Classifying;

/// <summary>
/// Trains a <see cref="LinearClassifier"/>: for each label a linear support vector machine with squared hinge loss, by dual coordinate descent
/// (Hsieh, Chang, Lin, Keerthi and Sundararajan 2008, algorithm 1). The order of the examples is shuffled from a fixed seed.
/// </summary>
internal static class ClassifierTrainer
{
    private const int MostPasses = 60;
    private const double Tolerance = 0.02;

    /// <summary>Trains on <paramref name="examples"/>; thresholds are zero.</summary>
    public static LinearClassifier Train(IReadOnlyList<TextExample> examples, ImmutableArray<string> labels, ClassifierSettings settings)
    {
        var texts = new Dictionary<uint, int>();
        foreach (var example in examples) foreach (var key in example.Features.Keys) texts[key] = texts.GetValueOrDefault(key) + 1;
        var keys = texts.Where(p => p.Value >= settings.FewestTexts).Select(p => p.Key).Order().ToArray();
        // Rarity as it will be stored, so that training sees what scoring will.
        var rarity = keys.Select(k => (float)(Half)(1 + Math.Log((examples.Count + 1.0) / (texts[k] + 1.0)))).ToArray();
        var index = keys.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        var vectors = examples.Select(e => Vector(e.Features, index, rarity, settings.Lengths)).ToArray();
        var weights = new sbyte[keys.Length * labels.Length];
        var scales = new float[labels.Length];
        var bias = new float[labels.Length];
        Parallel.For(0, labels.Length, new ParallelOptions { MaxDegreeOfParallelism = 2 }, l =>
        {
            var learned = Descend(vectors, [.. examples.Select(e => e.Labels[l])], keys.Length, settings);
            bias[l] = (float)learned[^1];
            var largest = learned.Take(keys.Length).Select(Math.Abs).DefaultIfEmpty(0).Max();
            scales[l] = largest == 0 ? 1 : (float)(largest / 127);
            for (var k = 0; k < keys.Length; k++) weights[k * labels.Length + l] = (sbyte)Math.Round(learned[k] / scales[l]);
        });
        return new LinearClassifier(labels, [.. labels.Select(_ => 0)], keys, rarity, weights, scales, bias, settings.Lengths);
    }

    private static (int[] Columns, double[] Values) Vector(FeatureVector features, Dictionary<uint, int> index, float[] rarity, float[] lengths)
    {
        var squares = new double[lengths.Length];
        var columns = new List<int>();
        var values = new List<double>();
        var families = new List<byte>();
        for (var i = 0; i < features.Keys.Length; i++)
        {
            if (!index.TryGetValue(features.Keys[i], out var column)) continue;
            var value = (double)features.Values[i] * rarity[column];
            squares[features.Families[i]] += value * value;
            columns.Add(column);
            values.Add(value);
            families.Add(features.Families[i]);
        }
        for (var i = 0; i < values.Count; i++) values[i] *= lengths[families[i]] / Math.Sqrt(squares[families[i]]);
        return ([.. columns], [.. values]);
    }

    private static double[] Descend((int[] Columns, double[] Values)[] vectors, bool[] has, int features, ClassifierSettings settings)
    {
        var w = new double[features + 1];
        var alpha = new double[vectors.Length];
        var positives = Math.Max(1, has.Count(h => h));
        var heavier = Math.Pow((vectors.Length - positives) / (double)positives, settings.Balance);
        var square = vectors.Select(v => v.Values.Sum(x => x * x) + 1).ToArray();
        var order = Enumerable.Range(0, vectors.Length).ToArray();
        var random = new Random(20260101);
        for (var pass = 0; pass < MostPasses; pass++)
        {
            random.Shuffle(order);
            var worst = 0.0;
            foreach (var i in order)
            {
                var (columns, values) = vectors[i];
                var y = has[i] ? 1 : -1;
                var slack = 1 / (2 * settings.Cost * (has[i] ? heavier : 1));
                var margin = w[features];
                for (var k = 0; k < columns.Length; k++) margin += w[columns[k]] * values[k];
                var gradient = y * margin - 1 + slack * alpha[i];
                var projected = alpha[i] == 0 ? Math.Min(gradient, 0) : gradient;
                worst = Math.Max(worst, Math.Abs(projected));
                if (Math.Abs(projected) < 1e-9) continue;
                var old = alpha[i];
                alpha[i] = Math.Max(0, old - gradient / (square[i] + slack));
                var step = (alpha[i] - old) * y;
                for (var k = 0; k < columns.Length; k++) w[columns[k]] += step * values[k];
                w[features] += step;
            }
            if (worst < Tolerance) break;
        }
        return w;
    }
}
