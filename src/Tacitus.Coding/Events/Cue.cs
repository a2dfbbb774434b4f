namespace Tacitus.Coding.Events;

/// <summary>What a word does to the meaning of an event word near it: the sections of <c>cues.lexicon</c>.</summary>
internal enum Cue
{
    /// <summary>Stopped before it began.</summary>
    Foiled,

    /// <summary>Begun and failed.</summary>
    Attempted,

    /// <summary>Being prepared.</summary>
    Planned,

    /// <summary>Said that it will be done.</summary>
    Threatened,

    /// <summary>Somebody says that others will do it.</summary>
    Warning,

    /// <summary>It may be, or might have been.</summary>
    Hypothetical,

    /// <summary>It is not so.</summary>
    Negated,

    /// <summary>It is said by some.</summary>
    Alleged,

    /// <summary>More than one, unsaid how many.</summary>
    Several,

    /// <summary>Done again and again.</summary>
    Routine,

    /// <summary>The words only look like an event.</summary>
    NotAnEvent,

    /// <summary>The cause of death or injury is no violence.</summary>
    NotViolent,
}
