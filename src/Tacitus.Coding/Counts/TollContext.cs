using Tacitus.Model.Dates;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Counts;

/// <summary>Reads around a toll whether it is put as a fact, over what it counts, as of when, and whether it replaces an earlier one.</summary>
internal static class TollContext
{
    private const int ClauseReach = 24;
    private const int CompareReach = 8;

    /// <summary>How the words put what <paramref name="trigger"/> says of <paramref name="group"/>.</summary>
    public static Modality ModalityOf(TollSentence s, TollTrigger trigger, PersonGroup group)
    {
        var none = group.Count.Bound == Model.Counts.CountBound.None;
        var edge = trigger.Edge;
        // The auxiliaries and adverbs of the verb itself.
        for (var k = Math.Min(edge, trigger.Token) - 1; k < trigger.Token; k++)
        {
            // "the two accused were jailed" alleges nothing.
            if (k < 0 || k >= group.Start && k < group.End) continue;
            if (s.Phrase(k, TollCue.Hypothetical) is not null && s[k] is not ("if" or "unless" or "whether")) return Modality.Hypothetical;
            if (!none && s.Phrase(k, TollCue.Negated) is not null && s[k + 1] is not "only") return Modality.Negated;
            if (s.Phrase(k, TollCue.Alleged) is not null) return Modality.Alleged;
        }
        // "there could be 300 wounded"
        for (var k = group.Start - 1; trigger.Voice == TollVoice.Reduced && k >= 0 && k >= group.Start - 4; k--)
            if (s.IsModal(k) && (s.IsBe(k + 1) || s.IsHave(k + 1))) return Modality.Hypothetical;
        if (trigger.Voice is TollVoice.Active && (trigger.Use.Form & EffectForm.Base) != 0 && s[trigger.Token - 1] == "to" || s[trigger.Edge] == "to" && s[trigger.Edge - 1] is not "said" and not "believed" and not "known" and not "feared" and not "reported")
            return OfInfinitive(s, trigger.Edge);
        if (trigger.Voice == TollVoice.Passive && s[trigger.Edge] == "to") return Modality.Alleged;
        if ((trigger.Use.Form & (EffectForm.Gerund | EffectForm.Noun | EffectForm.Nouns)) != 0)
        {
            for (var k = trigger.Token - 1; k >= 0 && k >= trigger.Token - 6; k--)
            {
                if (s[k] is "," or ";") break;
                if (s.Phrase(k, TollCue.Alleged) is not null && s[k] is not ("thought" or "believed")) return Modality.Alleged;
                if (!none && s.Phrase(k, TollCue.Negated) is not null) return Modality.Negated;
                if (s.Phrase(k, TollCue.Hypothetical) is not null || s[k] is "attempted") return s[k] is "attempted" ? Modality.Planned : Modality.Hypothetical;
                if ((trigger.Use.Form & EffectForm.Gerund) != 0 && k == trigger.Token - 2 && s[k + 1] is "of" or "at" or "on" && s.Phrase(k, TollCue.Planned) is not null) return Modality.Planned;
                if (s[k] is "threatened" or "threatening" or "plotting" or "planned" or "plot" or "threat" && k >= trigger.Token - 4) return Modality.Planned;
            }
        }
        // "if" or "would" at the head of the clause.
        for (var k = edge - 1; k >= 0 && k >= edge - ClauseReach; k--)
        {
            if (s[k] is ";" || s[k] is "," && trigger.Voice != TollVoice.Active) break;
            if (s[k] is "if" or "unless" or "whether" && s[k - 1] is not "as") return Modality.Hypothetical;
            if (trigger.Voice == TollVoice.Active && (trigger.Use.Form & EffectForm.Gerund) != 0 && s.IsModal(k) && s[k] is "could" or "would" or "might" or "may") return Modality.Hypothetical;
        }
        // "more than 100 feared dead" is not dead.
        return s[group.Start - 1] is "fear" or "fears" or "feared" or "fearing" || trigger.Token > group.End && s[trigger.Token - 1] is "feared" ? Modality.Hypothetical : Modality.Asserted;
    }

