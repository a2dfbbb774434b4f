namespace Tacitus.Coding.Encoders;

/// <summary>A step of a layer that mixes the numbers of a piece: each number that comes out is a row of weights times what goes in, and its bias.</summary>
/// <param name="Weights">A row for each number that comes out.</param>
/// <param name="Bias">A number for each row.</param>
internal sealed record EncoderLinear(WeightMatrix Weights, float[] Bias);
