using System.Collections.Frozen;

namespace Tacitus.Language.Dates;

/// <summary>Reads from the words around an expression whether its sentence speaks there of the past or of the future.</summary>
internal static class TenseReader
{
    private static readonly FrozenSet<string> Future = FrozenSet.ToFrozenSet(
        ["will", "'ll", "shall", "won't", "scheduled", "upcoming", "plans", "intends", "tomorrow", "next", "expects", "due", "slated", "forthcoming", "deadline", "expires", "expire"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Past = FrozenSet.ToFrozenSet(
        ["was", "were", "had", "did", "has", "been", "went", "came", "took", "began", "rose", "fell", "hit", "held", "met", "left", "got", "made", "told", "said", "shot",
            "sent", "won", "lost", "broke", "fought", "found", "gave", "knew", "led", "saw", "struck", "blew", "put", "set", "yesterday", "ended", "ago", "became", "bought", "sold"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        ["said", "told", "announced", "reported", "added", "says", "warned", "confirmed", "stated", "noted"], StringComparer.Ordinal);

    /// <summary>-1 past, 1 future, around item <paramref name="at"/> of <paramref name="items"/>. News without a sign of it reads as past.</summary>
    public static int At(List<TimeItem> items, int at)
    {
        // The nearest sign wins; those before count as nearer than those after, for English puts its times behind the verb.
        var (best, tense) = (double.MaxValue, -1);
        for (var i = 0; i < items.Count; i++)
        {
            if (i == at) continue;
            var word = items[i].Word;
            if (word.Length == 0) continue;
            int sign;
            if (Future.Contains(word)) sign = 1;
            else if (word == "to" && i + 1 < items.Count && i > 0 && items[i - 1].Word is "going" or "planned" or "plan" or "expected" or "set" or "is" or "are" or "agreed" or "plans" or "hopes" or "wants" or "intends" or "due") sign = 1;
            else if (Past.Contains(word) || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("united" or "need")) sign = -1;
            else continue;
            double distance = i < at ? at - i : (i - at) * 1.5;
            if (sign < 0 && Speech.Contains(word)) distance += 6;
            if (distance < best) (best, tense) = (distance, sign);
        }
        return tense;
    }
}