    private static Modality OfInfinitive(TollSentence s, int to)
    {
        // "appears to have shot", "is believed to have killed"
        if (s[to + 1] is "have") return Modality.Alleged;
        for (var k = to - 1; k >= 0 && k >= to - 5; k--)
        {
            if (s[k] is "managed" or "continued" or "continues" or "went" or "proceeded" or "used" or "began" or "started" or "admitted") return Modality.Asserted;
            if (s.Phrase(k, TollCue.Negated) is not null) return Modality.Negated;
            if (s.Phrase(k, TollCue.Planned) is not null) return Modality.Planned;
            if (s[k] is "," or ";") break;
        }
        return Modality.Hypothetical;
    }

    /// <summary>Over what the sentence counts at tokens <paramref name="start"/> to <paramref name="end"/> (people and effect).</summary>
    public static TollScope ScopeOf(TollSentence s, int start, int end)
    {
        if (IsSuperseded(s, start)) return TollScope.Superseded;
        // "each day 12 people are killed", "killed 12 people a day"
        for (var k = Math.Max(0, start - 3); k < Math.Min(s.Length, end + 4); k++)
            if ((k >= start || s[k] is "each" or "every") && s.Phrase(k, TollCue.Rate) is { } rate && !IsLater(s, k, rate)) return TollScope.Rate;
        for (var k = 0; k < s.Length; k++)
        {
            if (s[k] is "an" && s.Phrase(k, TollCue.Rate) is not null && k < start && start - k < 4) return TollScope.Rate;
            if (s.Phrase(k, TollCue.Period) is not { } cue || k < start - ClauseReach || k > end + ClauseReach || Compares(s, start, end, k) || IsParted(s, start, end, k)) continue;
            // "since" counts only with a time after it, or one before it ("in the months since"), not with a clause of reason.
            if (cue.Words is ["since"] && s.Number(k + 1) is null && !HasTime(s, k + 1) && s[k + 1] is not ("last" or "then") && !(HasPerfect(s, start, end) && (HasYear(s, k + 1, 12) || Begins(s, k + 1) || k > 0 && s[k - 1] is "weeks" or "months" or "years"))) continue;
            // "killed last month" dates an event; "have been killed this month" adds events up.
            if (cue.Words[0] is "this" or "last" && !HasPerfect(s, start, end) && !HasPluralDeed(s, start, end)) continue;
            // "in three days of fighting" is one fight.
            if (cue.Words[0] is "of" && s[k - 1] is "day" or "days" or "hours" or "nights") continue;
            return TollScope.Period;
        }
        return CountsOverTime(s, start, end) || IsOfWar(s, start, end) ? TollScope.Period : TollScope.Event;
    }

    // "since January, when a grenade killed two", "had been vacant since August; a woman was killed", "the first word in six years of the bombing that killed four":
    // the time belongs to another clause than the toll. Numbers told in the perfect add up over it all the same: "In recent months a wave of raids that have killed 40".
    private static bool IsParted(TollSentence s, int start, int end, int at)
    {
        for (var k = end; k < at; k++) if (s[k] is ";") return true;
        for (var k = at + 1; k < start; k++)
        {
            if (s[k] is ";" || s[k] is "when" && s[k - 1] is ",") return true;
            if (s[k] is "that" or "which" or "who" && !s.IsPreposition(k - 1) && start - k <= RelativeReach && !HasPerfect(s, k, end)) return true;
        }
        return false;
    }

    // Words between a relative pronoun and the people or the effect that its clause tells; chosen by reading, not measured.
    private const int RelativeReach = 4;

