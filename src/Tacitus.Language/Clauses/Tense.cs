namespace Tacitus.Language.Clauses;

/// <summary>The time that a verb group sets its clause in.</summary>
public enum Tense
{
    /// <summary>None of its own: "to kill", "killing", "killed by gunmen".</summary>
    None,

    /// <summary>"killed", "was killed", "had killed".</summary>
    Past,

    /// <summary>"kills", "is killed"; also "has killed", which news uses of what has just happened.</summary>
    Present,

    /// <summary>"will kill", "is going to kill".</summary>
    Future,

    /// <summary>Not told as fact: "may have killed", "would kill", "could be killed".</summary>
    Modal,
}
