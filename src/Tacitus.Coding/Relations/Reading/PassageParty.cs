using System.Collections.Immutable;

namespace Tacitus.Coding.Relations.Reading;

/// <summary>Somebody or some place that a passage names.</summary>
/// <param name="Id">The id of the actor, or the name of the place.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Mentions">Which of the passage's names are its own, in order.</param>
internal sealed record PassageParty(string Id, PartyKind Kind, ImmutableArray<int> Mentions);
