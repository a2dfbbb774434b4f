using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tacitus.Language.Lexicons;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Places;

/// <summary>
/// The hand-written names beside the compiled gazetteer: <c>countries.lexicon</c>, <c>divisions.lexicon</c> and <c>regions.lexicon</c>.
/// Names are filed by the hash of their key, as the gazetteer's filter is.
/// </summary>
internal sealed class PlaceLexicon
{
    private readonly Dictionary<ulong, List<GazetteerName>> _names = [];

    private PlaceLexicon(ImmutableArray<string> countryCodes) => CountryCodes = countryCodes;

    /// <summary>The ISO 3166-1 codes of the countries by entry.</summary>
    public ImmutableArray<string> CountryCodes { get; }

    /// <summary>The areas and waters, numbered after the compiled entries.</summary>
    public ImmutableArray<GazetteerRegion> Regions { get; private set; } = [];

    /// <summary>What each name means.</summary>
    public IReadOnlyDictionary<ulong, List<GazetteerName>> Names => _names;

    /// <summary>The hashes of what names of several words begin with.</summary>
    public HashSet<ulong> Beginnings { get; } = [];

    /// <summary>Reads the lexicons for a gazetteer of <paramref name="compiled"/> entries whose first ones have the codes <paramref name="codes"/>.</summary>
    /// <exception cref="LexiconException">A line is wrong; the message is <c>file:line: what</c>.</exception>
    public static PlaceLexicon Load(ImmutableArray<string> codes, int compiled)
    {
        var byCode = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Length; i++) byCode[codes[i]] = i;
        var lexicon = new PlaceLexicon([.. codes.TakeWhile(c => c.Length == 2)]);
        foreach (var row in LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.countries.lexicon", columns: 4)) lexicon.AddDivision(row, byCode);
        foreach (var row in LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.divisions.lexicon", columns: 4)) lexicon.AddDivision(row, byCode, row[2], row[3]);
        var regions = ImmutableArray.CreateBuilder<GazetteerRegion>();
        foreach (var row in LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.regions.lexicon", columns: 6))
        {
            regions.Add(Region(row, byCode));
            lexicon.AddNames(compiled + regions.Count - 1, row.List(0, ','), row.List(5, ','), isDivision: false);
        }
        lexicon.Regions = regions.DrainToImmutable();
        return lexicon;
    }

    private void AddDivision(LexiconRow row, Dictionary<string, int> byCode) => AddDivision(row, byCode, row[3], row[2]);

    private void AddDivision(LexiconRow row, Dictionary<string, int> byCode, string names, string adjectives)
    {
        if (!byCode.TryGetValue(row[0], out var entry)) throw row.Error($"the gazetteer has no '{row[0]}'");
        AddNames(entry, LexiconRow.List(names, ','), LexiconRow.List(adjectives, ','), isDivision: entry >= CountryCodes.Length);
    }

    private static GazetteerRegion Region(LexiconRow row, Dictionary<string, int> byCode)
    {
        var country = -1;
        if (row[2] != "-" && !byCode.TryGetValue(row[2], out country)) throw row.Error($"there is no country '{row[2]}'");
        var (latitude, longitude) = RowPoint.Of(row, 1);
        int first = 0, last = 0;
        if (row[3].StartsWith("past ", StringComparison.Ordinal))
        {
            var years = row[3][5..].Split('-');
            if (years.Length != 2 || !int.TryParse(years[0], CultureInfo.InvariantCulture, out first) || !int.TryParse(years[1], CultureInfo.InvariantCulture, out last))
                throw row.Error("a past state needs its years, as 'past 1922-1991'");
        }
        var feature = row[3] switch
        {
            "continent" => PlaceFeature.Continent,
            "area" => PlaceFeature.Area,
            "water" => PlaceFeature.Water,
            _ when last > 0 => PlaceFeature.Area,
            _ => throw row.Error($"'{row[3]}' is no kind of area"),
        };
        var id = 0;
        if (row[4] != "-" && !int.TryParse(row[4], CultureInfo.InvariantCulture, out id)) throw row.Error($"'{row[4]}' is no GeoNames id");
        return new GazetteerRegion(
            new Place(id, row.List(0, ',').First(), PlaceKind.Region, country < 0 ? "" : row[2], "", latitude, longitude, 0), feature, country, first, last);
    }

    private void AddNames(int entry, IEnumerable<string> names, IEnumerable<string> adjectives, bool isDivision)
    {
        foreach (var name in names) Add(name, entry, FormOf(name, isDivision));
        foreach (var adjective in adjectives) Add(adjective, entry, NameForm.Adjective);
    }

    // "Ga.", "W. Va.", "TX" of a division are abbreviations; "U.S.", "UAE", "NSW" stand alone.
    private static NameForm FormOf(string name, bool isDivision)
    {
        var capitals = name.Length <= 8 && name.All(c => char.IsAsciiLetterUpper(c) || c == '.');
        var abbreviated = name.EndsWith('.') || capitals && name.Length == 2;
        return abbreviated && isDivision ? NameForm.Abbreviation : capitals ? NameForm.Acronym : NameForm.Main;
    }

    private void Add(string name, int entry, NameForm form)
    {
        var key = Encoding.UTF8.GetBytes(PlaceKey.Of(name));
        for (var i = 1; i < key.Length; i++)
        {
            if (key[i] == ' ') Beginnings.Add(GazetteerFormat.Hash(key.AsSpan(0, i), GazetteerFormat.HashSeed));
        }
        var hash = GazetteerFormat.Hash(key, GazetteerFormat.HashSeed);
        if (!_names.TryGetValue(hash, out var entries)) _names[hash] = entries = [];
        var added = new GazetteerName(entry, form);
        if (!entries.Contains(added)) entries.Add(added);
    }
}
