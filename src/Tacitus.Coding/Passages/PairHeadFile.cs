using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using Tacitus.Coding.Encoders;

namespace Tacitus.Coding.Passages;

/// <summary>A head as a file, compressed: the encoder that it belongs to, its sizes, and the weights in the order of <see cref="PairHeadWeights"/>.</summary>
internal static class PairHeadFile
{
    private const int Version = 3;

    /// <summary>Writes <paramref name="weights"/>; equal weights give equal bytes.</summary>
    public static void Write(Stream stream, PairHeadWeights weights)
    {
        using var to = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true), Encoding.UTF8);
        to.Write(Version);
        to.Write(weights.Encoder);
        to.Write(weights.Subject.Weights.Columns);
        to.Write(weights.Hidden);
        to.Write(weights.Factors);
        foreach (var step in (ReadOnlySpan<EncoderLinear>)[weights.Subject, weights.Object, weights.SubjectFactor, weights.ObjectFactor, weights.Between]) Write(to, step);
        foreach (var rows in (ReadOnlySpan<ImmutableArray<float[]>>)[weights.Distances, weights.Kinds, [weights.HiddenBias], weights.TypeOfHidden, weights.TypeOfFactors, [weights.TypeBias], weights.StateOfHidden, weights.StateOfType])
        {
            to.Write(rows.Length);
            foreach (var row in rows) foreach (var number in row) to.Write(number);
        }
    }

    /// <summary>The SHA-256 of the encoder that a head belongs to; no more of it is read.</summary>
    /// <exception cref="InvalidDataException">It is none, or of another version.</exception>
    public static string EncoderOf(Stream stream)
    {
        using var from = new BinaryReader(new BrotliStream(stream, CompressionMode.Decompress));
        return EncoderOf(from);
    }

    /// <summary>Reads what <see cref="Write(Stream, PairHeadWeights)"/> writes.</summary>
    /// <exception cref="InvalidDataException">It is none, or of another version.</exception>
    public static PairHeadWeights Read(Stream stream)
    {
        using var from = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16));
        var encoder = EncoderOf(from);
        var (size, hidden, factors) = (from.ReadInt32(), from.ReadInt32(), from.ReadInt32());
        var (subject, value, subjectFactor, objectFactor, between) = (Linear(from, hidden, size), Linear(from, hidden, size), Linear(from, factors, size), Linear(from, factors, size), Linear(from, hidden, size));
        var (distances, kinds, bias, typeHidden, typeFactors) = (Rows(from, hidden), Rows(from, hidden), Rows(from, hidden), Rows(from, hidden), Rows(from, factors));
        var typeBias = Rows(from, typeHidden.Length);
        var stateHidden = Rows(from, hidden);
        return new PairHeadWeights(encoder, subject, value, subjectFactor, objectFactor, between, distances, kinds, bias[0], typeHidden, typeFactors, typeBias[0], stateHidden, Rows(from, stateHidden.Length / typeHidden.Length));
    }

    private static string EncoderOf(BinaryReader from) =>
        from.ReadInt32() is var version && version == Version ? from.ReadString() : throw new InvalidDataException($"the head is of version {version}; this program reads {Version}");

    private static void Write(BinaryWriter to, EncoderLinear step)
    {
        foreach (var scale in step.Weights.Scales) to.Write(scale);
        foreach (var value in step.Weights.Values) to.Write(value);
        foreach (var number in step.Bias) to.Write(number);
    }

    private static EncoderLinear Linear(BinaryReader from, int rows, int columns)
    {
        var scales = Floats(from, rows);
        var values = new sbyte[rows * columns];
        for (var i = 0; i < values.Length; i++) values[i] = from.ReadSByte();
        return new EncoderLinear(new WeightMatrix(rows, columns, values, scales), Floats(from, rows));
    }

    private static ImmutableArray<float[]> Rows(BinaryReader from, int columns)
    {
        var rows = from.ReadInt32();
        return [.. Enumerable.Range(0, rows).Select(_ => Floats(from, columns))];
    }

    private static float[] Floats(BinaryReader from, int count)
    {
        var numbers = new float[count];
        for (var i = 0; i < count; i++) numbers[i] = from.ReadSingle();
        return numbers;
    }
}
