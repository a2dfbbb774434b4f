using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Profiles;

/// <summary>What a ledger holds on one actor, as far as answers need it.</summary>
public sealed record Dossier
{
    /// <summary>The actor.</summary>
    public required Actor Actor { get; init; }

    /// <summary>All events that it acts in, suffers or claims, in the order of their ids.</summary>
    public required ImmutableArray<EventLine> Lines { get; init; }

    /// <summary>Those that answers tell of, whole: the deadliest and the latest.</summary>
    public required ImmutableArray<Event> Events { get; init; }

    /// <summary>Its ties, from either end.</summary>
    public required ImmutableArray<Relation> Relations { get; init; }

    /// <summary>What is told of it only in sum.</summary>
    public ImmutableArray<Aggregate> Aggregates { get; init; } = [];

    /// <summary>The statements on its names and attributes.</summary>
    public ImmutableArray<Citation> Attributes { get; init; } = [];

    /// <summary>The other actors of its ties and events, by id.</summary>
    public required IReadOnlyDictionary<string, Actor> Others { get; init; }

    /// <summary>The words that the statements of the above were read from, by statement.</summary>
    public required IReadOnlyDictionary<string, Citation> Citations { get; init; }

    /// <summary>What the ledger's counts rest on.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The violent events that it did or claimed, the deadliest first.</summary>
    public required ImmutableArray<EventLine> Deeds { get; init; }

    /// <summary>The deeds among <paramref name="lines"/>, the deadliest first.</summary>
    public static ImmutableArray<EventLine> DeedsOf(IEnumerable<EventLine> lines) =>
    [
        .. lines.Where(l => l.IsDeed && l.IsViolence)
            .OrderByDescending(l => l.Killed.Best ?? l.Killed.Low ?? -1).ThenByDescending(l => l.Injured.Best ?? -1).ThenBy(l => l.Id, StringComparer.Ordinal),
    ];

    /// <summary>The name of the actor or place at the other end of a tie.</summary>
    public string NameOf(string id) => id == Actor.Id ? Actor.Name : Others.TryGetValue(id, out var other) ? other.Name : id;
}
