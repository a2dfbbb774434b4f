using Tacitus.Model.Texts;

namespace Tacitus.Coding.Roles;

/// <summary>Words that may name somebody or something in a role.</summary>
/// <param name="First">The index of the first token.</param>
/// <param name="End">The index after the last token.</param>
/// <param name="Head">The index of the token that it is about.</param>
/// <param name="Chunk">The index of the noun chunk that holds its head.</param>
/// <param name="Shape">How it was cut out of the chunk.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct RoleCandidate(int First, int End, int Head, int Chunk, CandidateShape Shape, int Sentence, Span Span);
