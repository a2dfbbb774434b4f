using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// The weights of a step laid out as the processor takes them: panels of sixteen rows, in each the rows' weights two by two side by side.
/// Every way of multiplying gives the same numbers to the last bit: the sums are whole and exact, and each is then scaled in one and the same operation.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>How many rows a panel has; the numbers that come out are a multiple of it, the last of them nothing.</summary>
    public const int Panel = 16;

    private readonly short[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly int _pairs;

    /// <summary>The rows of <paramref name="steps"/>, which all take the same numbers, one under the other.</summary>
    public PackedMatrix(params ReadOnlySpan<EncoderLinear> steps)
    {
        Columns = steps[0].Weights.Columns;
        var rows = 0;
        foreach (var step in steps) rows += step.Weights.Rows;
        Width = Padded(rows);
        _pairs = Columns / 2;
        (_weights, _scales, _bias) = (new short[Width * Columns], new float[Width], new float[Width]);
        var row = 0;
        foreach (var step in steps)
        {
            for (var r = 0; r < step.Weights.Rows; r++, row++)
            {
                (_scales[row], _bias[row]) = (step.Weights.Scales[r], step.Bias[r]);
                var values = step.Weights.Row(r);
                var panel = _weights.AsSpan(row / Panel * Panel * Columns + row % Panel * 2);
                for (var c = 0; c < Columns; c++) panel[c / 2 * Panel * 2 + c % 2] = values[c];
            }
        }
    }

    /// <summary>How many numbers go in.</summary>
    public int Columns { get; }

    /// <summary>How many come out, with those that are nothing.</summary>
    public int Width { get; }

    /// <summary><paramref name="count"/> brought up to whole panels.</summary>
    public static int Padded(int count) => (count + Panel - 1) / Panel * Panel;

    /// <summary>Sets <paramref name="results"/>, <see cref="Width"/> numbers a row, to the weights times <paramref name="rows"/> of whole numbers with <paramref name="scales"/>, and the biases.</summary>
    public void Multiply(ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> results)
    {
        if (Avx2.IsSupported && Fma.IsSupported) MultiplyByEights(rows, scales, results);
        else MultiplyPlainly(rows, scales, results);
    }

    /// <summary>The same one by one, for processors that have no wider way.</summary>
    public void MultiplyPlainly(ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> results)
    {
        for (var p = 0; p < Width; p += Panel)
        {
            var panel = _weights.AsSpan(p * Columns, Panel * Columns);
            for (var r = 0; r < scales.Length; r++)
            {
                var row = rows.Slice(r * Columns, Columns);
                for (var w = 0; w < Panel; w++)
                {
                    var sum = 0;
                    for (var c = 0; c < row.Length; c++) sum += row[c] * panel[c / 2 * Panel * 2 + w * 2 + c % 2];
                    results[r * Width + p + w] = MathF.FusedMultiplyAdd(sum, scales[r] * _scales[p + w], _bias[p + w]);
                }
            }
        }
    }

    private void MultiplyByEights(ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> results)
    {
        var pairs = MemoryMarshal.Cast<short, int>(rows);
        for (var p = 0; p < Width; p += Panel)
        {
            ref var panel = ref _weights[p * Columns];
            var r = 0;
            for (; r + 6 <= scales.Length; r += 6) Six(ref panel, ref Unsafe.AsRef(in pairs[r * _pairs]), scales[r..], results[(r * Width + p)..], p);
            for (; r < scales.Length; r++) One(ref panel, ref Unsafe.AsRef(in pairs[r * _pairs]), scales[r], results[(r * Width + p)..], p);
        }
    }

    // Six rows and a panel: twelve sums, which with two vectors of weights, a pair of the row and a product fill the sixteen registers.
    private void Six(ref short panel, ref int rows, ReadOnlySpan<float> scales, Span<float> results, int p)
    {
        Vector256<int> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default, e0 = default, e1 = default, f0 = default, f1 = default;
        nint step = _pairs;
        for (nint k = 0; k < step; k++)
        {
            var low = Vector256.LoadUnsafe(ref panel, (nuint)k * 32);
            var high = Vector256.LoadUnsafe(ref panel, (nuint)k * 32 + 16);
            ref var at = ref Unsafe.Add(ref rows, k);
            var pair = Vector256.Create(at).AsInt16();
            a0 = Add(a0, low, pair);
            a1 = Add(a1, high, pair);
            pair = Vector256.Create(Unsafe.Add(ref at, step)).AsInt16();
            b0 = Add(b0, low, pair);
            b1 = Add(b1, high, pair);
            pair = Vector256.Create(Unsafe.Add(ref at, step * 2)).AsInt16();
            c0 = Add(c0, low, pair);
            c1 = Add(c1, high, pair);
            pair = Vector256.Create(Unsafe.Add(ref at, step * 3)).AsInt16();
            d0 = Add(d0, low, pair);
            d1 = Add(d1, high, pair);
            pair = Vector256.Create(Unsafe.Add(ref at, step * 4)).AsInt16();
            e0 = Add(e0, low, pair);
            e1 = Add(e1, high, pair);
            pair = Vector256.Create(Unsafe.Add(ref at, step * 5)).AsInt16();
            f0 = Add(f0, low, pair);
            f1 = Add(f1, high, pair);
        }
        Scale(a0, a1, scales[0], results, p);
        Scale(b0, b1, scales[1], results[Width..], p);
        Scale(c0, c1, scales[2], results[(Width * 2)..], p);
        Scale(d0, d1, scales[3], results[(Width * 3)..], p);
        Scale(e0, e1, scales[4], results[(Width * 4)..], p);
        Scale(f0, f1, scales[5], results[(Width * 5)..], p);
    }

    private void One(ref short panel, ref int row, float scale, Span<float> results, int p)
    {
        Vector256<int> low = default, high = default;
        for (nint k = 0; k < _pairs; k++)
        {
            var pair = Vector256.Create(Unsafe.Add(ref row, k)).AsInt16();
            low = Add(low, Vector256.LoadUnsafe(ref panel, (nuint)k * 32), pair);
            high = Add(high, Vector256.LoadUnsafe(ref panel, (nuint)k * 32 + 16), pair);
        }
        Scale(low, high, scale, results, p);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Add(Vector256<int> sum, Vector256<short> weights, Vector256<short> pair) => Avx2.Add(sum, Avx2.MultiplyAddAdjacent(weights, pair));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Scale(Vector256<int> low, Vector256<int> high, float scale, Span<float> results, int p)
    {
        var factor = Vector256.Create(scale);
        Fma.MultiplyAdd(Avx.ConvertToVector256Single(low), factor * Vector256.Create<float>(_scales.AsSpan(p)), Vector256.Create<float>(_bias.AsSpan(p))).CopyTo(results);
        Fma.MultiplyAdd(Avx.ConvertToVector256Single(high), factor * Vector256.Create<float>(_scales.AsSpan(p + 8)), Vector256.Create<float>(_bias.AsSpan(p + 8))).CopyTo(results[8..]);
    }
}
