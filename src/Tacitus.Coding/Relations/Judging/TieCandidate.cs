using System.Collections.Immutable;
using Tacitus.Coding.Relations.Reading;

namespace Tacitus.Coding.Relations.Judging;

/// <summary>A tie that an article may tell, with all that speaks for it.</summary>
/// <param name="Id">Which tie it is.</param>
/// <param name="Evidence">What speaks for it.</param>
/// <param name="Sentences">The sentences that may tell it, in order.</param>
/// <param name="Passage">How the encoder reads it; null where no passage may tell it.</param>
internal sealed record TieCandidate(TieId Id, TieEvidence Evidence, ImmutableArray<SentenceTie> Sentences, ReadTie? Passage);
