using Tacitus.Coding.Encoders;

namespace Tacitus.Tests.Coding.Encoders;

public class PackedMatrixTests
{
    // Each width that this processor has; with nought the sums are added up one by one.
    public static TheoryData<int> Bits => [.. new[] { 0, 128, 256, 512 }.Where(b => b <= Panels.Widest)];

    [Theory]
    [MemberData(nameof(Bits))]
    public void Vectors_of_every_width_give_the_numbers_of_a_plain_reckoning_to_the_last_bit(int bits)
    {
        var random = new Random(3);
        foreach (var (rows, outputs, columns) in new[] { (1, 8, 8), (7, 40, 16), (8, 32, 24), (9, 33, 48), (29, 96, 64), (50, 130, 8) })
        {
            var steps = new[] { Step(random, outputs, columns), Step(random, 5, columns) };
            var whole = Enumerable.Range(0, rows * columns).Select(_ => (short)random.Next(-8191, 8192)).ToArray();
            var scales = Enumerable.Range(0, rows).Select(_ => random.NextSingle()).ToArray();
            var matrix = new PackedMatrix(steps);
            var results = new float[rows * matrix.Width];
            matrix.Multiply(whole, scales, results, bits);
            for (var r = 0; r < rows; r++)
            {
                for (var w = 0; w < outputs + 5; w++)
                {
                    var (step, row) = w < outputs ? (steps[0], w) : (steps[1], w - outputs);
                    var sum = Enumerable.Range(0, columns).Sum(c => whole[r * columns + c] * step.Weights.Row(row)[c]);
                    // In steps, so that no two of them are fused.
                    var factor = scales[r] * step.Weights.Scales[row];
                    var product = sum * factor;
                    Assert.Equal(product + step.Bias[row], results[r * matrix.Width + w]);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Bits))]
    public void The_greatest_numbers_do_not_overflow(int bits)
    {
        const int Columns = 16384;
        var matrix = new PackedMatrix(new EncoderLinear(new WeightMatrix(8, Columns, [.. Enumerable.Repeat(sbyte.MinValue, 8 * Columns)], [1, 1, 1, 1, 1, 1, 1, 1]), new float[8]));
        var most = WholeRows.Most(Columns);
        var results = new float[8 * matrix.Width];
        matrix.Multiply([.. Enumerable.Repeat((short)most, 8 * Columns)], [1, 1, 1, 1, 1, 1, 1, 1], results, bits);
        for (var r = 0; r < 8; r++) Assert.Equal(-128f * most * Columns, results[r * matrix.Width + 7]);
    }

    [Fact]
    public void Rows_that_are_too_few_are_refused()
    {
        var matrix = new PackedMatrix(Step(new Random(1), 8, 8));
        Assert.Throws<ArgumentException>(() => matrix.Multiply(new short[15], [1, 1], new float[2 * matrix.Width]));
        Assert.Throws<ArgumentException>(() => matrix.Multiply(new short[16], [1, 1], new float[2 * matrix.Width - 1]));
    }

    private static EncoderLinear Step(Random random, int rows, int columns) => new(
        WeightMatrix.Of([.. Enumerable.Range(0, rows * columns).Select(_ => random.NextSingle() - 0.5f)], rows), [.. Enumerable.Range(0, rows).Select(_ => random.NextSingle())]);
}
