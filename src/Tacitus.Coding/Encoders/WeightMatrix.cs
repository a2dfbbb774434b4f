namespace Tacitus.Coding.Encoders;

/// <summary>A matrix of weights in eight bits, each row with its own scale, so that a row of small weights is kept as exactly as one of large ones.</summary>
internal sealed class WeightMatrix
{
    /// <summary>The greatest weight; its opposite is the least.</summary>
    public const int Most = 127;

    private readonly sbyte[] _values;
    private readonly float[] _scales;

    /// <summary>A matrix whose weight in a row and column is <paramref name="values"/> there times <paramref name="scales"/> of the row.</summary>
    public WeightMatrix(int rows, int columns, sbyte[] values, float[] scales)
    {
        if (values.Length != (long)rows * columns || scales.Length != rows) throw new ArgumentException($"{values.Length} values and {scales.Length} scales are no {rows} rows of {columns}");
        (Rows, Columns, _values, _scales) = (rows, columns, values, scales);
    }

    /// <summary>How many rows it has.</summary>
    public int Rows { get; }

    /// <summary>How many columns it has.</summary>
    public int Columns { get; }

    /// <summary>The scale of each row.</summary>
    public ReadOnlySpan<float> Scales => _scales;

    /// <summary>All values, row by row.</summary>
    public ReadOnlySpan<sbyte> Values => _values;

    /// <summary>The values of <paramref name="row"/>, which its scale makes weights.</summary>
    public ReadOnlySpan<sbyte> Row(int row) => _values.AsSpan(row * Columns, Columns);

    /// <summary>The matrix nearest to <paramref name="weights"/>, which has <paramref name="rows"/> rows.</summary>
    public static WeightMatrix Of(ReadOnlySpan<float> weights, int rows)
    {
        var columns = weights.Length / rows;
        var (values, scales) = (new sbyte[rows * columns], new float[rows]);
        for (var r = 0; r < rows; r++)
        {
            var row = weights.Slice(r * columns, columns);
            var most = 0f;
            foreach (var weight in row) most = MathF.Max(most, MathF.Abs(weight));
            if (most == 0) continue;
            scales[r] = most / Most;
            for (var c = 0; c < columns; c++) values[r * columns + c] = (sbyte)MathF.Round(row[c] / scales[r]);
        }
        return new WeightMatrix(rows, columns, values, scales);
    }
}
