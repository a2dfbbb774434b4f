namespace Tacitus.Coding.Relations;

/// <summary>How two mentions in one sentence stand to each other, coarser than <see cref="Tacitus.Model.Actors.RelationType"/> and open to things that are no actors. The types are re3d's.</summary>
public enum TieType
{
    /// <summary>The source fights or attacks the target.</summary>
    FightingAgainst,

    /// <summary>The source is part of the target, or a member.</summary>
    BelongsTo,

    /// <summary>The source is where the target is.</summary>
    CoLocated,

    /// <summary>The source has the target as its number, measure or nationality.</summary>
    HasAttrOf,

    /// <summary>The two are the same.</summary>
    IsSynonymOf,

    /// <summary>The source talks with the target.</summary>
    CommWith,

    /// <summary>The source leads, owns or uses the target.</summary>
    InChargeOf,

    /// <summary>The source speaks for the target.</summary>
    Likes,

    /// <summary>The source speaks against the target.</summary>
    Dislikes,

    /// <summary>The two act together.</summary>
    AlliesOf,

    /// <summary>The source has left the target, or is away from it.</summary>
    Apart,
}
