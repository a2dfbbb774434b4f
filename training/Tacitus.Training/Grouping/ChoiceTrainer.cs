using Tacitus.Coding.Roles;

namespace Tacitus.Training.Grouping;

/// <summary>
/// Trains a <see cref="HashedModel"/> of one class that chooses among candidates: the odds of each are those of its sum among all sums (a conditional logit, McFadden 1974), by stochastic gradient
/// descent with a step of its own for each weight and shrinkage.
/// </summary>
internal static class ChoiceTrainer
{
    /// <summary>Trains on <paramref name="choices"/>. A feature that fewer than <paramref name="fewest"/> choices have is left out.</summary>
    public static HashedModel Train(IReadOnlyList<Choice> choices, int bits, int fewest, int passes, float step, float shrinkage)
    {
        var mask = (1u << bits) - 1;
        var counts = new int[1 << bits];
        foreach (var choice in choices) foreach (var row in choice.Candidates.SelectMany(c => c).Select(f => f & mask).Distinct()) counts[row]++;
        var active = choices.Select(c => c.Candidates.Select(x => x.Select(f => (int)(f & mask)).Where(r => counts[r] >= fewest).ToArray()).ToArray()).ToArray();
        var weights = new float[1 << bits];
        var squares = new float[1 << bits];
        var order = Enumerable.Range(0, choices.Count).SelectMany(i => Enumerable.Repeat(i, choices[i].Weight)).ToArray();
        var random = new Random(20260101);
        for (var pass = 0; pass < passes; pass++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var sums = active[i].Select(rows => rows.Sum(r => weights[r])).ToArray();
                var most = sums.Max();
                var total = 0f;
                for (var c = 0; c < sums.Length; c++) total += sums[c] = MathF.Exp(sums[c] - most);
                for (var c = 0; c < sums.Length; c++)
                {
                    var error = sums[c] / total - (choices[i].Right == c ? 1 : 0);
                    if (MathF.Abs(error) < Settled) continue;
                    foreach (var row in active[i][c])
                    {
                        var gradient = error + shrinkage * weights[row];
                        squares[row] += gradient * gradient;
                        weights[row] -= step * gradient / (MathF.Sqrt(squares[row]) + 1e-3f);
                    }
                }
            }
        }
        var largest = weights.Select(MathF.Abs).Max();
        var scale = largest == 0 ? 1 : largest / 127;
        return new HashedModel(1, bits, [.. weights.Select(w => (sbyte)Math.Round(w / scale))], scale);
    }

    // What is nearly certain teaches nothing more.
    private const float Settled = 0.01f;
}
