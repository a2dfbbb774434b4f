using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>An event as charts and counts over many events see it.</summary>
/// <param name="First">The first day that it may have happened on; null when not told.</param>
/// <param name="Last">The last.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Status">The status.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null when not told.</param>
/// <param name="Place">The number of its <see cref="MarkedPlace"/>; null when no place is told.</param>
/// <param name="Killed">How many were killed.</param>
/// <param name="Injured">How many were injured.</param>
public readonly record struct EventMark(DateOnly? First, DateOnly? Last, EventKind Kind, EventStatus Status, string? Country, long? Place, TollRange Killed, TollRange Injured);
