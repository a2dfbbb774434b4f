using Tacitus.Model.Events;

namespace Tacitus.Coding.Linking;

/// <summary>How well two reports' kinds or states go together.</summary>
internal enum Tie
{
    /// <summary>They are the same.</summary>
    Same,

    /// <summary>One event is often told as either ("attack" and "clash").</summary>
    Near,

    /// <summary>Seldom told of one event.</summary>
    Far,

    /// <summary>Never of one event.</summary>
    Barred,
}

/// <summary>Which kinds and states one event may be told as.</summary>
internal static class KindTie
{
    private static readonly HashSet<(EventKind, EventKind)> Near =
    [
        (EventKind.Attack, EventKind.Clash), (EventKind.Attack, EventKind.Strike), (EventKind.Attack, EventKind.MobViolence),
        (EventKind.Attack, EventKind.Other), (EventKind.Clash, EventKind.Strike), (EventKind.Clash, EventKind.SecurityOperation),
        (EventKind.Clash, EventKind.MobViolence), (EventKind.Strike, EventKind.SecurityOperation), (EventKind.MobViolence, EventKind.Protest),
    ];

    private static readonly HashSet<(EventKind, EventKind)> Far =
    [
        (EventKind.Attack, EventKind.SecurityOperation), (EventKind.Threat, EventKind.Warning), (EventKind.Clash, EventKind.TerritoryChange),
        (EventKind.Attack, EventKind.TerritoryChange), (EventKind.Clash, EventKind.Protest), (EventKind.Agreement, EventKind.GroupChange),
        (EventKind.SecurityOperation, EventKind.MobViolence), (EventKind.SecurityOperation, EventKind.Protest),
    ];

    /// <summary>How the kinds <paramref name="left"/> and <paramref name="right"/> go together.</summary>
    public static Tie Of(EventKind left, EventKind right)
    {
        if (left == right) return Tie.Same;
        if (Near.Contains((left, right)) || Near.Contains((right, left))) return Tie.Near;
        return Far.Contains((left, right)) || Far.Contains((right, left)) ? Tie.Far : Tie.Barred;
    }

    /// <summary>How the states <paramref name="left"/> and <paramref name="right"/> go together.</summary>
    public static Tie Of(EventStatus left, EventStatus right)
    {
        if (left == right) return Tie.Same;
        var (first, last) = left < right ? (left, right) : (right, left);
        return (first, last) switch
        {
            (EventStatus.Occurred, EventStatus.Attempted) => Tie.Far,
            (EventStatus.Attempted, EventStatus.Foiled) => Tie.Near,
            (EventStatus.Attempted, EventStatus.Planned) => Tie.Far,
            (EventStatus.Foiled, EventStatus.Planned) => Tie.Near,
            (EventStatus.Planned, EventStatus.Threatened) => Tie.Near,
            _ => Tie.Barred,
        };
    }

    /// <summary>A number that kinds share when an index may hold them together.</summary>
    public static int Family(EventKind kind) => kind switch
    {
        EventKind.Attack or EventKind.Clash or EventKind.Strike or EventKind.SecurityOperation or EventKind.MobViolence
            or EventKind.Protest or EventKind.TerritoryChange or EventKind.Other => 0,
        EventKind.Threat or EventKind.Warning => 1,
        EventKind.Agreement or EventKind.GroupChange => 2,
        _ => 3,
    };
}
