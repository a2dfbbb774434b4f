namespace Tacitus.Inquiry.Indices;

/// <summary>A weighted impact with the room that the sources leave, in two-hundredths of a point: halves of an event's points times whole per cents of a year's weight.</summary>
/// <param name="Low">The least.</param>
/// <param name="Best">The best figure.</param>
/// <param name="High">The most, as far as the sources set one.</param>
public readonly record struct ImpactBounds(long Low, long Best, long High)
{
    /// <summary>Adds two.</summary>
    public static ImpactBounds operator +(ImpactBounds left, ImpactBounds right) => new(left.Low + right.Low, left.Best + right.Best, left.High + right.High);

    /// <summary>Adds two.</summary>
    public static ImpactBounds Add(ImpactBounds left, ImpactBounds right) => left + right;
}
