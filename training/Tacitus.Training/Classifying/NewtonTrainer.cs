using System.Collections.Immutable;

namespace Tacitus.Training.Classifying;

/// <summary>Logistic regression over few features with a small ridge, by Newton's method; values and weights are in thousandths.</summary>
internal static class NewtonTrainer
{
    private const double Ridge = 1;
    private const int Steps = 25;

    /// <summary>The weights by which examples with <paramref name="values"/> are told to be so, as <paramref name="isSo"/> says they are.</summary>
    public static ImmutableArray<int> Train(int[][] values, bool[] isSo)
    {
        var rows = values.Select(v => v.Select(n => n / 1000.0).ToArray()).ToArray();
        var width = values[0].Length;
        var weights = new double[width];
        for (var step = 0; step < Steps; step++)
        {
            var slope = weights.Select(w => -Ridge * w).ToArray();
            var curve = new double[width, width];
            for (var k = 0; k < width; k++) curve[k, k] = Ridge;
            for (var i = 0; i < rows.Length; i++)
            {
                var sum = 0.0;
                for (var k = 0; k < width; k++) sum += weights[k] * rows[i][k];
                var p = 1 / (1 + Math.Exp(-sum));
                for (var k = 0; k < width; k++)
                {
                    slope[k] += rows[i][k] * ((isSo[i] ? 1 : 0) - p);
                    for (var l = 0; l < width; l++) curve[k, l] += p * (1 - p) * rows[i][k] * rows[i][l];
                }
            }
            var move = Solve(curve, slope);
            for (var k = 0; k < width; k++) weights[k] += move[k];
        }
        return [.. weights.Select(w => (int)Math.Round(w * 1000, MidpointRounding.AwayFromZero))];
    }

    // Gauss's elimination; the ridge keeps what it divides by from nought.
    private static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        for (var k = 0; k < n; k++)
        {
            for (var row = k + 1; row < n; row++)
            {
                var factor = matrix[row, k] / matrix[k, k];
                for (var c = k; c < n; c++) matrix[row, c] -= factor * matrix[k, c];
                right[row] -= factor * right[k];
            }
        }
        for (var k = n - 1; k >= 0; k--)
        {
            for (var c = k + 1; c < n; c++) right[k] -= matrix[k, c] * right[c];
            right[k] /= matrix[k, k];
        }
        return right;
    }
}
