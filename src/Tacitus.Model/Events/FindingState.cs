namespace Tacitus.Model.Events;

/// <summary>What the sources say of a field: silence, denial and unknown are different things.</summary>
public enum FindingState
{
    /// <summary>A value is stated.</summary>
    Stated,

    /// <summary>It is stated to be none.</summary>
    None,

    /// <summary>It is denied.</summary>
    Denied,

    /// <summary>It is stated to be unknown.</summary>
    Unknown,
}
