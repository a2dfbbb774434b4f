using System.Text;
using Tacitus.Language.Reading.Cleaning;

namespace Tacitus.Language.Reading.Html;

/// <summary>
/// Finds the headline of a page: the heading that its metadata tell too, else the only heading of the first rank, else what the metadata tell without the name of the site.
/// </summary>
/// <param name="parts">The page.</param>
/// <param name="url">Where it stands.</param>
internal sealed class PageTitle(PageParts parts, string? url)
{
    private static readonly string[] Names = ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title", "title"];

    private static readonly string[] Signs = [" | ", " │ ", " - ", " – ", " — ", " · ", " • ", " « ", " » ", " :: ", " // "];

    // "News" and the like are in many a title.
    private const int LeastHeadline = 10;
    private const int LongestHeading = 400;

    // A heading that no metadata tell is a headline when it says something.
    private const int LeastUntold = 15;
    private const int LeastWords = 3;
    private const int LeastSite = 3;

    private readonly string[] _sites =
        [.. new[] { parts.Metas.GetValueOrDefault("og:site_name"), parts.Linked.Publisher, parts.Metas.GetValueOrDefault("application-name") }.Select(Letters).Where(s => s.Length >= LeastSite)];

    private readonly string _host = Uri.TryCreate(url, UriKind.Absolute, out var address) ? Letters(address.Host) : "";

    /// <summary>The headline, and the element that shows it if one does.</summary>
    public (string? Title, PageNode? Headline) Find()
    {
        var first = parts.Root.Elements().FirstOrDefault(n => n.Name == "h1" && !string.IsNullOrWhiteSpace(n.Text()));
        if (Shown() is { } headline) return (AsTold(headline), headline);
        foreach (var name in Names)
        {
            if (parts.Told(name) is { } told) return (WithoutSite(told), first);
        }
        if (parts.Linked.Headline is { } linked) return (Glyphs.Tidy(linked), first);
        if (first is not null && Glyphs.Tidy(first.Text()) is { Length: > 0 } shown) return (shown, first);
        return (parts.Title is { } title && Glyphs.Tidy(title.Text()) is { Length: > 0 } written ? WithoutSite(written) : null, first);
    }

    private PageNode? Shown()
    {
        var told = new[] { parts.Metas.GetValueOrDefault("og:title"), parts.Linked.Headline }.Select(Letters).Where(t => t.Length > 0).ToList();
        var written = Letters(parts.Title?.Text());
        var headings = new List<(PageNode Node, string Letters)>();
        foreach (var rank in (ReadOnlySpan<string>)["h1", "h2", "h3"])
        {
            foreach (var node in parts.Shown)
            {
                if (node.Name != rank || node.TextLength > LongestHeading) continue;
                var letters = Letters(HeadingText.Of(node));
                if (letters.Length is >= LeastHeadline and <= LongestHeading && !IsSite(node, letters)) headings.Add((node, letters));
            }
        }
        var top = headings.FindAll(h => h.Node.Name == "h1");
        return Longest(top, h => IsTold(h) || told.Exists(t => t.Length >= LeastHeadline && h.Contains(t, StringComparison.Ordinal)))
            ?? OnlyHeading(top.FindAll(h => !written.Contains(h.Letters, StringComparison.Ordinal)))
            ?? headings.Find(h => told.Exists(t => t.StartsWith(h.Letters, StringComparison.Ordinal) || t.Length >= LeastHeadline && h.Letters.StartsWith(t, StringComparison.Ordinal))).Node
            ?? Longest(headings, IsTold);

        // The element title tells the name of the site too, mostly at its end.
        bool IsTold(string letters) => told.Exists(t => t.Contains(letters, StringComparison.Ordinal)) || written.StartsWith(letters, StringComparison.Ordinal)
            || written.Contains(letters, StringComparison.Ordinal) && !headings.Exists(h => h.Letters != letters && written.StartsWith(h.Letters, StringComparison.Ordinal));
    }

    // A heading often runs into the line above or below it; the words that the metadata tell too end where the headline does.
    private string AsTold(PageNode headline)
    {
        var shown = HeadingText.Of(headline);
        if (!headline.Elements().Any()) return shown;
        var letters = Letters(shown);
        foreach (var told in new[] { parts.Told("og:title"), parts.Linked.Headline is { } linked ? Glyphs.Tidy(linked) : null })
        {
            if (told is not null && Letters(told) is { Length: >= LeastHeadline } words && words.Length < letters.Length && letters.Contains(words, StringComparison.Ordinal)
                && shown.Contains(told, StringComparison.OrdinalIgnoreCase)) return WithoutSite(told);
        }
        return shown;
    }

    private static PageNode? Longest(List<(PageNode Node, string Letters)> headings, Func<string, bool> isTold)
    {
        (PageNode? Node, int Length) best = (null, 0);
        foreach (var (node, letters) in headings)
        {
            if (letters.Length > best.Length && isTold(letters)) best = (node, letters.Length);
        }
        return best.Node;
    }

    private static PageNode? OnlyHeading(List<(PageNode Node, string Letters)> top) =>
        top.Count > 0 && top.TrueForAll(h => h.Letters == top[0].Letters) && top[0].Letters.Length >= LeastUntold
        && !top[0].Node.Text().Contains(" | ", StringComparison.Ordinal)
        && top[0].Node.Text().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length >= LeastWords
            ? top[0].Node
            : null;

    // The name of a site is told in the metadata, is in its address, or leads to its first page.
    private bool IsSite(PageNode node, string letters)
    {
        if (_sites.Contains(letters) || _host.Contains(letters, StringComparison.Ordinal)) return true;
        foreach (var inner in node.Elements())
        {
            if (inner.Name == "a" && inner["href"] is { } link && IsFirstPage(link)) return true;
        }
        return node.Parent is { Name: "a" } around && around["href"] is { } target && IsFirstPage(target);
    }

    private static bool IsFirstPage(string link) => link is "/" or "./" or "index.html" or "/index.html" or "index.php" or "/index.php"
        || Uri.TryCreate(link, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.PathAndQuery == "/";

    // "Headline - The Daily", "THE DAILY | Headline" and "Headline | News | The Daily" lose what names the site.
    private string WithoutSite(string title)
    {
        foreach (var sign in Signs)
        {
            var first = title.IndexOf(sign, StringComparison.Ordinal);
            if (first <= 0) continue;
            if (NamesSite(title[..first])) return WithoutSite(title[(first + sign.Length)..].TrimStart());
            var last = title.LastIndexOf(sign, StringComparison.Ordinal);
            if (sign is " | " or " │ ") return title[..first].TrimEnd();
            if (NamesSite(title[(last + sign.Length)..])) return title[..last].TrimEnd();
        }
        return title;
    }

    private bool NamesSite(string words) => Letters(words) is { Length: >= LeastSite } letters && (_sites.Contains(letters) || _host.Contains(letters, StringComparison.Ordinal));

    private static string Letters(string? text)
    {
        var letters = new StringBuilder();
        foreach (var c in text ?? "")
        {
            if (letters.Length > LongestHeading) break;
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }
}
