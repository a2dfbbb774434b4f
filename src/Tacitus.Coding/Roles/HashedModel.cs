using System.IO.Compression;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Tacitus.Coding.Roles;

/// <summary>
/// A multinomial logistic model over hashed features: each feature's hash picks a row of one 8-bit weight a class. What it gives are probabilities in
/// whole thousandths, so that they compare alike on every machine.
/// </summary>
internal sealed class HashedModel
{
    private const int Version = 1;
    private const int Lanes = 16, Few = 8;
    private readonly sbyte[] _weights;
    private readonly float _scale;
    private readonly int _classes;
    private readonly uint _mask;

    /// <summary>A model with <paramref name="classes"/> classes; <paramref name="weights"/> holds <c>2^bits</c> rows; a weight of one is worth <paramref name="scale"/> logits.</summary>
    public HashedModel(int classes, int bits, sbyte[] weights, float scale)
    {
        (_classes, _scale, Bits) = (classes, scale, bits);
        // So that as many weights can be read from the last row too.
        _weights = [.. weights, .. new sbyte[Lanes]];
        _mask = (1u << bits) - 1;
    }

    /// <summary>The binary logarithm of the number of rows.</summary>
    public int Bits { get; }

    /// <summary>The model of the embedded file whose name ends in <paramref name="name"/>.</summary>
    /// <exception cref="InvalidDataException">It is not a model of this version.</exception>
    public static HashedModel Embedded(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Tacitus.Coding." + name) ?? throw new InvalidDataException($"{name}: the model is not embedded in the program");
        return Read(stream);
    }

    /// <summary>The probability of each class, in thousandths, for what has <paramref name="features"/>.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> thousandths) => Score(features, default, thousandths);

    /// <summary>The same for what has further features too, of which <paramref name="known"/> is what <see cref="Sums(ReadOnlySpan{uint})"/> gave: of many things to score what they share is added up once.</summary>
    public void Score(ReadOnlySpan<uint> features, ReadOnlySpan<int> known, Span<int> thousandths)
    {
        Span<int> sums = stackalloc int[Padded];
        Sum(features, sums);
        sums = sums[.._classes];
        for (var c = 0; c < known.Length; c++) sums[c] += known[c];
        var most = sums[0];
        foreach (var sum in sums) most = Math.Max(most, sum);
        Span<double> odds = stackalloc double[_classes];
        var total = 0.0;
        for (var c = 0; c < _classes; c++) total += odds[c] = sums[c] == most ? 1 : Math.Exp((sums[c] - most) * _scale);
        for (var c = 0; c < _classes; c++) thousandths[c] = Nearest(odds[c] / total * 1000);
    }

    // Halves away from zero, of what is not negative.
    private static int Nearest(double value)
    {
        var whole = (int)value;
        return value - whole >= 0.5 ? whole + 1 : whole;
    }

    /// <summary>How many classes it tells apart.</summary>
    public int Classes => _classes;

    /// <summary>What <paramref name="features"/> add up to for each class, in units of one weight.</summary>
    public int[] Sums(ReadOnlySpan<uint> features)
    {
        var into = new int[_classes];
        Sums(features, into);
        return into;
    }

    /// <summary>The same, written to <paramref name="into"/>.</summary>
    public void Sums(ReadOnlySpan<uint> features, Span<int> into)
    {
        Span<int> sums = stackalloc int[Padded];
        Sum(features, sums);
        sums[.._classes].CopyTo(into);
    }

    // Up to sixteen classes are summed together; what stands in the lanes above them belongs to other rows and is not looked at.
    private void Sum(ReadOnlySpan<uint> features, Span<int> sums)
    {
        sums.Clear();
        for (; !features.IsEmpty; features = features[Math.Min(Run, features.Length)..])
        {
            var run = features[..Math.Min(Run, features.Length)];
            if (_classes <= Few) SumFew(run, sums);
            else for (var from = 0; from < _classes; from += Lanes) SumMany(run, from, sums[from..]);
        }
    }

