using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Cuts a sentence into the events that it tells of: words that tell of one event stay together, words that tell of another part from them.</summary>
internal sealed class FrameFinder
{
    private readonly CueFinder _cues = new();
    private readonly TriggerFinder _triggers = new();
    private readonly ActFinder _acts = new();
    private readonly SituationReader _situations = new();

    /// <summary>The frames of <paramref name="sentence"/> in order of reading.</summary>
    public ImmutableArray<Frame> Find(Analysis analysis, Sentence sentence) => Find(analysis, sentence, []);

    /// <summary>The same, where verbs that no lexicon knows tell of events besides: <paramref name="spotted"/>, in order.</summary>
    public ImmutableArray<Frame> Find(Analysis analysis, Sentence sentence, ImmutableArray<Trigger> spotted)
    {
        var acts = _acts.Find(analysis, sentence);
        if (acts.IsEmpty && spotted.IsEmpty && !_triggers.MayFind(analysis, sentence)) return [];
        var cues = _cues.Find(analysis, sentence);
        var found = Join(_triggers.Find(analysis, sentence, cues), acts);
        if (!spotted.IsEmpty) found = [.. found.Concat(spotted).OrderBy(t => t.First)];
        if (found.IsEmpty) return [];
        var read = new List<(Trigger Trigger, Situation Situation)>(found.Length);
        foreach (var trigger in found) read.Add((trigger, _situations.Read(analysis, sentence, trigger, cues)));
        CrowdDeeds.Join(analysis, sentence, read);
        // A verb that no lexicon knows makes no crash an attack.
        if (cues.Any(c => c.Cue == Cue.NotViolent)) read.RemoveAll(r => r.Trigger.Probability < 1000 && Family(r.Situation.Kind) == 0);
        var strong = read.Any(r => r.Trigger.Strength == TriggerStrength.Strong && Family(r.Situation.Kind) == 0);
        if (!strong && cues.Any(c => c.Cue == Cue.NotViolent)) read.RemoveAll(r => Family(r.Situation.Kind) == 0);

        var frames = new List<List<(Trigger Trigger, Situation Situation)>>();
        foreach (var next in read)
        {
            var home = frames.Count - 1;
            while (home >= 0 && !Belongs(analysis, sentence, frames[home], next)) home--;
            if (home >= 0) frames[home].Add(next);
            else frames.Add([next]);
        }
        return Segments(analysis, sentence, frames);
    }

    /// <summary>The frame of <paramref name="trigger"/>, a verb of <paramref name="sentence"/> that no lexicon knows.</summary>
    public ImmutableArray<Frame> Around(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        var cues = _cues.Find(analysis, sentence);
        // Beside a crash, a flood or an illness a verb that no lexicon knows tells of no violence.
        if (Family(trigger.Kind) == 0 && cues.Any(c => c.Cue == Cue.NotViolent)) return [];
        var situation = _situations.Read(analysis, sentence, trigger, cues);
        return [new Frame(trigger, [trigger], situation, sentence.Span, false)];
    }

    // A verb with what it is done to tells more than a verb that needs something beside it; strong words stand.
    private static ImmutableArray<Trigger> Join(ImmutableArray<Trigger> words, ImmutableArray<Trigger> acts)
    {
        if (acts.IsEmpty) return words;
        // Who fires tells more than that somebody does: a helicopter's fire is a strike.
        var free = acts.Where(a => a.Kind == EventKind.Strike || !words.Any(w => w.Strength == TriggerStrength.Strong && w.Span.Overlaps(a.Span))).ToImmutableArray();
        return [.. words.Where(w => !free.Any(a => a.Span.Overlaps(w.Span))).Concat(free).OrderBy(t => t.First)];
    }

    // 0 violence, each other kind by itself: no event of one family is told by a word of another.
    internal static int Family(EventKind kind) => kind switch
    {
        EventKind.Attack or EventKind.Clash or EventKind.Strike or EventKind.MobViolence or EventKind.SecurityOperation => 0,
        _ => 1 + (int)kind,
    };

