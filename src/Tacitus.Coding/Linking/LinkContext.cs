using System.Collections.Immutable;
using Tacitus.Model.Reports;

namespace Tacitus.Coding.Linking;

/// <summary>What linking takes from a collection as a whole: which actors are branches of which, and the time that it is of.</summary>
/// <param name="Ties">The branches, each with what it is a branch of, in order.</param>
/// <param name="Days">On how many articles' day of publication each day falls, in order.</param>
public sealed record LinkContext(ImmutableArray<(string Branch, string Whole)> Ties, ImmutableArray<(DateOnly Day, int Articles)> Days)
{
    internal Kinship Kinship => field ??= Kinship.Of(Ties);

    internal CollectionPeriod? Period => CollectionPeriod.Of(Days);

    /// <summary>The context of a collection that is at hand as a whole.</summary>
    public static LinkContext Of(IReadOnlyCollection<CodedArticle> articles) => new(
        [.. articles.SelectMany(Kinship.Ties).Distinct().Order()],
        [.. articles.Select(a => a.Article.Published?.Date).Where(d => d is { IsDay: true }).CountBy(d => d!.Value.Start).Select(d => (d.Key, d.Value)).Order()]);
}
