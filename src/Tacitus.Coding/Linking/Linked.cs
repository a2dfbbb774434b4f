using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;

namespace Tacitus.Coding.Linking;

/// <summary>All articles of a collection with the decisions which of their reports tell of the same event.</summary>
/// <param name="Articles">The articles in the order of their ids, with dates inferred and relative dates resolved where the collection allows.</param>
/// <param name="Clusters">The ids of the reports of each event, each in ordinal order, in the order of their first.</param>
/// <param name="Judgements">The decisions, in the order of left and right.</param>
public sealed record Linked(
    ImmutableArray<CodedArticle> Articles, ImmutableArray<ImmutableArray<string>> Clusters, ImmutableArray<Judgement> Judgements)
{
    /// <summary>For each article that copies another one (a wire text, a syndicated piece), or is copied, the id of the one that was first.</summary>
    public ImmutableSortedDictionary<string, string> Originals { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>For each article with reports, the report of the event that it is mainly about.</summary>
    public ImmutableSortedDictionary<string, string> MainReport { get; init; } = ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Judgements of people that contradict each other.</summary>
    public ImmutableArray<Issue> Issues { get; init; } = [];

    /// <summary>The articles as they were coded, in the order of their ids.</summary>
    public ImmutableArray<CodedArticle> Unsettled { get; init; } = [];

    /// <summary>The articles as the first linking settled them, in the order of their ids.</summary>
    public ImmutableArray<CodedArticle> SettledFirst { get; init; } = [];

    /// <summary>The copies of the texts that the change touched.</summary>
    public ImmutableArray<CopyFamily> CopyFamilies { get; init; } = [];

    /// <summary>The marks of the changed articles' texts, by which copies of them are found.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<ulong>> CopyBands { get; init; } = ImmutableSortedDictionary.Create<string, ImmutableArray<ulong>>(StringComparer.Ordinal);

    /// <summary>What is to be kept for the next linking: the reports that were linked, in the order of their ids.</summary>
    public ImmutableArray<KeptReport> Kept => Keeping?.Value ?? [];

    // Worked out when it is asked for: events can be made before that.
    internal Lazy<ImmutableArray<KeptReport>>? Keeping { get; init; }

    /// <summary>Which actors are branches of which.</summary>
    internal Kinship? Kinship { get; init; }
}
