namespace Tacitus.Ledger.Sources;

/// <summary>An archive that unpacks to far more than any text would.</summary>
internal sealed class ArchiveBombException() : IOException("The archive unpacks to far more than text does; it was not read on. Unpack it by hand if you trust it.");
