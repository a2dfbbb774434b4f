using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;

namespace Tacitus.Pages.Charts;

/// <summary>
/// The countries of the world as rings of points in degrees, from Natural Earth at 1:50 million (TopoJSON of npm world-atlas 2.0.2). Its borders are those that it draws; the
/// ledger takes no side in them.
/// </summary>
internal static class WorldMap
{
    private const string Folder = "Tacitus.Pages.Charts.";

    private static readonly Lazy<ImmutableArray<MapCountry>> All = new(Read);

    /// <summary>The countries.</summary>
    public static ImmutableArray<MapCountry> Countries => All.Value;

    private static ImmutableArray<MapCountry> Read()
    {
        var codes = Codes();
        using var stream = Open("countries-50m.json");
        using var document = JsonDocument.Parse(stream);
        var root = document.RootElement;
        var transform = root.GetProperty("transform");
        var (scale, translate) = (Pair(transform.GetProperty("scale")), Pair(transform.GetProperty("translate")));
        var arcs = root.GetProperty("arcs").EnumerateArray().Select(arc => Arc(arc, scale, translate)).ToArray();
        return
        [
            .. root.GetProperty("objects").GetProperty("countries").GetProperty("geometries").EnumerateArray().Where(g => g.TryGetProperty("arcs", out _)).Select(geometry =>
            {
                var polygons = geometry.GetProperty("type").GetString() == "Polygon" ? [geometry.GetProperty("arcs")] : geometry.GetProperty("arcs").EnumerateArray().ToArray();
                var code = geometry.TryGetProperty("id", out var id) && codes.TryGetValue(id.GetString()!, out var known) ? known : "";
                return new MapCountry(code, geometry.GetProperty("properties").GetProperty("name").GetString()!, [.. polygons.SelectMany(p => p.EnumerateArray()).Select(ring => Ring(ring, arcs))]);
            }),
        ];
    }

    // Positions are written as steps from the one before.
    private static (double X, double Y)[] Arc(JsonElement arc, (double X, double Y) scale, (double X, double Y) translate)
    {
        var points = new (double, double)[arc.GetArrayLength()];
        var (x, y, i) = (0, 0, 0);
        foreach (var step in arc.EnumerateArray())
        {
            x += step[0].GetInt32();
            y += step[1].GetInt32();
            points[i++] = (x * scale.X + translate.X, y * scale.Y + translate.Y);
        }
        return points;
    }

    // An arc with a number below zero is walked backwards; each begins where the last one ended.
    private static MapRing Ring(JsonElement ring, (double X, double Y)[][] arcs)
    {
        var points = new List<(double X, double Y)>();
        foreach (var number in ring.EnumerateArray().Select(n => n.GetInt32()))
        {
            var arc = number >= 0 ? arcs[number] : arcs[~number].AsEnumerable().Reverse();
            points.AddRange(points.Count == 0 ? arc : arc.Skip(1));
        }
        // An outline across the 180th meridian goes on beyond it.
        for (var i = 1; i < points.Count; i++)
        {
            var step = points[i].X - points[i - 1].X;
            if (double.Abs(step) > 180) points[i] = (points[i].X - 360 * double.Round(step / 360), points[i].Y);
        }
        return new MapRing([.. points]);
    }

    private static (double X, double Y) Pair(JsonElement pair) => (pair[0].GetDouble(), pair[1].GetDouble());

    private static FrozenDictionary<string, string> Codes()
    {
        using var reader = new StreamReader(Open("countries.txt"));
        return reader.ReadToEnd().Split('\n').Where(l => l.Length == 6 && l[0] != '#').ToFrozenDictionary(l => l[..3], l => l[4..], StringComparer.Ordinal);
    }

    private static Stream Open(string name) => typeof(WorldMap).Assembly.GetManifestResourceStream(Folder + name)!;
}
