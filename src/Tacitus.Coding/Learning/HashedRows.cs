using System.Numerics;

namespace Tacitus.Coding.Learning;

/// <summary>Rows of whole-number weights, found by the hash of a feature.</summary>
internal sealed class HashedRows
{
    private readonly uint[] _slots;
    private readonly int[] _rows;
    private readonly short[] _weights;
    private readonly uint _mask;

    /// <summary>Rows of <paramref name="width"/> weights, one for each of <paramref name="features"/>.</summary>
    public HashedRows(uint[] features, short[] weights, int width)
    {
        (Features, _weights, Width) = (features, weights, width);
        var slots = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features.Length * 2));
        (_slots, _rows, _mask) = (new uint[slots], new int[slots], (uint)slots - 1);
        for (var i = 0; i < features.Length; i++)
        {
            var slot = features[i] & _mask;
            while (_rows[slot] != 0) slot = slot + 1 & _mask;
            (_slots[slot], _rows[slot]) = (features[i], i + 1);
        }
    }

    /// <summary>The features in the order of the rows.</summary>
    public uint[] Features { get; }

    /// <summary>Weights a row.</summary>
    public int Width { get; }

    /// <summary>Adds the weights of <paramref name="feature"/>, if the model has it, to <paramref name="scores"/>.</summary>
    public void Add(uint feature, Span<int> scores)
    {
        var slot = feature & _mask;
        while (_rows[slot] != 0 && _slots[slot] != feature) slot = slot + 1 & _mask;
        if (_rows[slot] == 0) return;
        var row = _weights.AsSpan((_rows[slot] - 1) * Width, Width);
        for (var i = 0; i < row.Length; i++) scores[i] += row[i];
    }

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    public static HashedRows Read(BinaryReader reader, int width)
    {
        var features = new uint[reader.ReadInt32()];
        var last = 0u;
        for (var i = 0; i < features.Length; i++) features[i] = last += (uint)reader.Read7BitEncodedInt();
        var weights = new short[features.Length * width];
        for (var column = 0; column < width; column++)
        {
            for (var at = -1; ;)
            {
                var step = reader.Read7BitEncodedInt();
                if (step == 0) break;
                at += step;
                var folded = reader.Read7BitEncodedInt();
                weights[at * width + column] = (short)(folded >> 1 ^ -(folded & 1));
            }
        }
        return new HashedRows(features, weights, width);
    }

    /// <summary>Writes the rows: features by rising hash, then for each column the weights that are not nought.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Features.Length);
        var before = 0u;
        foreach (var feature in Features)
        {
            writer.Write7BitEncodedInt((int)(feature - before));
            before = feature;
        }
        for (var column = 0; column < Width; column++)
        {
            var last = -1;
            for (var i = 0; i < Features.Length; i++)
            {
                int weight = _weights[i * Width + column];
                if (weight == 0) continue;
                writer.Write7BitEncodedInt(i - last);
                writer.Write7BitEncodedInt(weight << 1 ^ weight >> 31);
                last = i;
            }
            writer.Write7BitEncodedInt(0);
        }
    }
}
