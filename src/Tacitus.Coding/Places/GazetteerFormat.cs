namespace Tacitus.Coding.Places;

/// <summary>
/// How <c>gazetteer.bin</c> is laid out. Little-endian. A header of <see cref="HeaderLength"/> bytes (magic, then one Int32 for each
/// <see cref="Section"/>'s offset and, after these, the counts), then the sections.
/// Entries are numbered countries first, then first-level divisions, second-level divisions and populated places, the more populous first in each.
/// </summary>
internal static class GazetteerFormat
{
    /// <summary>The first bytes of the file; the last of them is the version of this layout.</summary>
    public static ReadOnlySpan<byte> Magic => "TACGAZ\0\u0001"u8;

    /// <summary>How many bytes the header has.</summary>
    public const int HeaderLength = 64;

    /// <summary>How many bytes an entry's fixed part has: id 3, latitude 3, longitude 3, first-level division 2, second-level division 2, country 1, feature 1, where its details start 3.</summary>
    public const int EntryLength = 18;

    /// <summary>How many names share one front-coded block.</summary>
    public const int BlockLength = 16;

    /// <summary>How many bits of the filter each name or beginning of a name sets.</summary>
    public const int FilterHashes = 5;

    /// <summary>Degrees are kept in units of 1/40000, which is 2.8 metres, and fit in 24 bits.</summary>
    public const double DegreeUnits = 40000;

    /// <summary>The parts of the file in order.</summary>
    public enum Section
    {
        /// <summary>A UTF-8 line: which data, of which day.</summary>
        Version,

        /// <summary>The codes of the countries ("SV"), then of the first-level divisions ("SV.09"), one a line, in the order of their entries.</summary>
        Codes,

        /// <summary>The entries' fixed parts.</summary>
        Entries,

        /// <summary>For each entry: its inhabitants as a varint, the length of its name, its name in UTF-8.</summary>
        Details,

        /// <summary>The Bloom filter over names and their beginnings.</summary>
        Filter,

        /// <summary>One Int32 for each block: where it starts in <see cref="Names"/>.</summary>
        Blocks,

        /// <summary>
        /// The names in ordinal order of their UTF-8 bytes, each: length shared with the name before (0 at the start of a block), length of the
        /// rest, the rest, number of entries, for each the difference to the entry before times 4 plus its <see cref="NameForm"/>; all varints.
        /// </summary>
        Names,

        /// <summary>Where the file ends.</summary>
        End,
    }

    /// <summary>The start value of <see cref="Hash"/> (FNV-1a, 64 bits).</summary>
    public const ulong HashSeed = 14695981039346656037;

    /// <summary>FNV-1a over <paramref name="bytes"/>, going on from <paramref name="hash"/>.</summary>
    public static ulong Hash(ReadOnlySpan<byte> bytes, ulong hash)
    {
        foreach (var b in bytes) hash = (hash ^ b) * 1099511628211;
        return hash;
    }

    /// <summary>The filter's bit number <paramref name="i"/> for a name (or, with <paramref name="beginning"/>, the beginning of one).</summary>
    public static uint FilterBit(ulong hash, bool beginning, int i, uint bits)
    {
        // The finalizer of MurmurHash3, then double hashing (Kirsch and Mitzenmacher 2006).
        if (beginning) hash = ~hash;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        hash ^= hash >> 33;
        var bit = (uint)hash + (uint)i * ((uint)(hash >> 32) | 1);
        return (uint)((ulong)bit * bits >> 32);
    }

    /// <summary>Reads a varint (seven bits a byte, the low ones first) and moves <paramref name="position"/> behind it.</summary>
    public static uint ReadVarint(ReadOnlySpan<byte> bytes, ref int position)
    {
        uint value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var b = bytes[position++];
            value |= (uint)(b & 0x7f) << shift;
            if (b < 0x80) return value;
        }
    }
}
