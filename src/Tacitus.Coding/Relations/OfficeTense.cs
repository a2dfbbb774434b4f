using System.Collections.Frozen;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Relations;

/// <summary>Whether the words that tell of a leader put his office in the past: by their verb.</summary>
internal static class OfficeTense
{
    private static readonly FrozenSet<string> Leads = new[] { "led", "headed", "commanded", "ran" }.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Leaders = new[] { "leader", "head", "chief", "emir", "amir", "commander-in-chief", "caliph", "boss" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the words of <paramref name="match"/> say that he leads no more, or only that he did.</summary>
    public static bool IsPast(List<RelationItem> items, RelationMatcher.Match match)
    {
        for (var i = match.First; i < match.End; i++)
        {
            if (items[i].Word is "first" or "founding" or "original" && items[i].Actor is null) return true;
            if (Leads.Contains(items[i].Word) && items[i].Actor is null)
            {
                var before = i - 1;
                while (before > 0 && items[before] is { Tag: PartOfSpeech.Adv, Actor: null } or { Word: "long" or "jointly" }) before--;
                var word = before < 0 ? "" : items[before].Word;
                if (i + 1 < items.Count && items[i + 1].Word is "by" ? word is "was" or "were" || word is "been" && before > 0 && items[before - 1].Word is "had" : word is not ("has" or "have" or "'s" or "been" or "is" or "are")) return true;
            }
            if (items[i].Word is "was" or "were")
                for (var k = i + 1; k < Math.Min(match.End, i + 4); k++)
                    if (Leaders.Contains(items[k].Word) && !Enumerable.Range(i + 1, k - i - 1).Any(b => items[b].Tag == PartOfSpeech.Verb || items[b].Word is "as")) return true;
        }
        return Enumerable.Range(match.End - 1, Math.Min(items.Count, match.End + 4) - match.End + 1).Any(i => items[i].Word is "until" or "till");
    }
}
