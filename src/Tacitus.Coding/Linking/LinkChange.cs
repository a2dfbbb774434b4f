using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>What has changed since a collection was linked last.</summary>
/// <param name="Articles">The articles that are new or were read anew.</param>
/// <param name="Reports">Other reports to be linked anew: those of which people judged.</param>
/// <param name="Human">All judgements of people.</param>
/// <param name="Before">The context of the last linking.</param>
/// <param name="Now">The context of all articles that there are now.</param>
public sealed record LinkChange(
    ImmutableArray<CodedArticle> Articles, ImmutableArray<string> Reports, ImmutableArray<Judgement> Human, LinkContext Before, LinkContext Now);
