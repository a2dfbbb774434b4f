using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// An encoder as a file: how many bytes it has unpacked, and then, compressed as the other models are, the mark and version, the shape, the vocabulary, and the weights in the order of the text's way through them.
/// A matrix is its rows' scales and then its values in eight bits; biases and norms are single floats. A SHA-256 of all that closes it.
/// </summary>
internal static class EncoderFile
{
    private const uint Mark = 0x434E4554; // "TENC"
    private const int Version = 2;

    // Ten times what the shipped one has: a length beyond it is none.
    private const int Largest = 1 << 28;

    /// <summary>Writes <paramref name="weights"/>; equal weights give equal bytes.</summary>
    public static void Write(Stream stream, EncoderWeights weights)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true)) Write(writer, weights);
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length + SHA256.HashSizeInBytes);
        stream.Write(length);
        using var packed = new BrotliStream(stream, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(bytes);
        packed.Write(SHA256.HashData(bytes));
    }

    /// <summary>Reads what <see cref="Write(Stream, EncoderWeights)"/> writes.</summary>
    /// <exception cref="InvalidDataException">It is no encoder, one of another version, or damaged; the message says which.</exception>
    public static EncoderWeights Read(Stream stream)
    {
        var bytes = Unpack(stream);
        if (bytes.Length < 8 || MemoryMarshal.Read<uint>(bytes) != Mark) throw new InvalidDataException("the file is no encoder: it begins otherwise");
        if (MemoryMarshal.Read<int>(bytes[4..]) is var version && version != Version) throw new InvalidDataException($"the encoder is of version {version}; this program reads {Version}");
        if (bytes.Length < 8 + SHA256.HashSizeInBytes) throw new InvalidDataException("the encoder breaks off");
        var content = bytes[..^SHA256.HashSizeInBytes];
        if (!SHA256.HashData(content).AsSpan().SequenceEqual(bytes[content.Length..])) throw new InvalidDataException("the encoder is damaged: its bytes do not have the hash that closes them");
        try
        {
            var reader = new Source(content[8..]);
            var weights = Read(ref reader);
            return reader.IsAtEnd ? weights : throw new InvalidDataException("the encoder has bytes after its last weights");
        }
        catch (ArgumentOutOfRangeException e)
        {
            throw new InvalidDataException("the encoder ends before its last weights", e);
        }
    }

    private static ReadOnlySpan<byte> Unpack(Stream stream)
    {
        Span<byte> length = stackalloc byte[4];
        if (stream.ReadAtLeast(length, 4, throwOnEndOfStream: false) < 4 || BinaryPrimitives.ReadInt32LittleEndian(length) is not (> 0 and <= Largest and var count)) throw new InvalidDataException("the file is no encoder: it begins otherwise");
        var content = new byte[count];
        var (read, isMore) = (0, false);
        try
        {
            using var packed = new BrotliStream(stream, CompressionMode.Decompress, leaveOpen: true);
            read = packed.ReadAtLeast(content, count, throwOnEndOfStream: false);
            isMore = packed.ReadByte() >= 0;
        }
        catch (Exception e) when (e is InvalidOperationException or InvalidDataException)
        {
            throw new InvalidDataException("the file is no encoder: it cannot be unpacked", e);
        }
        return isMore ? throw new InvalidDataException("the encoder is damaged: it has more bytes than it says") : content.AsSpan(0, read);
    }

    private static EncoderWeights Read(ref Source from)
    {
        var shape = new EncoderShape(from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number(), from.Number());
        if (shape.Fault is { } fault) throw new InvalidDataException($"the encoder cannot have {fault}");
        var vocabulary = ImmutableArray.CreateBuilder<string>(shape.Pieces);
        for (var i = 0; i < shape.Pieces; i++) vocabulary.Add(from.Text());
        var hidden = shape.Hidden;
        var words = from.Matrix(shape.Pieces, hidden);
        var positions = from.Matrix(shape.Positions, hidden);
        var segment = from.Floats(hidden);
        var kinds = from.Matrix(shape.Kinds, hidden);
        var norm = from.Norm(hidden);
        var layers = ImmutableArray.CreateBuilder<EncoderLayer>(shape.Layers);
        for (var l = 0; l < shape.Layers; l++)
        {
            layers.Add(new EncoderLayer(
                from.Linear(hidden, hidden), from.Linear(hidden, hidden), from.Linear(hidden, hidden), from.Linear(hidden, hidden), from.Norm(hidden),
                from.Linear(shape.Inner, hidden), from.Linear(hidden, shape.Inner), from.Norm(hidden)));
        }
        return new EncoderWeights(shape, vocabulary.MoveToImmutable(), words, positions, segment, kinds, norm, layers.MoveToImmutable());
    }

    private static void Write(BinaryWriter to, EncoderWeights weights)
    {
        var shape = weights.Shape;
        to.Write(Mark);
        to.Write(Version);
        foreach (var number in (ReadOnlySpan<int>)[shape.Layers, shape.Hidden, shape.Heads, shape.Inner, shape.Pieces, shape.Positions, shape.Kinds]) to.Write(number);
        foreach (var piece in weights.Vocabulary)
        {
            var bytes = Encoding.UTF8.GetBytes(piece);
            to.Write(bytes.Length);
            to.Write(bytes);
        }
        Write(to, weights.Words);
        Write(to, weights.Positions);
        Write(to, weights.Segment);
        Write(to, weights.Kinds);
        Write(to, weights.Norm);
        foreach (var layer in weights.Layers)
        {
            foreach (var step in (ReadOnlySpan<EncoderLinear>)[layer.Query, layer.Key, layer.Value, layer.Mixing]) Write(to, step);
            Write(to, layer.MixingNorm);
            Write(to, layer.Widening);
            Write(to, layer.Narrowing);
            Write(to, layer.Norm);
        }
    }

    private static void Write(BinaryWriter to, EncoderLinear step)
    {
        Write(to, step.Weights);
        Write(to, step.Bias);
    }

    private static void Write(BinaryWriter to, EncoderNorm norm)
    {
        Write(to, norm.Scale);
        Write(to, norm.Shift);
    }

    private static void Write(BinaryWriter to, WeightMatrix matrix)
    {
        Write(to, matrix.Scales);
        to.Write(MemoryMarshal.AsBytes(matrix.Values));
    }

    // Number by number: the same bytes on every machine.
    private static void Write(BinaryWriter to, ReadOnlySpan<float> numbers)
    {
        foreach (var number in numbers) to.Write(number);
    }

    // The bytes that are still to be read; a slice that they do not hold throws.
    private ref struct Source(ReadOnlySpan<byte> rest)
    {
        private ReadOnlySpan<byte> _rest = rest;

        public readonly bool IsAtEnd => _rest.IsEmpty;

        public int Number() => BinaryPrimitives.ReadInt32LittleEndian(Take(4));

        public string Text() => Encoding.UTF8.GetString(Take(Number()));

        public float[] Floats(int count)
        {
            var bytes = Take(count * 4);
            var numbers = new float[count];
            for (var i = 0; i < count; i++)
            {
                numbers[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * 4)..]);
                if (!float.IsFinite(numbers[i])) throw new InvalidDataException("the encoder has a weight that is no number");
            }
            return numbers;
        }

        public WeightMatrix Matrix(int rows, int columns)
        {
            var scales = Floats(rows);
            return new WeightMatrix(rows, columns, MemoryMarshal.Cast<byte, sbyte>(Take(checked(rows * columns))).ToArray(), scales);
        }

        public EncoderNorm Norm(int count) => new(Floats(count), Floats(count));

        public EncoderLinear Linear(int rows, int columns) => new(Matrix(rows, columns), Floats(rows));

        private ReadOnlySpan<byte> Take(int count)
        {
            var taken = _rest[..count];
            _rest = _rest[count..];
            return taken;
        }
    }
}
