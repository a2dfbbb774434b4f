using Tacitus.Inquiry.Answers;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Inquiry.Wording;

/// <summary>An event as the clause of one sentence, in one of several forms that say the same.</summary>
internal sealed class EventClause(Event e, Footnotes notes, Func<string, Actor?> actors, IReadOnlyDictionary<string, (Actor Leader, Actor Group)>? leaders = null)
{
    private readonly Doers? _doers = Doers.Of(e, actors, notes);

    /// <summary>What happened, to how many, where, when and by whom.</summary>
    public string Tell(TellingForm form, Setting setting = default)
    {
        var when = setting.When(e.Date);
        var where = EventWords.Where(e, notes, setting.Country);
        if (Unharmed(where, when) is { } alone) return alone;
        var after = (_doers?.After ?? "") + Channel();
        if (form == TellingForm.Day && when.Length > 0) return $"{when}, {Core(TellingForm.Act, where, "")}{after}";
        return Core(form == TellingForm.Day ? TellingForm.Act : form, where, when) + after;
    }

    /// <summary>The event as a deed of one actor whose brief this is: <c>it claimed a bombing in Lorvale on 2 May 2031, in which five people were killed</c>.</summary>
    public string TellAsDeed(ActorWords doer, PerpetratorBasis? basis, Setting setting, TellingForm form)
    {
        var (where, when) = (EventWords.Where(e, notes, setting.Country), setting.When(e.Date));
        if (e.Kind == EventKind.Threat) return Placed($"{doer.Name} {(when.Length > 0 ? "" : doer.Has + " ")}threatened {Threatened()}", where, when);
        if (e.Status is EventStatus.Foiled or EventStatus.Planned && basis is null or PerpetratorBasis.Named or PerpetratorBasis.Accused) return Plotted(doer, where, when);
        // The day is that of the deed: "on 15 October, they claimed" would be said of the claim.
        var isDayFirst = form == TellingForm.Day && when.Length > 0 && basis == PerpetratorBasis.Named;
        var deed = Placed($"{(isDayFirst ? when + ", " : "")}{doer.Name} {Did(doer, basis, form)} {Phrase.A(Phrase.Act(e, notes))}{EventWords.On(e)}", where, isDayFirst ? "" : when);
        return EventWords.Harm(e, notes) is { } harm ? $"{deed}, in which {harm}" : deed;
    }

    // What never happened killed nobody.
    private string Plotted() => Phrase.Act(e.Kind, e.Tactics.IsDefault ? [] : [.. e.Tactics], e.Suicide == true, EventStatus.Occurred, Assertion.Asserted);

    // "According to the police, an attack that it had planned on a school was foiled": nothing happened at the school.
    private string Plotted(ActorWords doer, string where, string when)
    {
        var by = Teller();
        var (act, on) = (Phrase.A(Plotted()), EventWords.On(e) + (where.Length == 0 ? "" : " " + (where.StartsWith("at ", StringComparison.Ordinal) ? "on " + where[3..] : where)));
        var comma = where.Contains(", ", StringComparison.Ordinal) ? "," : "";
        var told = e.Status == EventStatus.Planned ? $"{doer.Name} {(by is null ? $"{doer.Is} said to have planned" : "planned")} {act}{on}" : $"{act} that {doer.Name} {(by is null ? $"{doer.Is} said to have planned" : "had planned")}{on}{comma} was foiled";
        return (by is null ? "" : $"according to {by}, ") + told + (when.Length == 0 ? "" : " " + when);
    }

    // Who says that it was foiled.
    private string? Teller() => EventWords.For(e, "kind", "status").Select(notes.Find).OfType<Citation>().Select(c => SpeakerName.Of(c.Statement.Attribution?.Source)).OfType<string>().FirstOrDefault();

    private string Threatened()
    {
        var targets = e.Targets.Where(t => !NameWords.IsCounted(t.Name)).Select(t => t.Actor is { } id && actors(id) is { } actor && actor.Kind != ActorKind.Person ? ActorWords.Of(actor).Name : t.Name).Distinct(StringComparer.OrdinalIgnoreCase).Take(3).ToList();
        return targets.Count == 0 ? "violence" : Phrase.List([.. targets.Select(PlaceWords.House)]);
    }

    // Whoever leads a group is no private person: where he alone was killed he is named.
    private string? Leader() => EventWords.Toll(e, Effect.Killed) is { Low: 1, High: 1 } && EventWords.Number(e, Effect.Injured, notes) is null or "no" && e.Victims is [var victim] && leaders?.TryGetValue(victim, out var told) == true
        ? $"{ActorWords.Of(told.Leader).Name}, a leader of {ActorWords.Of(told.Group).Name}," : null;

