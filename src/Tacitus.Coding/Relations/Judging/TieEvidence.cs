namespace Tacitus.Coding.Relations.Judging;

/// <summary>What speaks for a tie in an article.</summary>
/// <param name="Weighed">The log odds of the sentence that tells it most, in thousandths, by the model that weighs sentences; null where no sentence may tell it.</param>
/// <param name="Read">The log odds of the passage that tells it most, by the encoder that reads passages; null where none may.</param>
/// <param name="IsRuled">Whether a rule surely reads it.</param>
/// <param name="IsDoubted">Whether a rule reads it that is not sure of its ends, and none surely.</param>
internal readonly record struct TieEvidence(int? Weighed, int? Read, bool IsRuled, bool IsDoubted);
