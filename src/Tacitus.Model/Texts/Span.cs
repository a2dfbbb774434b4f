using System.Globalization;

namespace Tacitus.Model.Texts;

/// <summary>A half-open range <c>[Start, End)</c> of UTF-16 positions in one text revision.</summary>
/// <param name="Start">The first position inside.</param>
/// <param name="End">The first position after.</param>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>How many UTF-16 units the span holds.</summary>
    public int Length => End - Start;

    /// <summary>The words that the span names in <paramref name="text"/>.</summary>
    public string In(string text) => text[Start..End];

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether <paramref name="position"/> lies inside.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>Whether the two share at least one position.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>The smallest span that holds both.</summary>
    public Span Cover(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>Order of reading: by start, the shorter first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start}-{End}");

    /// <summary>Order of reading.</summary>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <summary>Order of reading.</summary>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <summary>Order of reading.</summary>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <summary>Order of reading.</summary>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;
}
