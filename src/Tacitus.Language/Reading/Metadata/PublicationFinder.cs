using Tacitus.Language.Reading.Cleaning;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Metadata;

/// <summary>Finds when an article was published: as given, as its metadata say, or as a byline or dateline says.</summary>
internal static class PublicationFinder
{
    // "KABUL, Aug. 27, 2021 (Example Press) - ...": a dateline with a year stands within the first characters of the first paragraph.
    private const int LongestDateline = 60;

    /// <summary>The publication of <paramref name="clean"/>; null when nothing says so.</summary>
    public static Publication? Find(GivenMetadata given, ArticleMetadata metadata, CleanText clean)
    {
        if (given.Published is { } told) return new Publication(told, DateBasis.Given);
        if (metadata.Published is { } written) return new Publication(written, DateBasis.Metadata);
        foreach (var block in clean.Blocks)
        {
            if (block.Kind == BlockKind.Byline && InText(clean, block.Span) is { } byline) return byline;
        }
        foreach (var block in clean.Blocks)
        {
            if (block.Kind != BlockKind.Paragraph) continue;
            return Dateline(clean, block.Span);
        }
        return null;
    }

    private static Publication? InText(CleanText clean, Span span) =>
        DateText.Find(span.In(clean.Text)) is { } found
            ? new Publication(found.Date, DateBasis.Text, new Span(span.Start + found.Span.Start, span.Start + found.Span.End))
            : null;

    private static Publication? Dateline(CleanText clean, Span span)
    {
        var head = new Span(span.Start, Math.Min(span.End, span.Start + LongestDateline)).In(clean.Text);
        var comma = head.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || DateText.Find(head) is not { } found || found.Span.Start > comma + 20) return null;
        var place = head[..comma];
        var after = head[found.Span.End..].TrimStart();
        var isDateline = !place.Any(char.IsLower) && (after.Length == 0 || after[0] is '(' or '-' or '–' or '—' or ':' or '.' or '/');
        return isDateline ? InText(clean, new Span(span.Start, span.Start + head.Length)) : null;
    }
}
