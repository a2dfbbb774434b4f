namespace Tacitus.Ledger.Storage;

/// <summary>How many articles the ledger holds of one month, outlet and language.</summary>
/// <param name="Month">The month of publication as <c>2021-08</c>; empty when no month is known.</param>
/// <param name="Outlet">Who published them; empty when not known.</param>
/// <param name="Language">ISO 639-1 code, or <c>und</c>.</param>
/// <param name="Articles">How many.</param>
public sealed record CoverageEntry(string Month, string Outlet, string Language, int Articles);
