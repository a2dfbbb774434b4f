namespace Tacitus.Model.Statements;

/// <summary>Whether the words put it as a fact.</summary>
public enum Modality
{
    /// <summary>As a fact.</summary>
    Asserted,

    /// <summary>As said by some ("allegedly", "is believed to").</summary>
    Alleged,

    /// <summary>As not so.</summary>
    Negated,

    /// <summary>As intended.</summary>
    Planned,

    /// <summary>As something that may be or might have been.</summary>
    Hypothetical,
}
