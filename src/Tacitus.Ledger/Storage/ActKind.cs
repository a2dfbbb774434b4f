namespace Tacitus.Ledger.Storage;

/// <summary>What a person does in review.</summary>
public enum ActKind
{
    /// <summary>Holds a value to be right as it is.</summary>
    Accept,

    /// <summary>Sets another value.</summary>
    Correct,

    /// <summary>Holds two events, or the reports of two, to be one.</summary>
    Same,

    /// <summary>Holds them, or some reports of an event and the others, to be of different events.</summary>
    Different,

    /// <summary>Writes a note.</summary>
    Note,
}
