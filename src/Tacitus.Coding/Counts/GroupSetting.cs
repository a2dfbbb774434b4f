using Tacitus.Language.Numbers;

namespace Tacitus.Coding.Counts;

/// <summary>What stands around the groups of a sentence: whether one is governed, part of another, or has a verb of its own.</summary>
internal sealed class GroupSetting(TollSentence s, PersonGroups groups, List<TollTrigger> triggers)
{
    /// <summary>Whether it is told as some of others: "including three children".</summary>
    public bool IsPart(PersonGroup group)
    {
        // "three passengers, all women, died"
        if (s[group.Start - 2] is "," && s[group.Start - 1] is "all" or "both" or "mostly" or "mainly" && s[group.End] is ",") return true;
        for (var k = group.Start - 1; k >= group.Start - 4 && k >= 0; k--)
            if (s.Phrase(k, TollCue.Part) is { } cue && k + cue.Words.Length >= group.Start - 1) return true;
        return false;
    }

    /// <summary>Where a phrase like "including" stands before <paramref name="start"/>, with a comma before it; -1 when none does.</summary>
    public int PartCueBefore(int start)
    {
        for (var k = start - 1; k > 0 && start - k < 14; k--)
        {
            if (s[k] == ";" || s.IsAuxiliary(k)) return -1;
            if (s[k - 1] is "," or "-" && s.Phrase(k, TollCue.Part) is not null) return k;
        }
        return -1;
    }

    /// <summary>Whether it is some "of them" or "of whom".</summary>
    public bool IsOfPronoun(PersonGroup group)
    {
        for (var k = group.Start; k < group.End; k++) if (s[k] == "of" && s[k + 1] is "them" or "whom" or "which" or "these") return true;
        return false;
    }

    /// <summary>Whether a preposition or gerund governs it, so that it is no subject.</summary>
    public bool IsGoverned(PersonGroup group)
    {
        var k = group.Start - 1;
        while (k >= 0 && (s.IsDeterminer(k) || s.IsQuote(k))) k--;
        // "in Asia, Africa and the Balkans": the preposition governs the whole list.
        if (group.Head == GroupHead.Name && k > 0)
        {
            if (s[k] is "nearby" or "neighbouring" or "neighboring") k--;
            if (s[k] is "and" or "," && groups.EndingAt(s[k] is "and" && s[k - 1] is "," ? k - 1 : k) is { Head: GroupHead.Name or GroupHead.Thing } before && s.IsPreposition(FirstOfNames(before) - 1)) return true;
        }
        if (k < 0 || s.IsSubordinator(k)) return false;
        return s.IsPreposition(k) || s[k].EndsWith("ing", StringComparison.Ordinal) && s[k].Length > 4 && s.Word(k) is not { Thing: true } and not { Effects.Length: > 0 } && s[k] is not ("morning" or "evening" or "during" or "shooting" or "bombing" or "building");
    }

    private int FirstOfNames(PersonGroup last)
    {
        while (s[last.Start - 1] is "," && groups.EndingAt(last.Start - 1) is { Head: GroupHead.Name or GroupHead.Thing } before) last = before;
        return last.Start;
    }

    /// <summary>Whether a collective stands before it: "a total of 12".</summary>
    public bool IsInCollective(PersonGroup group)
    {
        var k = group.Start - 1;
        return s[k] == "of" && s.Word(k - 1) is { Collective: true };
    }

    /// <summary>Whether a preposition stands before it at the head of the sentence.</summary>
    public bool IsLooselyGoverned(PersonGroup group) => s[group.Start - 1] is "in" or "on" or "with" or "by" && s[group.Start - 2].Length == 0;

    /// <summary>Whether an auxiliary follows at <paramref name="k"/>.</summary>
    public bool NextIsVerb(int k)
    {
        while (s.IsAdverb(k) || s.IsQuote(k)) k++;
        return s.IsAuxiliary(k);
    }

    /// <summary>Whether it has an effect of its own: "30 wounded".</summary>
    public bool IsReduced(PersonGroup group)
    {
        var k = group.End;
        while (s.IsAdverb(k)) k++;
        return triggers.Exists(t => t.Token == k && t.Voice == TollVoice.Reduced);
    }

    /// <summary>Whether a relative clause, or a comma with a participle, opens not far before token <paramref name="k"/>.</summary>
    public bool OpensInside(int k)
    {
        for (var j = k - 1; j >= 0 && k - j < 9; j--)
        {
            if (s[j] is "who" or "which" or "whose" or "whom") return true;
            if (s[j] is "," && s.Word(j + 1)?.Person is null && (s[j + 1].EndsWith("ed", StringComparison.Ordinal) || s[j + 1].EndsWith("ing", StringComparison.Ordinal))) return true;
        }
        return s[k].EndsWith("ing", StringComparison.Ordinal) || s[k].EndsWith("ed", StringComparison.Ordinal) && s[k - 1] is "," or "-";
    }

    /// <summary>Where the bracket opens that closes at <paramref name="close"/>; -1 when none does.</summary>
    public int Opening(int close)
    {
        for (var k = close - 1; k >= 0 && close - k < 40; k--) if (s[k] is "(" or "[") return k;
        return -1;
    }

    /// <summary>Where the age after a name begins, given the comma after it; -1 when there is none.</summary>
    public int AgeBefore(int comma) =>
        s[comma] == "," && s.Number(comma - 1) is { Kind: NumberKind.Age } && s[comma - 2] == "," ? comma - 2 : -1;
}
