using System.Collections.Immutable;
using Tacitus.Model.Dates;
using Tacitus.Model.Places;

namespace Tacitus.Model.Events;

/// <summary>Something that happened, was tried, foiled, planned or threatened; told by one or more reports.</summary>
public sealed record Event
{
    /// <summary>Derived from its reports: <c>e-</c> and 16 hex digits.</summary>
    public required string Id { get; init; }

    /// <summary>What kind of event.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>How it was done, in the order of the codebook; never empty for an attack.</summary>
    public ImmutableArray<Tactic> Tactics { get; init; } = [];

    /// <summary>Whether an attacker meant to die in it; null when not told.</summary>
    public bool? Suicide { get; init; }

    /// <summary>How far it went.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>How the sources put that it happened.</summary>
    public required Assertion Assertion { get; init; }

    /// <summary>Whether it is political violence.</summary>
    public required Political Political { get; init; }

    /// <summary>The id of the operation that it is a part of.</summary>
    public string? PartOf { get; init; }

    /// <summary>One line for people, made from the findings.</summary>
    public required string Summary { get; init; }

    /// <summary>When; null when not told.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Where; null when not told.</summary>
    public EventPlace? Place { get; init; }

    /// <summary>Who did it.</summary>
    public ImmutableArray<Perpetrator> Perpetrators { get; init; } = [];

    /// <summary>Who is suspected.</summary>
    public ImmutableArray<Suspect> Suspects { get; init; } = [];

    /// <summary>Whom or what it was aimed at.</summary>
    public ImmutableArray<Target> Targets { get; init; } = [];

    /// <summary>Who suffered it, as named; left out of exports unless asked for.</summary>
    public ImmutableArray<string> Victims { get; init; } = [];

    /// <summary>With what.</summary>
    public ImmutableArray<Weapon> Weapons { get; init; } = [];

    /// <summary>How many people, by effect; no entry means not told.</summary>
    public ImmutableArray<Toll> Tolls { get; init; } = [];

    /// <summary>Who claimed it.</summary>
    public ImmutableArray<ResponsibilityClaim> Claims { get; init; } = [];

    /// <summary>How sure it is as a whole; null where nobody has weighed it.</summary>
    public EventConfidence? Confidence { get; init; }

    /// <summary>The reconciled value of each field with its reason.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    /// <summary>The ids of its reports, in ordinal order.</summary>
    public required ImmutableArray<string> Reports { get; init; }
}
