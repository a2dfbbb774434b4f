using System.Collections.Immutable;
using Tacitus.Language.Numbers;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Counts;

/// <summary>Reads how many were held from what is told of them as captives: "the 20 hostages were freed", "three of the nine hostages died".</summary>
internal sealed class CaptiveReader(TollSentence s, PersonGroups groups, TollMaker maker)
{
    /// <summary>Adds them.</summary>
    public void Read(ImmutableArray<TollMention>.Builder tolls)
    {
        foreach (var group in groups.List)
        {
            if (s.Word(group.HeadToken) is not { Captive: true } || s.Number(group.Start) is not { Kind: NumberKind.Cardinal } || group.Count.Bound is CountBound.None or CountBound.Unknown) continue;
            var people = s.Cover(group.Start, group.End);
            if (AreTold(tolls, people)) continue;
            var trigger = new TollTrigger(group.HeadToken, group.HeadToken + 1, new EffectUse(EffectSense.Kidnapped, EffectForm.Participle, []), TollVoice.Passive, maker.EdgeOf(group.Start));
            tolls.Add(new TollMention(Effect.Kidnapped, new CountValue(CountOf(group), group.Population), [people], s.Index, false, null, "toll.captives")
            {
                Scope = TollContext.ScopeOf(s, group.Start, group.End),
                Modality = TollContext.ModalityOf(s, trigger, group),
            });
        }
    }

    private static bool AreTold(ImmutableArray<TollMention>.Builder tolls, Span people)
    {
        foreach (var toll in tolls) if (toll.Effect == Effect.Kidnapped && toll.Spans.Any(people.Overlaps)) return true;
        return false;
    }

    // Captives told without an article may be some of more; "the 12" and "took 12" are all of them.
    private Count CountOf(PersonGroup group)
    {
        if (group.Whole is { } whole) return whole;
        var all = s[group.Start - 1] is "the" or "all" or "took" or "take" or "taking" or "taken" or "hold" or "holds" or "held" or "holding" or "seized" or "seizing";
        return all && !group.OfThem || group.Count.Bound != CountBound.Exactly ? group.Count : Count.AtLeast(group.Count.Low);
    }
}
