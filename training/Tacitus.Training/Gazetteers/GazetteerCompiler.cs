using System.Globalization;
using System.Text.Json;
using Tacitus.Coding.Places;
using Tacitus.Language.Lexicons;

namespace Tacitus.Training.Gazetteers;

/// <summary>Joins the tables of the packages into entries with names, and gives divisions their points.</summary>
internal sealed class GazetteerCompiler
{
    private readonly List<PlaceDraft> _populated = [];
    private readonly Dictionary<string, PlaceDraft> _divisions = new(StringComparer.Ordinal);
    private readonly Dictionary<int, PlaceDraft> _byId = [];
    private readonly DivisionWords _words = DivisionWords.Load();

    /// <summary>What was compiled, in words.</summary>
    public string Summary { get; private set; } = "";

    /// <summary>Reads GeoNames' table of populated places (columns as in its readme.txt).</summary>
    public void AddPopulatedPlaces(TextReader table)
    {
        while (table.ReadLine() is { } row)
        {
            var f = row.Split('\t');
            var country = f[8];
            var place = new PlaceDraft
            {
                Id = int.Parse(f[0], CultureInfo.InvariantCulture),
                Name = f[1],
                Feature = FeatureOf(f[7]),
                Country = country,
                Admin1 = f[10].Length > 0 ? $"{country}.{f[10]}" : "",
                Admin2 = f[11].Length > 0 ? $"{country}.{f[10]}.{f[11]}" : "",
                Latitude = double.Parse(f[4], CultureInfo.InvariantCulture),
                Longitude = double.Parse(f[5], CultureInfo.InvariantCulture),
                Inhabitants = long.Parse(f[14], CultureInfo.InvariantCulture),
            };
            place.AddName(f[1], NameForm.Main);
            place.AddName(f[2], NameForm.Main);
            foreach (var name in f[3].Split(',')) AddAlternate(place, name);
            place.Alternates = f[3].Split(',');
            _populated.Add(place);
            _byId[place.Id] = place;
        }
    }

    /// <summary>Reads GeoNames' table of countries.</summary>
    public void AddCountries(TextReader table)
    {
        var points = LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.countries.lexicon", columns: 4).ToDictionary(l => l[0], l => RowPoint.Of(l, 1), StringComparer.Ordinal);
        while (table.ReadLine() is { } row)
        {
            if (row.StartsWith('#')) continue;
            var f = row.Split('\t');
            if (f[0] is "AN" or "CS") continue; // No longer states; regions.lexicon has them with their years.
            if (!points.TryGetValue(f[0], out var point)) throw new InvalidDataException($"countries.lexicon has no '{f[0]}' ({f[4]})");
            var country = new PlaceDraft
            {
                Id = int.Parse(f[16], CultureInfo.InvariantCulture), Name = f[4], Feature = PlaceFeature.Country, Country = f[0],
                Latitude = point.Latitude, Longitude = point.Longitude, Inhabitants = long.Parse(f[7], CultureInfo.InvariantCulture),
            };
            country.AddName(f[4], NameForm.Main);
            _divisions[f[0]] = country;
        }
    }

    /// <summary>Reads GeoNames' table of first-level divisions.</summary>
    public void AddFirstLevel(TextReader table)
    {
        while (table.ReadLine() is { } row)
        {
            var f = row.Split('\t');
            var division = Division(f[0], f[1]);
            division.Id = int.Parse(f[3], CultureInfo.InvariantCulture);
            AddDivisionName(division, f[1], NameForm.Main);
            AddDivisionName(division, f[2], NameForm.Main);
        }
    }

    /// <summary>Reads newer names of first-level divisions.</summary>
    public void AddFirstLevelNames(TextReader json)
    {
        foreach (var (code, name) in CodesAndNames(json))
        {
            var division = Division(code, name);
            division.Name = name;
            AddDivisionName(division, name, NameForm.Main);
        }
    }

    /// <summary>Reads second-level divisions.</summary>
    public void AddSecondLevel(TextReader json)
    {
        foreach (var (code, name) in CodesAndNames(json)) AddDivisionName(Division(code, name), name, NameForm.Main);
    }

    /// <summary>Reads names in other languages; a message is an id of a populated place, or the code of a country or division.</summary>
    public void AddTranslations(IEnumerable<(string Path, byte[] Bytes)> catalogues)
    {
        foreach (var (path, bytes) in catalogues)
        {
            var form = path.Contains("/locale/en/", StringComparison.Ordinal) ? NameForm.Main : NameForm.Alternate;
            foreach (var (message, name) in MessageCatalogue.Read(bytes))
            {
                if (_divisions.TryGetValue(message, out var division)) AddDivisionName(division, name, form);
                else if (int.TryParse(message, CultureInfo.InvariantCulture, out var id) && _byId.TryGetValue(id, out var place))
                {
                    place.AddName(name, form);
                    if (form == NameForm.Main) place.English = name;
                }
            }
        }
    }

