using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Counts;

/// <summary>Finds the effect words of one sentence and how each takes its people.</summary>
internal static class TriggerReader
{
    // How many more people a verb may take before its particle.
    private const int MostJoined = 3;

    /// <summary>The triggers of <paramref name="s"/> in order, given its <paramref name="groups"/>.</summary>
    public static List<TollTrigger> Read(TollSentence s, PersonGroups groups)
    {
        var triggers = new List<TollTrigger>();
        var past = 0;
        for (var t = 0; t < s.Length; t++)
        {
            if (s.Word(t) is not { } word) continue;
            if (t >= past && s.Phrase(t, TollCue.Predicate) is { } phrase)
            {
                // "held 12 people in the hospital": who lies there is hurt only where nothing but that is told.
                var located = Located(s, t, t + phrase.Words.Length, new EffectUse(phrase.Sense, EffectForm.Predicate, []));
                if (phrase.Words[^1] is not "hospital" || located.Voice == TollVoice.Passive) triggers.Add(located);
                continue;
            }
            if (t < past || word.Effects.Length == 0 || groups.List.Exists(g => g.InsideToken == t)) continue;
            if (Choose(s, t, word, groups) is not { } use) continue;
            // "fatally shot", "shot fatally"
            if (use.Sense == EffectSense.Injured && (s[t - 1] is "fatally" or "mortally" || s[t + 1] is "fatally" or "mortally" && s.Word(t + 2) is not { Effects.Length: > 0 })) use = use with { Sense = EffectSense.Killed };
            // "the fatal shooting of a mayor"
            if (use.Sense == EffectSense.Injured && s[t - 1] is "fatal" or "deadly" && s[t + 1] is "of") use = use with { Sense = EffectSense.Killed };
            if (Read(s, t, use, groups) is not { } trigger) continue;
            if (use.Particle.Length > 0) past = ParticleAt(s, t, use, groups);
            Join(s, trigger, triggers);
            Share(s, trigger, triggers, groups);
            triggers.Add(trigger);
        }
        return triggers;
    }

    private static EffectUse? Choose(TollSentence s, int t, TollWord word, PersonGroups groups)
    {
        EffectUse? verb = null, noun = null;
        foreach (var use in word.Effects)
        {
            if (use.Particle.Length > 0)
            {
                if (ParticleAt(s, t, use, groups) >= 0) return use;
                continue;
            }
            if ((use.Form & (EffectForm.Noun | EffectForm.Nouns | EffectForm.Body | EffectForm.Bodies)) != 0) noun ??= use;
            else verb ??= use;
        }
        if (verb is null || noun is null) return verb ?? noun;
        // "arrest", "murder", "killing" are both.
        if (s[t - 1] == "to" || s.IsModal(t - 1) || s.IsDo(t - 1)) return verb;
        if (s[t + 1] == "of" || s.IsDeterminer(t - 1) || s[t - 1] is "'s" or "\u2019s") return noun;
        return ObjectStart(s, t + 1, groups) is not null ? verb : noun;
    }

    /// <summary>Where the particle of <paramref name="use"/> ends: after the verb or after its object; -1 when it is not there.</summary>
    public static int ParticleAt(TollSentence s, int t, EffectUse use, PersonGroups groups)
    {
        if (s.Matches(t + 1, use.Particle)) return t + 1 + use.Particle.Length;
        if ((use.Form & EffectForm.Base) == 0 && s.IsBe(t - 1)) return -1;
        foreach (var group in groups.List)
        {
            if (group.Start < t + 1 || group.Start > t + 3) continue;
            // "the shooting left two people dead": the verb between has them.
            if (HasVerb(s, t + 1, group.Start)) continue;
            // "took six men and a woman into custody"
            var end = group.End;
            for (var joined = 0; joined < MostJoined && !s.Matches(end, use.Particle) && s[end] is "and" or "," && groups.StartingAt(end + 1) is { } next; joined++) end = next.End;
            // "hacking a monk, Dara Melin, to death"
            if (s[end] is "," && groups.StartingAt(end + 1) is { Head: GroupHead.Name } named && s[named.End] is ",") end = named.End + 1;
            if (s.Matches(end, use.Particle)) return end + use.Particle.Length;
        }
        return -1;
    }

