using System.Collections.Immutable;
using Tacitus.Ledger.Storage;

namespace Tacitus.Pages.Charts;

/// <summary>
/// Where events are, as exactly as their sources say: towns as discs, districts and provinces as open circles of their rough size, countries as areas. What lies close together
/// in the picture is one disc.
/// </summary>
/// <param name="Frame">The part of the world that is seen.</param>
/// <param name="Discs">Discs and circles, the larger first.</param>
/// <param name="Countries">The countries with events that are placed no more exactly, with how many.</param>
/// <param name="Unplaced">How many events have no place, or one that the gazetteer does not know.</param>
/// <param name="Elsewhere">How many lie outside of what is seen.</param>
public sealed record EventMap(MapFrame Frame, ImmutableArray<MapDisc> Discs, ImmutableArray<(string Country, int Events)> Countries, int Unplaced, int Elsewhere)
{
    private const int CountryPrecision = 6, NearPrecision = 2;

    private readonly Lazy<string> _land = new(() => MapPath.Of(WorldMap.Countries.Where(c => c.Code != "AQ").SelectMany(c => c.Rings), Frame));

    /// <summary>The land in sight, as the path of an SVG.</summary>
    public string Land => _land.Value;

    // Units of the picture: discs of neighbouring cells rarely touch.
    private const double Cell = 38;

    // Degrees of longitude: a town seen closer than this says nothing about where in it.
    private const double LeastSpan = 16;

    // Half of the width and of the height of a written number, in units of the picture.
    private const double DigitWidth = 3.3, LineHeight = 6;

    /// <summary>The discs that have their number written in them: where there is room, and of two numbers that would stand on one another a town's, else that of the larger disc.</summary>
    public ImmutableArray<MapDisc> Numbered { get; } = WithNumber(Discs);

    private static ImmutableArray<MapDisc> WithNumber(ImmutableArray<MapDisc> discs)
    {
        var numbered = ImmutableArray.CreateBuilder<MapDisc>();
        foreach (var disc in discs.OrderBy(d => d.IsArea))
        {
            if (disc.Events < 2 || disc.Radius < 3 + Half(disc)) continue;
            if (!numbered.Any(n => double.Abs(n.X - disc.X) < Half(n) + Half(disc) + 2 && double.Abs(n.Y - disc.Y) < 2 * LineHeight)) numbered.Add(disc);
        }
        return numbered.ToImmutable();

        static double Half(MapDisc disc) => DigitWidth * Names.Of(disc.Events).Length;
    }

    /// <summary>The map of events, so many at each place.</summary>
    public static EventMap Of(IReadOnlyDictionary<long, int> events, int withoutPlace, IReadOnlyDictionary<long, MarkedPlace> places, MapBox? view)
    {
        var known = events.Select(e => (Place: places[e.Key], Events: e.Value)).OrderBy(e => e.Place.Number).ToList();
        var located = known.Where(e => e.Place is { Latitude: not null, Precision: < CountryPrecision }).ToList();
        var countries = known.Where(e => e.Place is { Precision: CountryPrecision, Country.Length: > 0 }).GroupBy(e => e.Place.Country, StringComparer.Ordinal)
            .Select(g => (Country: g.Key, Events: g.Sum(e => e.Events))).OrderBy(c => c.Country, StringComparer.Ordinal).ToImmutableArray();
        var frame = new MapFrame(view ?? MapBox.Around([.. located.Select(e => (e.Place.Longitude!.Value, e.Place.Latitude!.Value))], LeastSpan));
        var cells = new SortedDictionary<(bool Area, int X, int Y), List<(MarkedPlace Place, int Events, double X, double Y)>>();
        var elsewhere = 0;
        foreach (var (place, count) in located)
        {
            var longitude = place.Longitude!.Value;
            if (longitude < frame.Box.West) longitude += 360;
            else if (longitude > frame.Box.East) longitude -= 360;
            var (x, y) = frame.At(longitude, place.Latitude!.Value);
            if (x is < 0 or > MapFrame.Width || y is < 0 or > MapFrame.Height) elsewhere += count;
            else
            {
                var key = (place.Precision > NearPrecision, (int)(x / Cell), (int)(y / Cell));
                if (!cells.TryGetValue(key, out var cell)) cells[key] = cell = [];
                cell.Add((place, count, x, y));
            }
        }
        var most = cells.Count == 0 ? 1 : cells.Values.Max(c => c.Sum(p => p.Events));
        var discs = cells.Select(c => Disc(c.Key.Area, c.Value, most, frame)).OrderByDescending(d => d.Radius).ThenBy(d => d.X).ThenBy(d => d.Y).ToImmutableArray();
        return new EventMap(frame, discs, countries, withoutPlace + known.Where(e => e.Place is { Latitude: null, Precision: not CountryPrecision } or { Precision: > CountryPrecision }).Sum(e => e.Events), elsewhere);
    }

    private static MapDisc Disc(bool area, List<(MarkedPlace Place, int Events, double X, double Y)> cell, int most, MapFrame frame)
    {
        var events = cell.Sum(p => p.Events);
        var radius = 4 + 18 * double.Sqrt(events / (double)most);
        if (area) radius = double.Max(radius + 3, cell.Max(p => Reach(p.Place.Precision)) * frame.Scale);
        ImmutableArray<MarkedPlace> places = [.. cell.OrderByDescending(p => p.Events).ThenBy(p => p.Place.Name, StringComparer.Ordinal).Select(p => p.Place)];
        var box = MapBox.Around([.. places.Select(p => (p.Longitude!.Value, p.Latitude!.Value))], double.Max(1, (frame.Box.East - frame.Box.West) / 5));
        return new MapDisc(cell.Sum(p => p.X * p.Events) / events, cell.Sum(p => p.Y * p.Events) / events, double.Min(radius, MapFrame.Height / 4.0), area, events, places, box);
    }

    // How far from its point a place of that precision commonly reaches, in degrees: 25 km, 90 km, 200 km.
    private static double Reach(int precision) => precision switch { 3 => 0.23, 4 => 0.8, _ => 1.8 };
}
