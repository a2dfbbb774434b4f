using System.Collections.Immutable;

namespace Tacitus.Coding.Events;

/// <summary>What rules and words make of the drafts of an article.</summary>
/// <param name="Outcomes">Of each draft.</param>
/// <param name="Tells">How likely the article tells of any event, in thousandths; nought where that was not asked.</param>
internal sealed record SiftedDrafts(ImmutableArray<DraftOutcome> Outcomes, int Tells);
