namespace Tacitus.Ledger.Storage;

/// <summary>In which order events are listed; those that are equal by it in the order of their ids.</summary>
public enum EventOrder
{
    /// <summary>By first day; those without a date last.</summary>
    Oldest,

    /// <summary>By first day, the last one first; those without a date last.</summary>
    Newest,

    /// <summary>By the number of killed, by the best figure or else the low one, the most first; then the newest.</summary>
    Deadliest,
}
