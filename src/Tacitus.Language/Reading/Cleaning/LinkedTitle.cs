using System.Collections.Frozen;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>Finds where a title ends that lost its line ends and runs into the sentence after it.</summary>
internal static class LinkedTitle
{
    // A sentence that starts anew in the middle of a line starts with one of these, and its next word is lower case.
    private static readonly FrozenSet<string> Openers = FrozenSet.Create(StringComparer.Ordinal,
        "A", "According", "After", "Although", "An", "And", "As", "At", "Before", "But", "By", "Despite", "During", "Even", "Every", "For", "From", "He", "Here",
        "However", "If", "In", "It", "Its", "Last", "Many", "More", "Most", "No", "Now", "On", "One", "Only", "Our", "Several", "She", "Since", "So", "Some",
        "That", "The", "Their", "Then", "There", "These", "They", "This", "Those", "To", "Two", "Under", "Until", "We", "When", "While", "With", "Yet");

    // After these a capital belongs to a name ("head of The Hague office").
    private static readonly FrozenSet<string> Joiners = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into", "its", "near", "nor", "of", "on", "or", "over", "the", "to", "under", "via", "with");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OpenersByWord = Openers.GetAlternateLookup<ReadOnlySpan<char>>(), JoinersByWord = Joiners.GetAlternateLookup<ReadOnlySpan<char>>();

    private const int FewestWords = 3;
    private const int MostWords = 25;

    /// <summary>
    /// The position after the title that starts at <paramref name="start"/> of <paramref name="text"/>: before the sentence that it runs into, after its own
    /// question mark, or at the end of the text; null when that cannot be told.
    /// </summary>
    public static int? End(string text, int start)
    {
        var count = 0;
        while (Next(text, ref start, out var word))
        {
            count++;
            var written = text.AsSpan(word.Start, word.Length);
            if (written[^1] is '?' or '!' && count >= FewestWords) return word.End;
            if (written[^1] is '.' or '…' && word.End < text.Length && written.Length > 3) return null;
            if (count > MostWords) return null;
            if (word.End >= text.Length) return text.Length;
            if (count >= FewestWords && IsRunIn(text, word)) return word.End;
        }
        return text.Length;
    }

    /// <summary>The position after a heading that runs into the first sentence of <paramref name="text"/>; null when none does.</summary>
    public static int? HeadingEnd(string text)
    {
        int count = 0, at = 0;
        while (Next(text, ref at, out var word))
        {
            count++;
            if (text[word.End - 1] is '.' or '?' or '!' or ':' or ';' or ')' or '"' or '”' || count > 14) return null;
            if (count >= FewestWords && IsRunIn(text, word)) return word.End;
        }
        return null;
    }

    // "... in Moscow | The reasons ...": no mark between, an opener with a capital, then lower case.
    private static bool IsRunIn(string text, Span last)
    {
        if (!char.IsLetterOrDigit(text[last.End - 1])) return false;
        var at = last.End;
        if (!Next(text, ref at, out var opener) || !char.IsUpper(text[opener.Start]) || !OpenersByWord.Contains(text.AsSpan(opener.Start, opener.Length))) return false;
        return Next(text, ref at, out var after) && char.IsLower(text[after.Start]) && !JoinersByWord.Contains(text.AsSpan(last.Start, last.Length));
    }

    // The first word from at on, after which at stands then; false when there is none.
    private static bool Next(string text, ref int at, out Span word)
    {
        while (at < text.Length && text[at] == ' ') at++;
        var end = at < text.Length ? text.IndexOf(' ', at) : at;
        if (end < 0) end = text.Length;
        word = new Span(at, end);
        at = end;
        return word.Length > 0;
    }
}
