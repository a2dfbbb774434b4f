using Tacitus.Language.Reading.Cleaning;
using Tacitus.Language.Reading.Metadata;

namespace Tacitus.Language.Reading.Html;

/// <summary>Reads what a page says of itself: JSON-LD, named meta elements, microdata, <c>time</c> elements, headings, elements that are named for a date, its address.</summary>
internal static class PageMetadata
{
    private static readonly string[] OutletNames = ["og:site_name", "dc.publisher", "publisher", "citation_journal_title", "application-name", "twitter:site"];

    /// <summary>The metadata of the page under <paramref name="root"/>, which stood at <paramref name="address"/>, and the element that shows its headline, if one does.</summary>
    public static (ArticleMetadata Metadata, PageNode? Headline) Read(PageNode root, string? address)
    {
        var parts = PageParts.Of(root);
        var url = parts.Canonical ?? parts.Metas.GetValueOrDefault("og:url") ?? parts.Linked.Url ?? address;
        var (title, headline) = new PageTitle(parts, url).Find();
        var metadata = new ArticleMetadata(title, Outlet(parts, url), url, new PageDate(parts, headline, url).Find())
        {
            Imprints = new PageImprints(root, parts.Linked, parts.Metas, parts.Canonical).Find(),
        };
        return (metadata, headline);
    }

    private static string? Outlet(PageParts parts, string? url)
    {
        foreach (var name in OutletNames)
        {
            if (parts.Told(name) is { } outlet) return outlet;
        }
        if (parts.Linked.Publisher is { } publisher) return Glyphs.Tidy(publisher);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host
            : null;
    }
}
