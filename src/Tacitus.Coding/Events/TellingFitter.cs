using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Actors;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>
/// Weighs whether a telling is of the event of a draft. An article tells mostly of few events, so a telling that says nothing of its own
/// belongs to what is being told; what parts it is a day, a place, a kind of act or a state of things that cannot be the draft's.
/// </summary>
internal sealed class TellingFitter
{
    // Two towns nearer than this may be one event told by the town and by its suburb; farther apart they are two events.
    private const double SuburbKilometres = 25;

    /// <summary>How well <paramref name="telling"/> fits <paramref name="draft"/>, one of <paramref name="drafts"/>.</summary>
    public Fit Read(Analysis analysis, ImmutableArray<bool> items, List<Draft> drafts, Draft draft, Telling telling, bool explained)
    {
        var fit = new Fit(explained);
        Kind(fit, analysis, draft, telling);
        var (left, right) = (analysis.Sentences[draft.First.Frame.Sentence].Block, analysis.Sentences[telling.Frame.Sentence].Block);
        if (left != right && (items[left] || items[right])) fit.Refuse("an entry of a list tells of an event of its own");
        if (fit.Bar is not null) return fit;
        Set(fit, analysis, draft, telling);
        When(fit, analysis, drafts, draft, telling);
        Where(fit, draft, telling);
        if (IsOneOfSeveral(draft, telling)) fit.Refuse("tells of one of the several places");
        if (fit.Bar is not null) return fit;
        if (telling.OpensScene && fit.Points <= 0 && (telling.Date is not null && draft.Dates.Any() || telling.Place is not null && draft.Places.Any())) fit.Add(-3, "opens a paragraph with a day or place of its own");
        At(fit, draft, telling);
        if (fit.Bar is not null) return fit;
        How(fit, draft, telling);
        Who(fit, draft, telling);
        HowMany(fit, draft, telling);
        Which(fit, analysis, draft, telling);
        Told(fit, analysis, drafts, draft, telling);
        return fit;
    }

    private static void Kind(Fit fit, Analysis analysis, Draft draft, Telling telling)
    {
        var (left, right) = (draft.First.Frame, telling.Frame);
        if (IsOfProtest(analysis, draft, telling)) fit.Add(1, "what came of the protest");
        else if (FrameFinder.Family(draft.First.Kind) != FrameFinder.Family(telling.Kind)) fit.Refuse("another kind of event");
        else if (left.Trigger.Topic != right.Trigger.Topic) fit.Refuse("another change");
        else if (Went(left.Situation.Status) != Went(right.Situation.Status) && !IsItsEnd(draft, telling)) fit.Refuse("one went ahead, the other did not");
        else if (draft.Act is { } act && right.Trigger.Strength != TriggerStrength.Effect && act != telling.Kind
            && !draft.Tellings.Exists(t => t.Kind == telling.Kind && t.Frame.Trigger.Strength != TriggerStrength.Effect)) Acts(fit, act, telling);
        // Words for harm tell of any act of violence.
        else if (draft.Act == EventKind.SecurityOperation && IsArrest(draft) && right.Trigger.Strength == TriggerStrength.Effect) fit.Refuse("an arrest harms nobody");
        else if (draft.Act is null && IsArrest(telling)) fit.Refuse("an arrest harms nobody");
        if (telling.IsApart && draft.Last.Frame.Sentence != right.Sentence && !IsSameDoer(draft, telling)) fit.Refuse("is told as something apart");
        if (draft.Last.Frame.Sentence == right.Sentence && !IsItsHarm(draft, telling) && !IsItsEnd(draft, telling) && !(telling.IsRelease || draft.Last.IsRelease) && (right.IsReference || telling.Definiteness is not (Definiteness.Definite or Definiteness.Demonstrative)))
            fit.Refuse("the sentence tells them apart");
    }

    // "Israel struck a camp ... Israel responded with air strikes": what its doer is known to have done is told again.
    private static bool IsSameDoer(Draft draft, Telling telling)
    {
        if (draft.Act != telling.Kind) return false;
        var doers = Doers(telling).ToHashSet(StringComparer.Ordinal);
        return doers.Count > 0 && draft.Tellings.Exists(t => Doers(t).Any(doers.Contains));
    }

    private static IEnumerable<string> Doers(Telling telling) =>
        telling.Actors.Where(a => telling.Roles.Any(r => r.Field == Field.Perpetrator && a.Span.Overlaps(r.Span))).Select(a => a.Actor ?? a.Name);

