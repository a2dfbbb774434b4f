using System.Collections.Immutable;
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
            if (group.Head is not (GroupHead.Noun or GroupHead.Other) || linker.IsTaken(group) || group.Count.Bound is CountBound.None or CountBound.Unknown) continue;
            var by = s[group.Start - 1] is "by";
            if (group.Head == GroupHead.Other && !by) continue;
            if (group.Population == Population.Unknown || group.Population == Population.Total)
                if (s.Word(group.HeadToken) is not { Doer: true } || group.IsSingle && !by && s[group.Start] is not ("a" or "an" or "one")) continue;
            if (group.Population != Population.Attackers && group.Population != Population.Combatants && group.Population != Population.Unknown && group.Population != Population.Total) continue;
            var sure = group.Population == Population.Attackers;
            if (by && !triggers.Exists(t => t.Voice is TollVoice.Passive or TollVoice.Reduced && t.Token < group.Start && group.Start - t.End < 6)
                && !(sure && s.Word(group.Start - 2) is { Attack: true })) by = false;
            var attack = AttackAfter(group, sure || s[group.End] is "armed" or "wearing" or "carrying" or "dressed" or "posing" or "with" ? 12 : 6);
            var there = sure && s[group.Start - 2] == "there" && s.IsBe(group.Start - 1);
            if (!by && attack < 0 && !there) continue;
            if (s[group.Start - 1] is "of" or "on" or "against" or "from" && s.Word(group.Start - 2) is not { Collective: true }) continue;
            var population = sure ? Population.Attackers : group.Population;
            var people = s.Cover(group.Start, group.End);
            var at = attack >= 0 ? attack : group.Start;
            var modality = TollContext.ModalityOf(s, new TollTrigger(at, at + 1, new EffectUse(EffectSense.Killed, EffectForm.Past, []), TollVoice.Active, maker.EdgeOf(at)), group);
            tolls.Add(new TollMention(
                Effect.Attackers, new CountValue(group.Count, population == Population.Combatants ? population : Population.Attackers), attack < 0 ? [people] : TollMaker.Ordered(people, s.Cover(attack, attack + 1)),
                s.Index, false, null, "toll.attackers") { Modality = modality });
        }
    }

    private int AttackAfter(PersonGroup group, int reach)
    {
        for (var k = group.End; k < group.End + reach && k < s.Length; k++)
        {
            // A past form is taken whatever its tag; a form that may be a noun ("attack", "fire") only as a verb.
            if (s.Word(k) is { Attack: true } && (s.Tag(k) is PartOfSpeech.Verb or PartOfSpeech.X || s[k].EndsWith("ed", StringComparison.Ordinal) || s[k] is "blew" or "threw" or "broke" or "took" or "held" or "drove") && !s.IsDeterminer(k - 1)) return k;
            // "armed with a kitchen knife": the noun tells no deed.
            if (s.IsBe(k) || s.IsModal(k) || s[k] is ";" || s.Word(k) is { Effects.Length: > 0 } && !s.IsPreposition(k - 1) && s.Tag(k) is not PartOfSpeech.Noun) return -1;
        }
        return -1;
    }
}
