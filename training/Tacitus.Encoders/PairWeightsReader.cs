using System.Collections.Immutable;
using Tacitus.Coding.Encoders;
using Tacitus.Coding.Passages;

namespace Tacitus.Encoders;

/// <summary>Gives a net the weights that another has learned, as the program reads them: in eight bits.</summary>
internal static class PairWeightsReader
{
    /// <summary>Reads both files of <paramref name="folder"/> into <paramref name="net"/>; its table of words and of positions are those of the package anyway.</summary>
    public static void Read(PairNet net, string folder)
    {
        using var encoder = File.OpenRead(Path.Combine(folder, "encoder.bin"));
        using var head = File.OpenRead(Path.Combine(folder, "head.model"));
        Encoder(net, EncoderFile.Read(encoder));
        Head(net, PairHeadFile.Read(head));
    }

    private static void Encoder(PairNet net, EncoderWeights weights)
    {
        net.Replace("kinds", Numbers(weights.Kinds)[weights.Shape.Hidden..]);
        Norm(net, "norm", weights.Norm);
        for (var l = 0; l < weights.Layers.Length; l++)
        {
            var layer = weights.Layers[l];
            foreach (var (name, step) in new[] { ("query", layer.Query), ("key", layer.Key), ("value", layer.Value), ("mixing", layer.Mixing), ("widening", layer.Widening), ("narrowing", layer.Narrowing) })
            {
                net.Replace($"{name}{l}", Numbers(step.Weights));
                net.Replace($"{name}{l}.bias", step.Bias);
            }
            Norm(net, $"mixed{l}", layer.MixingNorm);
            Norm(net, $"normed{l}", layer.Norm);
        }
    }

    private static void Head(PairNet net, PairHeadWeights weights)
    {
        foreach (var (name, step) in new[] { ("subject", weights.Subject), ("object", weights.Object), ("between", weights.Between), ("subject.factor", weights.SubjectFactor), ("object.factor", weights.ObjectFactor) })
            net.Replace(name, Numbers(step.Weights));
        foreach (var (name, rows) in new[] { ("distances", weights.Distances), ("pairs", weights.Kinds), ("type.hidden", weights.TypeOfHidden), ("type.factors", weights.TypeOfFactors), ("state.hidden.type", weights.StateOfHidden), ("state.type", weights.StateOfType) })
            net.Replace(name, Numbers(rows));
        net.Replace("hidden.bias", weights.HiddenBias);
        net.Replace("type.bias", weights.TypeBias);
        // What all types have in common is in what each has.
        net.Replace("state.hidden", new float[weights.States * weights.Hidden]);
    }

    private static void Norm(PairNet net, string name, EncoderNorm norm)
    {
        net.Replace(name, norm.Scale);
        net.Replace(name + ".bias", norm.Shift);
    }

    private static float[] Numbers(ImmutableArray<float[]> rows) => [.. rows.SelectMany(r => r)];

    private static float[] Numbers(WeightMatrix matrix)
    {
        var numbers = new float[matrix.Rows * matrix.Columns];
        for (var i = 0; i < numbers.Length; i++) numbers[i] = matrix.Values[i] * matrix.Scales[i / matrix.Columns];
        return numbers;
    }
}
