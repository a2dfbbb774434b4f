namespace Tacitus.Training.Places;

/// <summary>
/// Fits linear models by stochastic gradient descent with AdaGrad (Duchi, Hazan and Singer 2011) and an L2 penalty. The order of examples is
/// drawn from a fixed seed, so that the same examples give the same weights.
/// </summary>
internal sealed class LinearTrainer(int epochs, double rate, double penalty)
{
    // How often in an epoch weights are taken into their mean.
    private const int Takes = 4;

    private readonly Dictionary<ulong, int> _index = [];

    /// <summary>Chooses among alternatives: softmax over each example's rows; <c>Right</c> tells the right ones, of which any will do.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="averaged">Whether the weights are the mean of those of the second half of the steps, which hang less on the order of the last examples.</param>
    public Dictionary<ulong, float> FitChoices(IReadOnlyList<(List<(ulong Feature, float Strength)>[] Rows, bool[] Right)> examples, bool averaged = false)
    {
        var encoded = examples.Select(e => (Rows: e.Rows.Select(Encode).ToArray(), e.Right)).ToArray();
        var (weights, squares) = (new double[_index.Count], new double[_index.Count]);
        var (sums, taken, step, steps) = (new double[_index.Count], 0, 0, encoded.Length * epochs);
        foreach (var example in Order(encoded))
        {
            if (averaged && ++step > steps / 2 && step % Math.Max(1, encoded.Length / Takes) == 0)
            {
                taken++;
                for (var w = 0; w < sums.Length; w++) sums[w] += weights[w];
            }
            var scores = example.Rows.Select(r => Score(r, weights)).ToArray();
            var most = scores.Max();
            var shares = scores.Select(s => Math.Exp(s - most)).ToArray();
            var sum = shares.Sum();
            var right = shares.Where((_, i) => example.Right[i]).Sum();
            for (var i = 0; i < scores.Length; i++)
            {
                var slope = shares[i] / sum - (example.Right[i] ? shares[i] / right : 0);
                if (Math.Abs(slope) > 1e-4) Step(example.Rows[i], slope, weights, squares);
            }
        }
        if (taken > 0) for (var w = 0; w < sums.Length; w++) weights[w] = sums[w] / taken;
        return Named(weights);
    }

    /// <summary>Says yes or no: logistic regression.</summary>
    public Dictionary<ulong, float> FitDecisions(IReadOnlyList<(List<(ulong Feature, float Strength)> Row, bool Right)> examples)
    {
        var encoded = examples.Select(e => (Row: Encode(e.Row), e.Right)).ToArray();
        var (weights, squares) = (new double[_index.Count], new double[_index.Count]);
        foreach (var (row, right) in Order(encoded))
        {
            var slope = 1 / (1 + Math.Exp(-Score(row, weights))) - (right ? 1 : 0);
            if (Math.Abs(slope) > 1e-4) Step(row, slope, weights, squares);
        }
        return Named(weights);
    }

    private IEnumerable<T> Order<T>(T[] examples)
    {
        var random = new Random(7);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(examples);
            foreach (var example in examples) yield return example;
        }
    }

    private (int Index, float Strength)[] Encode(List<(ulong Feature, float Strength)> row)
    {
        var encoded = new (int, float)[row.Count];
        for (var i = 0; i < row.Count; i++)
        {
            if (!_index.TryGetValue(row[i].Feature, out var index)) _index[row[i].Feature] = index = _index.Count;
            encoded[i] = (index, row[i].Strength);
        }
        return encoded;
    }

    private static double Score((int Index, float Strength)[] row, double[] weights)
    {
        double score = 0;
        foreach (var (index, strength) in row) score += weights[index] * strength;
        return score;
    }

    private void Step((int Index, float Strength)[] row, double slope, double[] weights, double[] squares)
    {
        foreach (var (index, strength) in row)
        {
            var gradient = slope * strength + penalty * weights[index];
            squares[index] += gradient * gradient;
            weights[index] -= rate * gradient / Math.Sqrt(squares[index] + 1e-8);
        }
    }

    private Dictionary<ulong, float> Named(double[] weights) => _index.ToDictionary(i => i.Key, i => (float)weights[i.Value]);
}
