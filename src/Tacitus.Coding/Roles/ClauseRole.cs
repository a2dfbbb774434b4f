namespace Tacitus.Coding.Roles;

/// <summary>What a noun chunk does in a clause.</summary>
internal enum ClauseRole
{
    /// <summary>The subject of an active clause.</summary>
    Subject,

    /// <summary>The subject of a passive clause.</summary>
    PassiveSubject,

    /// <summary>The doer in a passive clause.</summary>
    Agent,

    /// <summary>An object.</summary>
    Object,

    /// <summary>With a preposition.</summary>
    Oblique,
}
