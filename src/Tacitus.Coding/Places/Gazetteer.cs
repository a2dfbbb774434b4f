using System.Buffers.Binary;
using System.Text;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Places;

/// <summary>
/// The places of the world: countries, first- and second-level divisions, populated places of 500 and more inhabitants (all from GeoNames,
/// compiled by the <c>gazetteer</c> command of <c>training/</c>), and areas and waters from <c>regions.lexicon</c>. Read once; safe to share between threads.
/// </summary>
public sealed class Gazetteer
{
    private static readonly Lazy<Gazetteer> Only = new(() => Open(Path.Combine(AppContext.BaseDirectory, "gazetteer.bin")));

    private readonly byte[] _bytes;
    private readonly int[] _sections;
    private readonly int _names;
    private readonly int _compiled;
    private readonly uint _filterBits;
    private readonly PlaceLexicon _lexicon;

    private Gazetteer(byte[] bytes)
    {
        if (bytes.Length < GazetteerFormat.HeaderLength || !bytes.AsSpan().StartsWith(GazetteerFormat.Magic))
            throw new InvalidDataException("The gazetteer is not a gazetteer of this version; compile it anew with the training project's 'gazetteer' command");
        _bytes = bytes;
        _sections = new int[(int)GazetteerFormat.Section.End + 1];
        for (var i = 0; i < _sections.Length; i++) _sections[i] = Int32(8 + 4 * i);
        _compiled = Int32(8 + 4 * _sections.Length);
        _names = Int32(12 + 4 * _sections.Length);
        _filterBits = (uint)(Part(GazetteerFormat.Section.Filter).Length * 8L);
        Version = Encoding.UTF8.GetString(Part(GazetteerFormat.Section.Version));
        _lexicon = PlaceLexicon.Load([.. Encoding.UTF8.GetString(Part(GazetteerFormat.Section.Codes)).Split('\n')], _compiled);
    }

    /// <summary>The gazetteer beside the program, opened at first use.</summary>
    public static Gazetteer Shared => Only.Value;

    /// <summary>Which data it was compiled from, for the run's record.</summary>
    public string Version { get; }

    /// <summary>How many entries there are.</summary>
    public int Count => _compiled + _lexicon.Regions.Length;

    /// <summary>The lexicons that belong to it.</summary>
    internal PlaceLexicon Lexicon => _lexicon;

    /// <summary>How many entries come from the compiled file; those after them are the regions of the lexicon.</summary>
    internal int Compiled => _compiled;

    /// <summary>Reads the gazetteer at <paramref name="path"/>.</summary>
    /// <exception cref="InvalidDataException">The file is not a gazetteer of this version.</exception>
    public static Gazetteer Open(string path) => new(File.ReadAllBytes(path));

    /// <summary>The entries that <paramref name="name"/> may mean, the more populous of a kind first. Case and accents do not matter.</summary>
    public IEnumerable<Place> Look(string name)
    {
        var found = new List<GazetteerName>();
        var key = Encoding.UTF8.GetBytes(PlaceKey.Of(name));
        Look(key, GazetteerFormat.Hash(key, GazetteerFormat.HashSeed), found);
        return found.Where(n => n.Form != NameForm.Abbreviation).Select(n => this[n.Entry]);
    }

    /// <summary>The entry number <paramref name="entry"/>.</summary>
    internal Place this[int entry]
    {
        get
        {
            if (entry >= _compiled) return _lexicon.Regions[entry - _compiled].Place;
            var at = Details(entry);
            var details = Part(GazetteerFormat.Section.Details);
            var inhabitants = GazetteerFormat.ReadVarint(details, ref at);
            var length = (int)GazetteerFormat.ReadVarint(details, ref at);
            var admin1 = Admin1(entry);
            return new Place(
                GeonamesId(entry), Encoding.UTF8.GetString(details.Slice(at, length)), Kind(Feature(entry)), CountryCode(entry),
                admin1 > 0 ? Name(admin1) : "", Math.Round(Latitude(entry), 5), Math.Round(Longitude(entry), 5), inhabitants);
        }
    }

