using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Counts;

/// <summary>Reads what "casualties" and "victims" tell: killed and injured together, mostly that there were none.</summary>
internal sealed class CasualtyReader(TollSentence s, PersonGroups groups)
{
    /// <summary>Adds the tolls of <paramref name="trigger"/>.</summary>
    public void Read(ImmutableArray<TollMention>.Builder tolls, TollTrigger trigger)
    {
        var t = trigger.Token;
        var group = groups.List.Find(g => g.Start <= t && g.End >= t && g.Head is not GroupHead.Plural and not GroupHead.Thing);
        var words = s.Cover(t, trigger.End);
        Count? count = null;
        // "None of the victims was identified" says of those who were harmed what befell none of them.
        if (group is { Count.Bound: CountBound.None, OfThem: false }) count = Count.None;
        else if (group is null or { Head: GroupHead.Plural } && IsDenied(t)) count = Count.None;
        else if (group is { Count.Bound: CountBound.Unknown } && GroupFilter.IsUnknown(s, group)) count = Count.Unknown;
        else if (group is not null && s.Number(group.Start) is not null && s[t] is "casualties" or "casualty" && group.End == t && group.Count.High is { } high && group.Count.Bound != CountBound.Several) count = Count.UpTo(high);
        if (count is not { } value) return;
        var people = group is null ? words : s.Cover(group.Start, Math.Max(group.End, trigger.End));
        foreach (var effect in new[] { Effect.Killed, Effect.Injured })
            tolls.Add(new TollMention(effect, new CountValue(value, Population.Total, TollContext.AsOf(s, false)), [people], s.Index, false, null,
                value.Bound == CountBound.None ? "toll.none" : value.Bound == CountBound.Unknown ? "toll.unknown" : "toll.noun"));
    }

    // "without any casualties", "did not cause casualties"
    private bool IsDenied(int t)
    {
        if (s[t - 1] is "without" || s[t - 1] is "any" or "reported" or "human" && s[t - 2] is "without") return true;
        for (var k = t - 1; k >= 0 && k >= t - 7; k--)
        {
            if (s[k] is "," or ";" or "comment" or "disclose" or "specify" or "confirm" or "release" or "provide" or "give" or "elaborate") return false;
            if (s[k] is "not" or "never" or "n't" || s[k].EndsWith("n't", StringComparison.Ordinal)) return s[t - 1] is "any" || k >= t - 4;
        }
        return false;
    }
}
