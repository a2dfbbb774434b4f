namespace Tacitus.Coding.Events;

/// <summary>What words say of somebody's part in an event: the sections of <c>responsibility.lexicon</c>.</summary>
internal enum Responsibility
{
    /// <summary>They say that they did it.</summary>
    Claimed,

    /// <summary>A letter, a banner or a text about it bears their name.</summary>
    Signed,

    /// <summary>They admit it.</summary>
    Admitted,

    /// <summary>It is said that they did it.</summary>
    Named,

    /// <summary>Somebody blames them.</summary>
    Accused,

    /// <summary>They deny it.</summary>
    Denied,
}
