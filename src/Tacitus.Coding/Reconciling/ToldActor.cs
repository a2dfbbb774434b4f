using Tacitus.Model.Actors;

namespace Tacitus.Coding.Reconciling;

/// <summary>An actor as some articles tell of it.</summary>
/// <param name="Actor">The actor.</param>
/// <param name="Articles">How many articles tell it so.</param>
/// <param name="IsListed">Whether they list it; otherwise only a statement names it, and it is known by that name alone.</param>
public sealed record ToldActor(Actor Actor, int Articles, bool IsListed);
