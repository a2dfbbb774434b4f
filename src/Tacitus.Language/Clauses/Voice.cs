namespace Tacitus.Language.Clauses;

/// <summary>Whether the subject does what the verb says or has it done to it.</summary>
public enum Voice
{
    /// <summary>The subject does it: "gunmen killed five", "a man carrying a gun".</summary>
    Active,

    /// <summary>It is done to the subject: "five were killed", "those killed by gunmen".</summary>
    Passive,
}
