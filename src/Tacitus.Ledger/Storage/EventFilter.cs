using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>Which events are asked for. What is null does not filter.</summary>
/// <param name="From">Events that may have happened on its first day or later.</param>
/// <param name="To">Events that may have happened on its last day or earlier.</param>
/// <param name="Country">ISO 3166-1 alpha-2.</param>
/// <param name="Actor">An actor's id, or words of a name of a perpetrator, target or claimant.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Status">The status.</param>
/// <param name="MinKilled">The least number of killed, by the best figure or else the low one.</param>
/// <param name="Place">The name of a place as events have it, in any case, or <c>geonames:</c> and its number.</param>
/// <param name="Words">Words that must all stand in the event's summary or in what its reports state; needs the index of words (<see cref="LedgerStore.Index"/>).</param>
public sealed record EventFilter(
    PartialDate? From = null, PartialDate? To = null, string? Country = null, string? Actor = null, EventKind? Kind = null,
    EventStatus? Status = null, int? MinKilled = null, string? Place = null, string? Words = null)
{
    /// <summary>All events.</summary>
    public static EventFilter None { get; } = new();
}
