using System.Collections.Immutable;
using Tacitus.Language.Reading.Cleaning;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Metadata;

/// <summary>Finds when an article was published: as given, as its metadata say, or as a byline or dateline says.</summary>
internal static class PublicationFinder
{
    // "KABUL, Aug. 27, 2021 (Example Press) - ...": a dateline with a year stands within the first characters of the first paragraph.
    private const int LongestDateline = 60;

    // A summary and a note may stand before the paragraph that opens with the day.
    private const int Openings = 3;

    // A heading that names a bulletin and its day.
    private const int LongestBulletin = 120;

    private static readonly ImmutableArray<string> Bulletins = ["bulletin", "update", "report", "digest", "sitrep", "briefing", "newsletter", "brief no", "weekly", "monitor", "overview", "alert"];

    private static readonly ImmutableArray<string> Ahead = ["dated", "issued", "on", "as of", "published"];

    /// <summary>The publication of <paramref name="clean"/>; null when nothing says so.</summary>
    public static Publication? Find(GivenMetadata given, ArticleMetadata metadata, CleanText clean)
    {
        if (given.Published is { } told) return new Publication(told, DateBasis.Given);
        if (metadata.Published is { } written) return new Publication(written, DateBasis.Metadata);
        return InBlocks(clean.Text, clean.Blocks);
    }

    /// <summary>The publication that a byline, the head or the dateline of the first paragraph of <paramref name="text"/> states; null when none does.</summary>
    public static Publication? InBlocks(string text, ImmutableArray<Block> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Kind == BlockKind.Byline && InText(text, block.Span) is { } byline) return byline;
        }
        if (blocks.Length > 0 && OfBulletin(text, blocks[0].Span) is { } issued) return issued;
        var seen = 0;
        foreach (var block in blocks)
        {
            if (block.Kind != BlockKind.Paragraph) continue;
            if (Headed(text, block.Span) is { } headed) return headed;
            if (seen == 0 && Dateline(text, block.Span) is { } dateline) return dateline;
            if (++seen == Openings) break;
        }
        return null;
    }

    private static Publication? InText(string text, Span span) =>
        DateText.Find(span.In(text), isDayFirst: false) is { } found
            ? new Publication(found.Date, DateBasis.Text, new Span(span.Start + found.Span.Start, span.Start + found.Span.End))
            : null;

    // "Protection bulletin no. 14, 16 February 2024", "Flash update #3 (as of 2 May 2023)"
    private static Publication? OfBulletin(string text, Span head)
    {
        if (head.Length > LongestBulletin) return null;
        var words = head.In(text);
        if (DateText.Find(words) is not { } found || words[found.Span.End..].Any(char.IsLetterOrDigit)) return null;
        var before = words[..found.Span.Start].ToLowerInvariant();
        return Bulletins.Any(b => before.Contains(b, StringComparison.Ordinal)) && Lead(before) is ['|' or ',' or ':' or '(' or '-' or '–' or '—', ..] ? InText(text, head) : null;
    }

    // What stands between a heading's words and its date: the last mark before it, with "as of" left out.
    private static string Lead(string before)
    {
        var rest = before.TrimEnd();
        foreach (var word in Ahead)
        {
            if (rest.EndsWith(word, StringComparison.Ordinal)) rest = rest[..^word.Length].TrimEnd();
        }
        return rest.Length > 0 ? rest[^1..] : "";
    }

    // "Posted: 01/27/2016 5:40 PM Two men ...", "27.1.2022 - Two men ...", "27.1.2022 "Two men ...", "(27 January 2022) Two men ..."
    private static Publication? Headed(string text, Span span)
    {
        var head = new Span(span.Start, Math.Min(span.End, span.Start + LongestDateline));
        var words = head.In(text);
        if (char.IsAsciiDigit(words[0]) && DateText.Find(words) is { Span.Start: 0 } leading && words[leading.Span.End..].TrimStart() is ['-' or '–' or '—' or '|' or '„' or '“' or '«' or '»' or '"', ..]) return InText(text, head);
        if (words[0] == '(' && DateText.Find(words) is { Span.Start: 1 } enclosed && words[enclosed.Span.End..].StartsWith(')')) return InText(text, head);
        var word = 0;
        while (word < words.Length && char.IsLetter(words[word])) word++;
        return words[..word].ToLowerInvariant() is "posted" or "published" or "updated" && InText(text, head) is { Span: { } at } found && at.Start - span.Start <= word + 12 ? found : null;
    }

    // "PORT HAVEN, Aug. 27, 2021 (Example Press) - ...", "PORT HAVEN, Md. (Aug. 27, 2021) - ..."
    private static Publication? Dateline(string text, Span span)
    {
        var head = new Span(span.Start, Math.Min(span.End, span.Start + LongestDateline)).In(text);
        var end = head.AsSpan().IndexOfAny(',', '(');
        if (end <= 0 || DateText.Find(head) is not { } found || found.Span.Start > end + 20) return null;
        var place = head[..end];
        var after = head[found.Span.End..].TrimStart().TrimStart(')').TrimStart();
        var isDateline = !place.Any(char.IsLower) && (after.Length == 0 || after[0] is '(' or '-' or '–' or '—' or ':' or '.' or '/');
        return isDateline ? InText(text, new Span(span.Start, span.Start + head.Length)) : null;
    }
}
