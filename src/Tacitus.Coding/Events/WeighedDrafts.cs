using System.Collections.Immutable;
using Tacitus.Coding.Events.Relevance;

namespace Tacitus.Coding.Events;

/// <summary>How likely the drafts of an article are, by the models that see words alone.</summary>
/// <param name="Odds">Of each draft.</param>
/// <param name="Article">What all drafts share.</param>
internal sealed record WeighedDrafts(ImmutableArray<DraftOdds> Odds, WeighedArticle Article)
{
    /// <summary>Of an article that tells of nothing.</summary>
    public static WeighedDrafts None { get; } = new([], new WeighedArticle([], [], []));
}
