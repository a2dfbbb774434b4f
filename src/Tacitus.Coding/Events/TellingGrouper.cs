using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>Decides which tellings of an article are of the same event.</summary>
internal sealed class TellingGrouper
{
    // A telling joins the draft that it fits best when the fit is at least this; the weights below are small whole numbers that a reader
    // can add up. Set on the first half of the development reports of MUC-4 by counting events too many against events too few.
    private const int Joins = 2;
    private const int Never = -100;

    /// <summary>The tellings of each event, in the order in which the article brings the events up.</summary>
    public ImmutableArray<ImmutableArray<Telling>> Group(Analysis analysis, IEnumerable<Telling> tellings)
    {
        var drafts = new List<Draft>();
        foreach (var telling in tellings)
        {
            var best = (Draft: (Draft?)null, Fit: Joins - 1);
            for (var d = drafts.Count - 1; d >= 0; d--)
            {
                var fit = Fit(analysis, drafts, drafts[d], telling);
                if (fit > best.Fit) best = (drafts[d], fit);
            }
            if (best.Draft is { } home) home.Tellings.Add(telling);
            else if (!telling.Frame.IsReference || telling.Place is not null || telling.Date is not null) drafts.Add(new Draft(telling));
        }
        return [.. drafts.Select(d => d.Tellings.ToImmutableArray())];
    }

    private static int Fit(Analysis analysis, List<Draft> drafts, Draft draft, Telling telling)
    {
        if (FrameFinder.Family(draft.First.Kind) != FrameFinder.Family(telling.Kind)) return Never;
        if (!SameStatus(draft.Status, telling.Frame.Situation.Status)) return Never;
        if (IsArrest(draft.First) != IsArrest(telling)) return Never;
        if (draft.First.Frame.Trigger.Topic != telling.Frame.Trigger.Topic) return Never;
        if (telling.Frame.IsReference && draft.Last.Frame.Sentence == telling.Frame.Sentence) return Never;
        if (draft.Last.Frame.Sentence == telling.Frame.Sentence && telling.Definiteness is not (Definiteness.Definite or Definiteness.Demonstrative)) return Never;

        var fit = When(draft, telling) + Where(draft, telling) + How(draft, telling) + Who(draft, telling) + HowMany(draft, telling) + Which(analysis, draft, telling);
        fit += telling.Definiteness switch
        {
            Definiteness.Definite => 3,
            Definiteness.Demonstrative => IsLatest(drafts, draft) ? 6 : 0,
            Definiteness.Indefinite => telling.Date is null && telling.Place is null ? -1 : -3,
            Definiteness.Another => -7,
            _ => telling.Frame.Trigger.Strength == TriggerStrength.Effect ? 2 : 1,
        };
        var distance = telling.Frame.Sentence - draft.Last.Frame.Sentence;
        fit += distance <= 1 ? 2 : distance <= 3 ? 1 : 0;
        if (ReferenceEquals(draft, drafts[0])) fit++;
        if (analysis.Sentences[draft.First.Frame.Sentence].Block == 0 && draft.Tellings.Count == 1) fit++;
        return fit;
    }

    private static bool IsLatest(List<Draft> drafts, Draft draft) => drafts.Where(d => FrameFinder.Family(d.First.Kind) == FrameFinder.Family(draft.First.Kind)).MaxBy(d => d.Last.Frame.Trigger.First) == draft;

    private static bool IsArrest(Telling telling) => telling.Kind == EventKind.SecurityOperation && telling.Frame.Trigger.Strength == TriggerStrength.Weak;

    private static bool SameStatus(EventStatus left, EventStatus right) => Went(left) == Went(right);

    private static bool Went(EventStatus status) => status is EventStatus.Occurred or EventStatus.Attempted;

