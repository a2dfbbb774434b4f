using Tacitus.Coding.Roles;
using Tacitus.Training.Relations;

namespace Tacitus.Training.Roles;

/// <summary>Trains a <see cref="HashedModel"/> of two classes as a logistic regression with a ridge, to its optimum: what it gives are the shares in which new examples are of the class.</summary>
internal static class RidgeTrainer
{
    // From here on the figures of cross-validation change in the fourth digit.
    private const int Passes = 15;

    /// <summary>Trains on <paramref name="examples"/>, each with what it weighs against the ridge. A feature that fewer than <paramref name="fewest"/> examples have is left out.</summary>
    public static HashedModel Train(IReadOnlyList<(HashedExample Example, double Looseness)> examples, int bits, int fewest)
    {
        var mask = (1u << bits) - 1;
        var counts = new int[1 << bits];
        foreach (var (example, _) in examples) foreach (var feature in example.Features) counts[feature & mask]++;
        var rows = examples.Select(e => e.Example.Features.Select(f => (int)(f & mask)).Where(r => counts[r] >= fewest).Distinct().ToArray()).ToArray();
        var weights = LogisticTrainer.Train(rows, [.. examples.Select(e => e.Example.Class == 1)], 1 << bits, [.. examples.Select(e => e.Looseness)], Passes);
        var scale = (float)Math.Max(weights.Max(Math.Abs) / 127, 1e-6);
        return new HashedModel(2, bits, [.. weights.SelectMany(w => new[] { (sbyte)0, (sbyte)Math.Round(w / scale) })], scale);
    }
}
