using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Attributions;

/// <summary>Words that say who says something, and what it is that they say.</summary>
/// <param name="Source">Who says it.</param>
/// <param name="Cue">The words that say that they say it.</param>
/// <param name="Content">What they say; it may reach over sentences.</param>
/// <param name="Kind">How they put it.</param>
public sealed record AttributionMention(Span Source, Span Cue, Span Content, AttributionKind Kind);
