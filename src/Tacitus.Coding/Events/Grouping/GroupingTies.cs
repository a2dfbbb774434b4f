using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>What makes a telling one of a draft without asking the model, where nothing bars it.</summary>
internal static class GroupingTies
{
    /// <summary>What ties <paramref name="traits"/> to the draft at <paramref name="at"/>, in words; null when nothing does.</summary>
    public static string? Of(GroupingText text, int at, TellingTraits traits, DayRelation day, PlaceRelation place)
    {
        var (draft, telling) = (text.Drafts[at], traits.Telling);
        if (GroupingBars.IsItsEnd(draft, telling)) return "those who were stopped";
        if (IsAtIt(draft, telling)) return "those who were taken at it";
        if (draft.Family != 0 || telling.Definiteness == Definiteness.Another || telling.IsApart || Went(draft.Draft.Status) != Went(telling.Frame.Situation.Status)) return null;
        if (IsNewsAgain(draft, traits, day, place)) return "the news by its town";
        if (place is not (PlaceRelation.Apart or PlaceRelation.Abroad) && day is not (DayRelation.NextDay or DayRelation.DayBefore) && IsHeadlineAgain(draft, traits)) return "the headline by its dead";
        if (IsWhatItDid(draft, telling, place)) return "what it did";
        if (place == PlaceRelation.Same && draft.Heads.Overlaps(traits.Heads) && day is DayRelation.Untold or DayRelation.New or DayRelation.Same or DayRelation.Within) return "the same target in the same town";
        if (IsNewsByItsDay(draft, telling, day, place)) return "the news by its day";
        if (IsOfKnown(text, at, traits, day, place)) return "those who were told of before";
        if (day is DayRelation.Untold or DayRelation.Same or DayRelation.Within && KnownParties.IsAimedAt(text.Analysis, telling, draft)) return "the same thing by its name";
        if (telling.Kind == EventKind.Attack && draft.Act is EventKind.Attack or null && day is DayRelation.Untold or DayRelation.New or DayRelation.Same or DayRelation.Within && place is not PlaceRelation.Apart && draft.Persons.Overlaps(traits.Persons)) return "the same person";
        return IsJustTold(text, at, traits, day, place) ? "what was told just now" : null;
    }

    // In the sentence after the march "police detained 40 protesters", after the bomb "police picked up a mechanic".
    private static bool IsAtIt(OpenDraft draft, Telling telling) =>
        telling is { Date: null, Place: null, IsApart: false } && telling.Frame.Sentence - draft.Last.Telling.Frame.Sentence == 1
        && (draft.Draft.First.Kind == EventKind.Protest ? GroupingFeatures.IsArrest(telling) || IsRead(telling) : draft.Family == 0 && !draft.IsArrest && IsRead(telling));

    // Whether the model of event words and no lexicon takes it for a deed of the law's.
    private static bool IsRead(Telling telling) => telling is { Kind: EventKind.SecurityOperation, Frame.Trigger.Probability: < 1000 };

    // "Israel strikes kill 22 in Gaza", and the text says that strikes killed 22 in one of its towns.
    private static bool IsHeadlineAgain(OpenDraft draft, TellingTraits traits) =>
        draft.IsHeadline && traits.Telling.Frame.Sentence <= 2 && traits.Telling.Kind == draft.Act && traits.Telling.Tolls.Any(t => t.Effect == Effect.Killed && t.Value.Count.Low > 0 && draft.Draft.First.Tolls.Any(d => d.Effect == Effect.Killed && d.Value.Count == t.Value.Count));

    // "The bombs in the north went off in May 2023. In Dunholm 40 people died." What an arrest or a kidnapping is followed by is another matter.
    private static bool IsWhatItDid(OpenDraft draft, Telling telling, PlaceRelation place) =>
        telling is { Date: null, Tolls.IsEmpty: false, Frame: { IsReference: false, Situation.Status: EventStatus.Occurred, Trigger.Strength: TriggerStrength.Effect } } && draft.Act is not null && !draft.IsArrest && (draft.Tactics & Taking) == 0 && draft.Killed.Count + draft.Injured.Count == 0 && place is not (PlaceRelation.Apart or PlaceRelation.Abroad)
        && telling.Frame.Sentence - draft.Last.Telling.Frame.Sentence == 1 && (telling.Setting == Setting.Open || telling.Setting == draft.Setting);

