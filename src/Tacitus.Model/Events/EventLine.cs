using System.Collections.Immutable;
using Tacitus.Model.Dates;

namespace Tacitus.Model.Events;

/// <summary>An event in one line: what counts over many events need, with the part that the actor who was asked for has in it.</summary>
public sealed record EventLine
{
    /// <summary>The event's id.</summary>
    public required string Id { get; init; }

    /// <summary>The actor whose line it is; empty for the event by itself.</summary>
    public string Actor { get; init; } = "";

    /// <summary>The part of that actor.</summary>
    public ActorPart Part { get; init; }

    /// <summary>On what ground the actor is called a perpetrator; null when it is not.</summary>
    public PerpetratorBasis? Basis { get; init; }

    /// <summary>What kind of event.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>How it was done.</summary>
    public ImmutableArray<Tactic> Tactics { get; init; } = [];

    /// <summary>How far it went.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>How the sources put that it happened.</summary>
    public required Assertion Assertion { get; init; }

    /// <summary>Whether it is political violence.</summary>
    public required Political Political { get; init; }

    /// <summary>When; null when not told.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>ISO 3166-1 alpha-2; null when not told.</summary>
    public string? Country { get; init; }

    /// <summary>The place as named; null when not told.</summary>
    public string? Place { get; init; }

    /// <summary>How many were killed.</summary>
    public TollRange Killed { get; init; }

    /// <summary>How many were injured.</summary>
    public TollRange Injured { get; init; }

    /// <summary>How many were kidnapped or held.</summary>
    public TollRange Kidnapped { get; init; }

    /// <summary>The kinds of its targets, codes of the codebook in ordinal order.</summary>
    public ImmutableArray<string> TargetKinds { get; init; } = [];

    /// <summary>How many reports tell of it.</summary>
    public int Reports { get; init; }

    /// <summary>Whether the actor did it, or says so.</summary>
    public bool IsDeed => (Part & (ActorPart.Perpetrator | ActorPart.Claimant)) != 0;

    /// <summary>Whether violence was done: not planned, foiled, threatened or only denied, and not a trial, an agreement, a change of a group.</summary>
    public bool IsViolence =>
        Kind is EventKind.Attack or EventKind.Clash or EventKind.Strike or EventKind.SecurityOperation or EventKind.MobViolence
        && Status is (EventStatus.Occurred or EventStatus.Attempted) && Assertion != Assertion.Denied;
}
