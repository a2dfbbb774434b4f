using System.Collections.Immutable;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Trends;
using Tacitus.Inquiry.Wording;
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

    /// <summary>The ids of those ties that hold or held, though it is not sure which.</summary>
    internal ImmutableHashSet<string> Unsettled { get; init; } = [];

    /// <summary>What is told of it only in sum.</summary>
    public ImmutableArray<Aggregate> Aggregates { get; init; } = [];

    /// <summary>The statements on its names and attributes.</summary>
    public ImmutableArray<Citation> Attributes { get; init; } = [];

    /// <summary>The other actors of its ties and events, by id.</summary>
    public required IReadOnlyDictionary<string, Actor> Others { get; init; }

    /// <summary>The words that the statements of the above were read from, by statement.</summary>
    public required IReadOnlyDictionary<string, Citation> Citations { get; init; }

    /// <summary>The branches of it by id, with the countries where they operate or act.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Branches { get; init; } = ImmutableDictionary<string, ImmutableArray<string>>.Empty;

    /// <summary>What people have decided of whom it is, or is not, the same as.</summary>
    public ImmutableArray<Judgement> Judged { get; init; } = [];

    /// <summary>What the ledger's counts rest on.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The violent events that it did or claimed, the deadliest first.</summary>
    public required ImmutableArray<EventLine> Deeds { get; init; }

    /// <summary>Whether something tells of its end, surely or not.</summary>
    internal bool IsPerhapsOver { get; init; }

    /// <summary>The same with the events that are told clearly, and of them what is sure enough to stand in one sentence, and the ties that are.</summary>
    internal Dossier Sure()
    {
        var (ties, unsettled) = SureTies.Of(Relations, Citations);
        var notes = new Footnotes(Citations);
        var over = Events.Any(e => e.Kind == EventKind.GroupChange && ActorSentences.Sides(e).Contains(Actor.Id) && EventWords.TurnOf(e, notes) == Turn.Dissolution);
        return this with { IsPerhapsOver = over, Relations = ties, Unsettled = unsettled, Events = [.. Events.Where(Sureness.IsTold).Select(e => Sureness.Told(e, Citations.GetValueOrDefault)).Where(Sureness.IsEnough).Select(e => Widener.Widen(e)).Where(Sureness.IsSentence)] };
    }

    /// <summary>The same with the events in which many died, whoever is told less surely to have done them.</summary>
    internal Dossier LessSure() => this with { Events = [.. Events.Where(Sureness.IsOfWeight).Select(e => Sureness.ToldLess(e, Citations.GetValueOrDefault))] };

    /// <summary>
    /// Those of <paramref name="lines"/> of which two are told of when, where and how many died; all, where that is so of none. An attack of which less is told is mostly one that an
    /// article names in passing, and may stand in the ledger a second time under its own day.
    /// </summary>
    public static IReadOnlyList<EventLine> Firm(IEnumerable<EventLine> lines)
    {
        var all = lines.ToList();
        var firm = all.Where(l => (l.Date is null ? 0 : 1) + (l.Country is null && l.Place is null ? 0 : 1) + (l.Killed is { Best: > 0 } or { Low: > 0 } ? 1 : 0) > 1).ToList();
        return firm.Count > 0 ? firm : all;
    }

    /// <summary>The deeds among <paramref name="lines"/>, which are in the order of their ids, the deadliest first; sorting is stable, so ids need not be compared again.</summary>
    public static ImmutableArray<EventLine> DeedsOf(IEnumerable<EventLine> lines) =>
    [
        .. lines.Where(l => l.IsDeed && l.IsViolence)
            .OrderByDescending(l => l.Killed.Best ?? l.Killed.Low ?? -1).ThenByDescending(l => l.Injured.Best ?? -1),
    ];

    /// <summary>The actor of that id, itself or one of the others; null when it is neither.</summary>
    public Actor? Find(string id) => id == Actor.Id ? Actor : Others.GetValueOrDefault(id);

    /// <summary>The first of the deeds of which a date is told; null when there is none.</summary>
    public EventLine? FirstDeed => Deeds.Where(d => d.Date is not null).OrderBy(d => d.Date!.Value).ThenBy(d => d.Id, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The last of them.</summary>
    public EventLine? LatestDeed => Deeds.Where(d => d.Date is not null).OrderByDescending(d => d.Date!.Value.End).ThenBy(d => d.Id, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>The name of the actor or place at the other end of a tie.</summary>
    public string NameOf(string id) => id == Actor.Id ? Actor.Name : Others.TryGetValue(id, out var other) ? other.Name : id;
}