    /// <summary>The bytes of the gazetteer.</summary>
    public byte[] Compile()
    {
        foreach (var group in _populated.Where(p => _divisions.ContainsKey(p.Admin1)).GroupBy(p => p.Admin1, StringComparer.Ordinal)) Locate(_divisions[group.Key], [.. group]);
        foreach (var group in _populated.Where(p => _divisions.ContainsKey(p.Admin2)).GroupBy(p => p.Admin2, StringComparer.Ordinal)) Locate(_divisions[group.Key], [.. group]);
        foreach (var row in LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.divisions.lexicon", columns: 4))
        {
            if (!_divisions.TryGetValue(row[0], out var division)) throw row.Error($"GeoNames has no '{row[0]}'");
            (division.Latitude, division.Longitude) = RowPoint.Of(row, 1);
        }
        foreach (var division in _divisions.Values.Where(d => d.Feature != PlaceFeature.Country)) division.Name = EnglishName.OfDivision(division.Name, division.Country);
        foreach (var place in _populated)
        {
            place.Name = EnglishName.OfPlace(place.Name, place.Country, place.English, place.Alternates);
            place.AddName(place.Name, NameForm.Main);
        }
        var entries = _divisions.Values.Concat(_populated)
            .Where(p => !double.IsNaN(p.Latitude) && p.Name.Length > 0 && _divisions.ContainsKey(p.Country))
            .OrderBy(p => Math.Min((int)p.Feature, (int)PlaceFeature.Capital)).ThenByDescending(p => p.Inhabitants)
            .ThenBy(p => p.Code, StringComparer.Ordinal).ThenBy(p => p.Id).ToList();
        var writer = new GazetteerWriter(entries);
        var bytes = writer.Write("GeoNames, cities500 of 2023-03-05");
        Summary = $"{entries.Count} entries, {writer.Names} names";
        return bytes;
    }

    private PlaceDraft Division(string code, string name)
    {
        if (_divisions.TryGetValue(code, out var known)) return known;
        var parts = code.Split('.');
        var first = parts.Length == 2;
        return _divisions[code] = new PlaceDraft
        {
            Name = name, Feature = first ? PlaceFeature.Admin1 : PlaceFeature.Admin2, Country = parts[0],
            Admin1 = $"{parts[0]}.{parts[1]}", Admin2 = first ? "" : code,
        };
    }

    private void AddDivisionName(PlaceDraft division, string name, NameForm form)
    {
        if (!IsName(name) && form != NameForm.Main) return;
        division.AddName(name, form);
        if (division.Feature == PlaceFeature.Country) return;
        var bare = _words.Strip(PlaceKey.Of(name));
        if (bare.Length > 0) division.AddName(bare, division.Feature == PlaceFeature.Admin1 ? form : NameForm.Bare);
    }

    private static void AddAlternate(PlaceDraft place, string name)
    {
        if (IsName(name)) place.AddName(name, NameForm.Alternate);
    }

    // GeoNames' column mixes in codes of airports and ASCII transliterations of other scripts; these begin with a small letter.
    private static bool IsName(string name) =>
        name.Length > 1 && !char.IsAsciiLetterLower(name[0]) && !(name.Length <= 3 && name.All(char.IsAsciiLetterUpper)) && !name.Any(char.IsAsciiDigit);

    // The middle of the quarter-degree cells that have a place, so that a dense corner does not draw the point to it.
    private static void Locate(PlaceDraft division, List<PlaceDraft> places)
    {
        var east = places[0].Longitude;
        var cells = places.Select(p => (p.Latitude, Longitude: p.Longitude - east > 180 ? p.Longitude - 360 : p.Longitude - east < -180 ? p.Longitude + 360 : p.Longitude))
            .GroupBy(p => (Math.Floor(4 * p.Latitude), Math.Floor(4 * p.Longitude)))
            .Select(c => (Latitude: c.Average(p => p.Latitude), Longitude: c.Average(p => p.Longitude))).ToList();
        division.Latitude = cells.Average(c => c.Latitude);
        var longitude = cells.Average(c => c.Longitude);
        division.Longitude = longitude > 180 ? longitude - 360 : longitude < -180 ? longitude + 360 : longitude;
        division.Inhabitants = places.Where(p => p.Feature != PlaceFeature.Section).Sum(p => p.Inhabitants);
    }

    private static PlaceFeature FeatureOf(string code) => code switch
    {
        "PPLC" => PlaceFeature.Capital,
        "PPLA" => PlaceFeature.Seat1,
        "PPLA2" => PlaceFeature.Seat2,
        "PPLA3" or "PPLA4" or "PPLA5" or "PPLG" => PlaceFeature.SeatLower,
        "PPLX" => PlaceFeature.Section,
        "PPLH" or "PPLQ" or "PPLW" or "PPLCH" => PlaceFeature.Former,
        _ => PlaceFeature.Populated,
    };

    private static IEnumerable<(string Code, string Name)> CodesAndNames(TextReader json)
    {
        using var document = JsonDocument.Parse(json.ReadToEnd());
        foreach (var entry in document.RootElement.EnumerateArray()) yield return (entry.GetProperty("code").GetString()!, entry.GetProperty("name").GetString()!);
    }
}
