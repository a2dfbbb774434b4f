namespace Tacitus.Model.Events;

/// <summary>What part an actor has in an event.</summary>
[Flags]
public enum ActorPart
{
    /// <summary>None that is told, or nobody in particular is meant.</summary>
    None = 0,

    /// <summary>Said to have done it.</summary>
    Perpetrator = 1,

    /// <summary>Claimed it.</summary>
    Claimant = 2,

    /// <summary>It was aimed at them.</summary>
    Target = 4,
}
