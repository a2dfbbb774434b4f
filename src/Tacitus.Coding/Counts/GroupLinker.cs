using Tacitus.Language.Clauses;
using Tacitus.Language.Numbers;

namespace Tacitus.Coding.Counts;

/// <summary>Finds the people that an effect word is about, among the groups of its sentence.</summary>
internal sealed class GroupLinker(TollSentence s, PersonGroups groups, List<TollTrigger> triggers)
{
    // Measured on the first half of MUC-4: no subject further away than this from its verb was right more often than wrong.
    private const int FarthestSubject = 22;

    private readonly Dictionary<PersonGroup, TollTrigger> _taken = [];
    private readonly GroupSetting _setting = new(s, groups, triggers);

    /// <summary>The people of <paramref name="trigger"/>: wholes in order of reading, and whether they are told place by place.</summary>
    public (List<PersonGroup> Wholes, bool Distributed) Link(TollTrigger trigger)
    {
        if (trigger.SharedWith is { } shared) return (Subjects(shared), false);
        var distributed = false;
        var wholes = trigger.Voice switch
        {
            TollVoice.Active => Objects(trigger, out distributed),
            TollVoice.Noun or TollVoice.Body => Nominal(trigger, out distributed),
            _ => Subjects(trigger),
        };
        if (wholes.Exists(g => !g.IsPeople)) wholes.RemoveAll(g => !g.IsPeople);
        foreach (var group in wholes) _taken.TryAdd(group, trigger);
        return (wholes, distributed);
    }

    /// <summary>The trigger that has <paramref name="group"/>; null when none has.</summary>
    public TollTrigger? TakenBy(PersonGroup group) => _taken.GetValueOrDefault(group);

    /// <summary>Whether a trigger already has <paramref name="group"/>.</summary>
    public bool IsTaken(PersonGroup group) => _taken.ContainsKey(group);

    /// <summary>The parts told after "including" between <paramref name="from"/> and <paramref name="to"/>, and before it for a subject, whose verb begins at <paramref name="edge"/>.</summary>
    public List<PersonGroup> Parts(int from, int to, int edge)
    {
        var parts = new List<PersonGroup>();
        for (var i = from; i < to; i++)
        {
            if (s.Phrase(i, TollCue.Part) is { } cue)
            {
                var k = i + cue.Words.Length;
                while (s.IsAuxiliary(k) || s[k] is "," or "the" or ":" && groups.StartingAt(k) is null) k++;
                if (groups.StartingAt(k) is not { IsPeople: true } first || _taken.ContainsKey(first)) continue;
                foreach (var part in Rightward(first, parts: true, out _))
                {
                    if (part.Start >= to || part.Head is GroupHead.Plural || part.End != edge && _setting.NextIsVerb(part.End)) break;
                    parts.Add(part);
                }
            }
            // "nine people, the attacker among them"
            else if (s[i] is "," && Among(i) is { } last && !_taken.ContainsKey(last))
            {
                parts.Add(last);
            }
            else if (groups.StartingAt(i) is { OfThem: true, Head: GroupHead.Noun or GroupHead.Bare } some && s[some.HeadToken] is not "them" && s[some.Start - 1] is "," or "-" or "("
                && _setting.IsOfPronoun(some) && !_taken.ContainsKey(some) && !_setting.NextIsVerb(some.End))
            {
                parts.Add(some);
            }
        }
        return parts;
    }

    private PersonGroup? Among(int comma)
    {
        var k = comma + 1;
        while (s.IsDeterminer(k) && groups.StartingAt(k) is null) k++;
        return groups.StartingAt(k) is { IsPeople: true, Head: not GroupHead.Plural } group && s.Matches(group.End, ["among", "them"]) ? group : null;
    }

    /// <summary>The people that <paramref name="trigger"/> has as its subject, joined ones too.</summary>
    public List<PersonGroup> SubjectsOf(TollTrigger trigger) => Subjects(trigger);

