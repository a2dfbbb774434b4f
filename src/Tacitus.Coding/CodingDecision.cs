using Tacitus.Model.Texts;

namespace Tacitus.Coding;

/// <summary>One decision of a rule about words of an article.</summary>
/// <param name="Span">The words.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Fired">Whether it fired; otherwise it was refused.</param>
/// <param name="Outcome">What came of it, or why it was refused.</param>
public readonly record struct CodingDecision(Span Span, string Rule, bool Fired, string Outcome);