    // "The attack took place at a market, and nine people were injured": harm without a day or place of its own is that of the act told just before.
    private static bool IsItsHarm(Draft draft, Telling telling) =>
        telling is { Date: null, Place: null, Frame: { IsReference: false, Trigger.Strength: TriggerStrength.Effect } } && draft.Last.Frame.Trigger.Strength != TriggerStrength.Effect;

    private static void Acts(Fit fit, EventKind act, Telling telling)
    {
        if (act == EventKind.SecurityOperation != (telling.Kind == EventKind.SecurityOperation))
        {
            // "Militants stormed the base ... soldiers shot dead three of them": how it ended.
            if (act == EventKind.SecurityOperation && telling is { Kind: EventKind.Clash, Definiteness: Definiteness.Definite or Definiteness.Demonstrative }) fit.Add(-1, "the fight of the operation");
            else if (telling is { Kind: EventKind.SecurityOperation, Frame.Trigger: { IsVerb: true, Tactic: Tactic.Shooting }, Place: null, Date: null }) fit.Add(-2, "another kind of act");
            else if (IsArrest(telling) || telling.Definiteness != Definiteness.Definite) fit.Refuse("one is an act of the police or the army against suspects");
            else fit.Add(-4, "another kind of act");
        }
        // "A missile struck a ship ... claimed the attack": what is told as known may have a looser name.
        else if (!IsKnown(telling)) fit.Add(act == EventKind.Clash || telling.Kind == EventKind.Clash ? -1 : -2, "another kind of act");
    }

    // "Thousands marched ... in the clashes ... police detained forty": without a place or another day of their own they are of the protest told just before.
    private static bool IsOfProtest(Analysis analysis, Draft draft, Telling telling)
    {
        if (draft.First.Kind != EventKind.Protest || telling.Place is not null || telling.Frame.Sentence - draft.Last.Frame.Sentence > 1 || telling.Setting == Setting.Past) return false;
        if (IsArrest(telling)) return telling.Tolls.Any(t => t.Effect == Effect.Arrested);
        return telling.Kind == EventKind.Clash && telling.Definiteness is Definiteness.Definite or Definiteness.Demonstrative && telling.Frame.Triggers.Any(t => analysis.Tokens[t.First].Normal is "clashes" or "clash");
    }

    // "foiled an attack, shooting dead two would-be bombers": only those who were stopped came to harm.
    private static bool IsItsEnd(Draft draft, Telling telling) =>
        draft.Status is EventStatus.Foiled && (telling.Date is null || !draft.Dates.Any()) && telling.Place is null && telling.Frame.Sentence - draft.Last.Frame.Sentence <= 1 && telling.Frame.Trigger.IsVerb
        && telling.Tolls.Any(t => t.Value.Population == Population.Attackers) && telling.Tolls.All(t => t.Value.Population == Population.Attackers || t.Effect != Effect.Killed);

    private static bool IsKnown(Telling telling) =>
        telling is { Kind: EventKind.Attack, Definiteness: Definiteness.Definite or Definiteness.Demonstrative, Frame.Trigger.Tactic: Tactic.Unspecified };

    private static bool IsArrest(Draft draft) => draft.Tellings.TrueForAll(IsArrest);

    private static bool IsArrest(Telling telling) => telling.Kind == EventKind.SecurityOperation && telling.Frame.Trigger.Strength == TriggerStrength.Weak;

    private static bool Went(EventStatus status) => status is EventStatus.Occurred or EventStatus.Attempted;

    // What is told of the past does not belong to the news, nor the news to the past, unless a date says so.
    private static void Set(Fit fit, Analysis analysis, Draft draft, Telling telling)
    {
        var (then, now) = (draft.Setting, telling.Setting);
        if (then == now) return;
        var near = telling.Frame.Sentence - draft.Last.Frame.Sentence <= 1 && SameBlock(analysis, draft, telling);
        if (then == Setting.Past)
        {
            if (now == Setting.News) fit.Refuse("the one is of the past, the other is the news");
            else if (near) fit.Add(2, "goes on telling of the past");
            else if (!draft.IsLead(analysis)) fit.Add(-4, "tells of the past elsewhere");
        }
        else if (now == Setting.Past && telling.Date is null) fit.Add(draft.Dates.Any() ? -5 : -4, "is told of the past");
    }

    private static bool SameBlock(Analysis analysis, Draft draft, Telling telling) =>
        analysis.Sentences[draft.Last.Frame.Sentence].Block == analysis.Sentences[telling.Frame.Sentence].Block;