    /// <summary>The group that is the subject of the verb whose first token is <paramref name="edge"/>.</summary>
    public PersonGroup? Subject(int edge, bool near)
    {
        var q = edge - 1;
        var relative = false;
        while (q >= 0 && (s.IsAdverb(q) || s.IsQuote(q) && s[q] is not (")" or "]") || s[q] is "who" or "which" or "that" or "have" or "had" || s[q] is "," && s[q + 1] is "who" or "which"))
        {
            relative |= s[q] is "who" or "which" or "that";
            q--;
        }
        // "a carrier aged 19 was", "a boy of 12 was"
        if (s.Number(q) is not null && EndingAt(q + 1) is null && s[q - 1] is "aged" or "of" && EndingAt(q - 1) is { IsSingle: true }) q -= 2;
        if (q < 0) return null;
        if (EndingAt(q + 1) is { } direct)
        {
            // "six priests, five of them foreigners, who were killed"
            if (s[direct.End - 1] is "whom" && s.IsAuxiliary(direct.End) && direct.End >= edge) return direct;
            if (_setting.IsOfPronoun(direct) && s[direct.Start - 1] is "," or "-") return EndingAt(direct.Start - 1) ?? Before(direct.Start - 2) ?? direct;
            // "four of the nine guards who were abducted": all nine were.
            if (relative && s.IsAuxiliary(edge) && !_setting.IsPart(direct)) return direct.Whole is { } whole ? direct with { Count = whole, Whole = null } : direct;
            if (s[direct.End] == "," && _setting.PartCueBefore(direct.Start) is var cue and > 0) return Before(cue - 1);
            // "the condition of four of the six persons injured": all six were; "left four of the six dead" tells of four.
            if (near && direct.Whole is { } all && s[direct.Start - 1] is "of" or "for" or "that") return direct with { Count = all, Whole = null };
            if (near || !_setting.IsGoverned(direct) || _setting.IsInCollective(direct)) return _setting.IsPart(direct) ? Before(direct.Start - 1) : direct;
            return Before(direct.Start - 1) ?? (s.IsAuxiliary(edge) && _setting.IsLooselyGoverned(direct) ? direct : null);
        }
        if (near && s[q] is not ("," or ")" or "]")) return null;
        return Before(q);
    }

    /// <summary>The subject of the verb that begins at <paramref name="edge"/>, or of the one that "and" joins it to: "five dealers were stopped and had ...".</summary>
    public PersonGroup? SubjectAcross(int edge)
    {
        if (Subject(edge, near: false) is { } own) return own;
        if (s[edge - 1] is not "and") return null;
        for (var k = edge - 2; k > 0 && edge - k < FarthestSubject; k--)
        {
            if (s[k] is ";" or "who" or "which" or "that") return null;
            if (!s.IsVerb(k)) continue;
            while (s.IsAuxiliary(k - 1) || s.IsAdverb(k - 1)) k--;
            return Subject(k, near: false);
        }
        return null;
    }

    private List<PersonGroup> Subjects(TollTrigger trigger)
    {
        var near = trigger.Voice == TollVoice.Reduced;
        if ((Subject(trigger.Edge, near) ?? ClauseSubject(trigger)) is not { } subject) return [];
        if (!subject.IsPeople) return [];
        return Leftward(subject, trigger);
    }

    // The subject of the clause of a passive or intransitive verb, when no group near it will do.
    private PersonGroup? ClauseSubject(TollTrigger trigger)
    {
        if (trigger.Voice != TollVoice.Passive || s.ClauseAt(trigger.Token) is not { Subject: { } subject } clause || clause.Voice == Voice.Active && (trigger.Use.Form & EffectForm.Intransitive) == 0) return null;
        var head = s.TokenOf(s.Analysis.NounChunks[subject].Head);
        return groups.List.Find(g => g.Start <= head && head < g.End && !_setting.IsPart(g) && g.Head is not GroupHead.HowMany);
    }

    private List<PersonGroup> Objects(TollTrigger trigger, out bool distributed)
    {
        distributed = false;
        if (TriggerReader.ObjectStart(s, trigger.Objects, groups) is not { } first) return [];
        if (first.Head == GroupHead.Pronoun && s[first.Start] is "himself" or "herself")
            return Subject(trigger.Edge, near: false) is { IsSingle: true } self ? [self] : [first];
        if (!first.IsPeople || _setting.NextIsVerb(first.End) && trigger.Use.Form != EffectForm.Gerund && s[first.Start] is "he" or "she") return [];
        return Rightward(first, parts: false, out distributed);
    }

