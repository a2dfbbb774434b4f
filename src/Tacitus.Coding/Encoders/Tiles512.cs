using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tacitus.Coding.Encoders;

/// <summary>Sums of a panel for eight rows at once, where the processor has vectors of 512 bits: sixteen of them, two of weights and a pair of the row in thirty-two registers.</summary>
internal static class Tiles512
{
    /// <summary>How many rows it takes.</summary>
    public const int Rows = 8;

    /// <summary>Sets <paramref name="sums"/>, <paramref name="stride"/> apart for each row, to the products of the rows, each of <paramref name="pairs"/> pairs, with the panel.</summary>
    public static void Run(ref short panel, ref int rows, nint pairs, Span<int> sums, int stride)
    {
        Vector512<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        Vector512<int> e0 = default, e1 = default, f0 = default, f1 = default, g0 = default, g1 = default, h0 = default, h1 = default;
        for (nint k = 0; k < pairs; k++)
        {
            var low = Vector512.LoadUnsafe(ref panel);
            var high = Vector512.LoadUnsafe(ref panel, 32);
            panel = ref Unsafe.Add(ref panel, Panels.Rows * 2);
            ref var at = ref Unsafe.Add(ref rows, k);
            Add(ref a0, ref a1, low, high, at);
            Add(ref b0, ref b1, low, high, Unsafe.Add(ref at, pairs));
            Add(ref c0, ref c1, low, high, Unsafe.Add(ref at, pairs * 2));
            Add(ref d0, ref d1, low, high, Unsafe.Add(ref at, pairs * 3));
            Add(ref e0, ref e1, low, high, Unsafe.Add(ref at, pairs * 4));
            Add(ref f0, ref f1, low, high, Unsafe.Add(ref at, pairs * 5));
            Add(ref g0, ref g1, low, high, Unsafe.Add(ref at, pairs * 6));
            Add(ref h0, ref h1, low, high, Unsafe.Add(ref at, pairs * 7));
        }
        Put(a0, a1, sums);
        Put(b0, b1, sums[stride..]);
        Put(c0, c1, sums[(stride * 2)..]);
        Put(d0, d1, sums[(stride * 3)..]);
        Put(e0, e1, sums[(stride * 4)..]);
        Put(f0, f1, sums[(stride * 5)..]);
        Put(g0, g1, sums[(stride * 6)..]);
        Put(h0, h1, sums[(stride * 7)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Vector512<int> first, ref Vector512<int> second, Vector512<short> low, Vector512<short> high, int pair)
    {
        var both = Vector512.Create(pair).AsInt16();
        first += Avx512BW.MultiplyAddAdjacent(low, both);
        second += Avx512BW.MultiplyAddAdjacent(high, both);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector512<int> low, Vector512<int> high, Span<int> sums)
    {
        low.CopyTo(sums);
        high.CopyTo(sums[16..]);
    }
}
