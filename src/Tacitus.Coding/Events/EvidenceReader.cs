using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>Reads what a draft tells of its event, and what an event of its kind cannot do without.</summary>
internal sealed class EvidenceReader
{
    private const int MostOfAYear = 300;

    private const int MostOfAMonth = 27;
    private const int Many = 100;

    private readonly KindLexicon _weapons = new("Events.weapons.lexicon");
    private readonly KindLexicon _politics = new("Events.politics.lexicon");
    private readonly KindLexicon _targets = new("Events.targets.lexicon");
    private readonly KindLexicon _crimes = new("Events.crimes.lexicon");

    /// <param name="analysis">The article.</param>
    /// <param name="draft">The draft.</param>
    /// <param name="violent">The sentences that tell of violence, as a fact or not.</param>
    /// <param name="deed">Whether the article tells of an event of violence.</param>
    /// <summary>The particulars of <paramref name="draft"/>, and what it lacks to be an event at all; null when nothing.</summary>
    public (ImmutableArray<string> Particulars, string? Missing) Read(Analysis analysis, Draft draft, IReadOnlySet<int> violent, bool deed)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        var tellings = draft.Tellings;
        if (draft.Dates.Any()) found.Add("when");
        if (draft.Places.Any(p => p.Place is { Kind: not PlaceKind.Country })) found.Add("where");
        else if (draft.Places.Any()) found.Add("in which country");
        var harm = tellings.Exists(t => t.Tolls.Any(n => n.Value.Count.Low > 0));
        if (harm) found.Add("how many");
        var whom = tellings.Exists(t => t.Roles.Any(r => r.Field is Field.Target or Field.Victim && IsSomebody(analysis, t, r)));
        if (whom) found.Add("whom");
        var group = tellings.Exists(t => t.Actors.Any(a => a is { Kind: ActorKind.ArmedGroup, Actor: not null }));
        // The police are told of with every accident: a state and its forces count where they act.
        var armed = tellings.Exists(t => t.Actors.Any(a => a.Kind is ActorKind.ArmedGroup or ActorKind.Unnamed));
        var acts = tellings.Exists(t => t.Roles.Any(r => r.Field is Field.Perpetrator or Field.Warning && t.Actors.Any(a => a.Kind is not (ActorKind.Community or ActorKind.Organisation) && !(a.Kind == ActorKind.State && t.Kind == EventKind.Attack) && a.Span.Overlaps(r.Span))));
        var who = armed || acts || draft.Act is EventKind.SecurityOperation && tellings.Exists(t => t.Actors.Any(a => a.Kind is ActorKind.StateForce));
        // Who marches, agrees, warns or is tried need not be armed.
        var peaceful = FrameFinder.Family(draft.First.Kind) != 0;
        who |= peaceful && tellings.Exists(t => IsDone(analysis, t));
        if (group) found.Add("which group");
        else if (who) found.Add("who");
        var weapon = tellings.Exists(t => _weapons.KindOf(analysis, analysis.TokenAt(t.Frame.Span.Start), analysis.TokenAt(t.Frame.Span.End - 1) + 1) is not null);
        if (weapon) found.Add("with what");
        var how = tellings.Exists(t => t.Frame.Triggers.Any(g => g.Tactic != Tactic.Unspecified && g.Strength == TriggerStrength.Strong));
        if (how) found.Add("how");
        var bound = draft.Dates.Any() || draft.Places.Any();
        var missing = draft.First.Kind switch
        {
            EventKind.GroupChange when !group && !armed && !tellings.Exists(t => IsPolitical(analysis, t)) => "no armed group changes",
            EventKind.TerritoryChange when !draft.Places.Any() && (!who || tellings.TrueForAll(t => t.Frame.Trigger.Strength == TriggerStrength.Weak)) => "nobody takes and no place is taken",
            EventKind.Trial when !tellings.Exists(t => IsNear(violent, t)) && !(deed && (bound || draft.IsLead(analysis))) => "nothing violent is tried",
            EventKind.Trial when tellings.TrueForAll(t => !violent.Contains(t.Frame.Sentence)) && tellings.Exists(t => _crimes.Find(analysis, analysis.Sentences[t.Frame.Sentence].FirstToken, analysis.Sentences[t.Frame.Sentence].EndToken).Any()) => "no violence is tried",
            EventKind.SecurityOperation when tellings.TrueForAll(t => t.Frame.Trigger.Strength == TriggerStrength.Weak) && !IsOfArms(analysis, draft, violent, group || weapon) => "nothing violent is policed",
            EventKind.Warning when tellings.TrueForAll(t => t.Frame.Trigger.Kind == EventKind.Warning && !IsNear(violent, t)) => "nothing violent is warned of",
            EventKind.Threat when !who && !whom => "nobody threatens anybody",
            EventKind.Agreement when !who && !tellings.Exists(t => t.Actors.Any(a => a.Kind is ActorKind.State)) && !bound => "no side agrees",
            EventKind.Protest when !bound && !(deed && draft.First.Frame.Trigger.IsVerb && draft.IsLead(analysis)) => "neither when nor where",
            EventKind.Protest or EventKind.Trial or EventKind.Agreement or EventKind.TerritoryChange or EventKind.GroupChange or EventKind.Threat or EventKind.Warning => null,
            // Boilers and gas explode too.
            _ when tellings.TrueForAll(t => t.Frame.Triggers.All(IsChance)) && tellings.Exists(t => t.Frame.Triggers.Any(g => g.Chance)) && !weapon && !armed && !acts && !IsOfStanding(analysis, tellings) => "nothing says that somebody meant it",
            // People die of many things: without an act, somebody who acts, a weapon or violence told before, nothing says that it was violence.
            _ when draft.Act is null && !weapon && !tellings.Exists(t => IsByHand(analysis, t)) && !tellings.Exists(t => t.Frame.Triggers.Any(g => g.Violent)) && !armed && !acts && !(deed && bound) => "nothing says that it was violence",
            _ when draft.Act is null && !tellings.Exists(t => t.IsListed) && draft.Dates.Any() && draft.Dates.All(d => d.Date is { Days: > MostOfAYear }) && !draft.Places.Any(p => p.Place is { Kind: PlaceKind.Populated }) => "harm over a year is a sum",
            _ when draft.Act is null && draft.Dates.Any() && draft.Dates.All(d => d.Date is { Days: > MostOfAMonth }) && !draft.Places.Any(p => p.Place is { Kind: PlaceKind.Populated })
                && tellings.Exists(t => t.Tolls.Any(n => n.Effect == Effect.Killed && n.Value.Count.Low >= Many)) => "so many dead in a month are a sum",
            // What was stopped harmed nobody.
            _ when (draft.Status is EventStatus.Foiled or EventStatus.Planned || tellings.Exists(t => t.Frame.Trigger.Stopped)) && draft.IsLead(analysis) && (how || bound) => null,
            EventKind.Strike when draft.Dates.Any() && draft.Places.Any() => null,
            // "Police are investigating a shooting in Kelport early on Monday": news by itself, whoever was hit.
            _ when how && draft.IsLead(analysis) && draft.Status == EventStatus.Occurred && draft.Dates.Any() && draft.Places.Any(p => p.Place is { Kind: not PlaceKind.Country }) => null,
            _ => harm || who || whom && (bound || how) || bound && (weapon || tellings.Exists(t => t.Frame.Trigger.Suicide || t.Frame.Trigger.End - t.Frame.Trigger.First > 1 || t.Frame.Triggers.Any(g => g.Violent))) ? null : "nobody and nothing is harmed, and nobody acts",
        };
        return (found.DrainToImmutable(), missing);
    }

    // "A man armed with a bow killed five people", "two men on a motorcycle killed a priest": people who kill people mean it.
    private static bool IsByHand(Analysis analysis, Telling telling)
    {
        var sentence = analysis.Sentences[telling.Frame.Sentence];
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++) if (analysis.Tokens[i].Normal == "with" && analysis.Tokens[i - 1].Normal == "armed") return true;
        foreach (var clause in SentenceClauses.Of(analysis, telling.Frame.Sentence))
        {
            if (!telling.Frame.Span.Contains(clause.Span) || clause.Lemma != "kill" || clause.Negated || clause.Actor is not { } actor || clause.Patients.IsEmpty) continue;
            if (analysis.Tokens[analysis.NounChunks[actor].Head].Normal is "man" or "men" or "woman" or "women" or "teenager" or "teenagers" or "youth" or "youths" or "student" or "guard" or "worker" or "someone" or "somebody") return true;
        }
        return false;
    }

    private static bool IsChance(Trigger trigger) => trigger.Chance || trigger is { Strength: TriggerStrength.Effect, Violent: false };

    // Politics in its sentences, or a target that violence is aimed at for what it stands for.
    private bool IsOfStanding(Analysis analysis, List<Telling> tellings) => tellings.Exists(t =>
        IsPolitical(analysis, t)
        || t.Roles.Any(r => r.Field is Field.Target or Field.Victim && _targets.KindOf(analysis, analysis.TokenAt(r.Span.Start), analysis.TokenAt(r.Span.End - 1) + 1) is "military" or "police" or "government" or "diplomatic" or "religious" or "political_party"));

    private bool IsPolitical(Analysis analysis, Telling telling) =>
        _politics.Find(analysis, analysis.Sentences[telling.Frame.Sentence].FirstToken, analysis.Sentences[telling.Frame.Sentence].EndToken).Any("yes");

    private static bool IsNear(IReadOnlySet<int> violent, Telling telling) => violent.Contains(telling.Frame.Sentence) || violent.Contains(telling.Frame.Sentence - 1) || violent.Contains(telling.Frame.Sentence + 1);

    // Arrests are of this field where arms, violence, politics or many people are beside them, not where drugs or money are.
    private bool IsOfArms(Analysis analysis, Draft draft, IReadOnlySet<int> violent, bool armed) =>
        armed || draft.Tellings.Exists(t => IsNear(violent, t) || t.Tolls.Any(n => n.Effect == Effect.Arrested && n.Value.Count.Low >= Round)
            || IsPolitical(analysis, t));

    // So many people at once are rounded up.
    private const int Round = 4;

    // Somebody or something is told to act in the stretch.
    private static bool IsDone(Analysis analysis, Telling telling)
    {
        foreach (var clause in SentenceClauses.Of(analysis, telling.Frame.Sentence))
        {
            if (telling.Frame.Span.Contains(clause.Span) && clause.Actor is { } actor && analysis.Tokens[analysis.NounChunks[actor].Head].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num) return true;
        }
        return false;
    }

    // A person or thing that violence is aimed at, a name, or somebody who acts.
    private bool IsSomebody(Analysis analysis, Telling telling, RoleMention role)
    {
        var first = analysis.TokenAt(role.Span.Start);
        var end = analysis.TokenAt(role.Span.End - 1) + 1;
        return _targets.KindOf(analysis, first, end) is not null || telling.Actors.Any(a => a.Span.Overlaps(role.Span)) || analysis.Names.Any(n => n.Kind == NameKind.Person && n.Span.Overlaps(role.Span));
    }
}
