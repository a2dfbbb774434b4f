using System.Collections.Frozen;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Whether the words that tell of a leader put his office in the past: by their verb, or by the date of their sentence.</summary>
internal static class OfficeTense
{
    // Who was called the leader on a day this long before the article appeared may no longer be.
    private const int Long = 365;

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

    /// <summary>Whether the sentence at <paramref name="words"/> tells nothing of the present, and all its days were over long before the article appeared, or before the last day of one that has no date.</summary>
    public static bool IsLongAgo(Analysis analysis, Span words)
    {
        var sentence = analysis.SentenceAt(words.Start);
        var any = false;
        foreach (var clause in analysis.Clauses)
            if (clause.Sentence == sentence && clause.Form == ClauseForm.Finite && clause.Tense == Tense.Present) return false;
        var last = analysis.Article.Published is { } published ? published.Date.Start : analysis.Times.Where(t => t.Type == TimexType.Date).Select(t => t.Date?.Start).Max();
        if (last is not { } now) return false;
        foreach (var time in analysis.Times)
        {
            if (time.Sentence != sentence || time.Type != TimexType.Date || time.Date is not { } date) continue;
            if (date.End.DayNumber > now.DayNumber - Long) return false;
            var before = analysis.Article.Text.AsSpan(0, time.Span.Start).TrimEnd();
            if (before.EndsWith("since", StringComparison.OrdinalIgnoreCase)) return false;
            any = true;
        }
        return any;
    }
}
