using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Runs;

namespace Tacitus.Coding.Linking;

/// <summary>
/// Decides which reports of a collection tell of the same event. The result does not depend on the order of the input, nor on whether the
/// articles came at once or in parts.
/// </summary>
public sealed class Linker
{
    private readonly NewsTrees _trees;

    /// <summary>One that weighs pairs of news by the trees that are shipped.</summary>
    public Linker() : this(NewsTrees.Shipped)
    {
    }

    /// <summary>One that weighs pairs of news by <paramref name="trees"/>.</summary>
    internal Linker(NewsTrees trees) => _trees = trees;

    /// <summary>Links the reports of <paramref name="articles"/>, which are all that there are; <paramref name="human"/> judgements are binding.</summary>
    public Linked Link(ImmutableArray<CodedArticle> articles, ImmutableArray<Judgement> human)
    {
        var collection = Collection(articles);
        var context = LinkContext.Of(collection);
        return Link(new LinkChange(collection, [], human, context, context), new NoMemory());
    }

    /// <summary>Links what <paramref name="change"/> touches of a collection of which <paramref name="memory"/> was linked before.</summary>
    public Linked Link(LinkChange change, ILinkMemory memory)
    {
        change = change with { Articles = Collection(change.Articles) };
        var copies = CopyScope.Of(change.Articles, memory);
        var scope = new LinkScope(change, memory);
        foreach (var revoiced in copies.Revoiced) scope.Include(revoiced);
        LinkPasses? passes = null;
        do
        {
            // The second linking shows little that the first does not: it waits until the first shows no more.
            do passes = LinkPasses.Once(scope, change, _trees, passes);
            while (scope.Grow(passes));
            passes = passes.Completed(scope, change, _trees);
        }
        while (scope.Grow(passes));
        var known = copies.Families.SelectMany(f => f.Copies.Add(f.Original)).ToHashSet(StringComparer.Ordinal);
        return new Linked(passes.Settled, [.. passes.Last.Clusters.Where(c => scope.Holds(c[0]))], passes.Last.Judgements.Value)
        {
            Unsettled = scope.Articles,
            SettledFirst = passes.First,
            Originals = copies.Originals.AddRange(passes.Settled.Select(a => a.Article.Id).Where(a => !known.Contains(a))
                .Select(a => KeyValuePair.Create(a, memory.OriginalOf(a))).Where(a => a.Value is not null)!),
            CopyFamilies = copies.Families,
            CopyBands = copies.Bands,
            Kinship = change.Now.Kinship,
            MainReport = passes.Settled.Where(a => a.Reports.Length > 0)
                .ToImmutableSortedDictionary(a => a.Article.Id, a => TraitReader.Main(a)[^1], StringComparer.Ordinal),
            Issues = passes.Last.Issues,
            Keeping = new(() => scope.Kept(passes)),
        };
    }

    /// <summary>Where the judgements of people contradict each other. <paramref name="articleOf"/> has the article of each report that there is.</summary>
    public static ImmutableArray<Issue> Contradictions(ImmutableArray<Judgement> human, IReadOnlyDictionary<string, string> articleOf) =>
        Rulings.Of(human, [.. articleOf.OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => (a.Key, a.Value))]).Issues;

    // The same article given twice is one.
    private static ImmutableArray<CodedArticle> Collection(ImmutableArray<CodedArticle> articles) =>
    [
        .. articles.GroupBy(a => a.Article.Id, StringComparer.Ordinal)
            .Select(g => g.OrderBy(a => a.Article.TextRevision, StringComparer.Ordinal).First())
            .OrderBy(a => a.Article.Id, StringComparer.Ordinal),
    ];
}
