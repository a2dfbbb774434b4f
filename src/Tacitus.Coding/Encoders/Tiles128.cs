using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Tacitus.Coding.Encoders;

/// <summary>Sums of a quarter of a panel for four rows at once, for processors with vectors of 128 bits: every x86 of 64 bits and every ARM.</summary>
internal static class Tiles128
{
    /// <summary>How many rows it takes, and how many sums of each.</summary>
    public const int Rows = 4, Width = 8;

    /// <summary>Whether the processor has what it takes.</summary>
    public static bool IsSupported => Sse2.IsSupported || AdvSimd.Arm64.IsSupported;

    /// <summary>Sets <paramref name="sums"/>, <paramref name="stride"/> apart for each row, to the products of the rows, each of <paramref name="pairs"/> pairs, with a quarter of the panel.</summary>
    public static void Run(ref short panel, ref int rows, nint pairs, Span<int> sums, int stride)
    {
        Vector128<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
        for (nint k = 0; k < pairs; k++)
        {
            var low = Vector128.LoadUnsafe(ref panel);
            var high = Vector128.LoadUnsafe(ref panel, 8);
            panel = ref Unsafe.Add(ref panel, Panels.Rows * 2);
            ref var at = ref Unsafe.Add(ref rows, k);
            Add(ref a0, ref a1, low, high, at);
            Add(ref b0, ref b1, low, high, Unsafe.Add(ref at, pairs));
            Add(ref c0, ref c1, low, high, Unsafe.Add(ref at, pairs * 2));
            Add(ref d0, ref d1, low, high, Unsafe.Add(ref at, pairs * 3));
        }
        Put(a0, a1, sums);
        Put(b0, b1, sums[stride..]);
        Put(c0, c1, sums[(stride * 2)..]);
        Put(d0, d1, sums[(stride * 3)..]);
    }

    /// <summary>The same for one row.</summary>
    public static void One(ref short panel, ref int row, nint pairs, Span<int> sums)
    {
        Vector128<int> first = default, second = default;
        for (nint k = 0; k < pairs; k++)
        {
            Add(ref first, ref second, Vector128.LoadUnsafe(ref panel), Vector128.LoadUnsafe(ref panel, 8), Unsafe.Add(ref row, k));
            panel = ref Unsafe.Add(ref panel, Panels.Rows * 2);
        }
        Put(first, second, sums);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref Vector128<int> first, ref Vector128<int> second, Vector128<short> low, Vector128<short> high, int pair)
    {
        var both = Vector128.Create(pair).AsInt16();
        first += Product(low, both);
        second += Product(high, both);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Product(Vector128<short> weights, Vector128<short> pair) =>
        Sse2.IsSupported ? Sse2.MultiplyAddAdjacent(weights, pair)
        : AdvSimd.Arm64.AddPairwise(AdvSimd.MultiplyWideningLower(weights.GetLower(), pair.GetLower()), AdvSimd.MultiplyWideningUpper(weights, pair));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Put(Vector128<int> low, Vector128<int> high, Span<int> sums)
    {
        low.CopyTo(sums);
        high.CopyTo(sums[4..]);
    }
}
