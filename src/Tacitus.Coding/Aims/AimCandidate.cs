using Tacitus.Model.Texts;

namespace Tacitus.Coding.Aims;

/// <summary>Words that may name what an event was aimed at, or the thing at which it was.</summary>
/// <param name="Chunk">The index of the noun chunk that they are of; -1 when they are of none.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="First">The index of the first token.</param>
/// <param name="End">The index after the last token of the noun itself.</param>
/// <param name="Head">The index of the token that they are about.</param>
/// <param name="Span">The words without their article, with an "of" that follows.</param>
internal readonly record struct AimCandidate(int Chunk, int Sentence, int First, int End, int Head, Span Span);
