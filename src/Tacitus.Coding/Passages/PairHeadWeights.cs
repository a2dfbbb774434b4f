using System.Collections.Immutable;
using Tacitus.Coding.Encoders;

namespace Tacitus.Coding.Passages;

/// <summary>The weights of a <see cref="PairHead"/>.</summary>
/// <param name="Encoder">The SHA-256 of the file of the encoder that it was tuned with, in hex digits.</param>
/// <param name="Subject">From the mean state of a name to the hidden row, for the subject.</param>
/// <param name="Object">The same for the object.</param>
/// <param name="SubjectFactor">From the mean state of a name to its factors, for the subject.</param>
/// <param name="ObjectFactor">The same for the object.</param>
/// <param name="Between">From the mean state of what stands between both to the hidden row.</param>
/// <param name="Distances">A hidden row for each distance, twice: the subject first, the object first.</param>
/// <param name="Kinds">A hidden row for each two kinds of parties.</param>
/// <param name="HiddenBias">What every hidden row begins with.</param>
/// <param name="TypeOfHidden">For each type the weights of the hidden row.</param>
/// <param name="TypeOfFactors">For each type the weights of the products of factors.</param>
/// <param name="TypeBias">A number for each type.</param>
/// <param name="StateOfHidden">For each type and state the weights of the hidden row.</param>
/// <param name="StateOfType">For each type a number for each state.</param>
internal sealed record PairHeadWeights(
    string Encoder,
    EncoderLinear Subject, EncoderLinear Object, EncoderLinear SubjectFactor, EncoderLinear ObjectFactor, EncoderLinear Between,
    ImmutableArray<float[]> Distances, ImmutableArray<float[]> Kinds, float[] HiddenBias,
    ImmutableArray<float[]> TypeOfHidden, ImmutableArray<float[]> TypeOfFactors, float[] TypeBias,
    ImmutableArray<float[]> StateOfHidden, ImmutableArray<float[]> StateOfType)
{
    /// <summary>How long the hidden row is.</summary>
    public int Hidden => Subject.Weights.Rows;

    /// <summary>How many factors a name has.</summary>
    public int Factors => SubjectFactor.Weights.Rows;

    /// <summary>How many types there are.</summary>
    public int Types => TypeBias.Length;

    /// <summary>How many states there are.</summary>
    public int States => StateOfHidden.Length / Types;

    /// <summary>How many kinds of parties there are.</summary>
    public int KindCount { get; } = (int)Math.Round(Math.Sqrt(Kinds.Length));
}