    private const int Taking = 1 << (int)Tactic.Kidnapping | 1 << (int)Tactic.HostageTaking;

    // "The attackers set fire to nine houses", two sentences after the attack.
    private static bool IsOfKnown(GroupingText text, int at, TellingTraits traits, DayRelation day, PlaceRelation place)
    {
        var (draft, telling) = (text.Drafts[at], traits.Telling);
        var things = draft.Act == EventKind.Strike && telling.Kind == EventKind.Strike && (traits.Tactics == 0 || draft.Tactics == 0 || (traits.Tactics & draft.Tactics) != 0);
        return (things || telling.Kind is EventKind.Attack or EventKind.Clash && draft.Act is EventKind.Attack or EventKind.Clash or null) && telling.Frame.Sentence - draft.Last.Telling.Frame.Sentence <= Back
            && text.Drafts[text.Recent.Find(r => text.Drafts[r].Family == 0)] == draft && day is DayRelation.Untold or DayRelation.Same or DayRelation.Within && place is PlaceRelation.Untold or PlaceRelation.Same or PlaceRelation.Within
            && (telling.Site is not { } site || draft.Sites.Count == 0 || draft.Sites.Exists(s => GroupingFeatures.IsSameSite(s, site))) && (things ? KnownParties.Falls(text.Analysis, telling) : KnownParties.Acts(text.Analysis, telling));
    }

    // Sentences back to those whom "the attackers" stands for.
    private const int Back = 3;

    // "the attack in Moscow", "why they attacked Moscow": in an article whose news is an attack on the town.
    private static bool IsNewsAgain(OpenDraft draft, TellingTraits traits, DayRelation day, PlaceRelation place)
    {
        var telling = traits.Telling;
        // What was done at a thing, or to somebody, of its own may be another deed in the town.
        if (telling.Site is not null || traits.Heads.Count > 0 && !traits.Heads.Overlaps(draft.Heads) && !traits.Heads.IsSubsetOf(traits.Names)) return false;
        return draft is { IsLead: true, Setting: not Setting.Past } && place == PlaceRelation.Same && telling.Place is { Value.Precision: <= 2 } && day is DayRelation.Untold or DayRelation.Same or DayRelation.Within
        && telling is { Kind: EventKind.Attack, Setting: not Setting.Past, Definiteness: not Definiteness.Indefinite, Frame.Trigger: { Strength: TriggerStrength.Strong, Tactic: Tactic.Unspecified } };
    }

    // "those who planted the bombs on 11 March": where the news is of that day, or of this month.
    private static bool IsNewsByItsDay(OpenDraft draft, Telling telling, DayRelation day, PlaceRelation place) =>
        draft.IsLead && telling.Definiteness is Definiteness.Definite or Definiteness.Demonstrative && telling.Kind != EventKind.SecurityOperation && day is DayRelation.Same or DayRelation.Within
        && telling.Date is { } date && !DayComparer.IsCoarse(date.Value) && place is PlaceRelation.Untold or PlaceRelation.New;

    // "They were behind a bombing in Iran. Nearly a hundred people were killed in the suicide attack in Kerman."
    private static bool IsJustTold(GroupingText text, int at, TellingTraits traits, DayRelation day, PlaceRelation place)
    {
        var (draft, telling) = (text.Drafts[at], traits.Telling);
        return telling.Definiteness is Definiteness.Definite or Definiteness.Demonstrative && telling.Frame.Sentence - draft.Last.Telling.Frame.Sentence == 1 && telling.Kind != EventKind.SecurityOperation && draft.Act is not (EventKind.Strike or EventKind.SecurityOperation)
            && text.Drafts[text.Recent.Find(r => text.Drafts[r].Family == 0)] == draft && (traits.Tactics == 0 || draft.Tactics == 0 || (traits.Tactics & draft.Tactics) != 0)
            && day is DayRelation.Untold or DayRelation.Open or DayRelation.Same or DayRelation.Within && place is PlaceRelation.Untold or PlaceRelation.Same or PlaceRelation.Within;
    }

    private static bool Went(EventStatus status) => status is EventStatus.Occurred or EventStatus.Attempted;
}
