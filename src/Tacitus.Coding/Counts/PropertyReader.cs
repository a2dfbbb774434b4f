using System.Collections.Immutable;
using Tacitus.Language.Numbers;
using Tacitus.Language.Tokens;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Counts;

/// <summary>Reads how many houses, vehicles and other things were destroyed, burned or damaged: "burned 12 houses", "three cars were set on fire".</summary>
internal sealed class PropertyReader(TollSentence s, PersonGroups groups, TollMaker maker)
{
    private const int Reach = 8;

    /// <summary>Adds them.</summary>
    public void Read(ImmutableArray<TollMention>.Builder tolls)
    {
        var (listed, verb) = (-1, -1);
        foreach (var group in groups.List)
        {
            if (!IsProperty(group)) continue;
            // "burned three houses and two cars": one verb for all of the list.
            var ruin = listed >= 0 && group.Start - listed is 1 or 2 && s[group.Start - 1] is "and" or "," ? verb : Before(group);
            (listed, verb) = ruin >= 0 ? (group.End, ruin) : (-1, -1);
            var active = ruin >= 0;
            if (!active && (ruin = After(group)) < 0) continue;
            var trigger = new TollTrigger(ruin, ruin + 1, new EffectUse(EffectSense.Harmed, s[ruin - 1] == "to" ? EffectForm.Base : EffectForm.Past, []), active ? TollVoice.Active : TollVoice.Passive, maker.EdgeOf(ruin));
            tolls.Add(new TollMention(
                Effect.Ruined, new CountValue(group.Count, Population.Unknown, TollContext.AsOf(s, false)), TollMaker.Ordered(s.Cover(group.Start, group.End), s.Cover(ruin, ruin + 1)),
                s.Index, false, null, "toll.property")
            {
                Modality = TollContext.ModalityOf(s, trigger, group),
                Scope = TollContext.ScopeOf(s, Math.Min(group.Start, ruin), Math.Max(group.End, ruin + 1)),
            });
        }
    }

    private bool IsProperty(PersonGroup group) =>
        group is { Head: GroupHead.Thing, Count.Bound: not (CountBound.None or CountBound.Unknown) } && s.Number(group.Start) is { Kind: NumberKind.Cardinal } && s.Word(group.HeadToken) is { Property: true };

    // "destroyed 12 houses", "set fire to 12 houses", "blew up 12 houses", "leaving" and other verbs between end the search.
    private int Before(PersonGroup group)
    {
        var k = group.Start - 1;
        while (k >= 0 && (s[k] is "down" or "up" or "the" or "another" or "least" or "at" or "some" or "about" or "its" or "their" or "all" || s.IsAdverb(k))) k--;
        if (k < 0) return -1;
        if (s[k] is "to" && s[k - 1] is "fire") return k - 2 >= 0 && s.Word(k - 2) is { Ruin: true } ? k - 2 : -1;
        if (s[k] is "set" && !IsFire(group.End)) return -1;
        return IsRuin(k) && !s.IsBe(k - 1) && s.Tag(k) is not (PartOfSpeech.Adj or PartOfSpeech.Noun) && (!s[k].StartsWith("bl", StringComparison.Ordinal) || s[k + 1] is "up" || s[group.End] is "up") ? k : -1;
    }

    // "12 houses and three shops were badly damaged", "12 houses burned down", "three cars set on fire"
    private int After(PersonGroup group)
    {
        for (var k = group.End; k < Math.Min(s.Length, group.End + Reach); k++)
        {
            if (IsRuin(k)) return IsSuffered(k) ? k : -1;
            if (s.IsBe(k) || s.IsHave(k) || s.IsAdverb(k) || s[k] is "and" or "," or "either" or "or") continue;
            if (groups.StartingAt(k) is { } other && IsProperty(other)) { k = other.End - 1; continue; }
            return -1;
        }
        return -1;
    }

    private bool IsSuffered(int k) => s[k] switch
    {
        "set" => IsFire(k + 1),
        "blown" => s[k + 1] is "up" or "apart",
        _ => s[k].EndsWith("ed", StringComparison.Ordinal) || s[k] is "burnt",
    };

    private bool IsRuin(int k) => s.Word(k) is { Ruin: true };

    private bool IsFire(int k) => s[k] is "ablaze" or "alight" or "afire" || s[k] is "on" && s[k + 1] is "fire";
}
