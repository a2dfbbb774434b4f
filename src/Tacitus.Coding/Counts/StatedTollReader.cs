using System.Collections.Immutable;
using Tacitus.Language.Numbers;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Counts;

/// <summary>Reads tolls that are told as a number: "the death toll rose to 145", "the number of wounded", "claimed 12 lives".</summary>
internal sealed class StatedTollReader(TollSentence s, PersonGroups groups, GroupLinker linker, TollMaker maker)
{
    /// <summary>Adds them.</summary>
    public void Read(ImmutableArray<TollMention>.Builder tolls)
    {
        AddTollPhrases(tolls);
        AddLives(tolls);
        AddLosses(tolls);
        AddThroats(tolls);
    }

    private void AddTollPhrases(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 0; t < s.Length; t++)
        {
            if ((s.Phrase(t, TollCue.Toll) ?? NumberOf(t) ?? PutAt(t)) is not { } phrase) continue;
            var end = t + phrase.Words.Length;
            if (TollNumber(t, end) is { } group)
            {
                var count = group.Count;
                // "has gone up to 1,587"
                if (count is { Bound: CountBound.UpTo, High: { } reached } && (s[group.Start - 1] is "gone" or "risen" or "rose" or "went" or "climbed" or "jumped" or "shot")) count = Count.Exactly(reached);
                if (s[group.Start - 1] is "crossed" or "exceeded" or "exceeds" or "passed" or "surpassed" or "topped" or "than" && count.Bound == CountBound.Exactly) count = Count.MoreThan(count.Low);
                var number = s.Cover(group.Start, group.End);
                var (from, to) = (Math.Min(t, group.Start), Math.Max(end, group.End));
                tolls.Add(new TollMention(
                    EffectReader.Of(phrase.Sense), new CountValue(count, group.Head == GroupHead.Bare ? Population.Total : maker.PopulationOf(group), TollContext.AsOf(s, true)),
                    TollMaker.Ordered(number, s.Cover(t, end)), s.Index, false, null, "toll.count")
                {
                    IsRevised = TollContext.IsRevised(s, from, to),
                    Scope = TollContext.ScopeOf(s, from, to),
                    Modality = Enumerable.Range(t, Math.Max(0, group.Start - t)).Any(k => s[k] is "could" or "may" or "might" or "would") ? Modality.Hypothetical : Modality.Asserted,
                });
            }
            else if (IsUnknown(end))
            {
                tolls.Add(new TollMention(EffectReader.Of(phrase.Sense), new CountValue(Count.Unknown, Population.Total), [s.Cover(t, end)], s.Index, false, null, "toll.unknown"));
            }
            t = end - 1;
        }
    }

    // "the number of insurgents killed"
    private TollPhrase? NumberOf(int t)
    {
        if (s[t] is not "number" || s[t + 1] is not "of") return null;
        for (var k = t + 3; k <= t + 5; k++)
            if (s.Word(k) is { } word && word.Effects.FirstOrDefault(e => e.Particle.Length == 0 && (e.Form & (EffectForm.Participle | EffectForm.Predicate)) != 0) is { Form: not EffectForm.None, Sense: not (EffectSense.Captured or EffectSense.Harmed or EffectSense.Casualties) } use)
                return new TollPhrase([.. Enumerable.Range(t, k + 1 - t).Select(j => s[j])], TollCue.Toll, use.Sense);
        return null;
    }

    // "put the dead at sixty", "the wounded, put at 14"
    private TollPhrase? PutAt(int t)
    {
        // "The dead numbered 31"
        var numbered = s[t + 2] is "numbered" or "number";
        // "puts the dead of the guards at nine", "put his side's losses at eight"
        if (s[t] is "dead" or "losses" or "casualties")
            for (var k = t - 1; k > t - 6 && k >= 0; k--)
            {
                if (s[k] is not ("put" or "puts" or "putting")) continue;
                for (var at = t + 1; at < t + 6; at++) if (s[at] is "at" && s.Number(at + 1) is { Kind: NumberKind.Cardinal }) return s[t] is "casualties" || s[k + 1] == s[t] && s[t] is "losses" ? null : new TollPhrase([s[t]], TollCue.Toll, EffectSense.Killed);
            }
        if (s[t] is not "the" || !(numbered || s[t - 1] is "put" or "puts" or "putting" && s[t + 2] is "at" || s[t + 2] is "," or "are" or "were" && s[t + 3] is "put" && s[t + 4] is "at")) return null;
        return s[t + 1] switch
        {
            "dead" => new TollPhrase([s[t], s[t + 1]], TollCue.Toll, EffectSense.Killed),
            "wounded" or "injured" => new TollPhrase([s[t], s[t + 1]], TollCue.Toll, EffectSense.Injured),
            "missing" => new TollPhrase([s[t], s[t + 1]], TollCue.Toll, EffectSense.Missing),
            _ => null,
        };
    }

    private PersonGroup? TollNumber(int start, int end)
    {
        for (var k = end; k < s.Length && k < end + FarNumber; k++)
        {
            if (s[k] is ";" || s.Phrase(k, TollCue.Toll) is not null) break;
            // Beyond a long phrase for the event only what a verb of standing or rising brings: "the toll from the attack on ... has risen to 40".
            if (k >= end + NearNumber && !(s[k - 1] is "to" or "at" or "from" && s.Word(k - 2) is not { Effects.Length: > 0 } && (IsMove(s[k - 2]) || s[k - 3] is "from") || s[k - 1] is "reached" or "passed" or "exceeded" or "topped")) continue;
            if (groups.StartingAt(k) is not { Head: not (GroupHead.Plural or GroupHead.Pronoun or GroupHead.Name or GroupHead.Thing) } group || linker.IsTaken(group)) continue;
            if (s.Number(k) is null) { k = group.End - 1; continue; }
            // "climbed from 12 to 19"
            if (s[k - 1] is "from" && IsMove(s[k - 2]) && group.Count is { Bound: CountBound.Between, High: { } now }) return group with { Count = Count.Exactly(now) };
            if (s[k - 1] is "to" or "at" or "of" or "is" or "was" or "stands" or "stood" or "reached" or "reaches" or "hit" or "hits" or "passed" or "exceeded" or "exceeds" or "topped" or "surpassed" or ":" or "now" or "gone" or "risen" or "rose" or "climbed" or "jumped" or "crossed"
                or "than" or "as" or "put" or "became" or "were" or "are" or "being" or "remained" or "remains" or "totaled" or "totalled" or "past" or "numbered" or "number") return group;
            k = group.End - 1;
        }
        // "bringing to 145 the number of dead"
        var before = start - 1;
        while (s.IsDeterminer(before) || s.IsAdverb(before) || s[before] is "total" or "official" or "confirmed") before--;
        return groups.EndingAt(before + 1) is { } to && s[to.Start - 1] == "to" && s.Number(to.Start) is not null ? to : null;
    }

    // Words between "death toll" and its number; the farther ones only across a verb that says where it stands.
    private const int NearNumber = 16;
    private const int FarNumber = 48;

    private static bool IsMove(string word) => word is "risen" or "rose" or "rises" or "climbed" or "climbs" or "jumped" or "gone" or "went" or "grown" or "grew" or "increased" or "stands" or "stood" or "up" or "fell" or "fallen" or "revised" or "lowered" or "put" or "mounted" or "soared";

    private bool IsUnknown(int end)
    {
        for (var k = end; k < end + 10 && k < s.Length; k++)
        {
            if (s[k] is "unknown" or "unclear" or "undetermined" or "uncertain" or "unconfirmed") return true;
            if (s[k] is "not" or "n't" or "yet" || s[k].EndsWith("n't", StringComparison.Ordinal))
                for (var j = k + 1; j < k + 5; j++) if (s[j] is "known" or "clear" or "available" or "determined" or "established" or "released" or "confirmed" or "specified" or "disclosed") return true;
        }
        return false;
    }

    // "the army lost five men", "no loss of life"
    private void AddLosses(ImmutableArray<TollMention>.Builder tolls)
    {
        foreach (var group in groups.List)
        {
            if (linker.IsTaken(group) || group.Count.Bound == CountBound.None || !LossReader.IsLost(s, group)) continue;
            var toll = maker.Make(Effect.Killed, Verb(group.Start - 1, EffectForm.Past), group, s.Cover(group.Start - 1, group.Start), "toll.losses", false);
            var side = group.Population == Population.Unknown ? LossReader.Read(s, group.Start) ?? Population.Unknown : group.Population;
            tolls.Add(toll with { Value = toll.Value with { Population = side } });
        }
        for (var t = 0; t < s.Length; t++)
        {
            // "with the loss of eleven lives", "at the loss of a policeman"
            if (s[t] is "loss" && s[t - 1] is "the" && s[t - 2] is "with" or "at" or "by" or "for" or "in" or "to" or "caused" && s[t + 1] is "of" && TriggerReader.ObjectStart(s, t + 2, groups) is { Count.Bound: not (CountBound.None or CountBound.Unknown) } lost && !linker.IsTaken(lost)
                && (lost.Head is GroupHead.Noun || lost.OfThem || s[lost.End - 1] is "life" or "lives"))
                tolls.Add(maker.Make(Effect.Killed, Verb(t, EffectForm.Past), lost, s.Cover(t, t + 1), "toll.losses", false));
            if (s[t] is not ("no" or "without") || !s.Matches(t + 1, ["loss", "of", "life"]) && !s.Matches(t + 1, ["loss", "of", "lives"]) && !s.Matches(t + 1, ["human", "losses"])) continue;
            tolls.Add(new TollMention(Effect.Killed, new CountValue(Count.None, Population.Total), [s.Cover(t, s[t + 1] is "human" ? t + 3 : t + 4)], s.Index, false, null, "toll.none"));
        }
    }

    // "slit the throats of four men", "two farmers were found with their throats cut"
    private void AddThroats(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 1; t < s.Length; t++)
        {
            if (s[t] is not ("throat" or "throats")) continue;
            PersonGroup? people = null;
            var verb = t;
            if (s[t + 1] is "of" && s[t - 1] is "the" && s[t - 2] is "slit" or "cut" or "slitting" or "cutting" or "slashed") (people, verb) = (TriggerReader.ObjectStart(s, t + 2, groups), t - 2);
            else if (s[t + 1] is "cut" or "slit" or "slashed" && s[t - 1] is "their" or "his" or "her" && s[t - 2] is "with") (people, verb) = (linker.Subject(maker.EdgeOf(t - 3), near: false), t - 3);
            else if (s[t + 1] is "cut" or "slit" or "slashed" && s[t - 1] is "their" or "his" or "her" && s.IsHave(t - 2)) (people, verb) = (linker.SubjectAcross(maker.EdgeOf(t - 2)), t - 2);
            if (people is { IsPeople: true, Head: not (GroupHead.Plural or GroupHead.HowMany) } && !linker.IsTaken(people)) tolls.Add(maker.Make(Effect.Killed, Verb(verb, EffectForm.Past), people, s.Cover(t, t + 1), "toll.throats", false));
        }
    }

    private TollTrigger Verb(int at, EffectForm form) => new(at, at + 1, new EffectUse(EffectSense.Killed, form, []), TollVoice.Active, maker.EdgeOf(at));

    // "claimed 12 lives", "the lives of 12 men", "12 miners lost their lives"
    private void AddLives(ImmutableArray<TollMention>.Builder tolls)
    {
        for (var t = 0; t < s.Length; t++)
        {
            if (s[t] is not ("lives" or "life")) continue;
            PersonGroup? people = null;
            var losers = ImmutableArray<PersonGroup>.Empty;
            var verb = -1;
            for (var k = t - 1; k >= t - 7 && k >= 0; k--) if (s.Word(k) is { TakesLives: true }) { verb = k; break; }
            if (verb >= 0 && s[t - 1] is "their" or "his" or "her")
            {
                if (s[verb].StartsWith("cost", StringComparison.Ordinal)) people = TriggerReader.ObjectStart(s, verb + 1, groups);
                else if ((s[verb] is "lost" or "lose" or "losing" || s[verb] is "gave" or "given" or "giving" && s[t + 1] is not ("to" or "for")) && linker.Subject(maker.EdgeOf(verb), near: false) is { } subject)
                {
                    people = subject;
                    losers = [.. linker.SubjectsOf(new TollTrigger(verb, verb + 1, new EffectUse(EffectSense.Killed, EffectForm.Past, []), TollVoice.Passive, maker.EdgeOf(verb)))];
                }
            }
            // "had cost four soldiers' lives"
            else if (verb >= 0 && s[t - 1] is "'" or "\u2019" or "'s" or "\u2019s" && groups.EndingAt(t - 1) is { IsPeople: true } owners && s[verb] is not ("claim" or "claims")) people = owners;
            else if (verb >= 0 && s[t + 1] is "of") people = TriggerReader.ObjectStart(s, t + 2, groups);
            else if (groups.EndingAt(t + 1) is { } lives && lives.Start <= t && s.Number(lives.Start) is not null
                && (verb >= 0 && verb < lives.Start || s[t + 1] is "were" or "was" && s[t + 2] is "lost" or "taken" or "claimed" || s[t + 1] is "lost")) people = lives;
            if (people is not { IsPeople: true } || people.Head is GroupHead.Plural or GroupHead.HowMany) continue;
            var at = verb >= 0 ? verb : t;
            var trigger = new TollTrigger(at, Math.Max(at + 1, t + 1), new EffectUse(EffectSense.Killed, EffectForm.Past, []), TollVoice.Active, maker.EdgeOf(at));
            var words = verb >= 0 ? s.Cover(verb, verb + 1) : s.Cover(t, t + 1);
            if (losers.Length < 2)
            {
                tolls.Add(maker.Make(Effect.Killed, trigger, people, words, "toll.lives", false));
                continue;
            }
            var first = tolls.Count;
            foreach (var loser in losers) tolls.Add(maker.Make(Effect.Killed, trigger, loser, words, "toll.lives", true));
            if (SentenceTolls.Sum(tolls, first) is { } total) tolls.Add(total);
            else for (var k = first; k < tolls.Count; k++) tolls[k] = tolls[k] with { IsPart = false };
        }
    }
}
