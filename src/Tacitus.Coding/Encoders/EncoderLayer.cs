namespace Tacitus.Coding.Encoders;

/// <summary>One layer of the encoder.</summary>
/// <param name="Query">What a piece looks for in the others.</param>
/// <param name="Key">What it is found by.</param>
/// <param name="Value">What it gives to those that look at it.</param>
/// <param name="Mixing">Puts what the heads have gathered together.</param>
/// <param name="MixingNorm">The norm after it.</param>
/// <param name="Widening">From the state to the inner numbers.</param>
/// <param name="Narrowing">And back.</param>
/// <param name="Norm">The norm after that.</param>
internal sealed record EncoderLayer(EncoderLinear Query, EncoderLinear Key, EncoderLinear Value, EncoderLinear Mixing, EncoderNorm MixingNorm, EncoderLinear Widening, EncoderLinear Narrowing, EncoderNorm Norm);
