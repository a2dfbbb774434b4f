using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Tactics;

/// <summary>A way in which an event may have been done.</summary>
/// <param name="Tactic">The way.</param>
/// <param name="Span">The words that say so.</param>
/// <param name="Probability">How sure, in thousandths.</param>
/// <param name="IsRuled">Whether the lexicon reads it from the words that name the event.</param>
internal sealed record TacticReading(Tactic Tactic, Span Span, int Probability, bool IsRuled);
