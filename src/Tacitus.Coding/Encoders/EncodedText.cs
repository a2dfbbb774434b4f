namespace Tacitus.Coding.Encoders;

/// <summary>What the encoder says of the pieces of a text.</summary>
/// <param name="Count">How many pieces there are.</param>
/// <param name="States">The last state of each piece, one after the other.</param>
/// <param name="Attention">How much each piece looks at each in the last layer, the mean of the heads, a row for each that looks; empty where it was not asked for.</param>
internal sealed record EncodedText(int Count, float[] States, float[] Attention)
{
    /// <summary>The last state of <paramref name="piece"/>.</summary>
    public ReadOnlySpan<float> State(int piece) => States.AsSpan(States.Length / Count * piece, States.Length / Count);

    /// <summary>How much <paramref name="piece"/> looks at each piece.</summary>
    public ReadOnlySpan<float> Looks(int piece) => Attention.AsSpan(Count * piece, Count);
}