    private static bool Belongs(Analysis analysis, Sentence sentence, List<(Trigger Trigger, Situation Situation)> frame, (Trigger Trigger, Situation Situation) next)
    {
        var (head, situation) = frame[^1];
        if (Family(situation.Kind) != Family(next.Situation.Kind) || head.Topic != next.Trigger.Topic) return false;
        if (IsInstance(analysis, next.Trigger)) return false;
        if (situation.Modality == Modality.Hypothetical != (next.Situation.Modality == Modality.Hypothetical)) return false;
        if (HasOwnSubject(analysis, head, next.Trigger) || IsMeanwhile(analysis, head, next.Trigger) || IsTimedApart(analysis, head, next.Trigger) || IsWhatLedToIt(analysis, head, next.Trigger)) return false;
        if (situation.Kind != next.Situation.Kind && (IsArrest(head) || IsArrest(next.Trigger))) return false;
        if (situation.IsAggregate != next.Situation.IsAggregate)
        {
            // "killed 24 people in its attacks": the toll belongs to the sum, a told act does not.
            if (next.Trigger.Strength != TriggerStrength.Effect || OpensInstance(analysis, head.End, next.Trigger) || HasWord(analysis, head.End, next.Trigger.First, "when")) return false;
            return situation.IsAggregate;
        }
        if (Refers(analysis, next.Trigger) || frame.Count == 1 && Refers(analysis, head) && next.Trigger.IsVerb) return false;
        if (situation.Status != next.Situation.Status && next.Trigger.Strength != TriggerStrength.Effect && head.Strength != TriggerStrength.Effect
            && !(situation.Status == EventStatus.Attempted || next.Situation.Status == EventStatus.Foiled)) return false;
        if (situation.Status != next.Situation.Status && IsListed(analysis, head, next.Trigger)) return false;
        if (situation.Modality == Modality.Negated != (next.Situation.Modality == Modality.Negated)) return false;
        if (OpensInstance(analysis, head.End, next.Trigger) && !IsOfThePeople(analysis, head.End, next.Trigger) || HaveOwnDays(analysis, head, next.Trigger) || IsAnswer(analysis, head, next.Trigger) || IsToldOfOneWho(analysis, sentence, head, next.Trigger)) return false;
        return !(IsListed(analysis, head, next.Trigger) && HasOwnObject(analysis, head, next.Trigger));
    }

    private static bool IsInstance(Analysis analysis, Trigger trigger) => analysis.Tokens[trigger.First].Normal == "one";

    // "Khan was killed in a strike, and all three of his heirs were eliminated": a second clause with a patient of its own.
    private static bool HasOwnSubject(Analysis analysis, Trigger left, Trigger right)
    {
        if (!right.IsVerb || !IsPassive(analysis, right)) return false;
        for (var i = right.First - 1; i > left.End; i--)
        {
            if (analysis.Tokens[i].Normal is "who" or "which" or "that") return false;
            if (analysis.Tokens[i].Normal == "and" && analysis.Tokens[i - 1].Normal == "," && HasNoun(analysis, i + 1, right.First)) return true;
        }
        return false;
    }

    // "Strikes kill nine in Velm as the League fires rockets at Orsk": the other side acts by its name.
    private static bool IsMeanwhile(Analysis analysis, Trigger left, Trigger right)
    {
        if (!left.IsVerb || !right.IsVerb || right.Strength != TriggerStrength.Strong) return false;
        int? doer = null, other = null;
        foreach (var clause in SentenceClauses.Of(analysis, left.Sentence))
        {
            if (left.First <= clause.Verb && clause.Verb < left.End && clause is { Voice: Voice.Active, Objects.IsEmpty: false }) doer = clause.Subject;
            if (right.First <= clause.Verb && clause.Verb < right.End && clause.Voice == Voice.Active) other = clause.Subject;
        }
        if (doer is not { } first || other is not { } second || first == second) return false;
        var chunk = analysis.NounChunks[second];
        return chunk.FirstToken > left.End && analysis.Tokens[chunk.FirstToken - 1].Normal is "as" or "while" && analysis.Tokens[chunk.Head].Tag == PartOfSpeech.Propn;
    }

    // "killed nine people two hours after a car bomb had killed two": a length of time parts what is told as new from what it is timed by.
    private static bool IsTimedApart(Analysis analysis, Trigger left, Trigger right)
    {
        for (var i = left.End + 1; i < right.First; i++)
        {
            // "wounding three, and hours later jets bombed a post": somebody else acts.
            if (analysis.Tokens[i].Normal == "later" && IsLength(analysis.Tokens[i - 1].Normal) && right.IsVerb && HasNoun(analysis, i + 1, right.First)) return true;
            if (analysis.Tokens[i].Normal is not ("after" or "before") || !IsLength(analysis.Tokens[i - 1].Normal)) continue;
            for (var d = i + 1; d <= Math.Min(right.First, i + 4); d++) if (analysis.Tokens[d].Normal is "a" or "an" or "another" or "two" or "three" or "several") return true;
        }
        return false;
    }

