using System.Buffers;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Reflection;
using System.Text;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Learning;

/// <summary>
/// A linear classifier of texts with any number of labels, each with its own weights, over hashed features. A feature counts by its rarity
/// (inverse document frequency), and each family of features is brought to the length that the model gives it, so that a long text weighs no more than
/// a short one. Weights are whole numbers of eight bits with a scale for each label; scores are whole thousandths, so that they compare alike on every machine.
/// </summary>
internal sealed class LinearClassifier
{
    private const int Version = 1;

    // Features that are noted on the stack.
    private const int OnStack = 2048;

    // How rare a feature is stands beside the number of its row, from 1: one look-up less in memory far away.
    private readonly KeyTable<(int Row, float Rarity)> _rows;
    private readonly float[] _rarity;
    private readonly sbyte[] _weights;
    private readonly float[] _scales;
    private readonly float[] _bias;
    private readonly float[] _lengths;

    /// <summary>A model of <paramref name="labels"/> with rows of one weight a label for each of <paramref name="keys"/>.</summary>
    public LinearClassifier(
        ImmutableArray<string> labels, ImmutableArray<int> thresholds, uint[] keys, float[] rarity, sbyte[] weights, float[] scales, float[] bias, float[] lengths)
    {
        Labels = labels;
        Thresholds = thresholds;
        Keys = keys;
        _rows = new KeyTable<(int, float)>([.. keys.Select((k, i) => KeyValuePair.Create((ulong)k, (i + 1, rarity[i])))]);
        (_rarity, _weights, _scales, _bias, _lengths) = (rarity, weights, scales, bias, lengths);
    }

    /// <summary>The labels in the order of the scores.</summary>
    public ImmutableArray<string> Labels { get; }

    /// <summary>For each label the score, in thousandths, from which a text has it.</summary>
    public ImmutableArray<int> Thresholds { get; }

    /// <summary>The features that the model knows, ascending.</summary>
    public uint[] Keys { get; }

    /// <summary>The model of the embedded file whose name ends in <paramref name="name"/>.</summary>
    /// <exception cref="InvalidDataException">It is not there or not a model of this version.</exception>
    public static LinearClassifier Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Tacitus.Coding." + name) ?? throw new InvalidDataException($"{name}: the model is not embedded in the program");
        return Read(stream);
    }

    /// <summary>The same model with <paramref name="thresholds"/>.</summary>
    public LinearClassifier With(ImmutableArray<int> thresholds) => new(Labels, thresholds, Keys, _rarity, _weights, _scales, _bias, _lengths);

    /// <summary>Scores <paramref name="features"/>: one score a label, in thousandths of a margin; above zero the label is the likelier side of training.</summary>
    public void Score(FeatureVector features, Span<int> scores)
    {
        Span<Known> known = features.Keys.Length <= OnStack ? stackalloc Known[features.Keys.Length] : new Known[features.Keys.Length];
        var count = 0;
        for (var i = 0; i < features.Keys.Length; i++)
            if (_rows.TryGet(features.Keys[i], out var row)) known[count++] = new(row.Row - 1, row.Rarity, features.Families[i], features.Values[i]);
        Score(known[..count], scores);
    }

    /// <summary>The same for what <paramref name="features"/> has collected, which is then forgotten.</summary>
    public void Score(FeatureBuilder features, Span<int> scores)
    {
        var count = features.Count;
        var (keys, rows) = (ArrayPool<ulong>.Shared.Rent(count), ArrayPool<(int Row, float Rarity)>.Shared.Rent(count));
        var (known, order) = (ArrayPool<Known>.Shared.Rent(count), ArrayPool<int>.Shared.Rent(count));
        for (var i = 0; i < count; i++) keys[i] = features[i].Key;
        _rows.Get(keys.AsSpan(0, count), rows);
        var found = 0;
        for (var i = 0; i < count; i++)
        {
            if (rows[i] is not { Row: > 0 and var row } at) continue;
            var (_, family, value) = features[i];
            (order[found], known[found]) = (row, new(row - 1, at.Rarity, family, value));
            found++;
        }
        features.Clear();
        // The rows stand in the order of the keys: sums are the same however the features were collected.
        Array.Sort(order, known, 0, found);
        Score(known.AsSpan(0, found), scores);
        ArrayPool<ulong>.Shared.Return(keys);
        ArrayPool<(int Row, float Rarity)>.Shared.Return(rows);
        ArrayPool<Known>.Shared.Return(known);
        ArrayPool<int>.Shared.Return(order);
    }

    private readonly record struct Known(int Row, float Rarity, byte Family, float Value);

    private void Score(ReadOnlySpan<Known> features, Span<int> scores)
    {
        Span<double> squares = stackalloc double[_lengths.Length];
        squares.Clear();
        foreach (var (_, rarity, family, strength) in features)
        {
            var value = (double)strength * rarity;
            squares[family] += value * value;
        }
        foreach (ref var square in squares) square = Math.Sqrt(square);
        Span<double> sums = stackalloc double[Labels.Length];
        sums.Clear();
        foreach (var (row, rarity, family, strength) in features)
        {
            var value = strength * rarity * _lengths[family] / squares[family];
            var weights = _weights.AsSpan(row * Labels.Length, Labels.Length);
            for (var l = 0; l < weights.Length; l++) sums[l] += value * weights[l];
        }
        for (var l = 0; l < Labels.Length; l++) scores[l] = (int)Math.Round((sums[l] * _scales[l] + _bias[l]) * 1000, MidpointRounding.AwayFromZero);
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="InvalidDataException">It is not a model of this version.</exception>
    public static LinearClassifier Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16), Encoding.UTF8);
        if (reader.ReadInt32() != Version) throw new InvalidDataException("the classifier is of another version");
        var labels = ImmutableArray.CreateRange(Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadString()).ToArray());
        var thresholds = labels.Select(_ => reader.ReadInt32()).ToImmutableArray();
        var scales = labels.Select(_ => reader.ReadSingle()).ToArray();
        var bias = labels.Select(_ => reader.ReadSingle()).ToArray();
        var lengths = Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadSingle()).ToArray();
        var keys = new uint[reader.ReadInt32()];
        for (var i = 0; i < keys.Length; i++) keys[i] = (i == 0 ? 0 : keys[i - 1]) + (uint)reader.Read7BitEncodedInt();
        var rarity = keys.Select(_ => (float)reader.ReadHalf()).ToArray();
        var weights = new sbyte[keys.Length * labels.Length];
        for (var i = 0; i < weights.Length; i++) weights[i] = reader.ReadSByte();
        return new LinearClassifier(labels, thresholds, keys, rarity, weights, scales, bias, lengths);
    }

    /// <summary>Writes the model, compressed; equal models give equal bytes.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize), Encoding.UTF8);
        writer.Write(Version);
        writer.Write(Labels.Length);
        foreach (var label in Labels) writer.Write(label);
        foreach (var threshold in Thresholds) writer.Write(threshold);
        foreach (var scale in _scales) writer.Write(scale);
        foreach (var bias in _bias) writer.Write(bias);
        writer.Write(_lengths.Length);
        foreach (var length in _lengths) writer.Write(length);
        writer.Write(Keys.Length);
        for (var i = 0; i < Keys.Length; i++) writer.Write7BitEncodedInt((int)(Keys[i] - (i == 0 ? 0 : Keys[i - 1])));
        foreach (var rarity in _rarity) writer.Write((Half)rarity);
        foreach (var weight in _weights) writer.Write(weight);
    }
}
