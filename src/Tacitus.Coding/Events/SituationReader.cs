using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads from the words round a trigger how far the event went, whether it is told as a fact, and whether it is one event or many.</summary>
internal sealed class SituationReader
{
    // Distances in tokens: how far before (or after) a trigger a cue of the kind still governs it.
    private const int Near = 3;
    private const int Clause = 8;
    private const int Far = 18;

    /// <summary>The situation of <paramref name="trigger"/>.</summary>
    public Situation Read(Analysis analysis, Sentence sentence, Trigger trigger, ImmutableArray<CueMention> cues)
    {
        if (Threat(analysis, trigger, cues) is { } threat) return threat;
        if ((Before(analysis, cues, Cue.Foiled, trigger, Clause) ?? After(analysis, cues, Cue.Foiled, trigger, Clause)) is { } foiled)
        {
            if (trigger.Kind is EventKind.Attack or EventKind.Strike or EventKind.MobViolence) return Of(trigger, EventStatus.Foiled, Modality.Asserted, analysis, foiled, "situation/foiled");
        }
        if (Attempt(analysis, trigger, cues) is { } attempt) return attempt;
        if (Before(analysis, cues, Cue.Planned, trigger, Clause) is { } planned) return Of(trigger, EventStatus.Planned, Modality.Planned, analysis, planned, "situation/planned");
        if (Negation(analysis, trigger, cues) is { } negated) return Of(trigger, EventStatus.Occurred, Modality.Negated, analysis, negated, "situation/negated");
        if (trigger is { IsVerb: true, Kind: EventKind.Trial or EventKind.Protest or EventKind.Agreement } && IsAhead(analysis, trigger)) return Of(trigger, EventStatus.Planned, Modality.Hypothetical, analysis, new CueMention(Cue.Hypothetical, trigger.First, trigger.End), "situation/ahead");
        if (IsOffence(analysis, sentence, trigger)) return Of(trigger, EventStatus.Occurred, Modality.Hypothetical, analysis, new CueMention(Cue.Hypothetical, trigger.First, trigger.End), "situation/offence");
        if (IsUnreal(analysis, sentence, trigger)) return Of(trigger, EventStatus.Occurred, Modality.Hypothetical, analysis, new CueMention(Cue.Hypothetical, trigger.First, trigger.End), "situation/unreal");
        // "Three men were executed for them": a sentence that was carried out.
        if (trigger is { IsVerb: true, Tactic: Tactic.Execution } && trigger.End < sentence.EndToken && analysis.Tokens[trigger.End].Normal == "for" && trigger.First > sentence.FirstToken && analysis.Tokens[trigger.First - 1].Normal is "was" or "were" or "been") return Of(trigger, EventStatus.Occurred, Modality.Hypothetical, analysis, new CueMention(Cue.Hypothetical, trigger.First, trigger.End), "situation/sentence");
        // "said that being a suicide bomber was right": what somebody may be.
        if (!trigger.IsVerb && trigger.Suicide && IsSaidOfNobody(analysis, sentence, trigger)) return Of(trigger, EventStatus.Occurred, Modality.Hypothetical, analysis, new CueMention(Cue.Hypothetical, trigger.First, trigger.End), "situation/unreal");
        // "The goal of the attack on Monday": what is told as known is no mere possibility.
        if ((trigger.IsVerb || !IsDefinite(analysis, trigger)) && Before(analysis, cues, Cue.Hypothetical, trigger, trigger.IsVerb ? Near : Near + 1) is { } hypothetical) return Of(trigger, EventStatus.Occurred, Modality.Hypothetical, analysis, hypothetical, "situation/hypothetical");
        if (!trigger.IsVerb && !IsDefinite(analysis, trigger) && Maybe(analysis, sentence, trigger) is { } maybe) return Of(trigger, EventStatus.Occurred, Modality.Hypothetical, analysis, maybe, "situation/hypothetical");
        if (Sum(analysis, sentence, trigger, cues) is { } sum) return sum;
        if (Before(analysis, cues, Cue.Alleged, trigger, Near + 2) is { } alleged) return Of(trigger, EventStatus.Occurred, Modality.Alleged, analysis, alleged, "situation/alleged");
        return new Situation(trigger.Kind, EventStatus.Occurred, Modality.Asserted, false, null, "situation/told");
    }

