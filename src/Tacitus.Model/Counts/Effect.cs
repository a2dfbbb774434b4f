namespace Tacitus.Model.Counts;

/// <summary>What was done to the people who are counted.</summary>
public enum Effect
{
    /// <summary>Lost their lives.</summary>
    Killed,

    /// <summary>Were wounded.</summary>
    Injured,

    /// <summary>Were abducted or held hostage.</summary>
    Kidnapped,

    /// <summary>Were arrested.</summary>
    Arrested,

    /// <summary>Are missing.</summary>
    Missing,

    /// <summary>Took part as attackers.</summary>
    Attackers,

    /// <summary>Had to flee.</summary>
    Displaced,

    /// <summary>Houses, vehicles and other things that were destroyed, burned or damaged.</summary>
    Ruined,
}
