namespace Tacitus.Coding.Places;

/// <summary>Distances on the globe.</summary>
public static class Distances
{
    /// <summary>The kilometres between two points in degrees (haversine, on a sphere of 6,371 km radius).</summary>
    public static double Kilometres(double latitude1, double longitude1, double latitude2, double longitude2)
    {
        var (a, b) = (latitude1 * Math.PI / 180, latitude2 * Math.PI / 180);
        var h = Square(Math.Sin((b - a) / 2)) + Math.Cos(a) * Math.Cos(b) * Square(Math.Sin((longitude2 - longitude1) * Math.PI / 360));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(h)));
    }

    private static double Square(double x) => x * x;
}
