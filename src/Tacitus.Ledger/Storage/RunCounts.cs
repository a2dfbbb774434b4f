namespace Tacitus.Ledger.Storage;

/// <summary>What one run did.</summary>
/// <param name="Sources">How many sources it met.</param>
/// <param name="Stored">How many articles it stored, or stored anew.</param>
/// <param name="Known">How many it left as they were.</param>
/// <param name="Lost">How many inputs were lost by an issue.</param>
public sealed record RunCounts(int Sources, int Stored, int Known, int Lost);
