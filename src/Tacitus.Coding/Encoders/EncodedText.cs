namespace Tacitus.Coding.Encoders;

/// <summary>What the encoder says of the pieces of a text.</summary>
/// <param name="Count">How many pieces there are.</param>
/// <param name="States">The last state of each piece, one after the other.</param>
internal sealed record EncodedText(int Count, float[] States)
{
    /// <summary>The last state of <paramref name="piece"/>.</summary>
    public ReadOnlySpan<float> State(int piece) => States.AsSpan(States.Length / Count * piece, States.Length / Count);
}
