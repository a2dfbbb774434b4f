using System.Collections.Immutable;
using Tacitus.Inquiry.Trends;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;
using Tacitus.Pages.Charts;

namespace Tacitus.Pages.Overview;

/// <summary>What the overview shows.</summary>
public sealed record OverviewModel
{
    /// <summary>What was asked for.</summary>
    public required OverviewQuery Query { get; init; }

    /// <summary>The name of the actor that was asked for, where it is one.</summary>
    public string? ActorName { get; init; }

    /// <summary>The counts and charts.</summary>
    public required OverviewFigures Figures { get; init; }

    /// <summary>The page of the list.</summary>
    public required ImmutableArray<EventEntry> Events { get; init; }

    /// <summary>The map.</summary>
    public required EventMap Map { get; init; }

    /// <summary>What the counts rest on.</summary>
    public required Coverage Coverage { get; init; }
}
