using System.Collections.Immutable;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Dates;

/// <summary>The time that an article gives one event.</summary>
/// <param name="Spans">The words, at least one span, in order of reading.</param>
/// <param name="Date">The date or interval, when it is known.</param>
/// <param name="Relative">How it is told relative to its anchor; null when it is absolute.</param>
/// <param name="Rule">How it was chosen: <c>own</c>, <c>opening</c>, <c>told_on</c>, <c>inherited</c>, <c>lead</c>, <c>account</c> or <c>narrowed</c>, and the rule that read the words.</param>
/// <param name="Reason">Why, in one sentence.</param>
public sealed record EventDate(ImmutableArray<Span> Spans, PartialDate? Date, RelativeDate? Relative, string Rule, string Reason);
