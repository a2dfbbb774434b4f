using System.Collections.Immutable;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>The linkings of one scope, each over the articles as the one before it settled their dates.</summary>
/// <param name="All">The linkings, the last of which holds.</param>
/// <param name="First">The articles after the first, as the second saw them.</param>
/// <param name="Settled">The articles after the last.</param>
internal sealed record LinkPasses(ImmutableArray<Linkage> All, ImmutableArray<CodedArticle> First, ImmutableArray<CodedArticle> Settled)
{
    // Dates that the first linking settles may join more reports, whose dates may settle more. Twice is enough: what a settled date of the
    // second pass would join is told too vaguely to be joined.
    private const int Passes = 2;

    /// <summary>The linking that holds.</summary>
    public Linkage Last => All[^1];

    /// <summary>Links the articles of <paramref name="scope"/> once; <paramref name="before"/> are the linkings of it before it grew.</summary>
    public static LinkPasses Once(LinkScope scope, LinkChange change, NewsTrees trees, LinkPasses? before) =>
        new([Linkage.Of(scope.Articles, change.Human, change.Now.Kinship, trees, scope.StandingOf, before?.All[0])], [], scope.Articles);

    /// <summary>These with those that follow on the first.</summary>
    public LinkPasses Completed(LinkScope scope, LinkChange change, NewsTrees trees)
    {
        var (all, collection) = (All.Take(1).ToList(), scope.Articles);
        ImmutableArray<CodedArticle>? first = null;
        while (true)
        {
            var settled = DateSettler.Settle(collection, all[^1].Reports.ToDictionary(r => r.Id, r => r.When, StringComparer.Ordinal), all[^1].Clusters, change.Now.Period, scope.Settles);
            // What is only compared with was settled by an earlier linking.
            first ??= settled = [.. settled.Select(scope.Seen)];
            var isSettled = settled.SequenceEqual(collection);
            collection = settled;
            if (isSettled || all.Count == Passes) return new LinkPasses([.. all], first.Value, collection);
            all.Add(Linkage.Of(collection, change.Human, change.Now.Kinship, trees, scope.StandingOf, all[^1]));
        }
    }
}