    private List<PersonGroup> Nominal(TollTrigger trigger, out bool distributed)
    {
        distributed = false;
        if (EndingAt(trigger.Token) is { } before && before.Head is GroupHead.Bare or GroupHead.Noun or GroupHead.Other or GroupHead.HowMany
            && (trigger.Use.Form & (EffectForm.Nouns | EffectForm.Bodies)) != 0)
            return s[trigger.End] == "of" && s.IsWord(trigger.End + 1) && TriggerReader.ObjectStart(s, trigger.End + 1, groups) is not { IsPeople: true } ? [] : [before];
        // "the assassination in February of Gen. Melin"
        var link = trigger.End;
        if (s.IsPreposition(link) && s[link] is "in" or "on" or "during" or "at" or "last")
            while (link < trigger.End + 7 && s[link] is not ("of" or "," or ".") && !s.IsVerb(link)) link++;
        if (s[link] is "of" || s[trigger.End] is "among" or "to")
        {
            if (s[link] is not "of") link = trigger.End;
            if (TriggerReader.ObjectStart(s, link + 1, groups) is not { IsPeople: true } of) return [];
            // "a body of 12 members" is no corpse.
            if ((trigger.Use.Form & EffectForm.Body) != 0 && !of.IsSingle) return [];
            if (s[trigger.End] == "to" && trigger.Use.Sense != EffectSense.Injured) return [];
            return Rightward(of, parts: false, out distributed);
        }
        // "the mayor's murder"
        if (s[trigger.Token - 1] is "'s" or "\u2019s" && EndingAt(trigger.Token - 1) is { IsSingle: true, IsPeople: true } owner
            && ((trigger.Use.Form & EffectForm.Noun) != 0 || (trigger.Use.Form & EffectForm.Body) != 0 && IsFound(trigger.End))) return [owner];
        return [];
    }

    // "the man's body was found"
    private bool IsFound(int from)
    {
        for (var k = from; k < from + 5; k++) if (s[k] is "found" or "discovered" or "recovered" or "pulled" or "identified" or "dumped" or "retrieved") return true;
        return false;
    }

    /// <summary>The people of the list that begins with <paramref name="first"/>.</summary>
    public List<PersonGroup> Joined(PersonGroup first) => Rightward(first, parts: true, out _);

    private List<PersonGroup> Rightward(PersonGroup first, bool parts, out bool distributed)
    {
        distributed = false;
        List<PersonGroup> list = [first];
        var last = first;
        var sure = 1;
        while (true)
        {
            var k = last.End;
            if ((last.Head == GroupHead.Name || last.IsSingle) && s[k] == "," && s.Number(k + 1) is { Kind: NumberKind.Age } && s[k + 2] is "," or "and") k += 2;
            if (s[k] is "dead" or "hostage") k++;
            var place = false;
            if (s.IsPreposition(k) && s[k] is not "of" || s[k] is "of")
            {
                // "12 in Kabul, 5 in Herat"
                var steps = 0;
                while (steps < 8 && k < s.Length && s[k] is not ("," or "and" or ";" or "." or "including") && !s.IsVerb(k) && s.Word(k) is not { Effects.Length: > 0 }) { k++; steps++; }
                place = true;
            }
            var joint = k;
            var sawAnd = false;
            while (s[k] is "," or "and" or "or" or "&" or "plus" || s.Matches(k, ["as", "well", "as"]) || s.Matches(k, ["along", "with"]) || s.Matches(k, ["together", "with"]))
            {
                sawAnd |= s[k] is not ",";
                k += s[k] is "as" ? 3 : s[k] is "along" or "together" ? 2 : 1;
            }
            if (k == joint || k - joint > 3) break;
            while (s.IsDeterminer(k) && groups.StartingAt(k) is null) k++;
            if (groups.StartingAt(k) is not { IsPeople: true } next || next.Head is GroupHead.Pronoun or GroupHead.HowMany || _setting.IsOfPronoun(next)) break;
            if (place && next.Head != GroupHead.Bare && next.Count.Bound is Model.Counts.CountBound.Several) break;
            if (_setting.NextIsVerb(next.End) || _setting.IsReduced(next)) break;
            if (next.Head == GroupHead.Plural && !parts && first.Head != GroupHead.Plural) break;
            if (place && next.Head == GroupHead.Bare) distributed = true;
            list.Add(next);
            last = next;
            if (sawAnd) sure = list.Count;
        }
        // A comma alone joins only where "and" ends the list; else a new clause began.
        if (sure < list.Count) list.RemoveRange(sure, list.Count - sure);
        DropNames(list);
        return list;
    }

    // "a councillor, Dara Melin, and his guard": the name between commas says who the first is.
    private void DropNames(List<PersonGroup> list)
    {
        for (var i = list.Count - 3; i >= 0; i--)
        {
            if (list[i] is { IsSingle: true } one && list[i + 1] is { IsSingle: true } two && one.Head != two.Head && (one.Head, two.Head) is (GroupHead.Noun, GroupHead.Name) or (GroupHead.Name, GroupHead.Noun)
                && one.End + 1 == two.Start && s[one.End] is "," && s[two.End] is ",") list.RemoveAt(one.Head == GroupHead.Name ? i : i + 1);
        }
    }

