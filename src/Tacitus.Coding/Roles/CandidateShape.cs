namespace Tacitus.Coding.Roles;

/// <summary>How a candidate was cut out of its noun chunk.</summary>
internal enum CandidateShape
{
    /// <summary>The chunk without article: "five armed men".</summary>
    Whole,

    /// <summary>Without the number at its front: "armed men".</summary>
    Uncounted,

    /// <summary>Its noun alone: "men".</summary>
    Noun,

    /// <summary>With the "of" after it: "offices of the telephone company".</summary>
    Extended,

    /// <summary>A name inside it: "Tom Brand" of "mayor Tom Brand".</summary>
    Name,

    /// <summary>An actor's name or description inside it: "FMLN" of "FMLN guerrillas".</summary>
    Actor,

    /// <summary>A word for a weapon wherever it stands: "dynamite" of "dynamite attack".</summary>
    Weapon,

    /// <summary>A word between the first and the noun onwards: "car bomb" of "powerful car bomb".</summary>
    Tail,
}
