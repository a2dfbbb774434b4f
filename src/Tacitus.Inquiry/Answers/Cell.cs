using System.Collections.Immutable;
using System.Globalization;

namespace Tacitus.Inquiry.Answers;

/// <summary>One cell of a table: words, or a number with its words.</summary>
/// <param name="Text">The words.</param>
/// <param name="Number">The number that they stand for; null when they are no number.</param>
/// <param name="Sources">Numbers of <see cref="Answer.Sources"/>.</param>
public readonly record struct Cell(string Text, decimal? Number, ImmutableArray<int> Sources)
{
    /// <summary>Words.</summary>
    public static implicit operator Cell(string text) => FromString(text);

    /// <summary>A whole number.</summary>
    public static implicit operator Cell(int number) => FromInt32(number);

    /// <summary>Words.</summary>
    public static Cell FromString(string text) => new(text, null, []);

    /// <summary>A whole number.</summary>
    public static Cell FromInt32(int number) => new(number.ToString(CultureInfo.InvariantCulture), number, []);

    /// <summary>A number in thousandths, shown with <paramref name="digits"/> decimals.</summary>
    public static Cell Thousandths(long thousandths, int digits) =>
        new((thousandths / 1000m).ToString("F" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), thousandths / 1000m, []);
}