    private static bool HasVerb(TollSentence s, int from, int to)
    {
        for (var k = from; k < to; k++) if (s.IsVerb(k) || s.IsAuxiliary(k)) return true;
        return false;
    }

    private static TollTrigger? Read(TollSentence s, int t, EffectUse use, PersonGroups groups)
    {
        if (use.Particle.Length == 0 && IsOnlyAimed(s, t, groups)) return null;
        // "stab wounds", "the shot man's wounds": the wound tells it.
        if (s[t + 1] is "wound" or "wounds" && s[t] is "stab" or "shot" or "burn") return null;
        var end = use.Particle.Length > 0 && s.Matches(t + 1, use.Particle) ? t + 1 + use.Particle.Length : t + 1;
        if ((use.Form & (EffectForm.Noun | EffectForm.Nouns)) != 0) return new TollTrigger(t, end, use, TollVoice.Noun, t);
        if ((use.Form & (EffectForm.Body | EffectForm.Bodies)) != 0) return new TollTrigger(t, end, use, TollVoice.Body, t);
        if ((use.Form & EffectForm.Predicate) != 0)
        {
            if (s[t - 1] is "the" or "and" or "or" && s[t - 1] is "the") return null;
            return Located(s, t, end, use);
        }
        // "a shooting that left two people dead"
        if ((use.Form & EffectForm.Gerund) != 0 && s[t + 1] is "that" or "which") return null;
        // "the wounded", "a shot"
        if (s[t - 1] is "the" or "a" or "an" or "one" or "another" && (use.Form & EffectForm.Gerund) == 0 && groups.EndingAt(t) is not { IsPeople: true }) return null;
        if ((use.Form & EffectForm.Gerund) != 0)
        {
            if (s[t + 1] == "of") return new TollTrigger(t, end, use, TollVoice.Noun, t);
            return new TollTrigger(t, end, use, (use.Form & EffectForm.Intransitive) != 0 ? TollVoice.Reduced : TollVoice.Active, Edge(s, t));
        }
        if ((use.Form & EffectForm.Intransitive) != 0) return new TollTrigger(t, end, use, TollVoice.Passive, Edge(s, t));
        if ((use.Form & (EffectForm.Past | EffectForm.Participle)) == 0) return new TollTrigger(t, end, use, TollVoice.Active, Edge(s, t));
        var edge = Edge(s, t);
        var auxiliary = -1;
        for (var k = t - 1; k >= edge && auxiliary < 0; k--) if (s.IsAuxiliary(k)) auxiliary = k;
        if (auxiliary >= 0 && s.IsBe(auxiliary)) return new TollTrigger(t, end, use, TollVoice.Passive, edge);
        if (auxiliary >= 0) return new TollTrigger(t, end, use, TollVoice.Active, edge);
        if ((use.Form & EffectForm.Past) != 0 && ObjectStart(s, end, groups) is not null) return new TollTrigger(t, end, use, TollVoice.Active, t);
        if (use.Sense == EffectSense.Injured && ExecutedFrom(s, t, edge) is var set and >= 0) return new TollTrigger(t, end, use with { Sense = EffectSense.Killed }, TollVoice.Passive, set);
        return new TollTrigger(t, end, use, TollVoice.Reduced, edge);
    }

    // "were lined up against the wall and shot", "were made to kneel and shot": the verb phrase that sets them up, whose subject they are; -1 when none does.
    private static int ExecutedFrom(TollSentence s, int t, int edge)
    {
        if (s[t] is not "shot" || s[edge - 1] is not "and" || s[t + 1] is "in" or "at") return -1;
        for (var k = edge - 2; k > 0 && edge - k < FarthestSetting; k--)
        {
            if (s[k] is ";" or "who" or "which") return -1;
            if (s[k] is "lined" or "made" or "stood" or "marched" or "led" or "taken" or "blindfolded" or "bound" or "tied" or "forced" or "laid" && s.IsBe(k - 1)) return Edge(s, k);
        }
        return -1;
    }