    private static int When(Draft draft, Telling telling)
    {
        if (draft.Date is not { } left || telling.Date?.Value is not { } right) return 0;
        if (left.Date is { } l && right.Date is { } r)
        {
            if (!l.Overlaps(r)) return l.DaysApart(r) <= 1 ? -3 : -9;
            return l.IsDay && r.IsDay ? 3 : 1;
        }
        if (left.Relative is { } a && right.Relative is { } b && a.Anchor == DateAnchor.Publication && b.Anchor == DateAnchor.Publication)
        {
            if (a.Unit == b.Unit && a.Weekday == b.Weekday && a.Month == b.Month && a.Day == b.Day && a.Shift == b.Shift) return 3;
            return a.Weekday is not null && b.Weekday is not null || a.Month is not null && b.Month is not null ? -5 : 0;
        }
        return 0;
    }

    private static int Where(Draft draft, Telling telling)
    {
        if (draft.Place is not { Place: { } left } || telling.Place?.Value is not { Place: { } right } there) return 0;
        if (left.GeonamesId == right.GeonamesId && left.Name == right.Name) return left.Kind == PlaceKind.Country ? 1 : 3;
        if (left.Country != right.Country) return -9;
        if (left.Kind == PlaceKind.Country || right.Kind == PlaceKind.Country) return 1;
        if (left.Kind == PlaceKind.Admin1 || right.Kind == PlaceKind.Admin1) return left.Admin1 == right.Admin1 || left.Name == right.Admin1 || right.Name == left.Admin1 ? 1 : -5;
        return -5;
    }

    private static int How(Draft draft, Telling telling)
    {
        var left = draft.First.Frame.Trigger;
        var right = telling.Frame.Trigger;
        if (left.Tactic == Tactic.Unspecified || right.Tactic == Tactic.Unspecified || left.Tactic == right.Tactic) return left.Tactic == right.Tactic && left.Tactic != Tactic.Unspecified ? 1 : 0;
        if (draft.Tellings.Any(t => t.Frame.Triggers.Any(g => g.Tactic == right.Tactic))) return 1;
        return left.Tactic is Tactic.Kidnapping or Tactic.Hijacking || right.Tactic is Tactic.Kidnapping or Tactic.Hijacking ? -3 : -2;
    }

    private static int Who(Draft draft, Telling telling)
    {
        var left = Groups(draft.Tellings);
        var right = Groups([telling]);
        if (left.Count == 0 || right.Count == 0) return 0;
        return left.Overlaps(right) ? 1 : -2;
    }

    // "the concert hall attack": the words that single the event out.
    private static int Which(Analysis analysis, Draft draft, Telling telling)
    {
        var left = Heads(analysis, draft.Tellings);
        var right = Heads(analysis, [telling]);
        return left.Count > 0 && right.Count > 0 && left.Overlaps(right) ? 3 : 0;
    }

    private static HashSet<string> Heads(Analysis analysis, IEnumerable<Telling> tellings) =>
        [.. tellings.SelectMany(t => t.Roles).Where(r => r.Field is Field.Target or Field.Victim).Select(r => analysis.Tokens[analysis.TokenAt(r.Span.End - 1)].Normal).Where(w => w.Length > 3 && w is not ("people" or "civilians" or "persons"))];

    private static HashSet<string> Groups(IEnumerable<Telling> tellings) =>
        [.. tellings.SelectMany(t => t.Actors).Where(a => a is { Actor: not null, Kind: ActorKind.ArmedGroup }).Select(a => a.Actor!)];

    private static int HowMany(Draft draft, Telling telling)
    {
        var left = Deaths(draft.Tellings);
        var right = Deaths([telling]);
        if (left.Count == 0 || right.Count == 0) return 0;
        return left.Any(l => right.Any(r => l.Agrees(r))) ? 1 : -2;
    }

    private static List<Count> Deaths(IEnumerable<Telling> tellings) =>
        [.. tellings.SelectMany(t => t.Tolls).Where(t => t is { Effect: Effect.Killed, IsPart: false } && t.Value.Population == Population.Total).Select(t => t.Value.Count)];
}
