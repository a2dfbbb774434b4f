namespace Tacitus.Language.Clauses;

/// <summary>How a clause has its subject.</summary>
public enum SubjectBasis
{
    /// <summary>It has none, or none was found.</summary>
    None,

    /// <summary>It stands with its verb: "gunmen killed".</summary>
    Stated,

    /// <summary>It stands before the clause that tells more of it: "gunmen who killed", "villagers killed by".</summary>
    Antecedent,

    /// <summary>It is that of another clause: "gunmen came and killed", "gunmen wanted to kill", "gunmen attacked, killing five".</summary>
    Shared,
}
