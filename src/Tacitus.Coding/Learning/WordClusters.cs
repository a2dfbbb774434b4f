using System.IO.Compression;
using System.Numerics;
using System.Reflection;
using System.Text;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Learning;

/// <summary>
/// Groups of words that are used alike, at three widths, so that a model that knows "burned" and "kidnapped" has an idea of "torched" and "abducted", which it never saw.
/// Case and accents do not matter. Pure; safe to share between threads.
/// </summary>
internal sealed class WordClusters
{
    /// <summary>How many widths there are, the widest first.</summary>
    public const int Widths = 3;

    private const int Version = 1;
    private readonly uint[] _words;
    private readonly ushort[] _clusters;
    private readonly uint _mask;

    private WordClusters(uint[] words, ushort[] clusters)
    {
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)words.Length * 2 + 1);
        (_words, _clusters, _mask) = (new uint[slots], new ushort[slots * Widths], (uint)slots - 1);
        for (var i = 0; i < words.Length; i++)
        {
            var slot = words[i] & _mask;
            while (_clusters[slot * Widths] != 0 && _words[slot] != words[i]) slot = slot + 1 & _mask;
            _words[slot] = words[i];
            for (var w = 0; w < Widths; w++) _clusters[slot * Widths + w] = clusters[i * Widths + w];
        }
    }

    /// <summary>The clusters that are part of the program.</summary>
    public static WordClusters Shipped { get; } = Embedded();

    /// <summary>The clusters of the word whose <see cref="Token.Normal"/> has the hash <paramref name="word"/>, from the widest to the narrowest; each zero where the word is not known.</summary>
    public (uint Wide, uint Middle, uint Narrow) Of(uint word)
    {
        for (var slot = word & _mask; _clusters[slot * Widths] != 0; slot = slot + 1 & _mask)
        {
            if (_words[slot] == word) return (_clusters[slot * Widths], _clusters[slot * Widths + 1], _clusters[slot * Widths + 2]);
        }
        return default;
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="InvalidDataException">They are of another version.</exception>
    public static WordClusters Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16), Encoding.UTF8);
        if (reader.ReadInt32() != Version) throw new InvalidDataException("the clusters of words are of another version");
        var words = new uint[reader.ReadInt32()];
        var clusters = new ushort[words.Length * Widths];
        var last = 0u;
        for (var i = 0; i < words.Length; i++) words[i] = last += (uint)reader.Read7BitEncodedInt64();
        for (var i = 0; i < clusters.Length; i++) clusters[i] = (ushort)reader.Read7BitEncodedInt();
        return new WordClusters(words, clusters);
    }

    /// <summary>Writes <paramref name="clusters"/>, by the hashes of words, each counted from one; equal clusters give equal bytes.</summary>
    public static void Write(Stream stream, SortedDictionary<uint, (ushort Wide, ushort Middle, ushort Narrow)> clusters)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize), Encoding.UTF8);
        writer.Write(Version);
        writer.Write(clusters.Count);
        var last = 0u;
        foreach (var word in clusters.Keys)
        {
            writer.Write7BitEncodedInt64(word - last);
            last = word;
        }
        foreach (var (wide, middle, narrow) in clusters.Values)
        {
            writer.Write7BitEncodedInt(wide);
            writer.Write7BitEncodedInt(middle);
            writer.Write7BitEncodedInt(narrow);
        }
    }

    private static WordClusters Embedded()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Tacitus.Coding.Learning.clusters.model") ?? throw new InvalidDataException("the clusters of words are not embedded in the program");
        return Read(stream);
    }
}
