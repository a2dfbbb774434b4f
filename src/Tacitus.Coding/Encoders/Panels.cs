using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// Whole numbers laid out as the processor takes them for products: panels of thirty-two rows, in each the rows' numbers two by two side by side.
/// The sums are exact, so that vectors of every width give the same.
/// </summary>
internal static class Panels
{
    /// <summary>How many rows a panel has.</summary>
    public const int Rows = 32;

    /// <summary>The bits of the widest vectors that the processor has.</summary>
    public static int Widest => Avx512BW.IsSupported ? 512 : Avx2.IsSupported ? 256 : Tiles128.IsSupported ? 128 : 0;

    /// <summary><paramref name="rows"/> brought up to whole panels.</summary>
    public static int Padded(int rows) => (rows + Rows - 1) / Rows * Rows;

    /// <summary>Where the number of <paramref name="row"/> and <paramref name="column"/> lies among rows of <paramref name="columns"/>, which are even.</summary>
    public static int Place(int row, int column, int columns) => row / Rows * Rows * columns + column / 2 * Rows * 2 + row % Rows * 2 + column % 2;

    /// <summary>
    /// Sets the first <paramref name="count"/> rows of <paramref name="sums"/> to the products of those of <paramref name="rows"/>, of <paramref name="columns"/> numbers, with all of <paramref name="panels"/>,
    /// by vectors of <paramref name="bits"/>, which the processor must have; with none at nought.
    /// </summary>
    public static void Multiply(ReadOnlySpan<short> panels, int columns, ReadOnlySpan<short> rows, int count, Span<int> sums, int bits)
    {
        var width = panels.Length / columns;
        // The tiles read and write without looking where the rows end.
        if (rows.Length < count * columns || sums.Length < count * width) throw new ArgumentException($"{rows.Length} and {sums.Length} numbers are too few for {count} rows");
        for (var p = 0; p < width; p += Rows)
        {
            var panel = panels.Slice(p * columns, Rows * columns);
            var first = 0;
            if (bits >= 512)
            {
                for (; first + Tiles512.Rows <= count; first += Tiles512.Rows)
                    Tiles512.Run(ref MemoryMarshal.GetReference(panel), ref Pairs(rows, first * columns), columns / 2, sums[(first * width + p)..], width);
            }
            for (var w = 0; w < Rows; w += Step(bits))
            {
                ref var part = ref MemoryMarshal.GetReference(panel[(w * 2)..]);
                var r = first;
                if (bits >= 256)
                {
                    for (; r + Tiles256.Rows <= count; r += Tiles256.Rows) Tiles256.Run(ref part, ref Pairs(rows, r * columns), columns / 2, sums[(r * width + p + w)..], width);
                    for (; r < count; r++) Tiles256.One(ref part, ref Pairs(rows, r * columns), columns / 2, sums[(r * width + p + w)..]);
                }
                else if (bits >= 128)
                {
                    for (; r + Tiles128.Rows <= count; r += Tiles128.Rows) Tiles128.Run(ref part, ref Pairs(rows, r * columns), columns / 2, sums[(r * width + p + w)..], width);
                    for (; r < count; r++) Tiles128.One(ref part, ref Pairs(rows, r * columns), columns / 2, sums[(r * width + p + w)..]);
                }
                else
                    for (; r < count; r++) sums[r * width + p + w] = Sum(panel[(w * 2)..], rows.Slice(r * columns, columns));
            }
        }
    }

    private static int Step(int bits) => bits >= 256 ? Tiles256.Width : bits >= 128 ? Tiles128.Width : 1;

    private static ref int Pairs(ReadOnlySpan<short> rows, int at) => ref MemoryMarshal.GetReference(MemoryMarshal.Cast<short, int>(rows[at..]));

    private static int Sum(ReadOnlySpan<short> panel, ReadOnlySpan<short> row)
    {
        var sum = 0;
        for (var c = 0; c < row.Length; c++) sum += row[c] * panel[Place(0, c, row.Length)];
        return sum;
    }
}
