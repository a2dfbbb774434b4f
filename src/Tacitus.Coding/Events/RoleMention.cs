using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Words that name somebody or something in a role of an event.</summary>
/// <param name="Field">The role.</param>
/// <param name="Span">The words.</param>
/// <param name="Qualifier">What the field needs to know of them; null when nothing.</param>
/// <param name="Cue">The words that give them the role; null when the event word itself does.</param>
/// <param name="Rule">The rule.</param>
/// <param name="Probability">How sure the rule or model is, in thousandths.</param>
internal readonly record struct RoleMention(Field Field, Span Span, string? Qualifier, Span? Cue, string Rule, int Probability = 1000);
