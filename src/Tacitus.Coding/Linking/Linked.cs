using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>All articles of a collection with the decisions which of their reports tell of the same event.</summary>
/// <param name="Articles">The articles in the order of their ids, with dates inferred and relative dates resolved where the collection allows.</param>
/// <param name="Clusters">The ids of the reports of each event, each in ordinal order, in the order of their first.</param>
/// <param name="Judgements">The decisions, in the order of left and right.</param>
public sealed record Linked(
    ImmutableArray<CodedArticle> Articles, ImmutableArray<ImmutableArray<string>> Clusters, ImmutableArray<Judgement> Judgements);
