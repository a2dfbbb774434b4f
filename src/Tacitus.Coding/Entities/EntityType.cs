namespace Tacitus.Coding.Entities;

/// <summary>What a mention in a text stands for, coarser than an actor's kind and open to things that are no actors.</summary>
public enum EntityType
{
    /// <summary>An organisation, force, state that acts, or any body of people ("the regime", "civilians", "we").</summary>
    Organisation,

    /// <summary>A place, site or area.</summary>
    Location,

    /// <summary>One person, by name, title or pronoun.</summary>
    Person,

    /// <summary>A date, time or period.</summary>
    Temporal,

    /// <summary>A number or measure.</summary>
    Quantity,

    /// <summary>A nation, people or faith, mostly as an adjective.</summary>
    Nationality,

    /// <summary>A weapon or an attack by one ("three airstrikes").</summary>
    Weapon,

    /// <summary>An aircraft, ship, base or system of a force.</summary>
    MilitaryPlatform,

    /// <summary>A vehicle.</summary>
    Vehicle,

    /// <summary>A document, treaty or resolution.</summary>
    DocumentReference,

    /// <summary>A sum of money.</summary>
    Money,
}
