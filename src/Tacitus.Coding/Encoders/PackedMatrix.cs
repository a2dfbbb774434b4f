using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tacitus.Coding.Encoders;

/// <summary>The weights of a step in <see cref="Panels"/>. However wide the vectors, it gives the same numbers to the last bit: each exact sum is scaled in one and the same operation.</summary>
internal sealed class PackedMatrix
{
    private readonly short[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;

    /// <summary>The rows of <paramref name="steps"/>, which all take the same numbers, one under the other.</summary>
    public PackedMatrix(params ReadOnlySpan<EncoderLinear> steps)
    {
        Columns = steps[0].Weights.Columns;
        var rows = 0;
        foreach (var step in steps) rows += step.Weights.Rows;
        Width = Panels.Padded(rows);
        (_weights, _scales, _bias) = (new short[Width * Columns], new float[Width], new float[Width]);
        var row = 0;
        foreach (var step in steps)
        {
            for (var r = 0; r < step.Weights.Rows; r++, row++)
            {
                (_scales[row], _bias[row]) = (step.Weights.Scales[r], step.Bias[r]);
                var values = step.Weights.Row(r);
                for (var c = 0; c < Columns; c++) _weights[Panels.Place(row, c, Columns)] = values[c];
            }
        }
    }

    /// <summary>How many numbers go in.</summary>
    public int Columns { get; }

    /// <summary>How many come out, with those that are nothing and fill the last panel.</summary>
    public int Width { get; }

    /// <summary>Sets <paramref name="results"/>, <see cref="Width"/> numbers a row, to the weights times <paramref name="rows"/> of whole numbers with <paramref name="scales"/>, and the biases.</summary>
    public void Multiply(ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> results) => Multiply(rows, scales, results, Panels.Widest);

    /// <summary>The same with vectors of <paramref name="bits"/>.</summary>
    public void Multiply(ReadOnlySpan<short> rows, ReadOnlySpan<float> scales, Span<float> results, int bits)
    {
        // The sums stand where their numbers will stand.
        Panels.Multiply(_weights, Columns, rows, scales.Length, MemoryMarshal.Cast<float, int>(results), bits);
        for (var r = 0; r < scales.Length; r++) Scale(scales[r], results.Slice(r * Width, Width));
    }

    private void Scale(float scale, Span<float> results)
    {
        var factor = Vector256.Create(scale);
        for (var w = 0; w < results.Length; w += 8)
        {
            var sums = Vector256.Create<float>(results[w..]).AsInt32();
            (Vector256.ConvertToSingle(sums) * (factor * Vector256.Create<float>(_scales.AsSpan(w))) + Vector256.Create<float>(_bias.AsSpan(w))).CopyTo(results[w..]);
        }
    }
}
