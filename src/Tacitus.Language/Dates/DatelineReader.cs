using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>Finds the article's own date among its time expressions: in a dateline ("SAN SALVADOR, 3 JAN 90 -- ") or a line by itself.</summary>
internal static class DatelineReader
{
    // Datelines are short: a place, a date, an agency.
    private const int BeforeDate = 80;
    private const int AfterDate = 60;
    private const int FirstBlocks = 3;

    /// <summary>The index of the dateline's date in <paramref name="mentions"/>; -1 when there is none.</summary>
    public static int Find(Article article, ImmutableArray<TimeMention> mentions)
    {
        for (var i = 0; i < mentions.Length; i++)
        {
            var mention = mentions[i];
            var block = BlockOf(article, mention.Span);
            if (block >= FirstBlocks) return -1;
            if (mention.Type != TimexType.Date || block < 0 || !NamesDay(mention)) continue;
            var span = article.Blocks[block].Span;
            if (mention.Span.Start - span.Start > BeforeDate) continue;
            if (Alone(article.Text, span, mention.Span) || Dashed(article.Text, span, mention.Span) || IsBeforePlace(article.Text, span, mention)) return i;
        }
        return -1;
    }

    private static bool NamesDay(TimeMention mention) => mention.Relative is null ? mention.Date is { IsDay: true } : mention.Relative is { Month: not null, Day: not null };

    private static int BlockOf(Article article, Span span)
    {
        for (var b = 0; b < article.Blocks.Length && b <= FirstBlocks; b++)
        {
            if (article.Blocks[b].Span.Contains(span)) return b;
        }
        return -1;
    }

    // The date and hardly anything else, the word "published" or a clock time included.
    private static bool Alone(string text, Span block, Span date)
    {
        var rest = 0;
        for (var i = block.Start; i < block.End; i++)
        {
            if ((i < date.Start || i >= date.End) && char.IsLetterOrDigit(text[i])) rest++;
        }
        return rest <= 16;
    }

    // "Monday, 15 December 2031 DORN, Aldavia -- ...": the day of the article before the place of its dateline.
    private static bool IsBeforePlace(string text, Span block, TimeMention mention)
    {
        if (mention.Relative is not null || mention.Span.Start - block.Start > 2) return false;
        var i = mention.Span.End;
        while (i < block.End && char.IsWhiteSpace(text[i])) i++;
        var capitals = 0;
        while (i + capitals < block.End && char.IsUpper(text[i + capitals])) capitals++;
        if (capitals < 3) return false;
        for (var k = i; k < Math.Min(block.End, mention.Span.End + AfterDate); k++)
        {
            if (text[k] is '\u2014' or '\u2013' || text[k] == '-' && (text[k - 1] is ' ' || k + 1 < block.End && text[k + 1] == '-')) return true;
            if (char.IsLower(text[k]) && char.IsWhiteSpace(text[k - 1])) return false;
        }
        return false;
    }

    // Behind the date, perhaps after an agency in brackets, a dash and then text; before it, names without a verb's small letters.
    private static bool Dashed(string text, Span block, Span date)
    {
        var stop = Math.Min(block.End, date.End + AfterDate);
        var depth = 0;
        for (var i = date.End; i < stop; i++)
        {
            var c = text[i];
            if (c is '(' or '[') depth++;
            else if (c is ')' or ']') depth--;
            else if (c is '\u2014' or '\u2013' || c == '-' && (i + 1 < stop && text[i + 1] == '-' || text[i - 1] is ' ' or ')')) return true;
            else if (depth <= 0 && (char.IsLetterOrDigit(c) || c == '.')) return false;
        }
        return false;
    }
}
