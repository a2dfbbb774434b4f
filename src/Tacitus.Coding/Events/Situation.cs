using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>What the words round a trigger make of it.</summary>
/// <param name="Kind">The kind of event: the trigger's, or threat or warning.</param>
/// <param name="Status">How far it went.</param>
/// <param name="Modality">Whether it is told as a fact.</param>
/// <param name="IsAggregate">Whether it is told only in sum.</param>
/// <param name="Cue">The words that decided; null when the trigger alone did.</param>
/// <param name="Rule">The rule that decided.</param>
internal sealed record Situation(EventKind Kind, EventStatus Status, Modality Modality, bool IsAggregate, Span? Cue, string Rule);
