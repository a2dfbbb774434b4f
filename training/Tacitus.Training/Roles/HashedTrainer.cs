using Tacitus.Coding.Roles;

namespace Tacitus.Training.Roles;

/// <summary>Trains a <see cref="HashedModel"/> by stochastic gradient descent with a step of its own for each weight (AdaGrad, Duchi and others 2011) and shrinkage.</summary>
internal static class HashedTrainer
{
    // An example whose class has all but this of the probability is settled.
    private const float Settled = 0.02f;

    /// <summary>Trains on <paramref name="examples"/>, each its features and its class. A feature that fewer than <paramref name="fewest"/> examples have is left out.</summary>
    public static HashedModel Train(IReadOnlyList<HashedExample> examples, int classes, int bits, int fewest, int passes, float step, float shrinkage)
    {
        var rows = 1 << bits;
        var mask = (uint)(rows - 1);
        var counts = new int[rows];
        foreach (var example in examples) foreach (var feature in example.Features) counts[feature & mask]++;
        var active = examples.Select(e => e.Features.Select(f => (int)(f & mask)).Where(r => counts[r] >= fewest).Distinct().ToArray()).ToArray();
        var weights = new float[rows * classes];
        var squares = new float[rows * classes];
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(20260101);
        var odds = new float[classes];
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                Array.Clear(odds);
                foreach (var row in active[i]) for (var c = 0; c < classes; c++) odds[c] += weights[row * classes + c];
                var most = odds.Max();
                var total = 0f;
                for (var c = 0; c < classes; c++) total += odds[c] = MathF.Exp(odds[c] - most);
                for (var c = 0; c < classes; c++) odds[c] = odds[c] / total - (examples[i].Class == c ? 1 : 0);
                // Most examples are easy after the first pass; what is settled teaches nothing more.
                if (odds[examples[i].Class] > -Settled) continue;
                foreach (var row in active[i])
                {
                    for (var c = 0; c < classes; c++)
                    {
                        var at = row * classes + c;
                        var gradient = odds[c] + shrinkage * weights[at];
                        squares[at] += gradient * gradient;
                        weights[at] -= step * gradient / (MathF.Sqrt(squares[at]) + 1e-3f);
                    }
                }
            }
        }
        var largest = weights.Select(MathF.Abs).Max();
        var scale = largest == 0 ? 1 : largest / 127;
        return new HashedModel(classes, bits, [.. weights.Select(w => (sbyte)Math.Round(w / scale))], scale);
    }
}
