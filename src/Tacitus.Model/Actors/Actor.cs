using System.Collections.Immutable;

namespace Tacitus.Model.Actors;

/// <summary>A group, force, state, organisation or person that acts in events.</summary>
/// <param name="Id">From the lexicon (<c>actor-islamic-state-khorasan</c>) or derived from the name.</param>
/// <param name="Name">The name it is shown under.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2 of its home; null when none or several.</param>
/// <param name="Names">All its names, the shown one among them, in ordinal order.</param>
public sealed record Actor(string Id, string Name, ActorKind Kind, string? Country, ImmutableArray<ActorName> Names);
