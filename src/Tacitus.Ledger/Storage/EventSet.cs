using System.Collections.Immutable;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Ledger.Storage;

/// <summary>What the reports of a whole collection come to. It replaces what they came to before.</summary>
/// <param name="Articles">The articles in the order of their ids, with what only the collection could resolve.</param>
/// <param name="Judgements">The decisions of linking.</param>
/// <param name="Events">The events.</param>
/// <param name="Aggregates">What is told only in sum.</param>
/// <param name="Actors">The actors.</param>
/// <param name="Relations">How they stand to each other.</param>
public sealed record EventSet(
    ImmutableArray<CodedArticle> Articles, ImmutableArray<Judgement> Judgements, ImmutableArray<Event> Events,
    ImmutableArray<Aggregate> Aggregates, ImmutableArray<Actor> Actors, ImmutableArray<Relation> Relations);