    // So many weights of eight bits add up to no more than sixteen bits hold.
    private const int Run = 256;

    private int Padded => (_classes + Lanes - 1) / Lanes * Lanes;

    private void SumFew(ReadOnlySpan<uint> features, Span<int> sums)
    {
        var weights = _weights.AsSpan();
        var sum = Vector128<short>.Zero;
        foreach (var feature in features)
            sum += Vector128.WidenLower(Vector128.CreateScalarUnsafe(MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(weights[((int)(feature & _mask) * _classes)..]))).AsSByte());
        Add(sum, sums);
    }

    private void SumMany(ReadOnlySpan<uint> features, int from, Span<int> sums)
    {
        var weights = _weights.AsSpan(from);
        var (low, high) = (Vector128<short>.Zero, Vector128<short>.Zero);
        foreach (var feature in features)
        {
            var (left, right) = Vector128.Widen(Vector128.Create<sbyte>(weights[((int)(feature & _mask) * _classes)..]));
            low += left;
            high += right;
        }
        Add(low, sums);
        Add(high, sums[Few..]);
    }

    private static void Add(Vector128<short> sum, Span<int> sums)
    {
        (Vector128.Create<int>(sums) + Vector128.WidenLower(sum)).CopyTo(sums);
        (Vector128.Create<int>(sums[4..]) + Vector128.WidenUpper(sum)).CopyTo(sums[4..]);
    }

    /// <summary>What <paramref name="features"/> add up to for the first class, in units of one weight: of several things to choose from, each with features of its own, the one with most is the likeliest.</summary>
    public int Sum(ReadOnlySpan<uint> features)
    {
        var sum = 0;
        foreach (var feature in features) sum += _weights[(int)(feature & _mask) * _classes];
        return sum;
    }

    /// <summary>How likely what has the sum <paramref name="own"/> is among what has these <paramref name="sums"/>, in thousandths.</summary>
    public int Share(ReadOnlySpan<int> sums, int own)
    {
        var total = 0.0;
        foreach (var sum in sums) total += Math.Exp((sum - own) * _scale);
        return Nearest(1000 / total);
    }

    /// <summary>What a feature adds to a class, in logits.</summary>
    public double Weight(uint feature, int of) => _weights[(int)(feature & _mask) * _classes + of] * (double)_scale;

    /// <summary>Reads what <see cref="Write"/> writes.</summary>
    /// <exception cref="InvalidDataException">It is not a model of this version.</exception>
    public static HashedModel Read(Stream stream)
    {
        using var reader = new BinaryReader(new BufferedStream(new BrotliStream(stream, CompressionMode.Decompress), 1 << 16), Encoding.UTF8);
        if (reader.ReadInt32() != Version) throw new InvalidDataException("the model is of another version");
        var (classes, bits, scale) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadSingle());
        var weights = new sbyte[classes << bits];
        for (var row = reader.Read7BitEncodedInt(); row < 1 << bits; row += 1 + reader.Read7BitEncodedInt())
        {
            for (var c = 0; c < classes; c++) weights[row * classes + c] = reader.ReadSByte();
        }
        return new HashedModel(classes, bits, weights, scale);
    }

    /// <summary>Writes the model, compressed, rows of zeros left out; equal models give equal bytes.</summary>
    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(new BrotliStream(stream, CompressionLevel.SmallestSize), Encoding.UTF8);
        writer.Write(Version);
        writer.Write(_classes);
        writer.Write(Bits);
        writer.Write(_scale);
        var gap = 0;
        for (var row = 0; row < 1 << Bits; row++)
        {
            var own = _weights.AsSpan(row * _classes, _classes);
            if (own.IndexOfAnyExcept((sbyte)0) < 0) { gap++; continue; }
            writer.Write7BitEncodedInt(gap);
            foreach (var weight in own) writer.Write(weight);
            gap = 0;
        }
        writer.Write7BitEncodedInt(gap);
    }
}
