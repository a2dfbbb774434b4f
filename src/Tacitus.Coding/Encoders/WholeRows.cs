using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// Rows of numbers as whole numbers of fourteen bits, each row with its own scale. Products of them with weights of eight bits add up exactly in 32 bits,
/// so that it does not matter in which order, nor how many at once, a processor adds them.
/// </summary>
internal static class WholeRows
{
    // Added to a number, it leaves the nearest whole number in the lowest bits of the sum.
    private const float Rounder = 12582912f;

    /// <summary>The greatest whole number where <paramref name="columns"/> of them are multiplied with weights: the sum fits.</summary>
    public static int Most(int columns) => Math.Min(8191, int.MaxValue / (-sbyte.MinValue * columns));

    /// <summary>Sets <paramref name="whole"/> to <paramref name="row"/> as whole numbers up to <paramref name="most"/>, and tells their scale.</summary>
    public static float Round(ReadOnlySpan<float> row, int most, Span<short> whole)
    {
        var greatest = Vector256<float>.Zero;
        for (var i = 0; i < row.Length; i += 8) greatest = Vector256.Max(greatest, Vector256.Abs(Vector256.Create(row[i..])));
        var top = 0f;
        for (var lane = 0; lane < 8; lane++) top = MathF.Max(top, greatest[lane]);
        if (top == 0)
        {
            whole[..row.Length].Clear();
            return 0;
        }
        Scale(row, most / top, whole);
        return top / most;
    }

    /// <summary>Sets <paramref name="whole"/> to <paramref name="row"/> times <paramref name="factor"/>.</summary>
    public static void Scale(ReadOnlySpan<float> row, float factor, Span<short> whole)
    {
        var factors = Vector256.Create(factor);
        for (var i = 0; i < row.Length; i += 8) Put(Vector256.Create(row[i..]) * factors, whole[i..]);
    }

    /// <summary>Sets <paramref name="whole"/> to <paramref name="row"/>, each number times its factor of <paramref name="factors"/>.</summary>
    public static void Scale(ReadOnlySpan<float> row, ReadOnlySpan<float> factors, Span<short> whole)
    {
        for (var i = 0; i < row.Length; i += 8) Put(Vector256.Create(row[i..]) * Vector256.Create(factors[i..]), whole[i..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector256<float> numbers, Span<short> whole)
    {
        var rounded = (numbers + Vector256.Create(Rounder)).AsInt32() - Vector256.Create(Rounder).AsInt32();
        Vector128.Narrow(rounded.GetLower(), rounded.GetUpper()).CopyTo(whole);
    }
}
