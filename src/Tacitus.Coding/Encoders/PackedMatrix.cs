using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// The weights of a step laid out as the processor takes them: panels of thirty-two rows, in each the rows' weights two by two side by side.
/// Every way of multiplying gives the same numbers to the last bit: the sums are whole and exact, and each is then scaled in one and the same operation.
/// </summary>
internal sealed class PackedMatrix
{
    /// <summary>How many rows a panel has; the numbers that come out are a multiple of it, the last of them nothing.</summary>
    public const int Panel = 32;

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
                for (var c = 0; c < Columns; c++) _weights[Place(row, c)] = values[c];
            }
        }
    }

    /// <summary>The bits of the widest vectors that the processor has.</summary>
    public static int Widest => Avx512BW.IsSupported ? 512 : Avx2.IsSupported ? 256 : Tiles128.IsSupported ? 128 : 0;

    /// <summary>How many numbers go in.</summary>
    public int Columns { get; }

    /// <summary>How many come out, with those that are nothing.</summary>
    public int Width { get; }

    /// <summary><paramref name="count"/> brought up to whole panels.</summary>
    public static int Padded(int count) => (count + Panel - 1) / Panel * Panel;

    /// <summary>Sets <paramref name="results"/>, <see cref="Width"/> numbers a row, to the weights times <paramref name="rows"/> of whole numbers with <paramref name="scales"/>, and the biases.</summary>
    public void Multiply(ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> results) => Multiply(rows, scales, results, Widest);

    /// <summary>The same with vectors of <paramref name="bits"/>, which the processor must have; with none at nought.</summary>
    public void Multiply(ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> results, int bits)
    {
        // The tiles write without looking where the rows end.
        if (rows.Length < scales.Length * Columns || results.Length < scales.Length * Width) throw new ArgumentException($"{rows.Length} and {results.Length} numbers are too few for {scales.Length} rows");
        var pairs = MemoryMarshal.Cast<short, int>(rows);
        // The sums stand where their numbers will stand.
        var sums = MemoryMarshal.Cast<float, int>(results);
        for (var p = 0; p < Width; p += Panel)
        {
            var r = 0;
            if (bits >= 512)
                for (; r + Tiles512.Rows <= scales.Length; r += Tiles512.Rows) Tiles512.Run(ref At(p, 0), ref Unsafe.AsRef(in pairs[r * _pairs]), _pairs, sums[(r * Width + p)..], Width);
            var first = r;
            if (bits >= 256)
            {
                for (var w = 0; w < Panel; w += Tiles256.Width)
                {
                    for (r = first; r + Tiles256.Rows <= scales.Length; r += Tiles256.Rows) Tiles256.Run(ref At(p, w), ref Unsafe.AsRef(in pairs[r * _pairs]), _pairs, sums[(r * Width + p + w)..], Width);
                    for (; r < scales.Length; r++) Tiles256.One(ref At(p, w), ref Unsafe.AsRef(in pairs[r * _pairs]), _pairs, sums[(r * Width + p + w)..]);
                }
            }
            else if (bits >= 128)
            {
                for (var w = 0; w < Panel; w += Tiles128.Width)
                {
                    for (r = first; r + Tiles128.Rows <= scales.Length; r += Tiles128.Rows) Tiles128.Run(ref At(p, w), ref Unsafe.AsRef(in pairs[r * _pairs]), _pairs, sums[(r * Width + p + w)..], Width);
                    for (; r < scales.Length; r++) Tiles128.One(ref At(p, w), ref Unsafe.AsRef(in pairs[r * _pairs]), _pairs, sums[(r * Width + p + w)..]);
                }
            }
            else
                for (; r < scales.Length; r++) for (var w = 0; w < Panel; w++) sums[r * Width + p + w] = Sum(p + w, rows.Slice(r * Columns, Columns));
            for (r = 0; r < scales.Length; r++) Scale(scales[r], p, results.Slice(r * Width + p, Panel));
        }
    }

    private ref short At(int panel, int row) => ref _weights[panel * Columns + row * 2];

    private int Sum(int row, ReadOnlySpan<short> numbers)
    {
        var sum = 0;
        for (var c = 0; c < numbers.Length; c++) sum += numbers[c] * _weights[Place(row, c)];
        return sum;
    }

    private int Place(int row, int column) => row / Panel * Panel * Columns + column / 2 * Panel * 2 + row % Panel * 2 + column % 2;

    // What stands in the results as whole sums becomes numbers.
    private void Scale(float scale, int panel, Span<float> results)
    {
        var factor = Vector256.Create(scale);
        for (var w = 0; w < Panel; w += 8)
        {
            var sums = Vector256.Create<float>(results[w..]).AsInt32();
            (Vector256.ConvertToSingle(sums) * (factor * Vector256.Create<float>(_scales.AsSpan(panel + w))) + Vector256.Create<float>(_bias.AsSpan(panel + w))).CopyTo(results[w..]);
        }
    }
}
