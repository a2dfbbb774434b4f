using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Tacitus.Pages.Charts;

/// <summary>Draws outlines as the path of an SVG: cut at the edge of the picture, without corners that no eye could tell apart.</summary>
internal static class MapPath
{
    // Units of the picture.
    private const double Margin = 12, Finest = 0.9;

    /// <summary>The path of <paramref name="rings"/>; empty when none is in sight.</summary>
    public static string Of(IEnumerable<MapRing> rings, MapFrame frame)
    {
        var path = new StringBuilder();
        foreach (var ring in rings)
        {
            if (ring.Box.North < frame.Box.South || ring.Box.South > frame.Box.North) continue;
            // The picture may reach around the 180th meridian, and so may the outline.
            for (var turn = -360; turn <= 360; turn += 360)
                if (ring.Box.East + turn >= frame.Box.West && ring.Box.West + turn <= frame.Box.East) Append(path, Cut(Thinned(ring.Points, frame, turn)));
        }
        return path.ToString();
    }

    private static List<(double X, double Y)> Thinned(ImmutableArray<(double X, double Y)> points, MapFrame frame, int turn)
    {
        var kept = new List<(double X, double Y)>(points.Length);
        foreach (var (longitude, latitude) in points)
        {
            var at = frame.At(longitude + turn, latitude);
            if (kept.Count == 0 || double.Abs(at.X - kept[^1].X) + double.Abs(at.Y - kept[^1].Y) >= Finest) kept.Add(at);
        }
        return kept;
    }

    // Sutherland and Hodgman: the part inside of each of the four edges in turn.
    private static List<(double X, double Y)> Cut(List<(double X, double Y)> points)
    {
        points = Inside(points, p => p.X + Margin);
        points = Inside(points, p => MapFrame.Width + Margin - p.X);
        points = Inside(points, p => p.Y + Margin);
        return Inside(points, p => MapFrame.Height + Margin - p.Y);
    }

    private static List<(double X, double Y)> Inside(List<(double X, double Y)> points, Func<(double X, double Y), double> distance)
    {
        if (points.TrueForAll(p => distance(p) >= 0)) return points;
        var inside = new List<(double X, double Y)>(points.Count);
        for (var i = 0; i < points.Count; i++)
        {
            var (from, to) = (points[i], points[(i + 1) % points.Count]);
            var (a, b) = (distance(from), distance(to));
            if (a >= 0) inside.Add(from);
            if (a >= 0 != b >= 0) inside.Add((from.X + (to.X - from.X) * a / (a - b), from.Y + (to.Y - from.Y) * a / (a - b)));
        }
        return inside;
    }

    // Steps of whole units: half the length of absolute positions.
    private static void Append(StringBuilder path, List<(double X, double Y)> points)
    {
        if (points.Count < 3) return;
        var (x, y) = (0, 0);
        for (var i = 0; i < points.Count; i++)
        {
            var (nextX, nextY) = ((int)double.Round(points[i].X), (int)double.Round(points[i].Y));
            if (i == 0) path.Append(CultureInfo.InvariantCulture, $"M{nextX} {nextY}l");
            else if (nextX == x && nextY == y) continue;
            else
            {
                if (path[^1] != 'l' && nextX >= x) path.Append(' ');
                path.Append(CultureInfo.InvariantCulture, $"{nextX - x}{(nextY >= y ? " " : "")}{nextY - y}");
            }
            (x, y) = (nextX, nextY);
        }
        if (path[^1] == 'l') path.Append("0 0");
        path.Append('z');
    }
}
