using System.Collections.Immutable;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Pages.Charts;

namespace Tacitus.Pages.Events;

/// <summary>What the page of one event shows, without the names that are left out.</summary>
public sealed record EventModel
{
    /// <summary>The event.</summary>
    public required Event Event { get; init; }

    /// <summary>Its findings with what speaks for and against them.</summary>
    public required ImmutableArray<EventFinding> Findings { get; init; }

    /// <summary>The numbers of killed and injured, source by source.</summary>
    public required ImmutableArray<TollHistory> Tolls { get; init; }

    /// <summary>Its reports side by side.</summary>
    public required SideBySide Reports { get; init; }

    /// <summary>The judgements that hold its reports together, or kept others out.</summary>
    public required ImmutableArray<EventJudgement> Judgements { get; init; }

    /// <summary>Events of the same place before it, the nearest first.</summary>
    public required ImmutableArray<EventEntry> Earlier { get; init; }

    /// <summary>Events of the same place after it, the nearest first.</summary>
    public required ImmutableArray<EventEntry> Later { get; init; }

    /// <summary>Where it is; null when no place is told.</summary>
    public EventMap? Map { get; init; }
}