    // "the deadliest attack since 2016", "the second such raid in a month", "in its worst losses this year": over what the event is compared, not counted.
    private static bool Compares(TollSentence s, int start, int end, int at)
    {
        // Before the toll only where the sentence opens with it: what else is compared there is another event.
        if (at < start && s[0] is not "in" && !(s[start - 1] is "," && s[start].EndsWith("ing", StringComparison.Ordinal))) return false;
        for (var k = at - 1; k >= 0 && k >= at - CompareReach && (k < start || k >= end); k--)
        {
            if (s[k] is ";" or "have" or "has" or "had") return false;
            if (s[k] is "deadliest" or "bloodiest" or "worst" or "biggest" or "largest" or "heaviest" or "highest" or "latest" or "such") return true;
            if (s.Number(k) is { Kind: Language.Numbers.NumberKind.Ordinal } && s.IsWord(k + 1) && !s.IsTime(k)) return true;
        }
        return false;
    }

    // "Earlier they had said that 20 had died", "an earlier toll of 20", "initially reported 20 dead"
    private static bool IsSuperseded(TollSentence s, int start)
    {
        for (var k = start - 1; k >= 0 && start - k < ClauseReach; k--)
        {
            if (s[k] is ";") return false;
            if (s[k] is "earlier" or "previous" or "initial" or "preliminary" && s[k + 1] is "toll" or "count" or "figure" or "tally" or "estimate" or "report" or "reports" or "number") return true;
            if (s[k] is not ("earlier" or "initially" or "previously" or "first")) continue;
            for (var verb = Math.Max(0, k - 2); verb < k + 5 && verb < start; verb++)
                if (s[verb] is "said" or "put" or "reported" or "counted" or "spoken" or "announced" or "given" && (s[k] is "initially" || s.IsHave(verb - 1) || s.IsHave(verb - 2))) return true;
        }
        return false;
    }

    // "since the fighting began", "since the offensive was launched"
    private static bool Begins(TollSentence s, int from)
    {
        for (var k = from; k < from + 8; k++) if (s[k] is "began" or "started" or "erupted" or "launched" or "broke" or "resumed") return true;
        return false;
    }

    // "the war has killed 1,200 people": what goes on for long adds up.
    private static bool IsOfWar(TollSentence s, int start, int end)
    {
        // "the crisis, in which up to 20,000 died"
        for (var k = Math.Max(3, start - 4); k < start; k++)
            if (s[k] is "which" && s[k - 1] is "in" or "during" && s[s[k - 2] is "," ? k - 3 : k - 2] is "war" or "conflict" or "crisis" or "insurgency" or "rebellion" or "genocide" or "troubles") return true;
        // "has so far left 1,000 dead"
        if (!HasPerfect(s, start - 2, end)) return false;
        for (var k = Math.Max(0, start - ClauseReach); k < start; k++)
            if (s.Phrase(k, TollCue.War) is not null && (k == 0 || s[k - 1] is not "of") && (PhraseStart(s, k) - 1 is var before && (!s.IsPreposition(before) || s[before] is "during"))) return true;
        // "have been killed in Dorn province in the conflict", "across the country"
        for (var k = end; k < Math.Min(s.Length, end + ClauseReach) && s[k] is not (";" or "," or "and" or "but"); k++)
            if (s.Phrase(k, TollCue.War) is not null && PhraseStart(s, k) is var first && s[first] is "the" or "its" or "this" && s[first - 1] is "in" or "during"
                || s.Phrase(k, TollCue.Everywhere) is not null && s[k - 1] is not "from") return true;
        return false;
    }

    // The first word of the noun phrase that ends at token k, determiner and modifiers included.
    private static int PhraseStart(TollSentence s, int k)
    {
        while (k > 0 && s.IsWord(k - 1) && (s.IsDeterminer(k - 1) || !s.IsFunction(k - 1)) && s.Word(k - 1) is null or { Effects.Length: 0 }) k--;
        return k;
    }

    /// <summary>Whether the words say that the toll replaces an earlier one.</summary>
    public static bool IsRevised(TollSentence s, int start, int end)
    {
        for (var k = Math.Max(0, start - 6); k < Math.Min(s.Length, end + 1); k++) if (s.Phrase(k, TollCue.Revised) is not null) return true;
        return false;
    }