    /// <summary>Whether the sentence names a leader who was killed.</summary>
    public bool NamesLeader => Leader() is not null;

    /// <summary>Whether the sentence says already through which channel it was claimed.</summary>
    public bool NamesChannel => Channel().Length > 0;

    /// <summary>Whether <paramref name="e"/> is told as violence alone: of which sort it was neither the kind nor a tactic is sure.</summary>
    public static bool IsViolence(Event e) => MayBeViolence(e) && (e.Tactics.IsDefault || e.Tactics.All(t => t == Tactic.Unspecified)) && !Sureness.IsKindSure(e);

    /// <summary>Whether "violence" is a wider word for what <paramref name="e"/> was.</summary>
    public static bool MayBeViolence(Event e) =>
        e is { Kind: EventKind.Attack or EventKind.Clash or EventKind.MobViolence or EventKind.Strike or EventKind.SecurityOperation, Status: EventStatus.Occurred, Assertion: Assertion.Asserted };

    // The channel is that of whoever is told to have claimed it, and of nobody else who did.
    private string Channel() =>
        _doers is { Basis: PerpetratorBasis.Claimed, Names.Length: 1 } && e.Claims is [{ Through: { } channel } claim] && Doers.Words(claim.Actor, claim.Name, actors) == _doers.Names[0] ? $" through {NameWords.Channel(channel)}" : "";

    private string Did(ActorWords doer, PerpetratorBasis? basis, TellingForm form) => basis switch
    {
        null => $"{doer.Is} said to be behind",
        PerpetratorBasis.Claimed => "claimed",
        PerpetratorBasis.Admitted => "admitted",
        PerpetratorBasis.Convicted => $"{doer.Was} found guilty of",
        PerpetratorBasis.Accused => $"{doer.Is} accused of",
        _ => e.Kind == EventKind.Clash ? "took part in" : form == TellingForm.People ? $"{doer.Was} behind" : "carried out",
    };

    private string Core(TellingForm form, string where, string when)
    {
        var act = (IsViolence(e) ? "violence" : Phrase.A(Phrase.Act(e, notes))) + EventWords.On(e);
        var by = e.Kind == EventKind.Clash ? (_doers?.By ?? "").Replace(" by ", " involving ", StringComparison.Ordinal) : _doers?.By ?? "";
        if (Kidnapped() is { } taken) return Placed($"{taken}{by}", where, when);
        if (EventWords.Harm(e, notes) is not { } harm) return NoHarm(act, by, where, when);
        if (Leader() is { } leader) return Placed($"{leader} was killed in {act}{by}", where, when);
        if (form == TellingForm.People || !CanKill()) return Placed($"{harm} in {act}{by}", where, when);
        var (killed, injured) = (EventWords.Number(e, Effect.Killed, notes), EventWords.Number(e, Effect.Injured, notes));
        if (killed == "no" && injured is null or "no") return Placed($"{harm} in {act}{by}", where, when);
        // People who are only described are the subject: "gunmen killed five people in a shooting".
        var agents = _doers is { AreNamed: false, Basis: PerpetratorBasis.Named } && e.Kind != EventKind.Clash ? _doers.List : null;
        var subject = agents ?? act + by;
        var verb = e.Kind == EventKind.Clash
            ? killed is null or "no" ? $"left {EventWords.People(injured ?? "no")} injured" : $"left {EventWords.People(killed)} dead{(injured is null or "no" ? "" : $" and {injured} injured")}"
            : killed is null or "no" ? $"injured {EventWords.People(injured ?? "no")}" : $"killed {EventWords.People(killed)}{(injured is null or "no" ? "" : $" and injured {injured}")}";
        return Placed($"{subject} {verb}{(agents is null ? "" : $" in {act}")}", where, when);
    }