    // Words between how people were set up and that they were shot; chosen by reading, not measured.
    private const int FarthestSetting = 18;

    // "was shot at", "shot at the guards": nobody need have been hit; "shot at a party" and "shot at close range" tell where and how.
    private static bool IsOnlyAimed(TollSentence s, int t, PersonGroups groups)
    {
        if (s[t] is not ("shot" or "shoot" or "shooting" or "shoots") || s[t + 1] != "at" || s[t + 2] is "least") return false;
        if (s[t + 2] is "" or "," or "." or "by" or "from" or "since" or "while" or "when" or "as" or "him" or "her" or "them" or "us" or "me" or "police") return true;
        return (groups.StartingAt(t + 2) ?? groups.StartingAt(t + 3)) is { Head: GroupHead.Noun or GroupHead.Plural or GroupHead.Pronoun };
    }

    /// <summary>The group that begins where an object would, determiners and adverbs passed over.</summary>
    public static PersonGroup? ObjectStart(TollSentence s, int from, PersonGroups groups)
    {
        for (var k = from; k < from + 4; k++)
        {
            if (groups.StartingAt(k) is { } group) return group;
            // "arrested vmo activists"
            if (s.Word(k) is null && s.IsWord(k) && !s.IsFunction(k) && s.Number(k) is null && groups.StartingAt(k + 1) is { Head: GroupHead.Plural } plural) return plural;
            // "a staggering 10,000 people"
            if (k > from && s.IsDeterminer(k - 1) && s.Number(k) is null && s.Number(k + 1) is not null) continue;
            if (!s.IsDeterminer(k) && !s.IsAdverb(k) && !s.IsQuote(k) && s[k] is not ("off" or "dead")) return null;
        }
        return null;
    }

    // A predicate or participle takes its people across "be"; else they stand directly before it.
    private static TollTrigger Located(TollSentence s, int t, int end, EffectUse use)
    {
        var edge = Edge(s, t);
        for (var k = edge; k < t; k++) if (s.IsAuxiliary(k) || s[k] is "remain" or "remained" or "remains" or "went" or "lay") return new TollTrigger(t, end, use, TollVoice.Passive, edge);
        return new TollTrigger(t, end, use, TollVoice.Reduced, edge);
    }

    // Back over auxiliaries, adverbs, words like "reported" and effect words joined to this one.
    private static int Edge(TollSentence s, int t)
    {
        var edge = t;
        for (var k = t - 1; k >= 0; k--)
        {
            if (s.IsAuxiliary(k) || IsLink(s, k) || s[k] is "left" && s.IsBe(k - 1)) edge = k;
            else if (TimeBefore(s, k) is var time and > 0) edge = k = time;
            else if (s.IsAdverb(k)) { if (s.IsAuxiliary(k - 1) || edge == k + 1) edge = k; }
            else if (s[k] is "and" or "or" or "," or "then" or "nor" && IsEffectVerb(s, k - 1) && !s.IsDeterminer(k - 2)) edge = --k;
            else if (s[k] is "and" && s[k - 1] is "up" or "down" or "off" && s[k - 2].EndsWith("ed", StringComparison.Ordinal) && s.IsBe(k - 3)) edge = k -= 2;
            else if (s[k] is "and" or "or" && s[k - 1].EndsWith("ed", StringComparison.Ordinal) && (s.IsBe(k - 2) || s.IsAdverb(k - 2) && s.IsBe(k - 3))) edge = --k;
            else if (s[k] == "to" && (s.IsBe(k + 1) || s.IsHave(k + 1) || k + 1 == t)) edge = k;
            else break;
        }
        return edge;
    }

