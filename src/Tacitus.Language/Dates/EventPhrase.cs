using System.Collections.Frozen;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>Reads the words that name the event from which a time is counted ("the day before <em>the concert hall attack</em>").</summary>
internal static class EventPhrase
{
    private static readonly FrozenSet<string> Stops = FrozenSet.ToFrozenSet(
        [
            "and", "but", "or", "when", "while", "which", "who", "that", "because", "since", "after", "before", "if", "was", "were", "is", "are", "had", "has",
            "have", "said", "says", "killed", "left", "he", "she", "they", "it", "when", "where", "with", "from", "by", "as", "will", "would", "did", "to", "about",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Links = FrozenSet.ToFrozenSet(["of", "on", "in", "at", "against", "near", "for"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> NoNoun = FrozenSet.ToFrozenSet(
        ["outside", "inside", "near", "across", "along", "under", "over", "between", "during", "around", "beside", "behind", "beyond", "there", "here", "then", "also", "not", "only"],
        StringComparer.Ordinal);

    // A name for an event is longer only when a clause has been taken for one.
    private const int Longest = 9;

    private static bool IsWord(List<TimeItem> items, int i) =>
        i < items.Count && items[i] is { Rule: null, Value: null, Word: { Length: > 1 } word } && char.IsLetter(word[0]) && !Stops.Contains(word) && !Links.Contains(word) && !NoNoun.Contains(word);

    /// <summary>The phrase that begins at item <paramref name="start"/>; null when none does.</summary>
    public static Span? Read(List<TimeItem> items, int start)
    {
        if (start < items.Count && NoNoun.Contains(items[start].Word)) return null;
        var end = start;
        while (end < items.Count && end - start < Longest)
        {
            var word = items[end].Word;
            // "the 2011 uprising", "the March 3 raid"
            if (items[end].Rule is not null && end > start && !(end == start + 1 && items[end].Value is { Kind: TimeKind.Point } && IsWord(items, end + 1))) break;
            if (word.Length == 0 && items[end].Rule is null && items[end].Value is null) break;
            if (word.Length > 0 && !char.IsLetterOrDigit(word[0]) && word is not ("'" or "-" or "'s")) break;
            if (Stops.Contains(word) && end > start) break;
            end++;
        }
        while (end > start && (Links.Contains(items[end - 1].Word) || items[end - 1].Word is "the" or "a" or "an" or "-" or "'" or "his" or "her" or "their" or "its")) end--;
        return end > start ? items[start].Span.Cover(items[end - 1].Span) : null;
    }
}
