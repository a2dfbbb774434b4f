using System.Collections.Immutable;

namespace Tacitus.Pages.Charts;

/// <summary>A closed outline in degrees east and north; one that crosses the 180th meridian goes on beyond it.</summary>
internal sealed class MapRing(ImmutableArray<(double X, double Y)> points)
{
    /// <summary>Its corners; the last is the first.</summary>
    public ImmutableArray<(double X, double Y)> Points => points;

    /// <summary>Its edges.</summary>
    public MapBox Box { get; } = new(points.Min(p => p.X), points.Min(p => p.Y), points.Max(p => p.X), points.Max(p => p.Y));
}
