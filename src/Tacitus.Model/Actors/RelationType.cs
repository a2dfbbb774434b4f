namespace Tacitus.Model.Actors;

/// <summary>How the subject stands to the object.</summary>
public enum RelationType
{
    /// <summary>Is a branch, affiliate or subgroup of.</summary>
    BranchOf,

    /// <summary>Has pledged allegiance to.</summary>
    AllegianceTo,

    /// <summary>Split from.</summary>
    SplitFrom,

    /// <summary>Merged into.</summary>
    MergedInto,

    /// <summary>Is a rival or enemy of.</summary>
    RivalOf,

    /// <summary>Is an ally of.</summary>
    AlliedWith,

    /// <summary>Supports.</summary>
    Supports,

    /// <summary>Negotiates with.</summary>
    NegotiatesWith,

    /// <summary>Is led by.</summary>
    LedBy,

    /// <summary>Was founded by.</summary>
    FoundedBy,

    /// <summary>Is a member of.</summary>
    MemberOf,

    /// <summary>Operates in (the object is a place).</summary>
    OperatesIn,

    /// <summary>Is designated as terrorist by.</summary>
    DesignatedBy,
}
