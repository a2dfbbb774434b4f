using System.Collections.Immutable;

namespace Tacitus.Coding.Actors;

/// <summary>A name that the lexicon has, where it stands in an article.</summary>
/// <param name="First">Its first unit.</param>
/// <param name="End">The unit after its last.</param>
/// <param name="Forms">Whose it may be, one form an actor.</param>
/// <param name="Shorter">The shorter name that starts there too, for when context refuses the longer.</param>
internal sealed record NameCandidate(int First, int End, ImmutableArray<NameForm> Forms, NameCandidate? Shorter);
