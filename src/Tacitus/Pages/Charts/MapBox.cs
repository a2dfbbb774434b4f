using System.Globalization;

namespace Tacitus.Pages.Charts;

/// <summary>A part of the world, in degrees.</summary>
/// <param name="West">Its western edge.</param>
/// <param name="South">Its southern edge.</param>
/// <param name="East">Its eastern edge, east of the western.</param>
/// <param name="North">Its northern edge, north of the southern.</param>
public sealed record MapBox(double West, double South, double East, double North)
{
    private const double Southmost = -58, Northmost = 80, Least = 0.2;

    /// <summary>The inhabited world.</summary>
    public static MapBox World { get; } = new(-180, Southmost, 180, Northmost);

    /// <summary>As an address has it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{West:0.##},{South:0.##},{East:0.##},{North:0.##}");

    /// <summary>Reads what <see cref="ToString"/> writes; null when it is no box.</summary>
    public static MapBox? Parse(string text)
    {
        var parts = text.Split(',');
        if (parts.Length != 4) return null;
        var edges = new double[4];
        for (var i = 0; i < 4; i++)
            if (!double.TryParse(parts[i], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out edges[i]) || double.Abs(edges[i]) > 360) return null;
        return edges[2] > edges[0] && edges[3] > edges[1] ? new MapBox(edges[0], edges[1], edges[2], edges[3]) : null;
    }

    /// <summary>The box around points, with some room; the world when there are none.</summary>
    public static MapBox Around(IReadOnlyCollection<(double Longitude, double Latitude)> points, double leastSpan)
    {
        if (points.Count == 0) return World;
        var (west, east) = (points.Min(p => p.Longitude), points.Max(p => p.Longitude));
        var (south, north) = (points.Min(p => p.Latitude), points.Max(p => p.Latitude));
        var (across, up) = (double.Max((east - west) * 1.25, leastSpan), double.Max((north - south) * 1.3, leastSpan / 2));
        var (x, y) = ((west + east) / 2, (south + north) / 2);
        return new MapBox(x - across / 2, y - up / 2, x + across / 2, y + up / 2);
    }

    /// <summary>The same middle at <paramref name="factor"/> times the width.</summary>
    public MapBox Scaled(double factor)
    {
        var (x, y) = ((West + East) / 2, (South + North) / 2);
        var (across, up) = (double.Clamp((East - West) * factor, Least, 360) / 2, double.Clamp((North - South) * factor, Least / 2, Northmost - Southmost) / 2);
        return new MapBox(x - across, y - up, x + across, y + up);
    }

    /// <summary>Moved by shares of its width and height, to the east and the north.</summary>
    public MapBox Moved(double east, double north)
    {
        var (x, y) = ((East - West) * east, (North - South) * north);
        return new MapBox(West + x, South + y, East + x, North + y);
    }
}
