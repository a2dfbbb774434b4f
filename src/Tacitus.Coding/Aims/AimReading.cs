namespace Tacitus.Coding.Aims;

/// <summary>Words that are held to name a target or a site.</summary>
/// <param name="Words">The words.</param>
/// <param name="Probability">How sure the model is, in thousandths.</param>
/// <param name="Kind">Of what kind they are as a target.</param>
/// <param name="Reason">What weighed most.</param>
internal sealed record AimReading(AimCandidate Words, int Probability, string Kind, string Reason);
