namespace Tacitus.Pages.Charts;

/// <summary>
/// Where a point of the earth stands in a picture of so many units across. Miller's cylindrical projection: north is up and east is right everywhere, so a picture is moved and
/// made larger without being drawn anew, and the far north stays smaller than in Mercator's.
/// </summary>
public sealed class MapFrame
{
    /// <summary>The size of the picture.</summary>
    public const int Width = 960, Height = 500;

    private readonly double _west, _top, _scale;

    /// <summary>The frame that shows all of <paramref name="box"/>, and more at the sides that are too short.</summary>
    public MapFrame(MapBox box)
    {
        var (top, bottom) = (Up(box.North), Up(box.South));
        _scale = double.Min(Width / (box.East - box.West), Height / (top - bottom));
        _west = (box.West + box.East) / 2 - Width / _scale / 2;
        _top = (top + bottom) / 2 + Height / _scale / 2;
        // What is seen never leaves the world to the sides or above.
        if (Width / _scale >= 360) _west = -Width / _scale / 2;
        Box = new MapBox(_west, Down(_top - Height / _scale), _west + Width / _scale, Down(_top));
    }

    /// <summary>What is seen.</summary>
    public MapBox Box { get; }

    /// <summary>How many units a degree of longitude is wide.</summary>
    public double Scale => _scale;

    /// <summary>Where a point stands.</summary>
    public (double X, double Y) At(double longitude, double latitude) => ((longitude - _west) * _scale, (_top - Up(latitude)) * _scale);

    // Degrees north as units of a degree of longitude, and back.
    private static double Up(double latitude) => 1.25 * double.Log(double.Tan(double.Pi / 4 + 0.4 * double.DegreesToRadians(double.Clamp(latitude, -85, 85)))) * 180 / double.Pi;

    private static double Down(double up) => double.RadiansToDegrees(2.5 * (double.Atan(double.Exp(0.8 * up * double.Pi / 180)) - double.Pi / 4));
}
