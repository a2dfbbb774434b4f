using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Coding.Reconciling;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Confidence;

/// <summary>Counts by their looks alone what a stretch of an article tells: the text of an article that the ledger keeps has no tokens any more.</summary>
internal static class NearWords
{
    private static readonly ImmutableArray<string> Dying = ["kill", "dead", "died", "death", "bodies", "lives", "slain", "perish"];
    private static readonly ImmutableArray<string> Suffering = ["injur", "wound", "hurt"];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Times = Of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "yesterday", "today", "week", "month", "year", "ago", "night", "weekend", "morning", "evening");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Leading = Of("in", "at", "near", "of", "from", "outside", "to", "north", "south", "east", "west");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Numbers = Of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "another", "several");

    // A toll that is read has its words so near to the word for what was done, in characters.
    private const int Beside = 40;

    // More is as many.
    private const int Most = 10;

    /// <summary>What stands between words.</summary>
    public static ReadOnlySpan<char> Breaks => " \n";

    /// <summary>What stands at words and is none of theirs.</summary>
    public static ReadOnlySpan<char> Marks => ".,;:\"'()\u201c\u201d\u2019";

    /// <summary>The hash of the word before <paramref name="span"/>, that of nothing at the head of a sentence.</summary>
    public static uint Before(string text, Span span)
    {
        var end = span.Start;
        while (end > 0 && !char.IsLetterOrDigit(text[end - 1])) if (text[--end] is '.' or '\n' or '!' or '?') return 0;
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1])) start--;
        return FeaturePen.Word(text.AsSpan(start, end - start));
    }

    /// <summary>The hash of the word after <paramref name="span"/>, that of nothing where a comma or the end of the sentence follows.</summary>
    public static uint After(string text, Span span)
    {
        var start = span.End;
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) if (text[start++] is '.' or '\n' or ',' or '!' or '?') return 0;
        var end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return FeaturePen.Word(text.AsSpan(start, end - start));
    }

    /// <summary>How often <paramref name="words"/> stand in <paramref name="text"/>, up to ten.</summary>
    public static int Count(string text, string words)
    {
        var count = 0;
        if (words.Length > 0)
            for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0 && count < Most; at = text.IndexOf(words, at + words.Length, StringComparison.Ordinal)) count++;
        return count;
    }

    /// <summary>The words for days, months, years and times of the day in <paramref name="within"/> that none of <paramref name="by"/> was read from.</summary>
    public static int TimesIn(Article article, Span within, Testimony[] by)
    {
        var text = article.Text.AsSpan(within.Start, within.Length);
        var count = 0;
        foreach (var range in text.SplitAny(" \n,."))
        {
            var word = text[range];
            if (!IsYear(word) && !Times.Contains(word)) continue;
            var (at, _) = range.GetOffsetAndLength(text.Length);
            var own = new Span(within.Start + at, within.Start + at + word.Length);
            if (!Array.Exists(by, t => t.Statement.Spans.Any(s => s.Overlaps(own)))) count++;
        }
        return count;
    }

    /// <summary>The names behind "in", "near" and the like in <paramref name="within"/> that are no part of <paramref name="name"/>.</summary>
    public static int PlacesIn(Article article, Span within, string name)
    {
        var text = article.Text.AsSpan(within.Start, within.Length);
        var (count, leads) = (0, false);
        foreach (var range in text.SplitAny(Breaks))
        {
            var word = text[range].Trim(Marks);
            if (leads && word.Length > 2 && char.IsUpper(word[0]) && !name.AsSpan().Contains(word, StringComparison.Ordinal)) count++;
            leads = Leading.Contains(word);
        }
        return count;
    }

    /// <summary>The numbers in <paramref name="text"/>.</summary>
    public static int NumbersIn(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var i = 0; i < text.Length; i++) if (char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1]))) count++;
        foreach (var range in text.SplitAny(Breaks)) if (Numbers.Contains(text[range].Trim(Marks))) count++;
        return count;
    }

    /// <summary>The words for death in <paramref name="within"/>, or for wounds where <paramref name="field"/> is that, beside which none of <paramref name="read"/> reads a number: dead who are not counted.</summary>
    public static int UnreadIn(Article article, Span within, Field field, ImmutableArray<Testimony> read)
    {
        var text = article.Text.AsSpan(within.Start, within.Length);
        var count = 0;
        foreach (var word in field == Field.Injured ? Suffering : Dying)
            for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0;)
            {
                if (!IsRead(article, within.Start + at, field, read)) count++;
                var next = text[(at + 1)..].IndexOf(word, StringComparison.OrdinalIgnoreCase);
                at = next < 0 ? -1 : at + 1 + next;
            }
        return count;
    }

    private static bool IsRead(Article article, int at, Field field, ImmutableArray<Testimony> read)
    {
        foreach (var testimony in read)
            if (testimony.Statement.Field == field && testimony.Article.Id == article.Id)
                foreach (var span in testimony.Statement.Spans)
                    if (Math.Abs(span.Start - at) < Beside) return true;
        return false;
    }

    private static bool IsYear(ReadOnlySpan<char> word) => word.Length == 4 && (word[..2] is "19" or "20") && char.IsAsciiDigit(word[2]) && char.IsAsciiDigit(word[3]);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(params string[] words) => words.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
