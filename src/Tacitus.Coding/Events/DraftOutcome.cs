namespace Tacitus.Coding.Events;

/// <summary>What rules and words make of a draft.</summary>
internal enum DraftOutcome
{
    /// <summary>It stands.</summary>
    Stands,

    /// <summary>It says too little, or is borrowed from what the article is about, and stands since it is likely in an article that surely tells of an event.</summary>
    Likely,

    /// <summary>It says enough, and nothing that the article tells is surely so.</summary>
    Unlikely,

    /// <summary>It says too little.</summary>
    TooLittle,

    /// <summary>It lacks what an event of its kind cannot do without: a trial without violence, a change of no armed group.</summary>
    Lacking,

    /// <summary>It is a manner of speaking.</summary>
    Manner,

    /// <summary>Its words are those of what the article is about: a game, a film.</summary>
    OfTopic,

    /// <summary>It is an arrest that only followed another event.</summary>
    Aftermath,

    /// <summary>It is more than a lifetime ago.</summary>
    History,

    /// <summary>Nobody meant it.</summary>
    Accident,
}
