namespace Tacitus.Coding.Encoders;

/// <summary>Brings the numbers of a piece to mean nought and spread one, and then to their own scale and shift.</summary>
/// <param name="Scale">What each number is multiplied with.</param>
/// <param name="Shift">What is added to each.</param>
internal sealed record EncoderNorm(float[] Scale, float[] Shift);
