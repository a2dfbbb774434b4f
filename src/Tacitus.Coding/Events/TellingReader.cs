using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Dates;
using Tacitus.Coding.Lexicons;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads all that a frame's stretch of the sentence says of its event.</summary>
internal sealed class TellingReader
{
    private readonly RoleReader _roles = new();
    // Letters of an aside between an event and what counts its day: "a bombing in Lorvale, the seat of the province, the day before the market attack".
    private const int Aside = 60;

    private readonly EventDater _dater = new();
    private readonly CountedBackReader _counted = new();
    private readonly SiteReader _sites = new();
    private readonly VillageReader _villages = new();
    private readonly SettingReader _settings = new();
    private readonly PhraseLexicon _apart = PhraseLexicon.Load("Events.apart.lexicon");
    private readonly PhraseLexicon _spread = PhraseLexicon.Load("Events.spread.lexicon");
    private readonly PhraseLexicon _later = PhraseLexicon.Load("Events.later.lexicon");

    /// <summary>The telling of <paramref name="frame"/>.</summary>
    public Telling Read(
        Analysis analysis, Frame frame, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors, ImmutableArray<TollMention> tolls, Opening? opening)
    {
        var date = DateOf(analysis, frame);
        var place = PlaceOf(analysis, frame, places, actors);
        // The village that opens a paragraph is told as its scene.
        if (place is null && _villages.Read(analysis, frame, places, actors) is { } village && !Is(village.Spans, opening?.Place?.Spans)) place = village;
        // What a paragraph tells is where and when it says at its start, unless it says otherwise.
        var scene = opening is not null && (date is null || Is(date.Spans, opening.Date?.Spans)) && (place is null || Is(place.Spans, opening.Place?.Spans)) ? opening : null;
        if (scene is not null && !frame.IsReference) (date, place) = (date ?? (IsOfAnother(frame, scene) ? null : scene.Date), place ?? scene.Place);
        return new Telling
        {
            Frame = frame,
            Definiteness = Introduced(analysis, frame),
            IsRelease = AreReleases(analysis, frame),
            IsApart = IsApart(analysis, frame),
            IsSpread = IsSpread(analysis, frame),
            Site = SiteOf(analysis, frame),
            Setting = _settings.Read(analysis, frame, date?.Value),
            Date = date,
            Place = place,
            OpensScene = scene is not null && scene.Sentence == frame.Sentence,
            Roles = _roles.Read(analysis, frame),
            Actors = Within(frame, actors),
            Tolls = Went(frame) ? Within(frame, tolls) : [],
        };
    }

    // "In March the town bought cameras. The mayor would not speak of the shooting": what only a noun names is not of a month with which another sentence opens.
    private static bool IsOfAnother(Frame frame, Opening opening) =>
        opening.Sentence != frame.Sentence && !frame.Trigger.IsVerb && opening.Date?.Value.Date is { Days: > ADay };

    // Days: "the night of 3 May" is two.
    private const int ADay = 2;

    private static ImmutableArray<ActorMention> Within(Frame frame, ImmutableArray<ActorMention> actors)
    {
        List<ActorMention> within = [];
        foreach (var actor in actors) if (frame.Span.Contains(actor.Span)) within.Add(actor);
        return [.. within];
    }

    private static ImmutableArray<TollMention> Within(Frame frame, ImmutableArray<TollMention> tolls)
    {
        List<TollMention> within = [];
        foreach (var toll in tolls)
            if (toll.Modality is Modality.Asserted or Modality.Alleged && toll.Scope == TollScope.Event && Holds(frame.Span, toll.Spans)) within.Add(toll);
        return [.. within];
    }

    private static bool Holds(Span whole, ImmutableArray<Span> spans)
    {
        foreach (var span in spans) if (!whole.Contains(span)) return false;
        return true;
    }

    private static bool Is(ImmutableArray<Span> left, ImmutableArray<Span>? right) => right is { } spans && left[0].Overlaps(spans[0]);

    // What was only planned, foiled or threatened hurt nobody; numbers told with it are what might have been.
    private static bool Went(Frame frame) => frame.Situation.Status is EventStatus.Occurred or EventStatus.Attempted;

