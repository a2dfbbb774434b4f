using System.Collections.Immutable;
using Tacitus.Model.Actors;

namespace Tacitus.Pages.Actors;

/// <summary>The actors, those in most events first.</summary>
/// <param name="Words">What their names were asked to have; null for all.</param>
/// <param name="Actors">The actors, each with in how many events it is.</param>
/// <param name="IsWhole">Whether there are no more.</param>
public sealed record ActorsModel(string? Words, ImmutableArray<(Actor Actor, int Events)> Actors, bool IsWhole);