    private static Situation? Threat(Analysis analysis, Trigger trigger, ImmutableArray<CueMention> cues)
    {
        if (trigger.Kind == EventKind.Threat) return new Situation(EventKind.Threat, EventStatus.Threatened, Modality.Asserted, false, null, "situation/threat-noun");
        if (trigger.Kind == EventKind.Warning) return new Situation(EventKind.Warning, EventStatus.Threatened, Modality.Asserted, false, null, "situation/warned");
        if (trigger.Kind is not (EventKind.Attack or EventKind.Strike)) return null;
        if (Before(analysis, cues, Cue.Threatened, trigger, Clause - 2) is { } threat)
        {
            return new Situation(EventKind.Threat, EventStatus.Threatened, Modality.Asserted, false, SpanOf(analysis, threat), "situation/threatened");
        }
        if (Before(analysis, cues, Cue.Warning, trigger, Far) is not { } warning) return null;
        // A warning looks ahead: "warned of", "warned that ... plans"; "warned after the attack" looks back.
        var ahead = Before(analysis, cues, Cue.Planned, trigger, Clause) is not null || Before(analysis, cues, Cue.Hypothetical, trigger, Clause) is not null;
        for (var i = warning.End; i < trigger.First && !ahead; i++)
        {
            ahead = analysis.Tokens[i].Normal is "of" or "about" or "against" && trigger.First - i <= 4 && !IsDefinite(analysis, trigger) && !IsPast(analysis, i, trigger.First);
        }
        return ahead ? new Situation(EventKind.Warning, EventStatus.Threatened, Modality.Planned, false, SpanOf(analysis, warning), "situation/warning") : null;
    }

