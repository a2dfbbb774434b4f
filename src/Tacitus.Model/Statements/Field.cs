namespace Tacitus.Model.Statements;

/// <summary>What a statement is about. One field of a report, or of an actor or relation.</summary>
public enum Field
{
    /// <summary>The event's kind.</summary>
    Kind,

    /// <summary>A tactic.</summary>
    Tactic,

    /// <summary>Whether an attacker meant to die in it.</summary>
    Suicide,

    /// <summary>Occurred, attempted, foiled, planned, threatened.</summary>
    Status,

    /// <summary>Asserted, alleged, denied, doubted.</summary>
    Assertion,

    /// <summary>Whether it is political violence.</summary>
    Political,

    /// <summary>When.</summary>
    Date,

    /// <summary>Where: a gazetteer place with, where named, the site.</summary>
    Place,

    /// <summary>Who did it, with the basis on which they are named.</summary>
    Perpetrator,

    /// <summary>Who is suspected, with their legal state.</summary>
    Suspect,

    /// <summary>Whom or what it was aimed at.</summary>
    Target,

    /// <summary>Who suffered it.</summary>
    Victim,

    /// <summary>With what.</summary>
    Weapon,

    /// <summary>How many were killed.</summary>
    Killed,

    /// <summary>How many were injured.</summary>
    Injured,

    /// <summary>How many were kidnapped or held.</summary>
    Kidnapped,

    /// <summary>How many were arrested.</summary>
    Arrested,

    /// <summary>How many are missing.</summary>
    Missing,

    /// <summary>How many attackers there were.</summary>
    Attackers,

    /// <summary>How many had to flee.</summary>
    Displaced,

    /// <summary>How many houses, vehicles or other things were destroyed, burned or damaged.</summary>
    Property,

    /// <summary>Who claimed it.</summary>
    Claim,

    /// <summary>Through which channel a claim came.</summary>
    Channel,

    /// <summary>Who holds a claim to be genuine.</summary>
    Authentication,

    /// <summary>Who blames whom.</summary>
    Accusation,

    /// <summary>Who denied it.</summary>
    Denial,

    /// <summary>Who warned or threatened whom.</summary>
    Warning,

    /// <summary>What became of it or of hostages.</summary>
    Outcome,

    /// <summary>A tie between two actors.</summary>
    Relation,

    /// <summary>A name of an actor.</summary>
    Name,

    /// <summary>What an actor wants, believes in, or how strong it is.</summary>
    Attribute,

    /// <summary>The report, in the same article, of the operation that the event is a part of.</summary>
    PartOf,
}
