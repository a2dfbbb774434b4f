namespace Tacitus.Coding.Encoders;

/// <summary>Rows of numbers, one after the other.</summary>
/// <param name="numbers">All numbers.</param>
/// <param name="stride">How far a row begins behind the one before it.</param>
internal readonly ref struct FloatRows(Span<float> numbers, int stride)
{
    private readonly Span<float> _numbers = numbers;

    /// <summary>How far a row begins behind the one before it.</summary>
    public int Stride { get; } = stride;

    /// <summary>The numbers from <paramref name="column"/> of <paramref name="row"/> on, to the end of all.</summary>
    public Span<float> From(int row, int column) => _numbers[(row * Stride + column)..];

    /// <summary>The first <paramref name="count"/> numbers of <paramref name="row"/>.</summary>
    public Span<float> Row(int row, int count) => _numbers.Slice(row * Stride, count);
}