    // "alerted them to what he had said about previous attacks".
    private static bool IsPast(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Normal is "previous" or "past" or "earlier" or "recent") return true;
        return false;
    }

    private static Situation? Attempt(Analysis analysis, Trigger trigger, ImmutableArray<CueMention> cues)
    {
        if (trigger.Kind is not (EventKind.Attack or EventKind.Strike or EventKind.MobViolence)) return null;
        if (trigger.Stopped) return Of(trigger, EventStatus.Attempted, Modality.Asserted, analysis, new CueMention(Cue.Attempted, trigger.First, trigger.End), "situation/stopped");
        for (var i = trigger.First; i < trigger.End; i++)
        {
            if (analysis.Tokens[i].Normal is "attempt" or "attempts" or "attempted") return Of(trigger, EventStatus.Attempted, Modality.Asserted, analysis, new CueMention(Cue.Attempted, i, i + 1), "situation/attempt-noun");
        }
        if (Before(analysis, cues, Cue.Attempted, trigger, Near + 1) is { } before && !HasVerb(analysis, before.End, trigger.First) && !IsOfAnother(analysis, before, trigger)) return Of(trigger, EventStatus.Attempted, Modality.Asserted, analysis, before, "situation/attempted");
        if (trigger.Tactic == Tactic.Assassination && Around(cues, Cue.Attempted, trigger, Far) is { } around) return Of(trigger, EventStatus.Attempted, Modality.Asserted, analysis, around, "situation/survived");
        return null;
    }

    // "charged with attempted murder over the stabbing": the noun behind it was attempted.
    private static bool IsOfAnother(Analysis analysis, CueMention cue, Trigger trigger) =>
        analysis.Tokens[cue.First].Normal == "attempted" && cue.End < trigger.First && analysis.Tokens[cue.End].Normal is "murder" or "murders" or "assassination" or "killing" or "manslaughter" or "homicide";

    private static bool HasVerb(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Tag == PartOfSpeech.Verb) return true;
        return false;
    }

    // "A bomber might be among the bodies"; "an attack that might have killed nine" was one.
    private static CueMention? Maybe(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        var i = trigger.End;
        return i + 1 < sentence.EndToken && analysis.Tokens[i].Normal is "might" or "could" or "may" or "would" or "can" && analysis.Tokens[i + 1].Normal != "have" ? new CueMention(Cue.Hypothetical, i, i + 1) : null;
    }

    private static CueMention? Negation(Analysis analysis, Trigger trigger, ImmutableArray<CueMention> cues)
    {
        if (trigger.IsVerb && trigger.Strength != TriggerStrength.Effect && IsOfNobody(analysis, trigger)) return new CueMention(Cue.Negated, trigger.First, trigger.End);
        if (Before(analysis, cues, Cue.Negated, trigger, trigger.IsVerb ? Near : 2) is not { } cue) return null;
        // "who did not know the town, killed nine": the word belongs to a verb of its own.
        if (trigger.IsVerb && HasVerb(analysis, cue.End, trigger.First)) return null;
        // "denied the attack" denies a part in it, not the attack; who denies what is read as a role.
        var word = analysis.Tokens[cue.First].Normal;
        return trigger.IsVerb ? word is "not" or "n't" or "never" or "neither" or "nor" ? cue : null : word is "no" or "without" or "neither" or "nor" or "never" or "any"
            // "ruled out an attack", "was not a bombing": of what did not happen; "ruled out that the attack ...", "not the attack" are of one that did.
            || word is "ruled" or "not" && !IsDefinite(analysis, trigger) ? cue : null;
    }

    // "None has been executed", "No shots were fired".
    private static bool IsOfNobody(Analysis analysis, Trigger trigger)
    {
        foreach (var clause in SentenceClauses.Of(analysis, trigger.Sentence))
        {
            if (clause.Verb < trigger.First || clause.Verb >= trigger.End) continue;
            if (clause.Negated) return true;
            if (clause.Subject is { } subject && analysis.NounChunks[subject].Preposition < 0 && analysis.Tokens[analysis.NounChunks[subject].FirstToken].Normal is "none" or "nobody" or "no" or "neither") return true;
        }
        return false;
    }

    // "will be sentenced next month".
    private static bool IsAhead(Analysis analysis, Trigger trigger)
    {
        foreach (var clause in SentenceClauses.Of(analysis, trigger.Sentence)) if (trigger.First <= clause.Verb && clause.Verb < trigger.End) return clause.Tense == Tense.Future;
        return false;
    }

    // "charged on Saturday with terrorist murder": the name of an offence, and no deed that is told here.
    private static bool IsOffence(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        if (trigger.IsVerb || trigger.Strength != TriggerStrength.Effect || trigger.End < sentence.EndToken && analysis.Tokens[trigger.End].Normal is "of" or "on" or "at" or "in") return false;
        for (var i = trigger.First - 1; i >= Math.Max(sentence.FirstToken, trigger.First - Clause); i--)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Det) return false;
            if (analysis.Tokens[i].Normal is "charged" or "charge" or "charges" or "suspicion" or "accused" or "convicted" or "guilty" or "counts" or "count" or "tried" or "sentenced" or "remanded" or "wanted") return true;
        }
        return false;
    }

    private static bool IsSaidOfNobody(Analysis analysis, Sentence sentence, Trigger trigger) =>
        trigger.First - 2 >= sentence.FirstToken && analysis.Tokens[trigger.First - 1].Normal is "a" or "an" && analysis.Tokens[trigger.First - 2].Normal is "being" or "become" or "becoming" or "be";

    // "cooperated to attack the camp", "Attacking a camp gives the impression": a verb that tells of no act done.
    private static bool IsUnreal(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        if (!trigger.IsVerb) return false;
        // "an army coming up the river to take the town": what for.
        if (trigger.Kind == EventKind.TerritoryChange) return trigger.First > sentence.FirstToken + 1 && analysis.Tokens[trigger.First - 1].Normal == "to" && analysis.Tokens[trigger.First - 2].Normal is not ("managed" or "able" or "had" or "forced" or "began" or "begun" or "went" or "on" or "said" or "reported" or "claimed");
        if (FrameFinder.Family(trigger.Kind) != 0) return false;
        if (trigger.First == sentence.FirstToken) return analysis.Tokens[trigger.First].Normal.EndsWith("ing", StringComparison.Ordinal);
        return analysis.Tokens[trigger.First - 1].Normal == "to";
    }

    private static Situation? Sum(Analysis analysis, Sentence sentence, Trigger trigger, ImmutableArray<CueMention> cues)
    {
        if (trigger.Kind is EventKind.Trial or EventKind.Agreement or EventKind.GroupChange or EventKind.TerritoryChange) return null;
        if (trigger is { IsVerb: true, Tactic: Tactic.Kidnapping } && analysis.Tokens[trigger.First].Normal is "holds" or "hold" && trigger.First > sentence.FirstToken && analysis.Tokens[trigger.First - 1].Normal == "still") return Aggregate(new CueMention(Cue.Routine, trigger.First - 1, trigger.End), "situation/still-held");
        if (SeveralReader.Read(analysis, sentence, trigger) is var (cue, rule)) return Aggregate(cue, rule);
        if (trigger.IsVerb || trigger.OneEvent)
        {
            if (Before(analysis, cues, Cue.Routine, trigger, Near) is { } routine) return Aggregate(routine, "situation/routine-verb");
            if (trigger.IsVerb && Campaign(analysis, sentence, trigger) is { } begun) return Aggregate(begun, "situation/campaign");
            return trigger.IsVerb && OverYears(analysis, sentence, trigger) is { } length ? Aggregate(length, "situation/over-a-time") : null;
        }
        var several = Before(analysis, cues, Cue.Several, trigger, Near + 1);
        if (!trigger.Plural) return several is { } s && analysis.Tokens[s.First].Normal is "repeated" or "frequent" or "regular" or "daily" ? Aggregate(several.Value, "situation/several") : null;
        if (several is null && LongTime(analysis, trigger, 1) is { } time && !IsCounted(analysis, trigger) && !(IsOnePlaces(analysis, sentence, trigger) && HasTollBeside(analysis, sentence, trigger))) return Aggregate(time, "situation/plural-of-a-time");
        if (IsCounted(analysis, trigger) || HasTollBeside(analysis, sentence, trigger) || trigger.Strength == TriggerStrength.Effect && IsDefinite(analysis, trigger) && several is null) return null;
        if (several is null && HasDay(analysis, trigger)) return null;
        return Aggregate(several ?? Before(analysis, cues, Cue.Routine, trigger, Clause) ?? new CueMention(Cue.Several, trigger.First, trigger.End), "situation/plural");

        Situation Aggregate(CueMention cue, string rule) => new(trigger.Kind, EventStatus.Occurred, Modality.Asserted, true, SpanOf(analysis, cue), rule);
    }

    // "since the rebels began attacking ships", "the army is fighting the Front": the first of many, or a war that goes on.
    private static CueMention? Campaign(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        if (trigger.First == sentence.FirstToken || !analysis.Tokens[trigger.First].Normal.EndsWith("ing", StringComparison.Ordinal)) return null;
        var before = analysis.Tokens[trigger.First - 1].Normal;
        var cue = new CueMention(Cue.Routine, trigger.First - 1, trigger.First);
        if (trigger.Kind == EventKind.Clash && before is "is" or "are" or "been") return cue;
        if (before is not ("began" or "begun" or "started" or "kept" or "continued" or "resumed")) return null;
        // "burst in and began shooting" is one act; "began attacking ships in November" is the first of many.
        if (LongTime(analysis, trigger, Clause) is not null) return cue;
        for (var i = trigger.First - 2; i >= Math.Max(sentence.FirstToken, trigger.First - Clause); i--) if (analysis.Tokens[i].Normal == "since") return cue;
        return null;
    }

    // "has killed 800 people in three decades", "110 people have died since May": a sum over months or years.
    private static CueMention? OverYears(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        var perfect = false;
        for (var i = trigger.First - 1; i >= Math.Max(sentence.FirstToken, trigger.First - Near); i--)
        {
            if (analysis.Tokens[i].Tag is not (PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Verb)) break;
            perfect |= analysis.Tokens[i].Normal is "has" or "have" or "'ve";
        }
        if (!perfect) return null;
        for (var i = trigger.End; i < Math.Min(sentence.EndToken, trigger.End + Far); i++)
        {
            if (analysis.Tokens[i].Normal is "years" or "decades" or "months" or "decade") return new CueMention(Cue.Routine, i, i + 1);
            if (analysis.Tokens[i].Normal != "since" || i + 1 >= sentence.EndToken) continue;
            if (IsWarsBegin(analysis, sentence, i + 1)) return new CueMention(Cue.Routine, i, i + 2);
            foreach (var time in analysis.Times) if (time.Sentence == sentence.Index && analysis.TokenAt(time.Span.Start) == i + 1 && time is { Date.Days: > MonthAtLeast }) return new CueMention(Cue.Routine, i, i + 2);
        }
        return null;
    }

    // "since the war began", "since the insurgency erupted": wars last.
    private static bool IsWarsBegin(Analysis analysis, Sentence sentence, int first)
    {
        for (var i = first; i < Math.Min(sentence.EndToken - 1, first + Near + 2); i++)
        {
            if (analysis.Tokens[i].Normal is "war" or "conflict" or "insurgency" or "rebellion" or "uprising" or "offensive" or "campaign" or "hostilities" or "fighting")
                return analysis.Tokens[i + 1].Normal is "began" or "started" or "broke" or "erupted" or "flared" or "'s" or "\u2019s" || analysis.Tokens[i + 1].Normal is "in" or "there";
        }
        return false;
    }

    // "since May", "since 2014": so many days and more.
    private const int MonthAtLeast = 27;

    // "Clashes broke out on Monday", "air strikes on Monday night": what has a day is told as one.
    private static bool HasDay(Analysis analysis, Trigger trigger)
    {
        foreach (var time in analysis.Times)
        {
            if (time.Sentence == trigger.Sentence && !time.IsDateline && (time.Date is { IsDay: true } || time.Relative is { Unit: DateUnit.Day } or { Weekday: not null }) && Math.Abs(analysis.TokenAt(time.Span.Start) - trigger.First) <= Far) return true;
        }
        return false;
    }

    // "The district was hit by suicide attacks last month that left 71 dead": told of the place that they were in.
    private static bool IsOnePlaces(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        for (var i = trigger.First - 1; i > Math.Max(sentence.FirstToken, trigger.First - Near - 1); i--)
            if (analysis.Tokens[i].Normal == "by") return analysis.Tokens[i - 1].Normal is "hit" or "struck" or "rocked" or "shaken" or "targeted";
        return false;
    }

    // "attacks last year killed three workers": what a month or a year holds.
    private static CueMention? LongTime(Analysis analysis, Trigger trigger, int distance)
    {
        foreach (var time in analysis.Times)
        {
            if (time.Sentence != trigger.Sentence || time.Span.Start < trigger.Span.End) continue;
            var first = analysis.TokenAt(time.Span.Start);
            if (first - trigger.End > distance) break;
            if (time.Date is { Days: > MonthAtLeast } || time.Relative is { Unit: DateUnit.Month or DateUnit.Year, Day: null }) return new CueMention(Cue.Several, first, analysis.TokenAt(time.Span.End - 1) + 1);
        }
        return null;
    }

    // "two suicide bombings": a small number in front makes them one unit of telling.
    private static bool IsCounted(Analysis analysis, Trigger trigger)
    {
        var start = analysis.Tokens[Math.Max(0, trigger.First - Near)].Span.Start;
        foreach (var number in analysis.Numbers)
        {
            if (number.Span.Start < start) continue;
            if (number.Span.Start >= trigger.Span.Start) break;
            if (number.Count.Bound == CountBound.Exactly && number.Count.Low is >= 2 and <= 6) return true;
        }
        return false;
    }

    private static bool HasTollBeside(Analysis analysis, Sentence sentence, Trigger trigger)
    {
        var (effect, number) = (false, false);
        for (var i = Math.Max(sentence.FirstToken, trigger.First - Far); i < Math.Min(sentence.EndToken, trigger.End + Far); i++)
        {
            if (i > trigger.End && Crosses(analysis, trigger.End, i) || i < trigger.First && Crosses(analysis, i, trigger.First)) continue;
            var token = analysis.Tokens[i];
            // "similar attacks, including one in January in which 14 were killed": the toll of the one that is picked out.
            if (i > trigger.End && token.Normal is "including" or "notably" && i + 1 < sentence.EndToken && analysis.Tokens[i + 1].Normal is "one" or "an" or "a" or "the") break;
            effect |= token.Normal is "killed" or "killing" or "kill" or "kills" or "wound" or "wounds" or "injure" or "injures" or "dead" or "wounded" or "injured" or "wounding" or "injuring" or "died";
            number |= token.Tag == PartOfSpeech.Num || token.Normal is "dozens" or "scores" or "hundreds";
        }
        return effect && number;
    }

    private static bool IsDefinite(Analysis analysis, Trigger trigger)
    {
        // "the 26 August attack": its day stands between.
        var first = trigger.First;
        foreach (var time in analysis.Times) if (time.Sentence == trigger.Sentence && analysis.TokenAt(time.Span.End - 1) + 1 == trigger.First) first = analysis.TokenAt(time.Span.Start);
        if (first < trigger.First && first > 0 && analysis.Tokens[first - 1].Normal is "the" or "this" or "that") return true;
        for (var i = Math.Max(0, trigger.First - Near); i < trigger.First; i++) if (analysis.Tokens[i].Normal is "the" or "this" or "that" or "last" or "friday's" or "sunday's") return true;
        return false;
    }

    private static CueMention? Before(Analysis analysis, ImmutableArray<CueMention> cues, Cue kind, Trigger trigger, int distance)
    {
        for (var c = cues.Length - 1; c >= 0; c--)
        {
            var cue = cues[c];
            if (cue.Cue != kind || cue.End > trigger.First || trigger.First - cue.End > distance) continue;
            if (!Crosses(analysis, cue.End, trigger.First)) return cue;
        }
        return null;
    }

    private static CueMention? After(Analysis analysis, ImmutableArray<CueMention> cues, Cue kind, Trigger trigger, int distance)
    {
        if (trigger.IsVerb) return null;
        foreach (var cue in cues)
        {
            if (cue.Cue == kind && cue.First >= trigger.End && cue.First - trigger.End <= distance && !Crosses(analysis, trigger.End, cue.First)) return cue;
        }
        return null;
    }

    private static CueMention? Around(ImmutableArray<CueMention> cues, Cue kind, Trigger trigger, int distance)
    {
        foreach (var cue in cues) if (cue.Cue == kind && Math.Min(Math.Abs(cue.First - trigger.End), Math.Abs(trigger.First - cue.End)) <= distance) return cue;
        return null;
    }

    private static bool Crosses(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Normal is ";" or ":" or "but" or "although" or "while" or "\u2014" or "--") return true;
        return false;
    }

    private static Situation Of(Trigger trigger, EventStatus status, Modality modality, Analysis analysis, CueMention cue, string rule) =>
        new(trigger.Kind, status, modality, false, SpanOf(analysis, cue), rule);

    private static Span SpanOf(Analysis analysis, CueMention cue) => new(analysis.Tokens[cue.First].Span.Start, analysis.Tokens[cue.End - 1].Span.End);
}