    /// <summary>The main name of an entry.</summary>
    internal string Name(int entry)
    {
        if (entry >= _compiled) return _lexicon.Regions[entry - _compiled].Place.Name;
        var at = Details(entry);
        var details = Part(GazetteerFormat.Section.Details);
        GazetteerFormat.ReadVarint(details, ref at);
        var length = (int)GazetteerFormat.ReadVarint(details, ref at);
        return Encoding.UTF8.GetString(details.Slice(at, length));
    }

    /// <summary>The GeoNames id of an entry; 0 when it has none.</summary>
    internal int GeonamesId(int entry) => entry >= _compiled ? _lexicon.Regions[entry - _compiled].Place.GeonamesId : Int24(Fixed(entry));

    /// <summary>Degrees north.</summary>
    internal double Latitude(int entry) =>
        entry >= _compiled ? _lexicon.Regions[entry - _compiled].Place.Latitude : Signed24(Fixed(entry) + 3) / GazetteerFormat.DegreeUnits;

    /// <summary>Degrees east.</summary>
    internal double Longitude(int entry) =>
        entry >= _compiled ? _lexicon.Regions[entry - _compiled].Place.Longitude : Signed24(Fixed(entry) + 6) / GazetteerFormat.DegreeUnits;

    /// <summary>The first-level division that holds an entry, or is it; 0 when none does.</summary>
    internal int Admin1(int entry) => entry >= _compiled ? 0 : Int16(Fixed(entry) + 9);

    /// <summary>The second-level division that holds an entry, or is it; 0 when none does.</summary>
    internal int Admin2(int entry) => entry >= _compiled ? 0 : Int16(Fixed(entry) + 11);

    /// <summary>The country that holds an entry, or is it; -1 when none does.</summary>
    internal int Country(int entry) => entry >= _compiled ? _lexicon.Regions[entry - _compiled].Country : _bytes[Fixed(entry) + 13];

    /// <summary>The country with the ISO 3166-1 code <paramref name="code"/>.</summary>
    internal Place CountryOf(string code) => this[_lexicon.CountryCodes.IndexOf(code)];

    /// <summary>The ISO 3166-1 code of the country that holds an entry; empty when none does.</summary>
    internal string CountryCode(int entry) => Country(entry) is >= 0 and var country ? _lexicon.CountryCodes[country] : "";

    /// <summary>What an entry is.</summary>
    internal PlaceFeature Feature(int entry) => entry >= _compiled ? _lexicon.Regions[entry - _compiled].Feature : (PlaceFeature)_bytes[Fixed(entry) + 14];

    /// <summary>How many live in an entry; 0 when not known.</summary>
    internal long Inhabitants(int entry)
    {
        if (entry >= _compiled) return 0;
        var at = Details(entry);
        return GazetteerFormat.ReadVarint(Part(GazetteerFormat.Section.Details), ref at);
    }

    /// <summary>Whether <paramref name="outer"/> holds <paramref name="inner"/> as division or country.</summary>
    internal bool Holds(int outer, int inner) => outer != inner && Feature(outer) switch
    {
        PlaceFeature.Country => Country(inner) == outer,
        PlaceFeature.Admin1 => Admin1(inner) == outer,
        PlaceFeature.Admin2 => Admin2(inner) == outer,
        _ => false,
    };

    /// <summary>Whether some name may begin with, or (without <paramref name="beginning"/>) be, the words with this hash. Seldom wrong, and never so on a no.</summary>
    internal bool MayHold(ulong hash, bool beginning)
    {
        if (beginning ? _lexicon.Beginnings.Contains(hash) : _lexicon.Names.ContainsKey(hash)) return true;
        var filter = Part(GazetteerFormat.Section.Filter);
        for (var i = 0; i < GazetteerFormat.FilterHashes; i++)
        {
            var bit = GazetteerFormat.FilterBit(hash, beginning, i, _filterBits);
            if ((filter[(int)(bit >> 3)] & (1 << (int)(bit & 7))) == 0) return false;
        }
        return true;
    }

