using System.Collections.Immutable;
using Tacitus.Model.Dates;

namespace Tacitus.Model.Actors;

/// <summary>A tie between two actors, with what says so.</summary>
/// <param name="Id">Derived from subject, type, object and state.</param>
/// <param name="Subject">Actor id.</param>
/// <param name="Type">How the subject stands to the object.</param>
/// <param name="Object">Actor id, or a place's name for <see cref="RelationType.OperatesIn"/>.</param>
/// <param name="State">Whether it holds.</param>
/// <param name="Start">Since when, as told.</param>
/// <param name="End">Until when, as told.</param>
/// <param name="Statements">Ids of the statements for it.</param>
public sealed record Relation(
    string Id, string Subject, RelationType Type, string Object, RelationState State,
    PartialDate? Start, PartialDate? End, ImmutableArray<string> Statements);