    // "The second bomb killed eleven": the noun says that it is another, whatever word names the event best.
    private static Definiteness Introduced(Analysis analysis, Frame frame)
    {
        foreach (var trigger in frame.Triggers) if (Introduced(analysis, trigger) == Definiteness.Another) return Definiteness.Another;
        return Introduced(analysis, frame.Trigger);
    }

    // "shot seven more at a mosque"; "Forty were killed there" was at the site of the sentence before.
    private string? SiteOf(Analysis analysis, Frame frame)
    {
        if (FrameFinder.Family(frame.Situation.Kind) != 0) return null;
        var site = _sites.One(analysis, frame);
        var there = frame.Trigger.End < analysis.Tokens.Length && analysis.Tokens[frame.Trigger.End].Normal is "there" or "inside";
        for (var back = 1; there && site is null && back <= Back && frame.Sentence >= back; back++) site = _sites.Last(analysis, analysis.Sentences[frame.Sentence - back]);
        return site is { } phrase ? string.Join(' ', Enumerable.Range(phrase.First, phrase.End - phrase.First).Select(i => analysis.Tokens[i].Normal)) : null;
    }

    // Sentences back to what "there" stands for.
    private const int Back = 2;

    // "three villages", "several towns", "at the airport and in the metro".
    private bool IsSpread(Analysis analysis, Frame frame)
    {
        if (_sites.IsSeveral(analysis, frame)) return true;
        var end = analysis.TokenAt(frame.Span.End - 1) + 1;
        for (var i = analysis.TokenAt(frame.Span.Start); i < end; i++) if (_spread.Find(analysis, i, end) is not null) return true;
        return false;
    }

    // "In a separate incident", "Elsewhere": words before the event word in its stretch that part it from what was told.
    private bool IsApart(Analysis analysis, Frame frame)
    {
        for (var i = analysis.TokenAt(frame.Span.Start); i < frame.Trigger.First; i++) if (_apart.Find(analysis, i, frame.Trigger.First) is not null) return true;
        return false;
    }

    private static Definiteness Introduced(Analysis analysis, Trigger trigger)
    {
        if (trigger.IsVerb) return Definiteness.Bare;
        for (var i = trigger.First - 1; i >= Math.Max(analysis.Sentences[trigger.Sentence].FirstToken, trigger.First - 6); i--)
        {
            var token = analysis.Tokens[i];
            if (analysis.Times.Any(t => t.Sentence == trigger.Sentence && t.Span.Contains(token.Span))) continue;
            if (token.Normal is "another" or "second" or "third" or "separate" or "earlier" or "previous" or "other" or "similar" or "different" or "new") return Definiteness.Another;
            if (token.Normal is "a" or "an") return Definiteness.Indefinite;
            if (token.Normal is "this" or "that" or "these" or "those") return Definiteness.Demonstrative;
            if (token.Normal is "the" || NounPhraseReader.IsPossessive(token)) return Definiteness.Definite;
            if (token.Tag is PartOfSpeech.Verb or PartOfSpeech.Adp or PartOfSpeech.Punct) break;
        }
        return Definiteness.Bare;
    }

