namespace Tacitus.Coding.Confidence;

/// <summary>What can be right or wrong about an event, each weighed by features of its own. The numbers are part of the model.</summary>
internal enum Weighed
{
    /// <summary>That it is one event.</summary>
    Whole = 1,

    /// <summary>Its kind.</summary>
    Kind,

    /// <summary>How far it went.</summary>
    Status,

    /// <summary>One way in which it was done.</summary>
    Tactic,

    /// <summary>Its date.</summary>
    Date,

    /// <summary>The month of its date.</summary>
    Month,

    /// <summary>Its place.</summary>
    Place,

    /// <summary>The country of its place.</summary>
    Country,

    /// <summary>Its site.</summary>
    Site,

    /// <summary>One who did it, on whatever ground.</summary>
    Perpetrator,

    /// <summary>One suspect's legal state.</summary>
    Suspect,

    /// <summary>One target.</summary>
    Target,

    /// <summary>One weapon.</summary>
    Weapon,

    /// <summary>How many were killed.</summary>
    Killed,

    /// <summary>That anybody was.</summary>
    Deaths,

    /// <summary>How many of one population were killed or injured.</summary>
    Part,

    /// <summary>How many were injured.</summary>
    Injured,

    /// <summary>How many were kidnapped.</summary>
    Kidnapped,

    /// <summary>How many were arrested.</summary>
    Arrested,

    /// <summary>How many took part.</summary>
    Attackers,

    /// <summary>One claim of responsibility.</summary>
    Claim,

    /// <summary>The ground on which one is told to have done it, where he did.</summary>
    Ground,
}
