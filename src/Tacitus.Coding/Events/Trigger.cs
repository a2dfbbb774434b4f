using Tacitus.Model.Events;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Words that name an event.</summary>
/// <param name="Span">Where they stand.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="First">The index of the first token in the analysis.</param>
/// <param name="End">The index after the last token.</param>
/// <param name="Kind">The kind of event that they name.</param>
/// <param name="Tactic">The tactic that they name.</param>
/// <param name="IsVerb">Whether it is a verb.</param>
/// <param name="Strength">How much it needs beside it.</param>
/// <param name="Suicide">Whether the words say that an attacker meant to die.</param>
/// <param name="Plural">Whether it is the plural of a noun.</param>
/// <param name="Topic">What the event is about, where the kind is too wide to tell (founding, allegiance ...); null when it is not.</param>
/// <param name="OneEvent">Whether the plural names one event ("twin bombings").</param>
internal sealed record Trigger(
    Span Span, int Sentence, int First, int End, EventKind Kind, Tactic Tactic, bool IsVerb, TriggerStrength Strength, bool Suicide, bool Plural, string? Topic, bool OneEvent)
{
    /// <summary>Whether words for harm say that somebody meant it ("murder", not "death").</summary>
    public bool Violent { get; init; }

    /// <summary>Whether the word may as well name an accident ("explosion").</summary>
    public bool Chance { get; init; }

    /// <summary>Whether both forces of a state and their enemies do what the word says ("raid"): who acts tells which.</summary>
    public bool Either { get; init; }

    /// <summary>Whether the words say that what was on its way was stopped ("shot down a drone").</summary>
    public bool Stopped { get; init; }

    /// <summary>How likely they name one, in thousandths: less than a thousand where no lexicon knows them.</summary>
    public int Probability { get; init; } = 1000;
}
