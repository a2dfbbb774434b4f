using Tacitus.Coding.Encoders;

namespace Tacitus.Tests.Coding.Encoders;

/// <summary>An encoder of two layers, two heads and sixteen numbers, and what it must give, reckoned plainly in double numbers.</summary>
internal static class SmallEncoder
{
    private const int Hidden = 16, Heads = 2, Inner = 24, Pieces = 20, Positions = 512, Kinds = 3;

    public static EncoderWeights Weights(int seed = 1)
    {
        var random = new Random(seed);
        var kinds = Matrix(random, Kinds, Hidden);
        return new EncoderWeights(
            new EncoderShape(2, Hidden, Heads, Inner, Pieces, Positions, Kinds),
            ["[UNK]", "[CLS]", "[SEP]", .. Enumerable.Range(3, Pieces - 3).Select(i => $"w{i}é")],
            Matrix(random, Pieces, Hidden), Matrix(random, Positions, Hidden), Floats(random, Hidden),
            new WeightMatrix(Kinds, Hidden, [.. new sbyte[Hidden], .. kinds.Values[Hidden..]], [.. kinds.Scales]),
            Norm(random), [Layer(random), Layer(random)]);
    }

    public static double[] Encode(EncoderWeights weights, int[] pieces, byte[] kinds)
    {
        var states = pieces.Select((p, i) => Enumerable.Range(0, Hidden).Select(d =>
            At(weights.Words, p, d) + At(weights.Positions, i, d) + weights.Segment[d] + At(weights.Kinds, kinds[i], d)).ToArray()).Select(s => Normalise(s, weights.Norm)).ToArray();
        foreach (var layer in weights.Layers)
        {
            double[][] queries = [.. states.Select(s => Step(layer.Query, s))], keys = [.. states.Select(s => Step(layer.Key, s))], values = [.. states.Select(s => Step(layer.Value, s))];
            for (var i = 0; i < states.Length; i++)
            {
                var gathered = new double[Hidden];
                for (var h = 0; h < Heads; h++)
                {
                    var part = Enumerable.Range(h * Hidden / Heads, Hidden / Heads).ToArray();
                    var shares = keys.Select(k => Math.Exp(part.Sum(d => queries[i][d] * k[d]) / Math.Sqrt(part.Length))).ToArray();
                    var sum = shares.Sum();
                    for (var j = 0; j < shares.Length; j++)
                    {
                        foreach (var d in part) gathered[d] += shares[j] / sum * values[j][d];
                    }
                }
                var mixed = Normalise([.. Step(layer.Mixing, gathered).Zip(states[i], (a, b) => a + b)], layer.MixingNorm);
                var narrowed = Step(layer.Narrowing, [.. Step(layer.Widening, mixed).Select(Gate)]);
                states[i] = Normalise([.. narrowed.Zip(mixed, (a, b) => a + b)], layer.Norm);
            }
        }
        return [.. states.SelectMany(s => s)];
    }

    /// <summary>x times the share of the normal distribution below x, by the series of the error function.</summary>
    public static double Gate(double x)
    {
        var (z, sum, term) = (x / Math.Sqrt(2), 0.0, x / Math.Sqrt(2));
        for (var n = 0; n < 200; n++)
        {
            sum += term / (2 * n + 1);
            term *= -z * z / (n + 1);
        }
        return x * (1 + sum * 2 / Math.Sqrt(Math.PI)) / 2;
    }

    public static double[] Normalise(double[] row, EncoderNorm norm)
    {
        var mean = row.Average();
        var spread = Math.Sqrt(row.Average(x => (x - mean) * (x - mean)) + 1e-12);
        return [.. row.Select((x, d) => (x - mean) / spread * norm.Scale[d] + norm.Shift[d])];
    }

    private static double[] Step(EncoderLinear step, double[] row) =>
        [.. Enumerable.Range(0, step.Weights.Rows).Select(r => row.Select((x, c) => x * At(step.Weights, r, c)).Sum() + step.Bias[r])];

    private static double At(WeightMatrix matrix, int row, int column) => matrix.Row(row)[column] * (double)matrix.Scales[row];

    private static EncoderLayer Layer(Random random) => new(
        // Weaker ones, as a trained encoder has them: of scores in the hundreds every rounding would show.
        Linear(random, Hidden, Hidden, 0.25f), Linear(random, Hidden, Hidden, 0.25f), Linear(random, Hidden, Hidden), Linear(random, Hidden, Hidden), Norm(random),
        Linear(random, Inner, Hidden), Linear(random, Hidden, Inner), Norm(random));

    private static EncoderLinear Linear(Random random, int rows, int columns, float strength = 1) =>
        new(WeightMatrix.Of([.. Floats(random, rows * columns).Select(x => x * strength)], rows), [.. Floats(random, rows).Select(x => x * strength)]);

    private static EncoderNorm Norm(Random random) => new([.. Floats(random, Hidden).Select(x => 1 + x / 2)], Floats(random, Hidden));

    private static WeightMatrix Matrix(Random random, int rows, int columns) => WeightMatrix.Of(Floats(random, rows * columns), rows);

    private static float[] Floats(Random random, int count) => [.. Enumerable.Range(0, count).Select(_ => random.NextSingle() * 2 - 1)];
}
