using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tacitus.Coding.Encoders;

/// <summary>Sums of half a panel for six rows at once, where the processor has vectors of 256 bits: twelve of them, two of weights, a pair of the row and a product in sixteen registers.</summary>
internal static class Tiles256
{
    /// <summary>How many rows it takes, and how many sums of each.</summary>
    public const int Rows = 6, Width = 16;

    /// <summary>Sets <paramref name="sums"/>, <paramref name="stride"/> apart for each row, to the products of the rows, each of <paramref name="pairs"/> pairs, with a half of the panel.</summary>
    public static void Run(ref short panel, ref int rows, nint pairs, Span<int> sums, int stride)
    {
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        for (nint k = 0; k < pairs; k++)
        {
            var low = Vector256.LoadUnsafe(ref panel);
            var high = Vector256.LoadUnsafe(ref panel, 16);
            panel = ref Unsafe.Add(ref panel, Panels.Rows * 2);
            ref var at = ref Unsafe.Add(ref rows, k);
            Add(ref a0, ref a1, low, high, at);
            Add(ref b0, ref b1, low, high, Unsafe.Add(ref at, pairs));
            Add(ref c0, ref c1, low, high, Unsafe.Add(ref at, pairs * 2));
            Add(ref d0, ref d1, low, high, Unsafe.Add(ref at, pairs * 3));
            Add(ref e0, ref e1, low, high, Unsafe.Add(ref at, pairs * 4));
            Add(ref f0, ref f1, low, high, Unsafe.Add(ref at, pairs * 5));
        }
        Put(a0, a1, sums);
        Put(b0, b1, sums[stride..]);
        Put(c0, c1, sums[(stride * 2)..]);
        Put(d0, d1, sums[(stride * 3)..]);
        Put(e0, e1, sums[(stride * 4)..]);
        Put(f0, f1, sums[(stride * 5)..]);
    }

    /// <summary>The same for one row.</summary>
    public static void One(ref short panel, ref int row, nint pairs, Span<int> sums)
    {
        Vector256<int> first = default, second = default;
        for (nint k = 0; k < pairs; k++)
        {
            Add(ref first, ref second, Vector256.LoadUnsafe(ref panel), Vector256.LoadUnsafe(ref panel, 16), Unsafe.Add(ref row, k));
            panel = ref Unsafe.Add(ref panel, Panels.Rows * 2);
        }
        Put(first, second, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Vector256<int> first, ref Vector256<int> second, Vector256<short> low, Vector256<short> high, int pair)
    {
        var both = Vector256.Create(pair).AsInt16();
        first += Avx2.MultiplyAddAdjacent(low, both);
        second += Avx2.MultiplyAddAdjacent(high, both);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector256<int> low, Vector256<int> high, Span<int> sums)
    {
        low.CopyTo(sums);
        high.CopyTo(sums[8..]);
    }
}