    // The dater tells the day of the event from the day on which somebody spoke of it; in a sentence of several events only a time inside the
    // stretch, or one that opens the sentence for all of them ("The following year, ..."), is taken.
    private Read<DateValue>? DateOf(Analysis analysis, Frame frame)
    {
        var sentence = analysis.Sentences[frame.Sentence];
        if (FrameFinder.Family(frame.Situation.Kind) != 0)
        {
            var near = analysis.Times.Where(t => t.Type is TimexType.Date or TimexType.Time && frame.Span.Contains(t.Span) && (t.Date is not null || t.Relative is not null))
                .MinBy(t => Math.Abs(t.Span.Start - frame.Trigger.Span.Start));
            return near is null ? null : new Read<DateValue>(new DateValue(near.Date, near.Relative), [near.Span], near.Rule);
        }
        if (_counted.Read(analysis, frame) is { } back) return back;
        if (frame.Trigger.Strength == TriggerStrength.Effect && IsLater(analysis, frame)) return null;
        if (Opened(analysis, frame) is { } opened) return new Read<DateValue>(new DateValue(opened.Date, opened.Relative), [opened.Span], "own:" + opened.Rule);
        if (Began(analysis, frame) is not { } began || _dater.Date(analysis, began.Span, [sentence.Span]) is not { } date || IsMeasure(analysis, frame, began, date.Spans[0]) || IsLimit(analysis, began, date.Spans[0])) return null;
        // "A bombing in Lorvale the day before the market attack": the words that count the day stand in the stretch of the event that they are counted from.
        var isCounted = date.Relative?.AnchorSpan is { } anchor && date.Spans.Any(s => s < anchor && s.Start - frame.Span.End is >= 0 and <= Aside);
        return isCounted || date.Spans.Any(s => frame.Span.Overlaps(s) || s.Start - sentence.Span.Start is >= 0 and <= 3) || IsShared(analysis, frame, date.Spans)
            ? new Read<DateValue>(new DateValue(date.Date, date.Relative), date.Spans, date.Rule) : null;
    }

    // "In January 2016 gunmen killed 20, and in August 2020 at least 15 died": a stretch behind another that opens with a day has that day.
    private static TimeMention? Opened(Analysis analysis, Frame frame)
    {
        var first = analysis.TokenAt(frame.Span.Start);
        if (analysis.Tokens[first].Normal is not ("and" or ";")) return null;
        TimeMention? opening = null;
        foreach (var time in analysis.Times)
        {
            if (time.Sentence != frame.Sentence || !frame.Span.Contains(time.Span)) continue;
            // "and in the same month two men were hanged for the bombing of a mosque in 2014"
            if (opening is not null || time is not { Type: TimexType.Date, Date: not null, Range: null } || time.Span > frame.Trigger.Span || analysis.TokenAt(time.Span.Start) - first > Joint) return null;
            opening = time;
        }
        return opening;
    }

    // ", and in August 2020"
    private const int Joint = 3;

    // "blocked a railway yesterday and pelted a train", "took a hill on Monday, killing nine": what follows without a subject or a day of its own has that of the verb before it.
    private static bool IsShared(Analysis analysis, Frame frame, ImmutableArray<Span> words)
    {
        var first = analysis.TokenAt(frame.Span.Start);
        if (!frame.Trigger.IsVerb || !(analysis.Tokens[first].Normal == "and" || analysis.Tokens[first].Normal == "," && analysis.Tokens[frame.Trigger.First].Normal.EndsWith("ing", StringComparison.Ordinal)) || frame.Trigger.First > first + 2 || words.Any(w => w.Start > frame.Span.Start)) return false;
        foreach (var time in analysis.Times) if (time.Sentence == frame.Sentence && frame.Span.Contains(time.Span) && time.Type is TimexType.Date or TimexType.Time) return false;
        return true;
    }

    // "killed by Thursday afternoon": the day of the count. "By Saturday night they had burned": the day of the deed.
    private static bool IsLimit(Analysis analysis, Trigger trigger, Span time)
    {
        var first = analysis.TokenAt(time.Start);
        return first > trigger.First && analysis.Tokens[first - 1].Normal == "by";
    }

    // "died in hospital on Monday", "the number of people known to have died was put at 62 on Monday": the day is that of the death or of the count.
    private bool IsLater(Analysis analysis, Frame frame)
    {
        if (EventDater.IsLaterDeath(analysis, frame.Trigger.Span)) return true;
        var (first, end) = (analysis.TokenAt(frame.Span.Start), analysis.TokenAt(frame.Span.End - 1) + 1);
        for (var i = first; i < end; i++)
        {
            if (_later.Find(analysis, i, end) is not { } match) continue;
            if (_later.Sections[match.Section][0] == (i < frame.Trigger.First ? "count" : "after")) return true;
        }
        return false;
    }

    // "Nine hostages were freed on Monday": that is not when they were taken. "... whom they had seized in May" is.
    private Trigger? Began(Analysis analysis, Frame frame)
    {
        if (!IsRelease(analysis, frame.Trigger)) return frame.Trigger;
        foreach (var trigger in frame.Triggers) if (trigger.Tactic == Tactic.Kidnapping && !IsRelease(analysis, trigger)) return trigger;
        return null;
    }

