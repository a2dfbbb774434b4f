using System.Collections.Immutable;
using Tacitus.Coding.Events.Grouping;
using Tacitus.Language;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Grouping;

/// <summary>An article with what is known of the events that its tellings are of.</summary>
/// <param name="Set">The data set that it is of.</param>
/// <param name="Id">Its name.</param>
/// <param name="Analysis">The article.</param>
/// <param name="Tellings">The tellings in order of reading.</param>
/// <param name="Events">For each the number of its event; null where that is not known.</param>
/// <param name="Likely">The same, and where that is not known the event that it is likely of.</param>
/// <param name="Weight">How often each telling is seen in a pass of training.</param>
internal sealed record GroupedArticle(string Set, string Id, Analysis Analysis, ImmutableArray<TellingTraits> Tellings, ImmutableArray<int?> Events, ImmutableArray<int?> Likely, int Weight)
{
    /// <summary>The fold of cross-validation that it is in.</summary>
    public int Fold { get; } = Folds.Of(Id);
}