    private static void When(Fit fit, Analysis analysis, List<Draft> drafts, Draft draft, Telling telling)
    {
        if (telling.Date?.Value is not { } told) return;
        var best = int.MinValue;
        var apart = false;
        // What is told with the news and has no day of its own is of the day of the news.
        var dates = draft.Setting != Setting.Past && !draft.Dates.Any() && FrameFinder.Family(drafts[0].First.Kind) == FrameFinder.Family(telling.Kind) ? drafts[0].Dates : draft.Dates;
        // "the 15th attack this year ... on Thursday": that the year holds the day says nothing where a day is told.
        var byDay = !IsCoarse(told) && dates.Any(d => !IsCoarse(d));
        foreach (var date in dates)
        {
            if (byDay && IsCoarse(date)) continue;
            var days = Days(analysis, date, told);
            best = Math.Max(best, days);
            apart |= days <= Apart;
        }
        // "the bombings of 2004 ... 11 March 2004 ... on 3 April 2004": that both lie in the year does not make two days one.
        if (apart && best <= 2) best = Apart;
        // News is dated by the day; what has a year or a month of its own is something else.
        if (best is 0 or int.MinValue && IsCoarse(told)) fit.Add(-3, "has a year or month of its own");
        if (best == int.MinValue) return;
        // "The siege began on Friday evening": what is known may have gone on into the next day.
        if (best == DayBefore && telling.Definiteness == Definiteness.Definite) best = NextDay;
        if (best <= Apart) fit.Refuse("another day");
        else fit.Add(best, best > 0 ? "the same day" : "another day");
    }

    private const int Apart = -9;

    // What is counted or said of a deed has the next day often, and the day before it hardly.
    private const int NextDay = -3;
    private const int DayBefore = -4;

    private static int Days(Analysis analysis, DateValue left, DateValue right)
    {
        var published = analysis.Article.Published?.Date;
        if (SettingReader.On(left, published) is { } l && SettingReader.On(right, published) is { } r)
        {
            if (!l.Overlaps(r)) return l.DaysApart(r) > 1 ? Apart : r < l ? DayBefore : NextDay;
            return l.IsDay && r.IsDay ? 3 : l.Days > 300 || r.Days > 300 ? 1 : 2;
        }
        if (left.Relative is { Anchor: DateAnchor.Publication } a && right.Relative is { Anchor: DateAnchor.Publication } b)
        {
            if (a.Unit == b.Unit && a.Weekday == b.Weekday && a.Month == b.Month && a.Day == b.Day && a.Shift == b.Shift) return 3;
            if (a.Weekday is { } one && b.Weekday is { } two) return ((7 + one - two) % 7) switch { 1 => DayBefore, 6 => NextDay, _ => -5 };
            return a.Month is not null && b.Month is not null ? -5 : 0;
        }
        return 0;
    }

    private static void Where(Fit fit, Draft draft, Telling telling)
    {
        if (telling.Place?.Value is not { } told) return;
        var best = int.MinValue;
        var apart = false;
        foreach (var place in draft.Places)
        {
            // Places that the gazetteer does not have are told apart by their names.
            var near = IsNamed(place) || IsNamed(told) ? place.Name == told.Name ? 3 : IsNamed(place) && IsNamed(told) ? Apart : -1 : Nearness(place.Place!, told.Place!);
            best = Math.Max(best, near);
            apart |= near <= Apart;
        }
        // "in east Africa ... in Nairobi ... in Dar es Salaam": that both lie in what was named first does not make two towns one.
        if (apart && best < 2) best = Apart;
        if (best == int.MinValue) return;
        if (best <= Apart) fit.Refuse("another place");
        else fit.Add(best, best > 0 ? "the same place" : "another place");
    }

    /// <summary>Whether <paramref name="draft"/> is told of several places at once ("three villages", "two mosques") and <paramref name="telling"/> of one of them: a part of the whole.</summary>
    internal static bool IsOneOfSeveral(Draft draft, Telling telling)
    {
        if (!draft.IsSpread || telling.Frame.IsReference || telling.IsSpread || FrameFinder.Family(telling.Kind) != 0 || FrameFinder.Family(draft.First.Kind) != 0) return false;
        if (telling.Setting != draft.Setting && telling.Setting != Setting.Open && draft.Setting != Setting.Open) return false;
        if (telling.Place is { Value: { Precision: <= 2 } place } && !draft.Places.Any(p => p.Name == place.Name)) return true;
        // What was done at a thing of its own, or how many it harmed there.
        return telling.Site is not null && telling.Place is null && (telling.Frame.Trigger.Strength == TriggerStrength.Strong || !telling.Tolls.IsEmpty) && !draft.Tellings.Exists(t => t.Site == telling.Site);
    }

