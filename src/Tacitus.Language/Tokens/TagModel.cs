using System.IO.Compression;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Tacitus.Language.Tokens;

/// <summary>
/// The tagger's learned weights: for each feature, by hash, one whole number a tag. Whole numbers, so that the same text has the same tags on every machine.
/// </summary>
internal sealed class TagModel
{
    private const int Version = 1;
    private static readonly Lazy<TagModel> ShippedModel = new(LoadShipped);
    private readonly ulong[] _slots;
    private readonly short[] _weights;
    private readonly int _first;
    private readonly uint _mask;

    // Most words of a text are common ones, and what a word adds by itself is half of its features. A place that is taken stays so: the words that come first are
    // the commonest. Two threads that meet a word at once store the same.
    private readonly WordScores?[] _common = new WordScores?[Common];
    private const int Common = 1 << 14;

    // Of the others those that were met last: an article names its people more than once.
    private readonly WordScores?[] _rare = new WordScores?[Rare];
    private const int Rare = 1 << 12;

    // What each two tags before a token add, by whether capitals tell something: the last, the one before it, each from 0 for none.
    private readonly short[] _afterTags;
    private readonly WordScores[] _outside;
    private const int Before = 28, Pairs = Before * Before;

    // No sum of a token's weights is larger than 16 bits hold.
    private const int LargestWeight = short.MaxValue / TagFeatures.Most;

