using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Ledger.Storage;

/// <summary>All that linking and reconciling work on, as the ledger held it at one moment.</summary>
/// <param name="Changes">How many changes the ledger had seen; grows with each.</param>
/// <param name="Articles">The coded articles in the order of their ids, without their cleaning runs.</param>
/// <param name="Human">The judgements of people, in the order of left, right and by.</param>
public sealed record Collection(long Changes, ImmutableArray<CodedArticle> Articles, ImmutableArray<Judgement> Human);
