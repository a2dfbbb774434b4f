using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// The product of two matrices of floats, of which the second has whole panels of columns. Each number of the product is the sum of its terms from the
/// first to the last, so that it is the same however many columns a processor takes at once.
/// </summary>
internal static class FloatProduct
{
    /// <summary>How many columns a panel has.</summary>
    public const int Panel = 16;

    /// <summary><paramref name="count"/> columns brought up to whole panels.</summary>
    public static int Padded(int count) => (count + Panel - 1) / Panel * Panel;

    /// <summary>Sets the rows of <paramref name="results"/> to those of <paramref name="left"/>, of which <paramref name="terms"/> numbers count, times <paramref name="right"/>.</summary>
    public static void Multiply(FloatRows left, int terms, FloatRows right, FloatRows results, int rows, int columns)
    {
        for (var c = 0; c < columns; c += Panel)
        {
            var r = 0;
            for (; r + 4 <= rows; r += 4) Four(left.From(r, 0), left.Stride, terms, right.From(0, c), right.Stride, results.From(r, c), results.Stride);
            for (; r < rows; r++) One(left.From(r, 0), terms, right.From(0, c), right.Stride, results.From(r, c));
        }
    }

    private static void Four(Span<float> left, nint leftStride, nint terms, Span<float> right, nint rightStride, Span<float> results, int stride)
    {
        Vector256<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        ref var l = ref MemoryMarshal.GetReference(left);
        ref var r = ref MemoryMarshal.GetReference(right);
        for (nint k = 0; k < terms; k++)
        {
            var low = Vector256.LoadUnsafe(ref r);
            var high = Vector256.LoadUnsafe(ref r, 8);
            ref var at = ref Unsafe.Add(ref l, k);
            var one = Vector256.Create(at);
            a0 += one * low;
            a1 += one * high;
            one = Vector256.Create(Unsafe.Add(ref at, leftStride));
            b0 += one * low;
            b1 += one * high;
            one = Vector256.Create(Unsafe.Add(ref at, leftStride * 2));
            c0 += one * low;
            c1 += one * high;
            one = Vector256.Create(Unsafe.Add(ref at, leftStride * 3));
            d0 += one * low;
            d1 += one * high;
            r = ref Unsafe.Add(ref r, rightStride);
        }
        Put(a0, a1, results);
        Put(b0, b1, results[stride..]);
        Put(c0, c1, results[(stride * 2)..]);
        Put(d0, d1, results[(stride * 3)..]);
    }

    private static void One(Span<float> left, nint terms, Span<float> right, nint rightStride, Span<float> results)
    {
        Vector256<float> low = default, high = default;
        ref var r = ref MemoryMarshal.GetReference(right);
        for (nint k = 0; k < terms; k++)
        {
            var one = Vector256.Create(left[(int)k]);
            low += one * Vector256.LoadUnsafe(ref r);
            high += one * Vector256.LoadUnsafe(ref r, 8);
            r = ref Unsafe.Add(ref r, rightStride);
        }
        Put(low, high, results);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector256<float> low, Vector256<float> high, Span<float> results)
    {
        low.CopyTo(results);
        high.CopyTo(results[8..]);
    }
}