    /// <summary>The day or interval as of which the sentence counts; null when it says none that is known.</summary>
    public static PartialDate? AsOf(TollSentence s, bool toll)
    {
        foreach (var time in s.Times)
        {
            if (time.Date is not { } date) continue;
            var at = s.TokenAt(time.Span.Start);
            var k = at - 1;
            if (s[k] is "late" or "early" or "the" or "on" or "," or "morning" or "evening") k--;
            if (s[k] is "of" && s[k - 1] is "as" || s[k] is "at" && s[k - 1] is "as" || s[k] is "until" or "by" || s[at] is "as" && s[at + 1] is "of") return date;
            if (toll && s[k] is "said" or "announced" or "reported" or "confirmed" or "stood" or "rose" or "risen" or "climbed") return date;
        }
        return null;
    }

    // "an hour after", "a week ago": a distance in time.
    private static bool IsLater(TollSentence s, int k, TollPhrase rate) =>
        s[k + rate.Words.Length] is "after" or "later" or "before" or "ago" or "earlier" or "old" or "away" or "of" || s[k - 1] is "about" or "for" or "in" or "within" or "after" or "over" or "than" or "nearly" or "almost" or "half";

    private static bool HasPerfect(TollSentence s, int start, int end)
    {
        for (var k = Math.Max(0, start - 2); k < end; k++) if (s.IsHave(k)) return true;
        return false;
    }

    // "responsible for 700 deaths this year"
    private static bool HasPluralDeed(TollSentence s, int start, int end)
    {
        for (var k = start; k < end; k++) if (s.Word(k) is { } word && word.Effects.Any(e => (e.Form & EffectForm.Nouns) != 0)) return true;
        return false;
    }

    // "over the past three months", "in the last few years", "in the 1980s", "in 10 years of war": not the last hours or days, which one event may fill.
    private static bool CountsOverTime(TollSentence s, int start, int end)
    {
        foreach (var time in s.Times)
        {
            var at = s.TokenAt(time.Span.Start);
            if (at < start - ClauseReach || at > end + ClauseReach || s[at - 1] is not ("in" or "over" or "during" or "within" or "throughout") || Compares(s, start, end, at) || IsParted(s, start, end, at)) continue;
            if (time.Rule.StartsWith("window_past", StringComparison.Ordinal) && IsLong(time.Value)) return true;
            if (time.Rule is "past_year" or "past_unit_bare" && time.Date is { Days: > 1 }) return true;
            // "during October 350 people were killed", "in October alone"
            if (time.Date is { Days: >= 28 } && (s[at - 1] is "during" or "throughout" || s[s.After(at, time.Span)] is "alone")) return true;
            if (time.Value.Length == 3 && !(time.Value[0] == 'P' && s[s.After(at, time.Span)] is "of") && (s[at - 1] is "in" or "during" or "throughout")) return true;
            if (time.Type == Language.Dates.TimexType.Duration && (s[at - 1] is "over" or "in" || s[at - 1] is "than" && s[at - 3] is "in") && at >= end && IsLong(time.Value) && HasPerfect(s, start, end)) return true;
        }
        return false;
    }

    private static bool IsLong(string length) => length.Length > 2 && length[0] == 'P' && length[1] != 'T' && (length[^1] is 'W' or 'M' or 'Y' or 'E' || length[^1] is 'D' && length.Length > 3);

    private static bool HasYear(TollSentence s, int from, int reach)
    {
        foreach (var time in s.Times)
            if (s.TokenAt(time.Span.Start) is var at && at >= from && at < from + reach && time.Date is { Days: > 300 }) return true;
        return false;
    }

    private static bool HasTime(TollSentence s, int k)
    {
        foreach (var time in s.Times)
        {
            var at = s.TokenAt(time.Span.Start);
            if (at >= k && at <= k + 2) return true;
        }
        return false;
    }
}
