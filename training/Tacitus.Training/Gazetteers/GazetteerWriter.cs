using System.Buffers.Binary;
using System.Text;
using Tacitus.Coding.Places;

namespace Tacitus.Training.Gazetteers;

/// <summary>Writes entries in the layout of <see cref="GazetteerFormat"/>.</summary>
internal sealed class GazetteerWriter(IReadOnlyList<PlaceDraft> entries)
{
    // Ten bits a name with five hashes let one word in a hundred pass that no name begins with (Bloom 1970).
    private const int FilterBitsPerName = 10;

    /// <summary>How many names were written.</summary>
    public int Names { get; private set; }

    /// <summary>The bytes of the file.</summary>
    public byte[] Write(string version)
    {
        var (fixedParts, details) = Entries();
        var keys = Keys();
        Names = keys.Count;
        var (blocks, names) = FrontCoded(keys);
        var codes = entries.TakeWhile(e => e.Feature <= PlaceFeature.Admin1).Select(e => e.Code);
        byte[][] sections =
        [
            Encoding.UTF8.GetBytes(version), Encoding.UTF8.GetBytes(string.Join('\n', codes)), fixedParts, details, Filter(keys), blocks, names,
        ];
        var file = new MemoryStream();
        var header = new byte[GazetteerFormat.HeaderLength];
        GazetteerFormat.Magic.CopyTo(header);
        var at = header.Length;
        for (var i = 0; i <= sections.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8 + 4 * i), at);
            if (i < sections.Length) at += sections[i].Length;
        }
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12 + 4 * sections.Length), entries.Count);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16 + 4 * sections.Length), keys.Count);
        file.Write(header);
        foreach (var section in sections) file.Write(section);
        return file.ToArray();
    }

    private (byte[] Fixed, byte[] Details) Entries()
    {
        var byCode = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count && entries[i].Code.Length > 0; i++) byCode[entries[i].Code] = i;
        var parts = new MemoryStream();
        var details = new MemoryStream();
        foreach (var e in entries)
        {
            Int24(parts, e.Id);
            Int24(parts, (int)Math.Round(e.Latitude * GazetteerFormat.DegreeUnits));
            Int24(parts, (int)Math.Round(e.Longitude * GazetteerFormat.DegreeUnits));
            Int16(parts, byCode.GetValueOrDefault(e.Admin1));
            Int16(parts, byCode.GetValueOrDefault(e.Admin2));
            parts.WriteByte(checked((byte)byCode[e.Country]));
            parts.WriteByte((byte)e.Feature);
            Int24(parts, (int)details.Length);
            var name = Encoding.UTF8.GetBytes(e.Name);
            Varint(details, checked((uint)e.Inhabitants));
            Varint(details, (uint)name.Length);
            details.Write(name);
        }
        return (parts.ToArray(), details.ToArray());
    }

    private List<(byte[] Key, List<GazetteerName> Entries)> Keys()
    {
        var byKey = new Dictionary<string, List<GazetteerName>>(StringComparer.Ordinal);
        for (var i = 0; i < entries.Count; i++)
        {
            foreach (var (key, form) in entries[i].Names)
            {
                if (!byKey.TryGetValue(key, out var list)) byKey[key] = list = [];
                list.Add(new GazetteerName(i, form));
            }
        }
        var keys = byKey.Select(k => (Encoding.UTF8.GetBytes(k.Key), k.Value)).ToList();
        keys.Sort((x, y) => x.Item1.AsSpan().SequenceCompareTo(y.Item1));
        return keys;
    }

    private static (byte[] Blocks, byte[] Names) FrontCoded(List<(byte[] Key, List<GazetteerName> Entries)> keys)
    {
        var blocks = new MemoryStream();
        var names = new MemoryStream();
        byte[] before = [];
        Span<byte> start = stackalloc byte[4];
        for (var i = 0; i < keys.Count; i++)
        {
            var (key, postings) = keys[i];
            if (i % GazetteerFormat.BlockLength == 0)
            {
                BinaryPrimitives.WriteInt32LittleEndian(start, (int)names.Length);
                blocks.Write(start);
                before = [];
            }
            var shared = before.AsSpan().CommonPrefixLength(key);
            Varint(names, (uint)shared);
            Varint(names, (uint)(key.Length - shared));
            names.Write(key.AsSpan(shared));
            Varint(names, (uint)postings.Count);
            var entry = 0;
            foreach (var posting in postings)
            {
                Varint(names, (uint)((posting.Entry - entry) << 2 | (int)posting.Form));
                entry = posting.Entry;
            }
            before = key;
        }
        return (blocks.ToArray(), names.ToArray());
    }

    private static byte[] Filter(List<(byte[] Key, List<GazetteerName> Entries)> keys)
    {
        var names = new HashSet<ulong>();
        var beginnings = new HashSet<ulong>();
        foreach (var (key, _) in keys)
        {
            names.Add(GazetteerFormat.Hash(key, GazetteerFormat.HashSeed));
            for (var i = 1; i < key.Length; i++)
            {
                if (key[i] == ' ') beginnings.Add(GazetteerFormat.Hash(key.AsSpan(0, i), GazetteerFormat.HashSeed));
            }
        }
        var filter = new byte[(names.Count + beginnings.Count) * FilterBitsPerName / 8 + 1];
        foreach (var hash in names) Set(hash, beginning: false);
        foreach (var hash in beginnings) Set(hash, beginning: true);
        return filter;

        void Set(ulong hash, bool beginning)
        {
            for (var i = 0; i < GazetteerFormat.FilterHashes; i++)
            {
                var bit = GazetteerFormat.FilterBit(hash, beginning, i, (uint)(filter.Length * 8L));
                filter[bit >> 3] |= (byte)(1 << (int)(bit & 7));
            }
        }
    }

    private static void Int16(MemoryStream to, int value)
    {
        if (value is < 0 or > ushort.MaxValue) throw new OverflowException($"division {value} does not fit in 16 bits");
        to.WriteByte((byte)value);
        to.WriteByte((byte)(value >> 8));
    }

    private static void Int24(MemoryStream to, int value)
    {
        if (value is < -(1 << 23) or >= 1 << 24) throw new OverflowException($"{value} does not fit in 24 bits");
        to.WriteByte((byte)value);
        to.WriteByte((byte)(value >> 8));
        to.WriteByte((byte)(value >> 16));
    }

    private static void Varint(MemoryStream to, uint value)
    {
        for (; value >= 0x80; value >>= 7) to.WriteByte((byte)(value | 0x80));
        to.WriteByte((byte)value);
    }
}