    private List<PersonGroup> Leftward(PersonGroup subject, TollTrigger trigger)
    {
        List<PersonGroup> list = [subject];
        var sawAnd = false;
        while (true)
        {
            var k = list[0].Start - 1;
            while (s.IsDeterminer(k)) k--;
            if (s[k] is "and" or "," && _setting.AgeBefore(s[k] is "and" && s[k - 1] is "," ? k - 1 : k) is var aged and > 0 && EndingAt(aged) is { IsPeople: true, IsSingle: true } older && !_taken.ContainsKey(older))
            {
                sawAnd |= s[k] is "and";
                if (!sawAnd) break;
                list.Insert(0, older);
                continue;
            }
            var joint = k;
            while (k >= 0 && (s[k] is "," or "and" or "&" or "plus" || s[k] == "as" && s[k - 1] == "well" || s[k] == "well" && s[k - 1] == "as" || s[k] == "with" && s[k - 1] is "along" or "together" || s[k] is "along" or "together"))
            {
                sawAnd |= s[k] is not ",";
                k--;
            }
            if (k == joint || !sawAnd || joint - k > 4) break;
            var before = EndingAt(k + 1);
            if (before is null && s[joint] is "and")
            {
                var steps = 0;
                while (k >= 0 && steps < 6 && !s.IsVerb(k) && s[k] is not "," && !s.IsSubordinator(k) && s.Word(k) is not { Effects.Length: > 0 } && EndingAt(k + 1) is null) { k--; steps++; }
                before = EndingAt(k + 1) is { } g && s.IsPreposition(g.End) && !_setting.IsGoverned(g) ? g : null;
            }
            // "a commander of the Dawn Party and his driver": the name of what the first belongs to stands between.
            if (before is { Head: GroupHead.Thing or GroupHead.Name } && s[before.Start - 1] is "of" or "the" && EndingAt(s[before.Start - 1] is "of" ? before.Start - 1 : before.Start - 2) is { IsSingle: true, Head: GroupHead.Noun } member && s[member.End] is "of") before = member;
            if (before is null || !before.IsPeople || before.Head is GroupHead.Pronoun or GroupHead.HowMany || _setting.IsPart(before) || before.OfThem && _setting.IsOfPronoun(before)) break;
            if (_taken.TryGetValue(before, out var owner) && owner.Token < before.Start && owner != trigger) break;
            if (_setting.IsGoverned(before) && !_setting.IsInCollective(before) && before.Head != GroupHead.Name) break;
            // "the fighting began in Kelport and two guards died": a name in such a phrase is a place.
            if (before.Head == GroupHead.Name && (s[before.Start - 1] is "in" or "at" or "near" or "from" or "into" or "outside" or "inside" or "across" or "around" or "through")) break;
            if (before.Count.Bound == Model.Counts.CountBound.None) break;
            if (before.Head == GroupHead.Plural && subject.Head != GroupHead.Plural) break;
            list.Insert(0, before);
        }
        DropNames(list);
        return list;
    }

    // The nearest group to the left that can be a subject, past phrases and one pair of commas.
    private PersonGroup? Before(int from)
    {
        int commas = 0, clause = 0;
        for (var k = from; k >= 0 && from - k < FarthestSubject; k--)
        {
            if (s[k] is ")" or "]" && _setting.Opening(k) is var open and >= 0) { k = open; continue; }
            if (s[k] is ";" or ":") return null;
            if (s[k] is "," or ")" or "(" or "--" or "-") commas++;
            if (s[k] is "who" or "which" or "whose" or "whom") clause = 0;
            else if (clause == 0 && (s.IsVerb(k) || triggers.Exists(t => t.Token == k && t.Voice is TollVoice.Passive or TollVoice.Active)))
            {
                // A verb is passed over only inside commas or a relative clause, which begins further left.
                if (!_setting.OpensInside(k)) return null;
                clause = 0;
            }
            if (s[k] is "when" or "while" or "because" or "if" or "that" or "but") return null;
            if (EndingAt(k + 1) is not { } group || _setting.IsPart(group) || _setting.IsOfPronoun(group)) continue;
            if (s[group.End] == "," && _setting.PartCueBefore(group.Start) is var cue and > 0) { k = cue; commas++; continue; }
            if (s[group.End] is "'s" or "\u2019s") continue;
            if (_setting.IsGoverned(group) && !_setting.IsInCollective(group)) { k = group.Start; continue; }
            if (_taken.TryGetValue(group, out var owner) && owner.Voice == TollVoice.Active) return null;
            if (commas == 1 && s[from] is not ("," or ")") && group.Head is not (GroupHead.Name or GroupHead.Noun)) return null;
            // "Melin and Sorel, members of the council, were": the names stand before the plural that explains them.
            if (group.Head == GroupHead.Plural && s[group.Start - 1] == "," && EndingAt(group.Start - 1) is { IsPeople: true } named) return named;
            return group.IsPeople ? group : null;
        }
        return null;
    }

    private PersonGroup? EndingAt(int end) => groups.EndingAt(end);
}