    /// <summary>Adds the entries that the name with this key may mean to <paramref name="found"/>; whether there are any.</summary>
    internal bool Look(ReadOnlySpan<byte> key, ulong hash, List<GazetteerName> found)
    {
        var before = found.Count;
        ref var place = ref _looked[hash & Looked - 1];
        if (place is { } known && known.Hash == hash && key.SequenceEqual(known.Key))
        {
            found.AddRange(known.Names);
        }
        else
        {
            if (_lexicon.Names.TryGetValue(hash, out var own)) found.AddRange(own);
            Read(key, found);
            place = new LookedUp(hash, key.ToArray(), [.. found[before..]]);
        }
        return found.Count > before;
    }

    // News names the same places again and again. Threads only replace one name by another.
    private readonly LookedUp?[] _looked = new LookedUp?[Looked];
    private const int Looked = 1 << 12;

    private sealed record LookedUp(ulong Hash, byte[] Key, GazetteerName[] Names);

    private void Read(ReadOnlySpan<byte> key, List<GazetteerName> found)
    {
        var blocks = Part(GazetteerFormat.Section.Blocks);
        var names = Part(GazetteerFormat.Section.Names);
        int low = 0, high = blocks.Length / 4 - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (FirstOf(names, BinaryPrimitives.ReadInt32LittleEndian(blocks[(4 * middle)..])).SequenceCompareTo(key) <= 0) low = middle;
            else high = middle - 1;
        }
        var at = BinaryPrimitives.ReadInt32LittleEndian(blocks[(4 * low)..]);
        Span<byte> name = stackalloc byte[256];
        for (var i = low * GazetteerFormat.BlockLength; i < Math.Min(_names, (low + 1) * GazetteerFormat.BlockLength); i++)
        {
            var shared = (int)GazetteerFormat.ReadVarint(names, ref at);
            var rest = (int)GazetteerFormat.ReadVarint(names, ref at);
            names.Slice(at, rest).CopyTo(name[shared..]);
            at += rest;
            var order = name[..(shared + rest)].SequenceCompareTo(key);
            if (order > 0) break;
            var entries = (int)GazetteerFormat.ReadVarint(names, ref at);
            var entry = 0;
            for (var e = 0; e < entries; e++)
            {
                var posting = GazetteerFormat.ReadVarint(names, ref at);
                entry += (int)(posting >> 2);
                if (order == 0) found.Add(new GazetteerName(entry, (NameForm)(posting & 3)));
            }
            if (order == 0) break;
        }
    }

    private static ReadOnlySpan<byte> FirstOf(ReadOnlySpan<byte> names, int at)
    {
        GazetteerFormat.ReadVarint(names, ref at);
        var length = (int)GazetteerFormat.ReadVarint(names, ref at);
        return names.Slice(at, length);
    }

    private static PlaceKind Kind(PlaceFeature feature) => feature switch
    {
        PlaceFeature.Country => PlaceKind.Country,
        PlaceFeature.Admin1 => PlaceKind.Admin1,
        PlaceFeature.Admin2 => PlaceKind.Admin2,
        PlaceFeature.Continent or PlaceFeature.Area or PlaceFeature.Water => PlaceKind.Region,
        _ => PlaceKind.Populated,
    };

    private ReadOnlySpan<byte> Part(GazetteerFormat.Section section) =>
        _bytes.AsSpan(_sections[(int)section], _sections[(int)section + 1] - _sections[(int)section]);

    private int Fixed(int entry) => _sections[(int)GazetteerFormat.Section.Entries] + entry * GazetteerFormat.EntryLength;

    private int Details(int entry) => Int24(Fixed(entry) + 15);

    private int Int16(int at) => BinaryPrimitives.ReadUInt16LittleEndian(_bytes.AsSpan(at));

    private int Int24(int at) => _bytes[at] | (_bytes[at + 1] << 8) | (_bytes[at + 2] << 16);

    private int Signed24(int at) => (Int24(at) << 8) >> 8;

    private int Int32(int at) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at));
}
