using System.Collections.Immutable;
using System.Security.Cryptography;
using Tacitus.Coding.Encoders;
using Tacitus.Coding.Passages;

namespace Tacitus.Encoders;

/// <summary>Writes what a <see cref="PairNet"/> has learned as the program reads it: weights in eight bits.</summary>
internal static class PairWeightsWriter
{
    private const int Heads = 12, Layers = 6;

    /// <summary>Writes both files into <paramref name="folder"/>.</summary>
    public static void Write(PairNet net, IReadOnlyList<string> vocabulary, string folder)
    {
        using var encoder = new MemoryStream();
        EncoderFile.Write(encoder, Encoder(net, vocabulary));
        using var head = new MemoryStream();
        PairHeadFile.Write(head, Head(net, Convert.ToHexStringLower(SHA256.HashData(encoder.ToArray()))));
        File.WriteAllBytes(Path.Combine(folder, "encoder.bin"), encoder.ToArray());
        File.WriteAllBytes(Path.Combine(folder, "head.model"), head.ToArray());
    }

    /// <summary>A reader with both files of <paramref name="folder"/>.</summary>
    public static PassageReader Reader(string folder)
    {
        using var encoder = File.OpenRead(Path.Combine(folder, "encoder.bin"));
        using var head = File.OpenRead(Path.Combine(folder, "head.model"));
        return new PassageReader(EncoderFile.Read(encoder), PairHeadFile.Read(head));
    }

    private static EncoderWeights Encoder(PairNet net, IReadOnlyList<string> vocabulary)
    {
        var size = net.Weights("norm").Length;
        var positions = net.Weights("positions");
        var shape = new EncoderShape(Layers, size, Heads, net.Weights("widening0.bias").Length, vocabulary.Count, positions.Length / size, net.Shape.PieceKinds);
        return new EncoderWeights(
            shape, [.. vocabulary], WeightMatrix.Of(net.Weights("words"), vocabulary.Count), WeightMatrix.Of(positions, shape.Positions), new float[size],
            WeightMatrix.Of([.. new float[size], .. net.Weights("kinds")], net.Shape.PieceKinds), Norm(net, "norm"), [.. Enumerable.Range(0, Layers).Select(l => Layer(net, l))]);
    }

    private static EncoderLayer Layer(PairNet net, int l) => new(
        Linear(net, $"query{l}"), Linear(net, $"key{l}"), Linear(net, $"value{l}"), Linear(net, $"mixing{l}"), Norm(net, $"mixed{l}"),
        Linear(net, $"widening{l}"), Linear(net, $"narrowing{l}"), Norm(net, $"normed{l}"));

    private static PairHeadWeights Head(PairNet net, string encoder)
    {
        var hidden = net.Weights("hidden.bias");
        return new PairHeadWeights(
            encoder, Bare(net, "subject", hidden.Length), Bare(net, "object", hidden.Length), Bare(net, "subject.factor"), Bare(net, "object.factor"), Bare(net, "between", hidden.Length),
            Rows(net, "distances", hidden.Length), Rows(net, "pairs", hidden.Length), hidden,
            Rows(net, "type.hidden", hidden.Length), Rows(net, "type.factors", net.Weights("type.factors").Length / net.Shape.Types), net.Weights("type.bias"),
            States(net, hidden.Length), Rows(net, "state.type", net.Weights("state.type").Length / net.Shape.Types));
    }

    private static ImmutableArray<float[]> States(PairNet net, int columns)
    {
        var shared = Rows(net, "state.hidden", columns);
        return [.. Rows(net, "state.hidden.type", columns).Select((own, i) => own.Zip(shared[i % shared.Length], (a, b) => a + b).ToArray())];
    }

    private static EncoderLinear Linear(PairNet net, string name)
    {
        var bias = net.Weights(name + ".bias");
        return new EncoderLinear(WeightMatrix.Of(net.Weights(name), bias.Length), bias);
    }

    private static EncoderLinear Bare(PairNet net, string name, int rows = 0)
    {
        var weights = net.Weights(name);
        if (rows == 0) rows = weights.Length / net.Weights("norm").Length;
        return new EncoderLinear(WeightMatrix.Of(weights, rows), new float[rows]);
    }

    private static EncoderNorm Norm(PairNet net, string name) => new(net.Weights(name), net.Weights(name + ".bias"));

    private static ImmutableArray<float[]> Rows(PairNet net, string name, int columns) => [.. net.Weights(name).Chunk(columns)];
}
