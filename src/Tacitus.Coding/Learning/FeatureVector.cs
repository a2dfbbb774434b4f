namespace Tacitus.Coding.Learning;

/// <summary>What a text has of features, each told by the hash of its name. Made by <see cref="FeatureBuilder"/>.</summary>
/// <param name="Keys">The hashes, ascending.</param>
/// <param name="Families">For each the family that it is normalised with.</param>
/// <param name="Values">For each how strongly the text has it, above zero.</param>
internal sealed record FeatureVector(uint[] Keys, byte[] Families, float[] Values);
