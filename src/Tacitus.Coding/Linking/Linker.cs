using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>Decides which reports of a collection tell of the same event. The result does not depend on the order of the input.</summary>
public sealed class Linker
{
    // Dates that the first linking settles may join more reports, whose dates may settle more. Twice is enough: what a settled date of the
    // second pass would join is told too vaguely to be joined.
    private const int Passes = 2;

    /// <summary>Links the reports of <paramref name="articles"/>; <paramref name="human"/> judgements are binding.</summary>
    public Linked Link(ImmutableArray<CodedArticle> articles, ImmutableArray<Judgement> human)
    {
        var collection = Collection(articles);
        var copies = CopyFinder.Find(collection);
        Linkage? linkage = null;
        for (var pass = 1; pass <= Passes; pass++)
        {
            linkage = Linkage.Of(collection, human, linkage);
            var settled = DateSettler.Settle(collection, linkage.Clusters);
            if (settled.SequenceEqual(collection)) break;
            collection = settled;
        }
        return new Linked(collection, linkage!.Clusters, linkage.Judgements)
        {
            DuplicateOf = copies,
            MainReport = collection.Where(a => a.Reports.Length > 0)
                .ToImmutableSortedDictionary(a => a.Article.Id, a => TraitReader.Main(a)[^1], StringComparer.Ordinal),
            Issues = linkage.Issues,
        };
    }

    // The same article given twice is one.
    private static ImmutableArray<CodedArticle> Collection(ImmutableArray<CodedArticle> articles) =>
    [
        .. articles.GroupBy(a => a.Article.Id, StringComparer.Ordinal)
            .Select(g => g.OrderBy(a => a.Article.TextRevision, StringComparer.Ordinal).First())
            .OrderBy(a => a.Article.Id, StringComparer.Ordinal),
    ];
}
