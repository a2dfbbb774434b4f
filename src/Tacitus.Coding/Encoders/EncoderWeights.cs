using System.Collections.Immutable;

namespace Tacitus.Coding.Encoders;

/// <summary>All that an encoder has learned (BERT's form). <see cref="EncoderFile"/> reads and writes it, <see cref="TextEncoder"/> runs it. Immutable.</summary>
internal sealed class EncoderWeights
{
    /// <summary>Weights that must fit each other.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public EncoderWeights(EncoderShape shape, ImmutableArray<string> vocabulary, WeightMatrix words, WeightMatrix positions, float[] segment, WeightMatrix kinds, EncoderNorm norm, ImmutableArray<EncoderLayer> layers)
    {
        if (shape.Fault is { } fault) throw new InvalidDataException($"the encoder cannot have {fault}");
        (Shape, Vocabulary, Words, Positions, Segment, Kinds, Norm, Layers) = (shape, vocabulary, words, positions, segment, kinds, norm, layers);
        Check("the vocabulary", vocabulary.Length, shape.Pieces);
        Check("the words", words, shape.Pieces, shape.Hidden);
        Check("the positions", positions, shape.Positions, shape.Hidden);
        Check("the segment", segment.Length, shape.Hidden);
        Check("the kinds", kinds, shape.Kinds, shape.Hidden);
        if (kinds.Row(0).ContainsAnyExcept((sbyte)0)) throw new InvalidDataException("the encoder's first kind, which is none, is not nought");
        Check("the first norm", norm);
        Check("the layers", layers.Length, shape.Layers);
        for (var l = 0; l < layers.Length; l++)
        {
            foreach (var (name, step) in new[] { ("query", layers[l].Query), ("key", layers[l].Key), ("value", layers[l].Value), ("mixing", layers[l].Mixing) })
                Check($"the {name} of layer {l}", step, shape.Hidden, shape.Hidden);
            Check($"the widening of layer {l}", layers[l].Widening, shape.Inner, shape.Hidden);
            Check($"the narrowing of layer {l}", layers[l].Narrowing, shape.Hidden, shape.Inner);
            Check($"the mixing norm of layer {l}", layers[l].MixingNorm);
            Check($"the norm of layer {l}", layers[l].Norm);
        }
    }

    /// <summary>How large it is.</summary>
    public EncoderShape Shape { get; }

    /// <summary>The pieces in the order of the rows of <see cref="Words"/>.</summary>
    public ImmutableArray<string> Vocabulary { get; }

    /// <summary>A row for each piece.</summary>
    public WeightMatrix Words { get; }

    /// <summary>A row for each place in the text.</summary>
    public WeightMatrix Positions { get; }

    /// <summary>The row of the first segment, in which every piece lies.</summary>
    public float[] Segment { get; }

    /// <summary>A row for each kind of name that a piece may lie in; the first, for none, is nought.</summary>
    public WeightMatrix Kinds { get; }

    /// <summary>The norm of what goes into the first layer.</summary>
    public EncoderNorm Norm { get; }

    /// <summary>The layers from the first on.</summary>
    public ImmutableArray<EncoderLayer> Layers { get; }

    private void Check(string what, EncoderLinear step, int rows, int columns)
    {
        Check(what, step.Weights, rows, columns);
        Check("the bias of " + what, step.Bias.Length, rows);
    }

    private void Check(string what, EncoderNorm norm)
    {
        Check(what, norm.Scale.Length, Shape.Hidden);
        Check(what, norm.Shift.Length, Shape.Hidden);
    }

    private static void Check(string what, WeightMatrix matrix, int rows, int columns)
    {
        Check($"the rows of {what}", matrix.Rows, rows);
        Check($"the columns of {what}", matrix.Columns, columns);
    }

    private static void Check(string what, int count, int wanted)
    {
        if (count != wanted) throw new InvalidDataException($"the encoder needs {wanted} for {what} and has {count}");
    }
}