    private static bool IsNamed(EventPlace place) => place.Place is null || place.Place.Name != place.Name;

    private static int Nearness(Place left, Place right)
    {
        if (left.GeonamesId == right.GeonamesId && left.Name == right.Name) return left.Kind == PlaceKind.Country ? 1 : 3;
        if (left.Country.Length == 0 || right.Country.Length == 0) return 0;
        if (left.Country != right.Country) return Apart;
        if (left.Kind == PlaceKind.Country || right.Kind == PlaceKind.Country) return 1;
        if (left.Kind == PlaceKind.Admin1 || right.Kind == PlaceKind.Admin1) return left.Admin1 == right.Admin1 || left.Name == right.Admin1 || right.Name == left.Admin1 ? 1 : Apart;
        if (left.Kind == PlaceKind.Admin2 || right.Kind == PlaceKind.Admin2) return left.Admin1 == right.Admin1 ? 0 : Apart;
        return Distances.Kilometres(left.Latitude, left.Longitude, right.Latitude, right.Longitude) <= SuburbKilometres ? 0 : Apart;
    }

    private static void How(Fit fit, Draft draft, Telling telling)
    {
        var right = telling.Frame.Trigger.Tactic;
        if (right == Tactic.Unspecified) return;
        var told = draft.Tellings.SelectMany(t => t.Frame.Triggers).Select(t => t.Tactic).Where(t => t != Tactic.Unspecified).ToList();
        if (told.Count == 0) return;
        if (told.Contains(right)) fit.Add(1, "the same tactic");
        else fit.Add(right is Tactic.Kidnapping or Tactic.Hijacking || told.TrueForAll(t => t is Tactic.Kidnapping or Tactic.Hijacking) ? -3 : -1, "another tactic");
    }

    private static void Who(Fit fit, Draft draft, Telling telling)
    {
        var left = Groups(draft.Tellings);
        var right = Groups([telling]);
        if (left.Count > 0 && right.Count > 0) fit.Add(left.Overlaps(right) ? 1 : -2, left.Overlaps(right) ? "the same group" : "another group");
        if (draft.Tellings.Exists(t => IsDoneBy(t, ActorKind.StateForce)) && IsDoneBy(telling, ActorKind.ArmedGroup) && !draft.Tellings.Exists(t => IsDoneBy(t, ActorKind.ArmedGroup))
            || draft.Tellings.Exists(t => IsDoneBy(t, ActorKind.ArmedGroup)) && IsDoneBy(telling, ActorKind.StateForce) && !draft.Tellings.Exists(t => IsDoneBy(t, ActorKind.StateForce))
            || draft.Act is EventKind.Strike or EventKind.SecurityOperation && IsTiedToGroup(telling) && draft.Tellings.Exists(IsDoneByForce) && !draft.Tellings.Exists(t => IsDoneBy(t, ActorKind.ArmedGroup))) fit.Add(-3, "another side");
    }

    private static bool IsDoneByForce(Telling telling) => IsDoneBy(telling, ActorKind.StateForce) || IsDoneBy(telling, ActorKind.State);

    // "The Front claimed responsibility for the attack": what a group is named with, and not as the aim of, is no deed of an army.
    private static bool IsTiedToGroup(Telling telling) =>
        telling.Definiteness is Definiteness.Definite or Definiteness.Demonstrative && telling.Actors.Any(a => a.Kind == ActorKind.ArmedGroup && !telling.Roles.Any(r => r.Field is Field.Target or Field.Victim && r.Span.Overlaps(a.Span)));

    private static bool IsDoneBy(Telling telling, ActorKind kind) =>
        telling.Roles.Any(r => r.Field == Field.Perpetrator && telling.Actors.Any(a => a.Kind == kind && a.Span.Overlaps(r.Span)));

    private static HashSet<string> Groups(IEnumerable<Telling> tellings) =>
        [.. tellings.SelectMany(t => t.Actors).Where(a => a is { Kind: ActorKind.ArmedGroup }).Select(a => a.Actor ?? a.Name)];

