namespace Tacitus.Ledger.Storage;

/// <summary>What an id that a person types may stand for.</summary>
public enum IdKind
{
    /// <summary>An event.</summary>
    Event,

    /// <summary>An article.</summary>
    Article,
}
