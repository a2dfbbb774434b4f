using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>An event as the ledger lists it: what a row of a table shows.</summary>
/// <param name="Id">The event.</param>
/// <param name="Date">When, as <see cref="Model.Dates.PartialDate"/> writes it; null when not told.</param>
/// <param name="Place">Where; null when not told.</param>
/// <param name="Site">The site inside the place.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Kind">The code of its kind.</param>
/// <param name="Tactics">The codes of its tactics, with commas.</param>
/// <param name="Status">The code of its status.</param>
/// <param name="Perpetrators">Who did it and on what ground, with commas: <c>Red Lantern Front (claimed)</c>.</param>
/// <param name="Killed">How many were killed.</param>
/// <param name="Injured">How many were injured.</param>
/// <param name="Summary">One line for people.</param>
public sealed record EventEntry(
    string Id, string? Date, string? Place, string? Site, string? Country, string Kind, string Tactics, string Status, string Perpetrators,
    TollRange Killed, TollRange Injured, string Summary);
