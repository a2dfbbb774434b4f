using System.Collections.Frozen;

namespace Tacitus.Language.Dates;

/// <summary>
/// Reads from the words around an expression whether its sentence speaks there of the past or of the future. English puts its times behind the
/// verb, so the nearest sign before the expression decides, unless a comma parts it from the expression and the verb comes after.
/// </summary>
internal static class TenseReader
{
    private static readonly FrozenSet<string> Future = FrozenSet.ToFrozenSet(
        [
            "will", "'ll", "shall", "won't", "wo", "scheduled", "upcoming", "plans", "plan", "planned", "intends", "tomorrow", "next", "expects", "expected",
            "due", "slated", "forthcoming", "deadline", "expires", "expire", "payable", "effective", "would", "should", "might", "can", "could", "must", "begins",
            "starts", "opens", "faces", "meets", "proposed", "supposed", "hopes", "wants", "future", "redeemable", "maturing", "matures",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Past = FrozenSet.ToFrozenSet(
        [
            "was", "were", "had", "did", "has", "been", "went", "came", "took", "began", "rose", "fell", "hit", "held", "met", "left", "got", "made",
            "shot", "sent", "won", "lost", "broke", "fought", "found", "gave", "knew", "led", "saw", "struck", "blew", "ago", "became", "bought", "sold",
            "dead", "killed", "grew", "kept", "paid", "ran", "sought", "spent", "stood", "threw", "wrote", "withdrew", "flew", "drove", "arrested", "didn't", "wasn't",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Speech = FrozenSet.ToFrozenSet(
        ["said", "told", "announced", "reported", "added", "says", "warned", "confirmed", "stated", "noted", "declared", "vowed", "agreed", "called"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leading = FrozenSet.ToFrozenSet(
        ["going", "planned", "plan", "expected", "set", "is", "are", "agreed", "plans", "hopes", "wants", "intends", "due", "supposed", "likely", "ready", "scheduled", "needs", "have", "has"],
        StringComparer.Ordinal);

    // A sign further off belongs to another clause more often than not (measured on half of TimeBank).
    private const int Reach = 14;
    private const int Near = 6;

    /// <summary>
    /// Around item <paramref name="at"/> of <paramref name="items"/>: -2 a past tense close by, -1 another sign of the past, 1 a sign of the
    /// future, 0 no sign.
    /// </summary>
    public static int At(List<TimeItem> items, int at)
    {
        // "could be revenge for a raid on Friday that killed nine": what the expression belongs to says so itself.
        if (at + 2 < items.Count && items[at + 1].Word is "that" or "which" or "in" or "when" && Sign(items, items[at + 1].Word == "in" && items[at + 2].Word == "which" && at + 3 < items.Count ? at + 3 : at + 2, 1) == -2) return -2;
        var (left, comma) = (0, false);
        for (var i = at - 1; i >= Math.Max(0, at - Reach) && left == 0; i--)
        {
            if (items[i].Word is ";" or ":") break;
            comma |= items[i].Word is "," or "and" or "but";
            left = Sign(items, i, at - i);
        }
        var by = at > 0 && items[at - 1].Word is "by" && left > -2;
        if (by && !(at == 1 && WasClose(items, at))) return 1;
        if (left != 0 && !comma && !by) return left;
        for (var i = at + 1; i < Math.Min(items.Count, at + Reach); i++)
        {
            if (items[i].Word is ";" or ":" or "that" or "which" or "who") break;
            if (Sign(items, i, i - at + 2) is var right and not 0) return right;
        }
        return left;
    }

    // "By Tuesday evening there was shelling": what follows is told of the past.
    private static bool WasClose(List<TimeItem> items, int at)
    {
        for (var i = at + 1; i < Math.Min(items.Count, at + Near); i++)
            if (Sign(items, i, i - at) is var sign and not 0) return sign < 0;
        return false;
    }

    private static int Sign(List<TimeItem> items, int i, int distance)
    {
        var word = items[i].Word;
        if (word.Length == 0) return 0;
        if (Speech.Contains(word)) return distance <= Near ? -1 : 0;
        var before = i > 0 ? items[i - 1].Word : "";
        if (IsWouldBe(items, i)) return 0;
        if (word == "be" || word == "to" && Leading.Contains(before)) return 1;
        if (word == "may" && items[i].Rule is null) return 1;
        if (Future.Contains(word)) return 1;
        var past = Past.Contains(word)
            || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && word is not ("united" or "indeed" or "hundred" or "armed");
        if (!past || before is "be" or "to") return 0;
        return distance <= Near ? -2 : -1;
    }

    // "shot by his would-be robber Monday night": the words tell of no time to come.
    private static bool IsWouldBe(List<TimeItem> items, int i) =>
        items[i].Word == "would" && i + 2 < items.Count && items[i + 1].Word == "-" && items[i + 2].Word == "be"
        || items[i].Word == "be" && i > 1 && items[i - 1].Word == "-" && items[i - 2].Word == "would";
}
