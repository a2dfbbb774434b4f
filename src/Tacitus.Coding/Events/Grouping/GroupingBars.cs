using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>What forbids, whatever else is told, that a telling is of the event of a draft.</summary>
internal static class GroupingBars
{
    /// <summary>What forbids it, in words; null when nothing does.</summary>
    public static string? Of(GroupingText text, OpenDraft draft, TellingTraits traits, DayRelation day, PlaceRelation place)
    {
        var telling = traits.Telling;
        if (draft.Family != FrameFinder.Family(telling.Kind) && !IsOfProtest(draft, telling)) return "another kind of event";
        // What no words say may be any change.
        if (telling.Frame.Trigger.Topic is { } topic && draft.Draft.Tellings.Exists(t => t.Frame.Trigger.Topic is { } other && other != topic)) return "another change";
        var left = text.Analysis.Sentences[draft.Draft.First.Frame.Sentence].Block;
        if (left != traits.Block && (text.Items[left] || text.Items[traits.Block])) return "an entry of a list tells of an event of its own";
        if (telling.Frame.Trigger.Plural && IsOneOfSum(text, telling)) return "one of several told in sum";
        if (IsOneOfSeveral(draft, traits)) return "tells of one of the several places";
        if (draft.Draft.Whole is not null && telling.Site is { } site && draft.Sites.Count > 0 && !draft.Sites.Exists(s => GroupingFeatures.IsSameSite(s, site))) return "another of the several sites";
        if (draft is { Act: EventKind.Strike or EventKind.SecurityOperation, IsDoneByForce: true, IsDoneByGroup: false } && IsTiedToGroup(telling)) return "an army did it, and a group is named with it";
        // "A second bombing in Kabul killed four" is one more than what was told, if that was no second one itself in the same place.
        if (telling is { Definiteness: Definiteness.Another, Frame.Trigger: { IsVerb: false, Strength: TriggerStrength.Strong } } && (telling.Place is not null || telling.Date is not null || !telling.Tolls.IsEmpty) && (!draft.Draft.Tellings.Exists(t => t.Definiteness == Definiteness.Another) || place == PlaceRelation.Apart)) return "told as another";
        if (IsFoiledBeside(draft, telling)) return "the one was foiled, the other harmed people elsewhere";
        if (place == PlaceRelation.Abroad) return "another country";
        if (draft.Setting == Setting.Past && telling.Setting == Setting.News) return "the one is of the past, the other is the news";
        // "the attack of 26 August": known by a day of its own, which what is told besides the news must have.
        if (day == DayRelation.New && !draft.IsLead && telling.Definiteness == Definiteness.Definite && telling.Date is { } own && !DayComparer.IsCoarse(own.Value) && draft.Family == 0 && draft.Last.Telling.Frame.Sentence < telling.Frame.Sentence - 1) return "known by a day of its own";
        if (telling.IsListed && place >= PlaceRelation.Apart) return "another place of a list";
        if (telling.IsApart && draft.Last.Telling.Frame.Sentence != telling.Frame.Sentence && !(draft.Act == telling.Kind && traits.Doers.Overlaps(draft.Doers))) return "is told as something apart";
        // Of the past an article names one event after another.
        if (place == PlaceRelation.Apart && (draft.Setting == Setting.Past || telling.Setting == Setting.Past)) return "another place, of the past";
        if (draft.Last.Telling.Frame.Sentence == telling.Frame.Sentence && IsAvenged(text, telling)) return "what was avenged is another";
        // A sentence is cut where it tells of another event; its harm, its end and what is told as known may be of the same all the same.
        if (draft.Last.Telling.Frame.Sentence == telling.Frame.Sentence && !IsItsHarm(draft, telling) && !IsItsEnd(draft, telling) && !(telling.IsRelease || draft.Last.Telling.IsRelease)
            && (telling.Frame.IsReference || telling.Definiteness is not (Definiteness.Definite or Definiteness.Demonstrative))) return "the sentence tells them apart";
        // "Gunmen killed a farmer on Wednesday. On Thursday they shot three teachers": an act of its own on the day after.
        if (draft.Family == 0 && day is DayRelation.NextDay or DayRelation.DayBefore && telling.Frame.Trigger is { IsVerb: true, Strength: TriggerStrength.Strong } && telling.Definiteness is Definiteness.Bare or Definiteness.Indefinite
            && place is not (PlaceRelation.Same or PlaceRelation.Within) && !traits.Heads.Overlaps(draft.Heads)) return "another act on another day";
        // "A pipeline was bombed on Friday. A soldier was killed by a sniper on Thursday."
        if (day == DayRelation.DayBefore && !telling.Tolls.IsEmpty && draft.Killed.Count + draft.Injured.Count == 0 && place is not (PlaceRelation.Same or PlaceRelation.Within) && !traits.Heads.Overlaps(draft.Heads) && !telling.Frame.IsReference) return "harm on the day before";
        return day == DayRelation.Apart ? "another day" : null;
    }

