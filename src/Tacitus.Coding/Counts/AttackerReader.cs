using System.Collections.Immutable;
using Tacitus.Language.Clauses;
using Tacitus.Language.Numbers;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Counts;

/// <summary>Reads how many attackers there were: "three gunmen stormed the hotel", "shot by two men".</summary>
internal sealed class AttackerReader(TollSentence s, PersonGroups groups, List<TollTrigger> triggers, GroupLinker linker, TollMaker maker)
{
    /// <summary>Adds them.</summary>
    public void Read(ImmutableArray<TollMention>.Builder tolls)
    {
        foreach (var group in groups.List)
        {
            if (Definite(group) is { } number)
            {
                tolls.Add(new TollMention(Effect.Attackers, new CountValue(number, Population.Attackers), [s.Cover(group.Start, group.End)], s.Index, false, null, "toll.attackers"));
                continue;
            }
            if (group.Head is not (GroupHead.Noun or GroupHead.Other) || linker.IsTaken(group) || LossReader.IsLost(s, group) || group.Count.Bound is CountBound.None or CountBound.Unknown) continue;
            var by = s[group.Start - 1] is "by";
            if (group.Head == GroupHead.Other && !by) continue;
            // "was stabbed by a customer": whoever they are, they did it.
            if (by && group.Head == GroupHead.Noun && group.Population != Population.SecurityForces && IsHarmedBy(group))
            {
                Add(tolls, group, group.Start, group.Population == Population.Combatants ? group.Population : Population.Attackers, attack: -1);
                continue;
            }
            if (group.Population == Population.Unknown || group.Population == Population.Total)
                if (s.Word(group.HeadToken) is not { Doer: true } || group.IsSingle && !by && s[group.Start] is not ("a" or "an" or "one")) continue;
            if (group.Population != Population.Attackers && group.Population != Population.Combatants && group.Population != Population.Unknown && group.Population != Population.Total) continue;
            var sure = group.Population == Population.Attackers;
            if (by && !IsDoneBy(group)
                && s.Word(group.Start - 2) is not { Attack: true }) by = false;
            var attack = AttackAfter(group, sure ? Farthest : s[group.End] is "armed" or "wearing" or "carrying" or "dressed" or "posing" or "with" or "in" ? Far : 6);
            var there = sure && s[group.Start - 2] == "there" && s.IsBe(group.Start - 1);
            var approach = !by && attack < 0 && !there ? DeedOf(group, sure) : -1;
            if (!by && attack < 0 && !there && approach < 0) continue;
            attack = Math.Max(attack, approach);
            if (s[group.Start - 1] is "of" or "on" or "against" or "from" && s.Word(group.Start - 2) is not { Collective: true }) continue;
            Add(tolls, group, attack >= 0 ? attack : group.Start, group.Population == Population.Combatants ? group.Population : Population.Attackers, attack, approach >= 0 ? Approaching : "toll.attackers");
        }
    }

    /// <summary>The rule of those who are told to come, and not to do harm: whose attack it is, their sentence or the next must tell.</summary>
    public const string Approaching = "toll.approaching";

    private bool IsHarmedBy(PersonGroup group)
    {
        foreach (var trigger in triggers) if (trigger.Voice is TollVoice.Passive && trigger.End == group.Start - 1 && IsHarm(trigger.Use)) return true;
        return false;
    }

    private bool IsDoneBy(PersonGroup group)
    {
        foreach (var trigger in triggers) if (trigger.Voice is TollVoice.Passive or TollVoice.Reduced && trigger.Token < group.Start && group.Start - trigger.End < 6) return true;
        return false;
    }

    private static bool IsHarm(EffectUse use) => use.Sense is EffectSense.Killed or EffectSense.Injured or EffectSense.Kidnapped && (use.Form & EffectForm.Predicate) == 0;

    private void Add(ImmutableArray<TollMention>.Builder tolls, PersonGroup group, int at, Population population, int attack, string rule = "toll.attackers")
    {
        var people = s.Cover(group.Start, group.End);
        var modality = TollContext.ModalityOf(s, new TollTrigger(at, at + 1, new EffectUse(EffectSense.Killed, EffectForm.Past, []), TollVoice.Active, maker.EdgeOf(at)), group);
        tolls.Add(new TollMention(
            Effect.Attackers, new CountValue(group.Count, population), attack < 0 ? [people] : TollMaker.Ordered(people, s.Cover(attack, attack + 1)), s.Index, false, null, rule) { Modality = modality });
    }

    // "all three attackers were killed", "one of the two gunmen", "the last of three attackers": however it went on, so many there were.
    private Count? Definite(PersonGroup group)
    {
        if (group.Population != Population.Attackers || s.Number(group.Start) is not { Kind: NumberKind.Cardinal } || s.Word(group.HeadToken) is not { Person: { } who } || who.Population != Population.Attackers) return null;
        if (group.Whole is { Bound: CountBound.Exactly } whole) return whole;
        var before = s[group.Start - 1];
        return group is { OfThem: false, Count: { Bound: CountBound.Exactly, Low: > 1 } } && (before is "all" or "both" || before == "of" && s[group.Start - 2] is "last" or "first" or "one" or "leader") ? group.Count : null;
    }

    // "Nine men ran into the school", "the eight attackers climbed a tree": what a group does by a clause of its own. Of attackers any deed will do; of anyone else one by which somebody
    // comes to do harm, and one alone may be anybody.
    private int DeedOf(PersonGroup group, bool sure)
    {
        if (group.IsSingle) return -1;
        foreach (var clause in s.Clauses)
        {
            if (clause is not { Voice: Voice.Active, Subject: { } subject, Negated: false, Tense: Tense.Past or Tense.Present } || clause.Form == ClauseForm.Infinitive) continue;
            if (s.TokenOf(s.Analysis.NounChunks[subject].Head) != group.HeadToken) continue;
            var verb = s.TokenOf(clause.Verb);
            if (s.Word(verb) is { Harmless: true }) continue;
            if (sure || s.Word(verb) is { Approach: true }) return verb;
        }
        return -1;
    }

    // "got out of a car": a move and no passive.
    private bool IsMove(int token) => s[token] is "got" or "get" && s[token + 1] is "out" or "off" or "in" or "into" or "down" or "on" or "up";

    private const int Far = 12;
    private const int Farthest = 24;

    private int AttackAfter(PersonGroup group, int reach)
    {
        for (var k = group.End; k < group.End + reach && k < s.Length; k++)
        {
            // A past form is taken whatever its tag; a form that may be a noun ("attack", "fire") only as a verb.
            if (s.Word(k) is { Attack: true } && (s.Tag(k) is PartOfSpeech.Verb or PartOfSpeech.X || s[k].EndsWith("ed", StringComparison.Ordinal) || s[k] is "blew" or "threw" or "broke" or "took" or "held" or "drove") && !s.IsDeterminer(k - 1)) return k;
            // "armed with a kitchen knife": the noun tells no deed.
            if (s.IsBe(k) && !IsMove(k) || s.IsModal(k) || s[k] is ";" || s.Word(k) is { Effects.Length: > 0 } && !s.IsPreposition(k - 1) && s.Tag(k) is not PartOfSpeech.Noun) return -1;
        }
        return -1;
    }
}
