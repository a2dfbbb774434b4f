using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// The product of two matrices of floats, of which the second has whole panels of columns. Each number of the product is one chain of fused multiplications and additions
/// from the first term to the last, so that it is the same however many columns a processor takes at once.
/// </summary>
internal static class FloatProduct
{
    /// <summary>Sets the rows of <paramref name="results"/> to those of <paramref name="left"/>, of which <paramref name="terms"/> numbers count, times <paramref name="right"/>.</summary>
    public static void Multiply(FloatRows left, int terms, FloatRows right, FloatRows results, int rows, int columns)
    {
        for (var c = 0; c < columns; c += PackedMatrix.Panel)
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
            a0 = Vector256.FusedMultiplyAdd(one, low, a0);
            a1 = Vector256.FusedMultiplyAdd(one, high, a1);
            one = Vector256.Create(Unsafe.Add(ref at, leftStride));
            b0 = Vector256.FusedMultiplyAdd(one, low, b0);
            b1 = Vector256.FusedMultiplyAdd(one, high, b1);
            one = Vector256.Create(Unsafe.Add(ref at, leftStride * 2));
            c0 = Vector256.FusedMultiplyAdd(one, low, c0);
            c1 = Vector256.FusedMultiplyAdd(one, high, c1);
            one = Vector256.Create(Unsafe.Add(ref at, leftStride * 3));
            d0 = Vector256.FusedMultiplyAdd(one, low, d0);
            d1 = Vector256.FusedMultiplyAdd(one, high, d1);
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
            low = Vector256.FusedMultiplyAdd(one, Vector256.LoadUnsafe(ref r), low);
            high = Vector256.FusedMultiplyAdd(one, Vector256.LoadUnsafe(ref r, 8), high);
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
