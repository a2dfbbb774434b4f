using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Pages.Charts;

namespace Tacitus.Pages.Overview;

/// <summary>Counts over the events that a query lets through, and beside them over those that it would let through with another choice of time, kind or status.</summary>
public sealed record OverviewFigures
{
    /// <summary>How many events.</summary>
    public required int Events { get; init; }

    /// <summary>The deaths added up.</summary>
    public required TollRange Killed { get; init; }

    /// <summary>The injured added up.</summary>
    public required TollRange Injured { get; init; }

    /// <summary>How many of the events tell a number of killed.</summary>
    public required int WithKilled { get; init; }

    /// <summary>All of the time, whatever stretch of it is chosen.</summary>
    public required Timeline Whole { get; init; }

    /// <summary>The stretch that is chosen, in finer steps; the whole when none is.</summary>
    public required Timeline Chosen { get; init; }

    /// <summary>The kinds that there are, those with most events first, whatever kind is chosen; with how many and when.</summary>
    public required ImmutableArray<(EventKind Kind, int Events, Timeline Timeline)> Kinds { get; init; }

    /// <summary>How far the events went, whatever status is chosen.</summary>
    public required ImmutableArray<(EventStatus Status, int Events)> Statuses { get; init; }

    /// <summary>The countries, those with most events first.</summary>
    public required ImmutableArray<(string Country, int Events)> Countries { get; init; }

    /// <summary>How many events at each place, by its number.</summary>
    public required IReadOnlyDictionary<long, int> Places { get; init; }

    /// <summary>How many events without a place.</summary>
    public required int WithoutPlace { get; init; }
}
