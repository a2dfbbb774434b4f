namespace Tacitus.Ledger.Exports;

/// <summary>What an export holds.</summary>
/// <param name="Names">Whether it holds the names of victims, suspects and private persons.</param>
/// <param name="Canonical">Whether it leaves out what differs between equal ledgers: the run and the paths.</param>
public sealed record ExportOptions(bool Names = false, bool Canonical = false);