    // An attack of which no harm is told: who did it stands first, and what was foiled did not happen.
    private string? Unharmed(string where, string when)
    {
        if (e.Kind is not (EventKind.Attack or EventKind.Strike or EventKind.MobViolence) || e.Status is EventStatus.Planned or EventStatus.Threatened || e.Assertion != Assertion.Asserted || EventWords.Harm(e, notes) is not null || Kidnapped() is not null) return null;
        var act = Phrase.A(Phrase.Act(e with { Status = EventStatus.Occurred }, notes)) + EventWords.On(e);
        if (e.Status == EventStatus.Foiled)
        {
            act = Phrase.A(Plotted()) + EventWords.On(e);
            // "On a synagogue": nothing happened at it.
            if (where.StartsWith("at ", StringComparison.Ordinal)) where = "on " + where[3..];
            var told = Placed($"{act}{_doers?.By}", where, "") + (where.Contains(", ", StringComparison.Ordinal) ? "," : "") + " was foiled" + (when.Length > 0 ? " " + when : "");
            return (Teller() is { } teller ? $"according to {teller}, " : "") + told + (_doers?.After ?? "");
        }
        if (_doers is not { AreNamed: true } doers) return null;
        if (e.Status == EventStatus.Attempted) act = Phrase.A(Phrase.Act(e, notes)) + EventWords.On(e);
        var many = doers.Names.Length > 1 && doers.Basis != PerpetratorBasis.Accused || doers.Names[0].Plural;
        var did = !doers.IsGroundSure ? (many ? "are" : "is") + " said to be behind" : doers.Basis switch
        {
            PerpetratorBasis.Claimed => "claimed", PerpetratorBasis.Admitted => "admitted", PerpetratorBasis.Convicted => (many ? "were" : "was") + " found guilty of", PerpetratorBasis.Accused => (many ? "were" : "was") + " blamed for",
            _ => e.Status == EventStatus.Attempted ? (many ? "were" : "was") + " behind" : "carried out",
        };
        return Placed($"{doers.List} {did} {act}", where, when) + (Channel() is { Length: > 0 } through ? "," + through : "");
    }

    private string NoHarm(string act, string by, string where, string when)
    {
        if (e.Kind == EventKind.SecurityOperation && TollPhrase.People(TollPhrase.Settled(EventWords.Toll(e, Effect.Arrested))) is { } people && people != "nobody")
            return Placed($"{people} {(TollPhrase.IsOne(EventWords.Toll(e, Effect.Arrested)) ? "was" : "were")} arrested in {act}{by}", where, when);
        // Who founded whom, and whose ground changed hands to whom, is not told by who stands with the event.
        if (e.Kind is EventKind.GroupChange or EventKind.TerritoryChange or EventKind.Trial)
        {
            var isLeaders = _doers is { Names.Length: 1 } && EventWords.TurnOf(e, notes) is Turn.Leadership or Turn.Appointment;
            by = _doers is { AreNamed: true, Basis: PerpetratorBasis.Named } told ? $" {(isLeaders ? "of" : "involving")} {told.List}" : "";
        }
        if (e.Kind == EventKind.Agreement) by = Parties();
        var happened = e.Kind switch
        {
            EventKind.Threat or EventKind.Warning => "was made",
            EventKind.Agreement => "was reached",
            EventKind.Trial when EventWords.TurnOf(e, notes) == Turn.Verdict => "was given",
            EventKind.Trial or EventKind.Protest when e.Status == EventStatus.Occurred => "was held",
            _ => "was reported",
        };
        return Placed($"{act}{by} {happened}", where, when);
    }

    private string Parties()
    {
        var names = e.Perpetrators.Select(p => p.Actor).Concat(e.Targets.Select(t => t.Actor)).OfType<string>().Distinct(StringComparer.Ordinal).Select(actors).OfType<Actor>()
            .Where(a => a.Kind is ActorKind.ArmedGroup or ActorKind.State or ActorKind.StateForce).Select(a => ActorWords.Of(a).Name).ToList();
        return names.Count == 0 ? "" : names.Count == 1 ? $" with {names[0]}" : $" between {Phrase.List(names)}";
    }

    private string? Kidnapped()
    {
        var taken = TollPhrase.Settled(EventWords.Toll(e, Effect.Kidnapped));
        if (!e.Tactics.Any(t => t is Tactic.Kidnapping or Tactic.HostageTaking) || EventWords.Toll(e, Effect.Killed) is { Best: > 0 } or { Low: > 0 }) return null;
        return TollPhrase.People(taken) is { } people && people != "nobody" ? $"{people} {(TollPhrase.IsOne(taken) ? "was" : "were")} {(e.Tactics.Contains(Tactic.Kidnapping) ? "kidnapped" : "taken hostage")}" : null;
    }

    // "A kidnapping killed two people" is no English.
    private bool CanKill() => e.Kind is EventKind.Attack or EventKind.Strike or EventKind.MobViolence or EventKind.Clash && e.Status == EventStatus.Occurred
        && !e.Tactics.Any(t => t is Tactic.Kidnapping or Tactic.HostageTaking or Tactic.Hijacking or Tactic.Assassination or Tactic.Execution);

    // A country that stands beside its town is set off on both sides: "in Moscow, Russia, on 22 March 2024".
    private static string Placed(string clause, string where, string when)
    {
        if (where.Length > 0) clause += " " + where;
        return when.Length == 0 ? clause : $"{clause}{(where.Contains(", ", StringComparison.Ordinal) ? "," : "")} {when}";
    }
}
