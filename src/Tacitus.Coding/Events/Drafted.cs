using System.Collections.Immutable;

namespace Tacitus.Coding.Events;

/// <summary>What an article tells before it is decided what of it stands.</summary>
/// <param name="Frames">All frames in order of reading, those that are told as no fact too.</param>
/// <param name="Drafts">The tellings of single events, gathered by event.</param>
/// <param name="Sums">The tellings of what is told only in sum.</param>
/// <param name="Violent">The sentences that tell of violence, as a fact or not.</param>
internal sealed record Drafted(ImmutableArray<Frame> Frames, ImmutableArray<Draft> Drafts, ImmutableArray<Telling> Sums, IReadOnlySet<int> Violent);
