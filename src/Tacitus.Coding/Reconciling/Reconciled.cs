using System.Collections.Immutable;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Reconciling;

/// <summary>What a collection tells, reconciled. All lists in the order of their ids.</summary>
/// <param name="Events">The events.</param>
/// <param name="Aggregates">What is told only in sum.</param>
/// <param name="Actors">The actors that take part or are told of.</param>
/// <param name="Relations">How they stand to each other.</param>
public sealed record Reconciled(
    ImmutableArray<Event> Events, ImmutableArray<Aggregate> Aggregates, ImmutableArray<Actor> Actors, ImmutableArray<Relation> Relations);
