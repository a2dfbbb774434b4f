using Tacitus.Coding.Learning;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>Makes rows of whole-number weights of logistic regressions that are trained side by side.</summary>
internal static class HashedRowsOf
{
    // Weights under it are left out of the file.
    private const double Least = 0.006;

    /// <summary>The rows of <paramref name="keys"/> with a column for each of <paramref name="width"/> classes, whose weights <paramref name="train"/> gives.</summary>
    public static HashedRows Train(uint[] keys, int width, Func<int, double[]> train)
    {
        var weights = Enumerable.Range(0, width).AsParallel().AsOrdered().Select(train).ToArray();
        var kept = Enumerable.Range(0, keys.Length).Where(i => weights.Any(w => Math.Abs(w[i]) >= Least)).ToArray();
        var whole = new short[kept.Length * width];
        for (var i = 0; i < kept.Length; i++)
            for (var column = 0; column < width; column++)
                whole[i * width + column] = weights[column][kept[i]] is var w && Math.Abs(w) < Least ? (short)0 : (short)Math.Clamp(Math.Round(w * 1000), short.MinValue, short.MaxValue);
        return new HashedRows([.. kept.Select(k => keys[k])], whole, width);
    }
}