    // "was on Monday afternoon murdered": the auxiliary before a time that ends at token k; -1 when none does.
    private static int TimeBefore(TollSentence s, int k)
    {
        foreach (var time in s.Times)
        {
            if (s.TokenAt(time.Span.End) != k + 1 && s.TokenAt(time.Span.End - 1) != k) continue;
            var first = s.TokenAt(time.Span.Start);
            if (s[first - 1] is "on" or "in" or "at" or "early" or "late") first--;
            if (s[first - 1] is "on" or "in" or "at") first--;
            if (s.IsBe(first - 1)) return first - 1;
        }
        return -1;
    }

    private static bool IsEffectVerb(TollSentence s, int k) =>
        s.Word(k) is { } word && word.Effects.Any(e => (e.Form & (EffectForm.Past | EffectForm.Participle | EffectForm.Base | EffectForm.Predicate)) != 0)
        && s[k] is not ("police" or "dead");

    private static bool IsLink(TollSentence s, int k) => s[k] is "reported" or "found" or "confirmed" or "feared" or "believed" or "presumed" or "declared" or "pronounced" or "listed" or "counted"
        or "remain" or "remained" or "remains" or "went" or "gone" or "lay" or "lying" or "supposedly" or "thought" or "known" || s[k] is "said" && s[k + 1] == "to";

    // Verbs joined by "and" or "or" without people between them share their people.
    private static void Join(TollSentence s, TollTrigger trigger, List<TollTrigger> before)
    {
        if (before.Count == 0) return;
        var last = before[^1];
        var gap = trigger.Token - last.End;
        if (gap is < 1 or > 3) return;
        for (var k = last.End; k < trigger.Token; k++) if (s[k] is not ("and" or "or" or "," or "then" or "nor") && !s.IsAdverb(k)) return;
        if (last.Voice is TollVoice.Noun or TollVoice.Body || trigger.Voice is TollVoice.Noun or TollVoice.Body) return;
        for (var k = last.End; k < trigger.Token; k++) if (s[k] is "or" or "nor") trigger.Either = last.Either = true;
        if (trigger.Voice == TollVoice.Active && (last.Use.Form & EffectForm.Predicate) == 0 && last.Voice is TollVoice.Active or TollVoice.Reduced && last.Edge >= last.Token - 1)
            before[^1] = last = last with { Voice = TollVoice.Active, Objects = trigger.Objects };
        if (trigger.Use.Sense is EffectSense.Killed or EffectSense.Injured && last.Use.Sense == EffectSense.Injured && !trigger.Either && IsMeans(s[last.Token])) last.Replaced = true;
    }

    // "were abducted on Monday and killed": a participle after "and" without people of its own has those of the passive before it.
    private static void Share(TollSentence s, TollTrigger trigger, List<TollTrigger> before, PersonGroups groups)
    {
        if (s[trigger.Edge - 1] is not ("and" or "then" or "or") || trigger.Voice != TollVoice.Reduced && !(trigger.Voice == TollVoice.Passive && s.IsBe(trigger.Edge))) return;
        if (before.Count == 0 || before[^1] is not { Voice: TollVoice.Passive } last || trigger.Token - last.End > 12) return;
        if (groups.List.Exists(g => g.Start >= last.End && g.End <= trigger.Token && !s.IsPreposition(g.Start - 1))) return;
        trigger.SharedWith = last;
        // "had been shot several times and was pronounced dead"
        if (trigger.Use.Sense == EffectSense.Killed && last.Use.Sense == EffectSense.Injured && IsMeans(s[last.Token])) last.Replaced = true;
    }

    // "shot and killed": the first says how, the second what came of it.
    private static bool IsMeans(string word) => word is "shot" or "shoots" or "stabs" or "stabbed" or "beaten" or "shoot" or "shooting" or "stab" or "stabbing" or "beat" or "beating" or "burned" or "knifed";
}