    // "Settlers burn homes after two brothers were shot dead": what made them do it was done by others.
    private static bool IsWhatLedToIt(Analysis analysis, Trigger left, Trigger right)
    {
        if (!left.IsVerb || !right.IsVerb || left.Strength != TriggerStrength.Strong) return false;
        (int Subject, int Verb)? doer = null, other = null;
        foreach (var clause in SentenceClauses.Of(analysis, left.Sentence))
        {
            if (left.First <= clause.Verb && clause.Verb < left.End && clause is { Voice: Voice.Active, Subject: { } subject }) doer = (subject, clause.Verb);
            if (right.First <= clause.Verb && clause.Verb < right.End && clause.Subject is { } harmed && analysis.NounChunks[harmed].FirstToken > left.End) other = (harmed, clause.Verb);
        }
        if (doer is null || other is not { } led) return false;
        var first = analysis.NounChunks[led.Subject].FirstToken;
        return analysis.Tokens[first - 1].Normal == "after";
    }

    private static bool IsLength(string word) => word is "minutes" or "hour" or "hours" or "day" or "days" or "week" or "weeks" or "month" or "months" or "year" or "years";

    private static bool HasNoun(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn) return true;
        return false;
    }

    private static bool IsPassive(Analysis analysis, Trigger verb)
    {
        var before = analysis.Tokens[Math.Max(0, verb.First - 1)].Normal;
        return before is "was" or "were" or "are" or "is" or "been";
    }

    // "the attack at Velm in June 1994 and the murder of a lawyer in 1989": each has a day, month or year of its own after it.
    private static bool HaveOwnDays(Analysis analysis, Trigger left, Trigger right)
    {
        if (OwnDays.Part(analysis, left, right)) return true;
        if (right.Strength == TriggerStrength.Effect && right.IsVerb) return false;
        TimeMention? first = null, second = null;
        foreach (var time in analysis.Times)
        {
            if (time.Sentence != left.Sentence || time.Date is null || time.Type != TimexType.Date) continue;
            if (time.Span >= left.Span && time.Span < right.Span) first = time;
            else if (time.Span > right.Span) second ??= time;
        }
        return first is not null && second is not null && !first.Date!.Value.Overlaps(second.Date!.Value) && HasWord(analysis, left.End, right.First, "and");
    }

    // "The Front, which abducted nine girls in April 2014, attacked two villages on Wednesday": a relative clause with a time of its own.
    private static bool IsToldOfOneWho(Analysis analysis, Sentence sentence, Trigger left, Trigger right)
    {
        if (!left.IsVerb || !right.IsVerb) return false;
        var (isLeft, isRight) = (IsRelative(analysis, sentence, left), IsRelative(analysis, sentence, right));
        if (isLeft == isRight) return false;
        var relative = isLeft ? left : right;
        var end = isLeft ? right.Span.Start : sentence.Span.End;
        TimeMention? own = null, other = null;
        foreach (var time in analysis.Times)
        {
            if (time.Sentence != sentence.Index || time.IsDateline || time.Date is null && time.Relative is null) continue;
            if (time.Span.Start >= relative.Span.End && time.Span.Start < end) own ??= time;
            else other ??= time;
        }
        if (own is null || other is null) return false;
        return IsDay(own) != IsDay(other) || own.Date is { } a && other.Date is { } b && !a.Overlaps(b) && a.DaysApart(b) > SaidLater;
    }

    // Days after a deed on which somebody speaks of it in the same sentence.
    private const int SaidLater = 7;

    // "Rebels killed two men, and the army responded with air strikes": the other side acts.
    private static bool IsAnswer(Analysis analysis, Trigger left, Trigger right)
    {
        for (var i = left.End; i < right.First; i++) if (analysis.Tokens[i].Normal is "responded" or "responding" or "retaliated" or "retaliating" or "retaliation" or "reprisal" or "revenge" or "avenge") return true;
        return false;
    }

    private static bool IsRelative(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        foreach (var clause in SentenceClauses.Of(analysis, sentence.Index)) if (trigger.First <= clause.Verb && clause.Verb < trigger.End) return clause.Form == ClauseForm.Relative;
        return false;
    }

    private static bool IsDay(TimeMention time) => time.Date is { IsDay: true } || time.Relative is { Unit: DateUnit.Day } or { Weekday: not null };

    private static bool HasWord(Analysis analysis, int first, int end, string word)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Normal == word) return true;
        return false;
    }

    private static bool IsArrest(Trigger trigger) => trigger is { Kind: EventKind.SecurityOperation, Strength: TriggerStrength.Weak };

    // "several attacks, including one on ...": what follows is one of them.
    private static bool OpensInstance(Analysis analysis, int first, Trigger right)
    {
        // "killing seven people, including four policemen, and injuring 31": what is done besides, told of all.
        if (right.IsVerb && right.First > 0 && analysis.Tokens[right.First - 1].Normal == "and" && (right.Strength == TriggerStrength.Effect || analysis.Tokens[right.First].Normal.EndsWith("ing", StringComparison.Ordinal))) return false;
        var end = right.First;
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Normal is "including" or "such" or "notably" or ":") return true;
        return false;
    }

    // "In the attack 11 people including five police were killed": some of the people, no attack of its own.
    private static bool IsOfThePeople(Analysis analysis, int first, Trigger right)
    {
        if (right.Strength != TriggerStrength.Effect || !right.IsVerb) return false;
        for (var i = first; i < right.First && analysis.Tokens[i].Normal != "including"; i++) if (analysis.Tokens[i].Tag == PartOfSpeech.Num) return true;
        return false;
    }

    // "after the attack", "the day before the concert hall attack": told only to place something else in time.
    private static bool Refers(Analysis analysis, Trigger trigger)
    {
        if (trigger.IsVerb || trigger.Strength != TriggerStrength.Strong) return false;
        // "after a ceasefire broke down": one that was told long ago.
        var definite = trigger.Kind == EventKind.Agreement && trigger.End < analysis.Tokens.Length && analysis.Tokens[trigger.End].Normal is "broke" or "collapsed" or "expired" or "lapsed" or "unravelled";
        for (var i = trigger.First - 1; i >= Math.Max(0, trigger.First - 6); i--)
        {
            var word = analysis.Tokens[i].Normal;
            if (word is "the" or "this" or "that" or "those" or "last") definite = true;
            if (word is "after" or "before" or "since" or "following" or "until") return definite;
            // "after the internationally brokered ceasefire": a participle that stands before the noun.
            if (analysis.Tokens[i].Tag is PartOfSpeech.Punct || analysis.Tokens[i].Tag is PartOfSpeech.Verb && (definite || !analysis.Tokens[i].Normal.EndsWith("ed", StringComparison.Ordinal))) return false;
        }
        return false;
    }

    // "two captured bandits", "the abducted girls": told to say who they are.
    private static bool IsAttributive(Analysis analysis, Trigger trigger) =>
        trigger.IsVerb && trigger.End - trigger.First == 1 && trigger.First > 0 && trigger.End < analysis.Tokens.Length && analysis.Tokens[trigger.End].Tag == PartOfSpeech.Noun
        && analysis.Tokens[trigger.First].Normal.EndsWith("ed", StringComparison.Ordinal) && analysis.Tokens[trigger.First - 1].Tag is PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Adj;

    // "the wounded", "their injured": people, of an event told elsewhere.
    private static bool IsNominal(Analysis analysis, Trigger trigger) =>
        trigger.Strength == TriggerStrength.Effect && trigger.End - trigger.First == 1 && trigger.First > 0 && analysis.Tokens[trigger.First].Normal is "injured" or "wounded" or "killed"
        && analysis.Tokens[trigger.First - 1].Normal is "the" or "their" or "its" or "his" or "our" or "more" or "most" or "other" or "of";

    // Two verbs joined by a comma or "and".
    private static bool IsListed(Analysis analysis, Trigger left, Trigger right)
    {
        if (!left.IsVerb || !right.IsVerb || left.Strength == TriggerStrength.Effect || right.Strength == TriggerStrength.Effect) return false;
        // "Bombs tore through trains, killing nine": what came of it.
        if (analysis.Tokens[right.First].Normal.EndsWith("ing", StringComparison.Ordinal) && analysis.Tokens[right.First - 1].Normal == ",") return false;
        for (var i = right.First - 1; i >= Math.Max(left.End, right.First - 4); i--)
        {
            if (analysis.Tokens[i].Normal is "," or "and" or ";") return true;
        }
        return false;
    }

    // Each of the two verbs has a target with a place or an owner of its own before the next verb.
    private static bool HasOwnObject(Analysis analysis, Trigger left, Trigger right)
    {
        return IsLocated(analysis, left.End, right.First) && IsLocated(analysis, right.End, Math.Min(analysis.Sentences[right.Sentence].EndToken, right.End + Reach));
    }

    // Tokens after a verb in which its object and the place of that stand.
    private const int Reach = 12;

    private static bool IsLocated(Analysis analysis, int first, int end)
    {
        var nouns = 0;
        var located = false;
        for (var i = first; i < end; i++)
        {
            // "killed 15 militants, the ministry in Velm said": that is where it was said.
            if (analysis.Attributions.Any(a => a.Source.Contains(analysis.Tokens[i].Span) || a.Cue.Contains(analysis.Tokens[i].Span))) break;
            if (analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn) nouns++;
            located |= nouns > 0 && analysis.Tokens[i].Normal is "in" or "at" or "near" && !IsKnownThing(analysis, i + 1, end);
        }
        return nouns > 0 && located;
    }

    // "burned the gate of the embassy in Velm and threw stones at the building".
    private static bool IsKnownThing(Analysis analysis, int first, int end)
    {
        if (first + 1 >= end || analysis.Tokens[first].Normal != "the" || analysis.Tokens[first + 1].Tag != PartOfSpeech.Noun) return false;
        return first + 2 >= end || analysis.Tokens[first + 2].Tag is PartOfSpeech.Punct;
    }

    private static ImmutableArray<Frame> Segments(Analysis analysis, Sentence sentence, List<List<(Trigger Trigger, Situation Situation)>> frames)
    {
        var segments = ImmutableArray.CreateBuilder<Frame>(frames.Count);
        for (var f = 0; f < frames.Count; f++)
        {
            var best = Best(frames[f]);
            var own = ImmutableArray.CreateBuilder<Trigger>(frames[f].Count);
            foreach (var (trigger, _) in frames[f]) own.Add(trigger);
            var triggers = own.MoveToImmutable();
            var told = best.Situation;
            foreach (var (_, situation) in frames[f]) if (situation.Status is EventStatus.Foiled or EventStatus.Attempted) { told = situation; break; }
            var first = sentence.FirstToken;
            var end = sentence.EndToken;
            foreach (var other in frames)
            {
                if (ReferenceEquals(other, frames[f])) continue;
                if (other[^1].Trigger.End <= triggers[0].First) first = Math.Max(first, Timed(analysis, sentence, other[^1].Trigger.End, Border(analysis, other[^1].Trigger.End, triggers[0].First, last: true)));
                else if (other[0].Trigger.First >= triggers[^1].End) end = Math.Min(end, Border(analysis, triggers[^1].End, other[0].Trigger.First, last: false));
            }
            var span = new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);
            segments.Add(new Frame(best.Trigger, triggers, told with { Kind = Kind(best.Trigger, told) }, span, triggers.Length == 1 && (Refers(analysis, best.Trigger) || IsAttributive(analysis, best.Trigger) || IsNominal(analysis, best.Trigger))) { IsNominal = triggers.Length == 1 && IsNominal(analysis, best.Trigger) });
        }
        return segments.MoveToImmutable();
    }

    // The weightiest, of equals the surest, which a lexicon knows, and of these the first in the sentence.
    private static (Trigger Trigger, Situation Situation) Best(List<(Trigger Trigger, Situation Situation)> frame)
    {
        var best = frame[0];
        foreach (var next in frame)
            if (Weight(next.Trigger) is var weight && Weight(best.Trigger) is var most && (weight > most || weight == most && (next.Trigger.Probability, best.Trigger.First).CompareTo((best.Trigger.Probability, next.Trigger.First)) > 0)) best = next;
        return best;
    }

    private static EventKind Kind(Trigger best, Situation told) => told.Kind is EventKind.Threat or EventKind.Warning ? told.Kind : best.Kind;

    private static int Weight(Trigger trigger) =>
        (trigger.Strength switch { TriggerStrength.Strong => 20, TriggerStrength.Effect => 10, _ => 12 })
        + (trigger.Kind == EventKind.SecurityOperation ? -5 : 0) + (trigger.Suicide ? 4 : 0) + (trigger.Tactic != Tactic.Unspecified ? 3 : 0);

    // "since the war began on 7 October, when gunmen killed nine": the day is that of what follows.
    private static int Timed(Analysis analysis, Sentence sentence, int least, int border)
    {
        if (analysis.Tokens[border].Normal != "when") return border;
        foreach (var time in analysis.Times)
        {
            if (time.Sentence != sentence.Index || time.Span.End > analysis.Tokens[border].Span.Start) continue;
            var (first, end) = (analysis.TokenAt(time.Span.Start), analysis.TokenAt(time.Span.End - 1) + 1);
            if (first >= least && (end == border || end == border - 1 && analysis.Tokens[end].Normal == ",")) return first;
        }
        return border;
    }

    // Where one telling ends and the next begins: the last (or first) comma, conjunction or "including" between the two.
    private static int Border(Analysis analysis, int first, int end, bool last)
    {
        var border = last ? first : end;
        for (var i = first; i < end; i++)
        {
            var word = analysis.Tokens[i].Normal;
            if (word is not ("," or ";" or "and" or "including" or "but" or "while" or "after" or "before" or "following" or "when" or "since")) continue;
            border = i;
            if (!last) break;
        }
        return border;
    }
}