    /// <summary>A model of features that are given by hash, each with <see cref="TagSet.Width"/> weights.</summary>
    /// <exception cref="InvalidDataException">A weight is too large.</exception>
    public TagModel(TagLexicon lexicon, uint[] features, short[] weights)
    {
        if (weights.AsSpan().ContainsAnyExceptInRange((short)-LargestWeight, (short)LargestWeight)) throw new InvalidDataException($"A weight of the tagger is larger than {LargestWeight}");
        Lexicon = lexicon;
        // A row fills one line of the processor's cache, if it starts with one.
        _weights = GC.AllocateUninitializedArray<short>(weights.Length + TagSet.Width, pinned: true);
        _first = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(_weights, 0) & (TagSet.Width * sizeof(short) - 1)) / sizeof(short);
        weights.CopyTo(_weights, _first);
        // A slot is a feature and the number of its row, from 1; 0 is empty.
        _slots = new ulong[BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2))];
        _mask = (uint)_slots.Length - 1;
        for (var i = 0; i < features.Length; i++)
        {
            var slot = features[i] & _mask;
            while (_slots[slot] != 0) slot = slot + 1 & _mask;
            _slots[slot] = (ulong)features[i] << 32 | (uint)(i + 1);
        }
        _afterTags = AfterTags();
        _outside = [new WordScores(this, "", TagFeatures.Nothing, 0), new WordScores(this, "", TagFeatures.Nothing, TagFeatures.OneCase)];
    }

    private short[] AfterTags()
    {
        var rows = new short[2 * Pairs * TagSet.Width];
        Span<uint> own = stackalloc uint[TagFeatures.Most];
        for (var row = 0; row < 2 * Pairs; row++)
            Add(own[..TagFeatures.OfTags(row % Pairs / Before - 1, row % Before - 1, row < Pairs ? 0 : TagFeatures.OneCase, own)], rows.AsSpan(row * TagSet.Width, TagSet.Width));
        return rows;
    }

    /// <summary>The model that the program ships.</summary>
    public static TagModel Shipped => ShippedModel.Value;

    /// <summary>The words that the model knows.</summary>
    public TagLexicon Lexicon { get; }

    /// <summary>What a word of the normal form of <paramref name="token"/> and this shape adds to the scores wherever it stands.</summary>
    public WordScores Of(in Token token, uint shape, uint salt)
    {
        ref var common = ref _common[token.Hash + shape * 0x9E3779B1u + salt & Common - 1];
        if (common is { } known && known.AreOf(token.Normal, shape, salt)) return known;
        ref var rare = ref _rare[token.Hash + shape * 0x9E3779B1u + salt & Rare - 1];
        if (common is not null && rare is { } met && met.AreOf(token.Normal, shape, salt)) return met;
        var scores = new WordScores(this, token.Normal, TagFeatures.TraitsOf(token, shape, Lexicon), salt);
        if (common is not null) return rare = scores;
        scores.Keep();
        return common = scores;
    }

    /// <summary>What the edge of a sentence adds.</summary>
    public WordScores Outside(uint salt) => _outside[salt == 0 ? 0 : 1];

    /// <summary>Adds what the tags before a token add (-1 outside).</summary>
    public void AddAfter(int before, int beforeThat, uint salt, Span<short> scores) =>
        Add(_afterTags.AsSpan((((salt == 0 ? 0 : Pairs) + (before + 1) * Before + beforeThat + 1) * TagSet.Width), TagSet.Width), scores);

    /// <summary>Adds the weights of <paramref name="features"/> (<see cref="TagFeatures.Most"/> at the most) to <paramref name="scores"/>, one a tag.</summary>
    /// <remarks>
    /// The table is far larger than the processor's caches, and this is the hottest loop of a run: each pass makes only reads that do not wait for one
    /// another, so that the misses overlap.
    /// </remarks>
    public void Add(ReadOnlySpan<uint> features, Span<short> scores)
    {
        Span<ulong> first = stackalloc ulong[TagFeatures.Most];
        for (var i = 0; i < features.Length; i++) first[i] = _slots[features[i] & _mask];
        Span<int> rows = stackalloc int[TagFeatures.Most];
        var found = 0;
        for (var i = 0; i < features.Length; i++)
        {
            var row = first[i] >> 32 == features[i] || first[i] == 0 ? (int)(uint)first[i] : RowAfter(features[i]);
            rows[found] = row;
            if (row != 0) found++;
        }

        var low = Vector256.Create<short>(scores);
        var high = Vector256.Create<short>(scores[16..]);
        foreach (var row in rows[..found])
        {
            var weights = _weights.AsSpan(_first + (row - 1) * TagSet.Width, TagSet.Width);
            low += Vector256.Create<short>(weights);
            high += Vector256.Create<short>(weights[16..]);
        }
        low.CopyTo(scores);
        high.CopyTo(scores[16..]);
    }

    /// <summary>Adds <paramref name="row"/> to <paramref name="scores"/>.</summary>
    public static void Add(ReadOnlySpan<short> row, Span<short> scores)
    {
        (Vector256.Create<short>(scores) + Vector256.Create(row)).CopyTo(scores);
        (Vector256.Create<short>(scores[16..]) + Vector256.Create(row[16..])).CopyTo(scores[16..]);
    }

    // The row of a feature whose own slot another one took.
    private int RowAfter(uint feature)
    {
        for (var slot = feature + 1 & _mask; ; slot = slot + 1 & _mask)
        {
            var at = _slots[slot];
            if (at == 0 || at >> 32 == feature) return (int)(uint)at;
        }
    }

    /// <summary>Reads a model as <see cref="Write"/> wrote it.</summary>
    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static TagModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        if (reader.ReadInt32() != Version) throw new InvalidDataException("Not a tagger model of this version: train it again");
        var words = ReadHashes(reader);
        var classes = new ushort[words.Length];
        for (var i = 0; i < classes.Length; i++) classes[i] = (ushort)reader.Read7BitEncodedInt();
        var features = ReadHashes(reader);
        var weights = new short[features.Length * TagSet.Width];
        for (var tag = 0; tag < TagSet.Tags.Length; tag++)
        {
            for (var at = -1; ;)
            {
                var step = reader.Read7BitEncodedInt();
                if (step == 0) break;
                at += step;
                var folded = reader.Read7BitEncodedInt();
                weights[at * TagSet.Width + tag] = (short)(folded >> 1 ^ -(folded & 1));
            }
        }
        return new TagModel(new TagLexicon(words, classes), features, weights);
    }

    /// <summary>Writes a model: words and features by rising hash, then for each tag the weights that are not nought.</summary>
    public static void Write(Stream stream, ReadOnlySpan<uint> words, ReadOnlySpan<ushort> classes, ReadOnlySpan<uint> features, ReadOnlySpan<short> weights)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true));
        writer.Write(Version);
        WriteHashes(writer, words);
        foreach (var c in classes) writer.Write7BitEncodedInt(c);
        WriteHashes(writer, features);
        for (var tag = 0; tag < TagSet.Tags.Length; tag++)
        {
            var last = -1;
            for (var i = 0; i < features.Length; i++)
            {
                int weight = weights[i * TagSet.Width + tag];
                if (weight == 0) continue;
                writer.Write7BitEncodedInt(i - last);
                writer.Write7BitEncodedInt(weight << 1 ^ weight >> 31);
                last = i;
            }
            writer.Write7BitEncodedInt(0);
        }
    }

    private static uint[] ReadHashes(BinaryReader reader)
    {
        var hashes = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var i = 0; i < hashes.Length; i++) hashes[i] = last += (uint)reader.Read7BitEncodedInt();
        return hashes;
    }

    private static void WriteHashes(BinaryWriter writer, ReadOnlySpan<uint> hashes)
    {
        writer.Write(hashes.Length);
        var last = 0u;
        foreach (var hash in hashes)
        {
            writer.Write7BitEncodedInt((int)(hash - last));
            last = hash;
        }
    }

    private static TagModel LoadShipped()
    {
        const string name = "Tacitus.Language.Tokens.tagger.model";
        using var stream = typeof(TagModel).Assembly.GetManifestResourceStream(name) ?? throw new InvalidDataException($"{name} is not in the program");
        return Read(stream);
    }
}