    private bool AreReleases(Analysis analysis, Frame frame)
    {
        foreach (var trigger in frame.Triggers) if (!IsRelease(analysis, trigger)) return false;
        return true;
    }

    private bool IsRelease(Analysis analysis, Trigger trigger) =>
        trigger.Tactic == Tactic.Kidnapping && _later.Find(analysis, trigger.First, trigger.End) is { } match && _later.Sections[match.Section][0] == "release";

    // "the deadliest attack since fighting broke out in April": the time measures, and dates nothing told here.
    private static bool IsMeasure(Analysis analysis, Frame frame, Trigger began, Span time)
    {
        if (time < frame.Trigger.Span) return false;
        // "held since Monday": who is held was taken then.
        if (began is { Tactic: Tactic.Kidnapping } && began.End < analysis.Tokens.Length && analysis.Tokens[began.End].Normal == "since") return false;
        for (var i = analysis.TokenAt(frame.Trigger.Span.End); i < analysis.TokenAt(time.Start); i++) if (analysis.Tokens[i].Normal is "since" or "until") return true;
        return false;
    }

    // "US soldiers": a country before a noun says whose they are, not where.
    private static bool IsModifier(Analysis analysis, PlaceMention place)
    {
        if (place.Place is not { Kind: PlaceKind.Country }) return false;
        var next = analysis.TokenAt(place.Span.End);
        if (next < analysis.Tokens.Length && NounPhraseReader.IsPossessive(analysis.Tokens[next])) return true;
        return next < analysis.Tokens.Length && analysis.Tokens[next].Span.Start <= place.Span.End + 1 && analysis.Tokens[next].Tag is PartOfSpeech.Noun
            && analysis.Tokens[next].Normal is not ("border" or "airport" or "attack" or "attacks" or "bombing" or "shooting");
    }

    private static bool IsOfActor(ImmutableArray<ActorMention> actors, Span words)
    {
        foreach (var actor in actors) if (actor.Kind is not ActorKind.State && actor.Span.Contains(words)) return true;
        return false;
    }

    // "was expelled for having met an envoy in Velm": of what became of a group the verb is often far from what else its sentence tells.
    private static bool IsOfAnotherVerb(Analysis analysis, Frame frame, PlaceMention place)
    {
        if (frame.Situation.Kind != EventKind.GroupChange) return false;
        for (var i = frame.Trigger.End; i < analysis.TokenAt(place.Span.Start); i++) if (analysis.Tokens[i].Tag == PartOfSpeech.Verb) return true;
        return false;
    }

    private static Read<EventPlace>? PlaceOf(Analysis analysis, Frame frame, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors)
    {
        PlaceMention? best = null;
        var (least, trigger) = (int.MaxValue, frame.Trigger.Span);
        var told = new List<PlaceMention>();
        for (var p = 0; p < places.Length; p++)
        {
            var place = places[p];
            if (place.Use != PlaceUse.Location || !frame.Span.Contains(place.Span) || IsModifier(analysis, place) || !LocativeReader.IsLocative(analysis, places, place, frame.Trigger) || IsOfActor(actors, place.Span) || IsOfAnotherVerb(analysis, frame, place) || EventPlacer.IsHolder(analysis, places, p)) continue;
            told.Add(place);
            var away = place.Span.End == trigger.Start - 1 ? 0 : place.Span.Start < trigger.Start ? trigger.Start - place.Span.End + 20 : place.Span.Start - trigger.End;
            if (best is null || away < least) (best, least) = (place, away);
        }
        if (best is null) return null;
        // "In the West Bank, troops shot a boy in Jenin refugee camp": the one town that the same words name inside what is nearest.
        if (best.Place is { Kind: not PlaceKind.Populated } && told.FindAll(p => EventPlacer.IsInside(best.Place, p.Place)) is [var town]) best = town;
        return new Read<EventPlace>(new EventPlace(best.Place ?? best.Within, best.Place?.Name ?? analysis[best.Span], null, best.Precision), [best.Span], best.Rule, best.Probability);
    }
}
