namespace Tacitus.Model.Actors;

/// <summary>Whether a relation holds.</summary>
public enum RelationState
{
    /// <summary>It holds, as far as told.</summary>
    InForce,

    /// <summary>It has ended.</summary>
    Ended,

    /// <summary>It is considered or planned.</summary>
    Considered,

    /// <summary>It is alleged.</summary>
    Alleged,
}
