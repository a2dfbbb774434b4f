using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>One telling of one event inside one sentence: the words that name it and the stretch of the sentence that tells of it.</summary>
/// <param name="Trigger">The word that names it best.</param>
/// <param name="Triggers">All words that name it, in order.</param>
/// <param name="Situation">What the words round it make of it.</param>
/// <param name="Span">The stretch of the sentence.</param>
/// <param name="IsReference">Whether it only refers to an event told elsewhere ("after the attack").</param>
internal sealed record Frame(Trigger Trigger, ImmutableArray<Trigger> Triggers, Situation Situation, Span Span, bool IsReference)
{
    /// <summary>Whether it only speaks of those who came to harm ("the wounded").</summary>
    public bool IsNominal { get; init; }

    /// <summary>The index of its sentence.</summary>
    public int Sentence => Trigger.Sentence;
}
