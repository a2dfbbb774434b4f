using Tacitus.Language.Numbers;
using Tacitus.Model.Counts;

namespace Tacitus.Coding.Counts;

/// <summary>Leaves out groups that an effect word only seems to be about.</summary>
internal static class GroupFilter
{
    /// <summary>Whether <paramref name="trigger"/> can tell a toll of <paramref name="group"/>.</summary>
    public static bool Fits(TollSentence s, TollTrigger trigger, PersonGroup group)
    {
        if (!group.IsPeople) return false;
        var form = trigger.Use.Form;
        if (trigger.Voice == TollVoice.Reduced && (form & EffectForm.Past) != 0 && TakesObject(s, trigger, group)) return false;
        if (group.Count.Bound == CountBound.Unknown && !IsUnknown(s, group)) return false;
        if (group.Head is GroupHead.Plural)
        {
            // Only what is told as done: not "attacks that kill people".
            if (trigger.Voice is not (TollVoice.Passive or TollVoice.Active) || (form & (EffectForm.Past | EffectForm.Participle)) == 0) return false;
            if (s.IsHave(trigger.Edge) && trigger.Use.Sense != EffectSense.Arrested || trigger.Use.Sense is EffectSense.Displaced or EffectSense.Missing) return false;
        }
        if (group.Head is GroupHead.Other && trigger.Use.Sense is EffectSense.Missing or EffectSense.Displaced || group.Head is GroupHead.Other && (form & EffectForm.Intransitive) != 0) return false;
        if (group.Head is GroupHead.Other && trigger.Voice is TollVoice.Noun or TollVoice.Body && group.End != trigger.Token) return false;
        // "burned 500 sacks": what is burned is a thing, unless the noun is known to be people.
        if (group.Head is GroupHead.Other && s[trigger.Token].StartsWith("burn", StringComparison.Ordinal)) return false;
        // "the massacre of Dorn", "the murders of Dorn": of one name it is where, not whom.
        if (group.Head is GroupHead.Name && ((form & EffectForm.Nouns) != 0 || s[trigger.Token] is "massacre" or "slaughter") && s[group.End] is not ("and" or ",")) return false;
        // "shooting photos": what may be a noun needs a person's name after it.
        if (group.Head is GroupHead.Name && (form & EffectForm.Gerund) != 0 && group.Start == trigger.End && s.Name(group.Start) is { Kind: not Language.Names.NameKind.Person }) return false;
        if (group.Head is GroupHead.Name && trigger.Use.Sense is EffectSense.Displaced or EffectSense.Captured) return false;
        if (trigger.Use.Sense == EffectSense.Displaced && (form & EffectForm.Intransitive) != 0)
            return (form & EffectForm.Gerund) == 0 && !group.IsSingle && group.Head is GroupHead.Noun && (group.Population == Population.Total || group.Population == Population.Civilians || s[group.HeadToken] is "residents" or "inhabitants" or "refugees");
        if (trigger.Use.Sense == EffectSense.Captured && group.Head is GroupHead.Other) return false;
        return true;
    }

    // "The guard killed time": what looks like a participle has an object, so the people before it are those who act.
    private static bool TakesObject(TollSentence s, TollTrigger trigger, PersonGroup group)
    {
        var next = trigger.End;
        if (s[trigger.Token - 1] is "who" or "that" or "which" || s[next] is "them" or "him" or "her" or "it" or "us") return true;
        // "nine herders shot dead at Kelport", "a guard killed at the gate"; "two men shot at the guards" had them before their mark.
        if (s[next] is "at" && s[next + 1] is not ("least" or "most")) return trigger.Use.Particle.Length == 0 && s[trigger.Token] is "shot";
        if (group.Head == GroupHead.Pronoun || s.IsDeterminer(next) || s[next] is "at") return true;
        if (s.Number(next) is { } number && number.Kind != NumberKind.Time && !s.IsTime(next) || s.Name(next) is not null) return true;
        if (!group.IsSingle || !s.IsWord(next)) return false;
        return !s.IsFunction(next) && !s.IsAdverb(next) && !s.IsTime(next) && s.Word(next) is not { Effects.Length: > 0 };
    }

    /// <summary>Whether the number is told to be unknown: "how many" does so when the sentence says it, not when it asks.</summary>
    public static bool IsUnknown(TollSentence s, PersonGroup group)
    {
        if (s[group.Start] != "how") return true;
        if (s[s.Length - 1] == "?") return false;
        for (var k = 0; k < group.Start; k++)
            if (s[k] is "not" or "n't" or "unclear" or "unknown" or "uncertain" or "yet" or "unable" or "without" or "did" or "nor" or "unsure" || s[k].EndsWith("n't", StringComparison.Ordinal)) return true;
        return false;
    }
}
