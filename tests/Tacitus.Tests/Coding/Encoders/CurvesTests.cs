using System.Runtime.InteropServices;
using Tacitus.Coding.Encoders;

namespace Tacitus.Tests.Coding.Encoders;

public class CurvesTests
{
    [Fact]
    public void The_gate_is_that_of_the_error_function()
    {
        float[] row = [.. Enumerable.Range(0, 1600).Select(i => (i - 800) / 160f)];
        var gated = row.ToArray();
        Curves.Gate(gated);
        for (var i = 0; i < row.Length; i++) Assert.Equal(SmallEncoder.Gate(row[i]), gated[i], 2e-6);
    }

    [Fact]
    public void The_gate_stays_finite_far_from_nought()
    {
        float[] row = [-1e30f, -1000, -20, 0, 20, 1000, 1e9f, 1e15f];
        var gated = row.ToArray();
        Curves.Gate(gated);
        Assert.Equal([0, 0, 0, 0, 20, 1000, 1e9f, 1e15f], gated.Select(x => Math.Abs(x) < 1e-30 ? 0 : x));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(16)]
    [InlineData(29)]
    public void Shares_are_those_of_the_exponentials_and_what_is_closed_has_none(int count)
    {
        var random = new Random(count);
        int[] sums = [.. Enumerable.Range(0, 32).Select(i => i < count ? random.Next(-3000, 3000) : 1000000)];
        float[] scales = [.. Enumerable.Range(0, 32).Select(_ => random.NextSingle() / 100)], closed = [.. Enumerable.Range(0, 32).Select(i => i < count ? 0 : -1e30f)];
        var row = MemoryMarshal.Cast<int, float>(sums).ToArray();
        var wanted = Enumerable.Range(0, count).Select(i => Math.Exp(sums[i] * (double)scales[i] * 0.5)).ToArray();
        var sum = Curves.Share(row, scales, 0.5f, closed);
        for (var i = 0; i < count; i++) Assert.Equal(wanted[i] / wanted.Sum(), row[i] / sum, 1e-5);
        Assert.All(row[count..], x => Assert.InRange(x, 0, 1e-30f));
    }

    [Fact]
    public void A_row_that_differs_little_is_normalised_exactly()
    {
        var random = new Random(1);
        float[] row = [.. Enumerable.Range(0, 24).Select(_ => 10 + random.NextSingle() / 10)];
        var norm = new EncoderNorm([.. Enumerable.Range(0, 24).Select(i => i / 10f)], [.. Enumerable.Range(0, 24).Select(i => 5f - i)]);
        var wanted = SmallEncoder.Normalise([.. row.Select(x => (double)x)], norm);
        Curves.Normalise(row, norm);
        for (var i = 0; i < row.Length; i++) Assert.Equal(wanted[i], row[i], 1e-3);
    }

    [Fact]
    public void Whole_numbers_lie_within_half_a_step_of_the_row()
    {
        var random = new Random(2);
        float[] row = [.. Enumerable.Range(0, 40).Select(_ => random.NextSingle() * 6 - 4)];
        var whole = new short[40];
        var scale = WholeRows.Round(row, 8191, whole);
        Assert.Equal(8191, whole.Max(Math.Abs));
        for (var i = 0; i < row.Length; i++) Assert.Equal(row[i], whole[i] * scale, scale * 0.501f);
        Assert.Equal(0, WholeRows.Round(new float[40], 8191, whole));
        Assert.All(whole, w => Assert.Equal(0, w));
    }

    [Fact]
    public void Weights_lie_within_half_a_step_of_their_row_and_a_row_of_nought_stays_nought()
    {
        float[] weights = [0.5f, -1, 0.25f, 0.003f, 0, 0, 0, 0, 100, 3, -2, 0.4f];
        var matrix = WeightMatrix.Of(weights, 3);
        for (var i = 0; i < weights.Length; i++) Assert.Equal(weights[i], matrix.Row(i / 4)[i % 4] * matrix.Scales[i / 4], matrix.Scales[i / 4] * 0.501f);
        Assert.Equal([-127, 127], [matrix.Row(0)[1], matrix.Row(2)[0]]);
    }
}
