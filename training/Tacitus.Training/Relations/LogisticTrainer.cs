namespace Tacitus.Training.Relations;

/// <summary>
/// Logistic regression with a ridge, to its optimum: dual coordinate descent (Yu, Huang and Lin, "Dual coordinate descent methods for logistic regression and
/// maximum entropy models", Machine Learning 85, 2011, algorithm 5), with the inner step solved in logits, where it has one root and no bounds.
/// </summary>
internal static class LogisticTrainer
{
    private const int Passes = 40, Steps = 16;

    /// <summary>The weights of <paramref name="features"/> features for examples that have the features of <paramref name="rows"/>, each once, and are such as <paramref name="labels"/> says.</summary>
    /// <param name="rows">For each example the numbers of its features.</param>
    /// <param name="labels">For each example whether it is of the class.</param>
    /// <param name="features">How many features there are.</param>
    /// <param name="looseness">What the examples weigh against the ridge: half the sum of squared weights plus this times the sum of the log losses is made least.</param>
    public static double[] Train(int[][] rows, bool[] labels, int features, double looseness) => Train(rows, labels, features, [.. rows.Select(_ => looseness)]);

    /// <summary>The same where each example has a looseness of its own.</summary>
    public static double[] Train(int[][] rows, bool[] labels, int features, double[] loosenesses, int passes = Passes)
    {
        var weights = new double[features];
        // Each example's share in the weights, up to the looseness; none has a share to begin with.
        var shares = new double[rows.Length];
        var order = Enumerable.Range(0, rows.Length).ToArray();
        var random = new Random(20260101);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var sign = labels[i] ? 1 : -1;
                var margin = 0.0;
                foreach (var f in rows[i]) margin += weights[f];
                margin *= sign;
                var (share, many, looseness) = (shares[i], rows[i].Length, loosenesses[i]);
                var (low, high) = (many * (share - looseness) - margin, many * share - margin);
                var logit = share > 0 ? Math.Clamp(Math.Log(share / (looseness - share)), low, high) : Math.Clamp(-margin, low, high);
                for (var step = 0; step < Steps; step++)
                {
                    var part = 1 / (1 + Math.Exp(-logit));
                    var over = logit + many * (looseness * part - share) + margin;
                    if (over > 0) high = logit;
                    else low = logit;
                    var to = logit - over / (1 + many * looseness * part * (1 - part));
                    // Where Newton's step leaves what the root lies in, it is halved.
                    logit = to > low && to < high ? to : (low + high) / 2;
                }
                var next = looseness / (1 + Math.Exp(-logit));
                if (!(next > 0 && next < looseness)) continue;
                shares[i] = next;
                var change = (next - share) * sign;
                foreach (var f in rows[i]) weights[f] += change;
            }
        }
        return weights;
    }
}
