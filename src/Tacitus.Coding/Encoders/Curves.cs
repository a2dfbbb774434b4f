using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// The curved functions of the encoder, eight numbers at once, made of nothing but additions, multiplications, divisions and square roots, whose results the
/// standard of floating point fixes to the last bit: the same on every processor, which the functions of mathematical libraries are not. Sums have eight lanes, added up in one order.
/// </summary>
internal static class Curves
{
    private const float Rounder = 12582912f;
    private const float Epsilon = 1e-12f;

    /// <summary>Makes of each number x of <paramref name="row"/> x times how likely a number of the normal distribution is below it (GELU, by the error function).</summary>
    public static void Gate(Span<float> row)
    {
        for (var i = 0; i < row.Length; i += 8)
        {
            var x = Vector256.Create<float>(row[i..]);
            // Abramowitz and Stegun 7.1.26, exact to 1.5e-7.
            var z = Vector256.Abs(x) * 0.70710678f;
            var t = Vector256<float>.One / (z * 0.3275911f + Vector256<float>.One);
            var sum = t * 1.061405429f + Vector256.Create(-1.453152027f);
            sum = t * sum + Vector256.Create(1.421413741f);
            sum = t * sum + Vector256.Create(-0.284496736f);
            sum = t * sum + Vector256.Create(0.254829592f);
            var beyond = sum * t * 0.5f * Exp(-(z * z));
            (x * Vector256.ConditionalSelect(Vector256.LessThan(x, Vector256<float>.Zero), beyond, Vector256<float>.One - beyond)).CopyTo(row[i..]);
        }
    }

    /// <summary>
    /// Makes of the whole sums that stand in <paramref name="row"/>, each times its own of <paramref name="scales"/> and <paramref name="factor"/>, their exponentials over that of the greatest,
    /// and tells what these add up to. Where <paramref name="closed"/> is far below nought instead of nought, next to nothing comes out.
    /// </summary>
    public static float Share(Span<float> row, ReadOnlySpan<float> scales, float factor, ReadOnlySpan<float> closed)
    {
        var factors = Vector256.Create(factor);
        var greatest = Vector256.Create(-1e30f);
        for (var i = 0; i < row.Length; i += 8)
        {
            var score = Vector256.ConvertToSingle(Vector256.Create<float>(row[i..]).AsInt32()) * (Vector256.Create(scales[i..]) * factors) + Vector256.Create(closed[i..]);
            greatest = Vector256.Max(greatest, score);
            score.CopyTo(row[i..]);
        }
        var top = greatest[0];
        for (var lane = 1; lane < 8; lane++) top = MathF.Max(top, greatest[lane]);
        var tops = Vector256.Create(top);
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < row.Length; i += 8)
        {
            var share = Exp(Vector256.Create<float>(row[i..]) - tops);
            sum += share;
            share.CopyTo(row[i..]);
        }
        return Sum(sum);
    }

    /// <summary>Brings <paramref name="row"/> to mean nought and spread one, and then to the scale and shift of <paramref name="norm"/>.</summary>
    public static void Normalise(Span<float> row, EncoderNorm norm)
    {
        var sum = Vector256<float>.Zero;
        for (var i = 0; i < row.Length; i += 8) sum += Vector256.Create<float>(row[i..]);
        var mean = Vector256.Create(Sum(sum) / row.Length);
        var squares = Vector256<float>.Zero;
        for (var i = 0; i < row.Length; i += 8)
        {
            var off = Vector256.Create<float>(row[i..]) - mean;
            squares += off * off;
        }
        var factor = Vector256.Create(1 / MathF.Sqrt(Sum(squares) / row.Length + Epsilon));
        for (var i = 0; i < row.Length; i += 8)
        {
            var off = (Vector256.Create<float>(row[i..]) - mean) * factor;
            (off * Vector256.Create<float>(norm.Scale.AsSpan(i)) + Vector256.Create<float>(norm.Shift.AsSpan(i))).CopyTo(row[i..]);
        }
    }

    // Of numbers up to nought: 2 to a whole power times e to the rest, which lies within half a binary digit of nought (Cephes' polynomial).
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.Max(x, Vector256.Create(-87f));
        var shifted = x * 1.44269504f + Vector256.Create(Rounder);
        var whole = shifted - Vector256.Create(Rounder);
        var rest = x - whole * 0.693359375f;
        rest = rest + whole * 2.12194440e-4f;
        var sum = rest * 1.9875691500e-4f + Vector256.Create(1.3981999507e-3f);
        sum = rest * sum + Vector256.Create(8.3334519073e-3f);
        sum = rest * sum + Vector256.Create(4.1665795894e-2f);
        sum = rest * sum + Vector256.Create(1.6666665459e-1f);
        sum = rest * sum + Vector256.Create(5.0000001201e-1f);
        sum = rest * rest * sum + (rest + Vector256<float>.One);
        // The whole power lies in the lowest bits of the shifted number: its place in a float begins at the 23rd.
        return sum * ((shifted.AsInt32() << 23) + (Vector256.Create(127) << 23)).AsSingle();
    }

    private static float Sum(Vector256<float> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();
        return (four[0] + four[2]) + (four[1] + four[3]);
    }
}
