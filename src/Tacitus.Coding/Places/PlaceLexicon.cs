using System.Collections.Immutable;
using System.Globalization;
using System.Text;
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
    /// <exception cref="InvalidDataException">A line is wrong; the message is <c>file:line: what</c>.</exception>
    public static PlaceLexicon Load(ImmutableArray<string> codes, int compiled)
    {
        var byCode = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Length; i++) byCode[codes[i]] = i;
        var lexicon = new PlaceLexicon([.. codes.TakeWhile(c => c.Length == 2)]);
        foreach (var line in LexiconLine.ReadAll("countries.lexicon", fields: 4)) lexicon.AddDivision(line, byCode);
        foreach (var line in LexiconLine.ReadAll("divisions.lexicon", fields: 4)) lexicon.AddDivision(line, byCode, line[2], line[3]);
        var regions = ImmutableArray.CreateBuilder<GazetteerRegion>();
        foreach (var line in LexiconLine.ReadAll("regions.lexicon", fields: 6))
        {
            regions.Add(Region(line, byCode));
            lexicon.AddNames(compiled + regions.Count - 1, line.List(0), line.List(5), isDivision: false);
        }
        lexicon.Regions = regions.DrainToImmutable();
        return lexicon;
    }

    private void AddDivision(LexiconLine line, Dictionary<string, int> byCode) => AddDivision(line, byCode, line[3], line[2]);

    private void AddDivision(LexiconLine line, Dictionary<string, int> byCode, string names, string adjectives)
    {
        if (!byCode.TryGetValue(line[0], out var entry)) throw line.Error($"the gazetteer has no '{line[0]}'");
        AddNames(entry, LexiconLine.List(names), LexiconLine.List(adjectives), isDivision: entry >= CountryCodes.Length);
    }

    private static GazetteerRegion Region(LexiconLine line, Dictionary<string, int> byCode)
    {
        var country = -1;
        if (line[2] != "-" && !byCode.TryGetValue(line[2], out country)) throw line.Error($"there is no country '{line[2]}'");
        var (latitude, longitude) = line.Point(1);
        int first = 0, last = 0;
        if (line[3].StartsWith("past ", StringComparison.Ordinal))
        {
            var years = line[3][5..].Split('-');
            if (years.Length != 2 || !int.TryParse(years[0], CultureInfo.InvariantCulture, out first) || !int.TryParse(years[1], CultureInfo.InvariantCulture, out last))
                throw line.Error("a past state needs its years, as 'past 1922-1991'");
        }
        var feature = line[3] switch
        {
            "continent" => PlaceFeature.Continent,
            "area" => PlaceFeature.Area,
            "water" => PlaceFeature.Water,
            _ when last > 0 => PlaceFeature.Area,
            _ => throw line.Error($"'{line[3]}' is no kind of area"),
        };
        var id = 0;
        if (line[4] != "-" && !int.TryParse(line[4], CultureInfo.InvariantCulture, out id)) throw line.Error($"'{line[4]}' is no GeoNames id");
        return new GazetteerRegion(
            new Place(id, line.List(0).First(), PlaceKind.Region, country < 0 ? "" : line[2], "", latitude, longitude, 0), feature, country, first, last);
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