    // What was at two things was at one town perhaps, and is told apart where the whole is told of several.
    private static void At(Fit fit, Draft draft, Telling telling)
    {
        if (telling.Site is not { } site || !draft.Tellings.Exists(t => t.Site is not null)) return;
        if (draft.Tellings.Exists(t => t.Site is { } own && (own == site || own.EndsWith(" " + site, StringComparison.Ordinal) || site.EndsWith(" " + own, StringComparison.Ordinal)))) fit.Add(2, "the same site");
        else if (draft.Whole is not null) fit.Refuse("another of the several sites");
    }

    // "the concert hall attack": the words that single the event out.
    private static void Which(Fit fit, Analysis analysis, Draft draft, Telling telling)
    {
        var left = Heads(analysis, draft.Tellings);
        var right = Heads(analysis, [telling]);
        if (left.Count > 0 && right.Count > 0 && left.Overlaps(right)) fit.Add(3, "the same target");
    }

    private static HashSet<string> Heads(Analysis analysis, IEnumerable<Telling> tellings) =>
        [.. tellings.SelectMany(t => t.Roles).Where(r => r.Field is Field.Target or Field.Victim).Select(r => analysis.Tokens[analysis.TokenAt(r.Span.End - 1)].Normal).Where(w => w.Length > 3 && w is not ("people" or "civilians" or "persons"))];

    private static void HowMany(Fit fit, Draft draft, Telling telling)
    {
        var left = Deaths(draft.Tellings);
        var right = Deaths([telling]);
        if (left.Count == 0 || right.Count == 0) return;
        var agree = left.Exists(l => right.Exists(r => l.Agrees(r)));
        fit.Add(agree ? 2 : telling.Place is not null || telling.Date is not null ? -2 : -1, agree ? "the same toll" : "another toll");
    }

    private static List<Count> Deaths(IEnumerable<Telling> tellings) =>
        [.. tellings.SelectMany(t => t.Tolls).Where(t => t is { Effect: Effect.Killed, IsPart: false } && t.Value.Population == Population.Total).Select(t => t.Value.Count)];

    // How the words bring it up, and what stands between.
    private static void Told(Fit fit, Analysis analysis, List<Draft> drafts, Draft draft, Telling telling)
    {
        fit.Add(2, "an article tells on");
        if (draft.IsLead(analysis)) fit.Add(1, "the news");
        var bare = telling.Date is null && telling.Place is null;
        switch (telling.Definiteness)
        {
            // "the attack of 26 August": known by a day of its own, which the draft must have.
            case Definiteness.Definite: fit.Add(telling.Date is not null && !draft.Dates.Any() && !draft.IsLead(analysis) ? -2 : 2, "told as known"); break;
            case Definiteness.Demonstrative: fit.Add(IsLatest(drafts, draft) ? 4 : 0, "told as the latest"); break;
            case Definiteness.Indefinite: fit.Add(bare ? -1 : -3, "told as new"); break;
            case Definiteness.Another: fit.Add(-7, "told as another"); break;
            default: if (telling.Frame.Trigger.Strength == TriggerStrength.Effect) fit.Add(1, "tells of harm"); break;
        }
        if (draft.Act is null && telling.Frame.Trigger.Strength == TriggerStrength.Strong && telling.Setting != Setting.Past) fit.Add(2, "tells how they came to harm");
        var distance = telling.Frame.Sentence - draft.Last.Frame.Sentence;
        if (distance <= 1) fit.Add(1, "follows at once");
        // What the headline told is told again as new.
        if (draft.Tellings.TrueForAll(t => IsHeadline(analysis, t))) fit.Add(3, "tells the headline again");
        // Besides the news, an article tells of an event in one go.
        if (!draft.IsLead(analysis) && (distance > 2 || !SameBlock(analysis, draft, telling))) fit.Add(-2, "is told elsewhere");
    }

    private static bool IsHeadline(Analysis analysis, Telling telling) =>
        analysis.Article.Blocks[analysis.Sentences[telling.Frame.Sentence].Block].Kind == BlockKind.Title || telling.Frame.Sentence == 0 && analysis.Sentences.Length > 1 && analysis.Sentences[1].Block > 0;

    private static bool IsCoarse(DateValue date) => date.Date is { } days ? days.Days > 27 : date.Relative is { Weekday: null, Day: null, Weekend: false, Unit: not (DateUnit.Day or DateUnit.Week) };

    private static bool IsLatest(List<Draft> drafts, Draft draft) => drafts.Where(d => FrameFinder.Family(d.First.Kind) == FrameFinder.Family(draft.First.Kind)).MaxBy(d => d.Last.Frame.Trigger.First) == draft;
}