    // "set fire to houses in revenge for the killing of two brothers".
    private static bool IsAvenged(GroupingText text, Telling telling)
    {
        var tokens = text.Analysis.Tokens;
        var at = telling.Frame.Trigger.First - 1;
        while (at > 0 && tokens[at].Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num) at--;
        return at > 0 && (tokens[at].Normal is "avenge" or "avenging" or "avenged" || tokens[at].Normal is "for" or "to" or "against" && tokens[at - 1].Normal is "revenge" or "retaliation" or "reprisal" or "reprisals" or "retribution" or "vengeance" or "response");
    }

    // "Within these attacks, one of them struck a ward": the sum was no event, and the one is told for the first time.
    private static bool IsOneOfSum(GroupingText text, Telling telling)
    {
        var tokens = text.Analysis.Tokens;
        var (first, end) = (telling.Frame.Trigger.First, telling.Frame.Trigger.End);
        if (first == 0 || tokens[first - 1].Normal is not ("these" or "those")) return false;
        if (end < tokens.Length && tokens[end].Normal == ",") end++;
        return end + 2 < tokens.Length && tokens[end].Normal == "one" && (tokens[end + 1].Normal == "of" && tokens[end + 2].Normal is "them" or "these" or "those" || tokens[end + 1].Tag == PartOfSpeech.Verb);
    }

    // "Thousands marched ... in the clashes ... police detained forty".
    private static bool IsOfProtest(OpenDraft draft, Telling telling) =>
        draft.Draft.First.Kind == EventKind.Protest && telling.Kind is EventKind.Clash or EventKind.SecurityOperation or EventKind.MobViolence && telling.Frame.Sentence - draft.Last.Telling.Frame.Sentence <= 1;

    // "The Front claimed responsibility for the attack": what a group is named with, and not as the aim of, is no deed of an army.
    private static bool IsTiedToGroup(Telling telling) =>
        telling.Definiteness is Definiteness.Definite or Definiteness.Demonstrative && telling.Actors.Any(a => a.Kind == ActorKind.ArmedGroup && !telling.Roles.Any(r => r.Field is Field.Target or Field.Victim && r.Span.Overlaps(a.Span)));

    // "The attack took place at a market, and nine people were injured": harm without a day or place of its own is that of the act told just before.
    private static bool IsItsHarm(OpenDraft draft, Telling telling) =>
        telling is { Date: null, Place: null, Frame: { IsReference: false, Trigger.Strength: TriggerStrength.Effect } } && draft.Last.Telling.Frame.Trigger.Strength != TriggerStrength.Effect;

    // "Attack on synagogue prevented", in an article on an attack on a concert hall that killed people.
    private static bool IsFoiledBeside(OpenDraft draft, Telling telling) =>
        telling is { Frame.Situation.Status: EventStatus.Foiled, Site: { } site } && draft.Draft.Status == EventStatus.Occurred && draft.Killed.Count + draft.Injured.Count > 0 && draft.Sites.Count > 0 && !draft.Sites.Exists(s => GroupingFeatures.IsSameSite(s, site));

    /// <summary>Whether the telling says how the draft, which was foiled, ended: "foiled an attack, shooting dead two would-be bombers", only those who were stopped came to harm.</summary>
    public static bool IsItsEnd(OpenDraft draft, Telling telling) =>
        draft.Draft.Status is EventStatus.Foiled && (telling.Date is null || draft.Dates.Count == 0) && telling.Place is null && telling.Frame.Sentence - draft.Last.Telling.Frame.Sentence <= 1 && telling.Frame.Trigger.IsVerb
        && telling.Tolls.Any(t => t.Value.Population == Population.Attackers) && telling.Tolls.All(t => t.Value.Population == Population.Attackers || t.Effect != Effect.Killed);

    /// <summary>Whether <paramref name="draft"/> is told of several places at once ("three villages", "two mosques") and <paramref name="traits"/> of one of them: a part of the whole.</summary>
    public static bool IsOneOfSeveral(OpenDraft draft, TellingTraits traits)
    {
        var telling = traits.Telling;
        if (!draft.IsSpread || telling.Frame.IsReference || telling.IsSpread || FrameFinder.Family(telling.Kind) != 0 || draft.Family != 0) return false;
        if (telling.Setting != draft.Setting && telling.Setting != Setting.Open && draft.Setting != Setting.Open) return false;
        if (telling.Place is { Value: { Precision: <= 2 } place } && !draft.Places.Exists(p => p.Name == place.Name)) return true;
        // What was done at a thing of its own, or how many it harmed there.
        return telling.Site is not null && telling.Place is null && (telling.Frame.Trigger.Strength == TriggerStrength.Strong || !telling.Tolls.IsEmpty) && !draft.Sites.Contains(telling.Site);
    }
}
