namespace Tacitus.Coding.Roles;

/// <summary>The part that words play in an event, as the role model tells them apart.</summary>
internal enum Role
{
    /// <summary>None.</summary>
    None,

    /// <summary>A person, or people without a name, who did it: "heavily armed men".</summary>
    PerpetratorIndividual,

    /// <summary>An organisation that did it.</summary>
    PerpetratorOrganisation,

    /// <summary>A thing that it was aimed at or that was damaged.</summary>
    PhysicalTarget,

    /// <summary>Somebody, by name, at whom it was aimed or who was harmed.</summary>
    Victim,

    /// <summary>With what.</summary>
    Weapon,

    /// <summary>People without a name at whom it was aimed or who were harmed: "two peasants".</summary>
    HumanTarget,
}
