namespace Tacitus.Pages.Charts;

/// <summary>Names of countries on a map that shows a few of them: a disc on land without names says little to who does not know the coast.</summary>
internal static class CountryLabels
{
    // Degrees of longitude: what shows more is known by its shape, and has no room.
    private const double Widest = 45;

    // Points of a grid over the picture, and how many of them a country must hold to have room for its name.
    private const int Across = 24, Down = 12, Least = 7;

    /// <summary>The names and where they stand: in the middle of what is seen of each country.</summary>
    public static IEnumerable<(string Name, double X, double Y)> Of(MapFrame frame)
    {
        if (frame.Box.East - frame.Box.West > Widest) yield break;
        foreach (var country in WorldMap.Countries)
        {
            var rings = country.Rings.Where(r => r.Box.East >= frame.Box.West && r.Box.West <= frame.Box.East && r.Box.North >= frame.Box.South && r.Box.South <= frame.Box.North)
                .Select(r => r.Points.Select(p => frame.At(p.X, p.Y)).ToArray()).ToArray();
            if (rings.Length == 0) continue;
            var held = Grid().Where(p => rings.Count(r => Holds(r, p)) % 2 == 1).ToList();
            if (held.Count < Least) continue;
            var (x, y) = (held.Average(p => p.X), held.Average(p => p.Y));
            // The middle of a bent country may lie in another.
            var (nearestX, nearestY) = held.MinBy(p => (p.X - x) * (p.X - x) + (p.Y - y) * (p.Y - y));
            yield return (country.Code.Length > 0 ? Names.Country(country.Code) : country.Name, nearestX, nearestY);
        }
    }

    // Away from the edges, where a name would be cut.
    private static IEnumerable<(double X, double Y)> Grid() =>
        from i in Enumerable.Range(1, Across - 1)
        from j in Enumerable.Range(1, Down - 1)
        select (60 + i * (MapFrame.Width - 120.0) / Across, 30 + j * (MapFrame.Height - 50.0) / Down);

    // Whether a ray to the right crosses the outline an odd number of times.
    private static bool Holds((double X, double Y)[] ring, (double X, double Y) point)
    {
        var isIn = false;
        for (var (i, j) = (0, ring.Length - 1); i < ring.Length; j = i++)
        {
            if (ring[i].Y > point.Y != ring[j].Y > point.Y && point.X < (ring[j].X - ring[i].X) * (point.Y - ring[i].Y) / (ring[j].Y - ring[i].Y) + ring[i].X) isIn = !isIn;
        }
        return isIn;
    }
}
