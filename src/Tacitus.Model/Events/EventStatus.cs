namespace Tacitus.Model.Events;

/// <summary>How far it went (codebook axis <c>status</c>).</summary>
public enum EventStatus
{
    /// <summary>It was done.</summary>
    Occurred,

    /// <summary>It was begun and failed.</summary>
    Attempted,

    /// <summary>It was stopped before it began.</summary>
    Foiled,

    /// <summary>It was or is being prepared.</summary>
    Planned,

    /// <summary>It was said that it would be done.</summary>
    Threatened,
}
