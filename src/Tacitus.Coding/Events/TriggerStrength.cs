namespace Tacitus.Coding.Events;

/// <summary>How much a word needs beside it to tell of an event.</summary>
internal enum TriggerStrength
{
    /// <summary>Only together with a toll, an actor, a weapon or a target.</summary>
    Weak,

    /// <summary>It tells what was done to people; an event by itself only when no stronger word tells of it.</summary>
    Effect,

    /// <summary>By itself.</summary>
    Strong,
}
