using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Tacitus.Language.Reading.Metadata;
using Tacitus.Model.Dates;

namespace Tacitus.Language.Reading.Html;

/// <summary>
/// Reads what a page says of itself. In order of trust: JSON-LD, named meta elements, microdata and <c>time</c> elements, elements that are named for a date,
/// the date in the address.
/// </summary>
internal sealed class PageMetadata
{
    // Named as many content systems name them.
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "bt:pubdate", "datepublished", "date_published", "article:published", "article.published",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cse-pubdate", "ptime", "publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "publicationdate",
        "published_at", "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created",
        "dc.created", "dc.date.publication", "rnews:datepublished", "date", "dc.date", "dcterms.date", "dc:date", "created", "datecreated", "article:created_time", "shareaholic:article_published_time",
        "timestamp",
    ];

    // They tell of a revision: asked only where nothing tells of the publication.
    private static readonly string[] RevisionNames =
        ["revision_date", "datemodified", "article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod"];

    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "dcterms.title", "citation_title", "parsely-title", "sailthru.title", "title"];
    private static readonly string[] OutletNames = ["og:site_name", "dc.publisher", "publisher", "citation_journal_title", "application-name", "twitter:site"];

    // Elements whose names hold one of these words show a date, mostly that of publication.
    private static readonly FrozenSet<string> DateWords = FrozenSet.Create(StringComparer.Ordinal,
        "date", "datum", "datetime", "time", "timestamp", "published", "publish", "publication", "posted", "pubdate", "postdate", "dateline", "byline", "meta", "metadata", "postmetadata", "info",
        "fecha", "data", "zeit", "created", "updated", "veroeffentlicht", "day", "entrydate", "articledate", "submitted", "subline", "byinfo", "details", "kicker", "stand", "autor", "author");

    // "News" and the like are in many a title.
    private const int LeastHeadline = 10;
    private const int LongestTitle = 400;
    private const int LongestDate = 200;
    private const int MostShortTexts = 60;

    // From Auckland to Honolulu: what is published at these hours of UTC may be of the next day, or of the day before.
    private const int EveningInUtc = 13;
    private const int MorningInUtc = 10;

    private readonly List<PageNode> _shown = [];
    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly LinkedData _linked;
    private readonly bool? _isDayFirst;
    private PageNode? _title;
    private PageNode? _headline;
    private string? _canonical;

    private PageMetadata(PageNode root)
    {
        CollectShown(root);
        _linked = LinkedData.Read(root);
        string? language = null;
        foreach (var node in root.Elements())
        {
            switch (node.Name)
            {
                case "meta":
                    if ((node["property"] ?? node["name"] ?? node["itemprop"] ?? node["http-equiv"]) is { } name && node["content"] is { } content && !string.IsNullOrWhiteSpace(content))
                        _metas.TryAdd(name.Trim(), content.Trim());
                    break;
                case "link" when node["rel"] is "canonical":
                    _canonical ??= node["href"];
                    break;
                case "title":
                    _title ??= node;
                    break;
                case "h1" when _headline is null && !string.IsNullOrWhiteSpace(node.Text()):
                    _headline = node;
                    break;
                case "body" or "html" or "article":
                    language ??= node["lang"];
                    break;
            }
        }
        language ??= root["lang"] ?? _metas.GetValueOrDefault("og:locale") ?? _metas.GetValueOrDefault("content-language");
        _isDayFirst = language is null ? null
            : !language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? true
            : language.EndsWith("us", StringComparison.OrdinalIgnoreCase) ? false : null;
    }

    /// <summary>The metadata of the page under <paramref name="root"/>, which stood at <paramref name="address"/>, and the element that shows its headline, if one does.</summary>
    public static (ArticleMetadata Metadata, PageNode? Headline) Read(PageNode root, string? address)
    {
        var page = new PageMetadata(root);
        var url = page._canonical ?? page._metas.GetValueOrDefault("og:url") ?? page._linked.Url ?? address;
        var metadata = new ArticleMetadata(page.Title(), page.Outlet(url), url, page.Published(url))
        {
            Imprints = new PageImprints(root, page._linked, page._metas, page._canonical).Find(),
        };
        return (metadata, page._headline);
    }

    // A heading whose words are in the title that the page gives itself is the headline as shown. The name of the site is in that title too, mostly at its end.
    private PageNode? ShownHeadline()
    {
        var told = new[] { _metas.GetValueOrDefault("og:title"), _linked.Headline }.Select(t => Letters(t ?? "")).Where(t => t.Length > 0).ToList();
        if (told.Count == 0 && _title is not null) told.Add(Letters(_title.Text()));
        var sites = new[] { _metas.GetValueOrDefault("og:site_name"), _linked.Publisher }.Select(t => Letters(t ?? "")).ToArray();
        var headings = new List<(PageNode Node, string Letters)>();
        foreach (var rank in (ReadOnlySpan<string>)["h1", "h2", "h3"])
        {
            foreach (var node in _shown)
            {
                if (node.Name != rank || node.TextLength > LongestTitle) continue;
                var letters = Letters(node.Text());
                if (letters.Length >= LeastHeadline && !sites.Contains(letters)) headings.Add((node, letters));
            }
        }
        var found = headings.Find(h => told.Exists(t => t.StartsWith(h.Letters, StringComparison.Ordinal))).Node;
        return found ?? headings.Find(h => told.Exists(t => t.Contains(h.Letters, StringComparison.Ordinal))).Node;
    }

    private string? Title()
    {
        if (ShownHeadline() is { } headlineNode)
        {
            _headline = headlineNode;
            return Tidy(headlineNode.Text());
        }
        var site = _metas.GetValueOrDefault("og:site_name") ?? _linked.Publisher;
        foreach (var name in TitleNames)
        {
            if (_metas.TryGetValue(name, out var title) && Tidy(title) is { Length: > 0 } tidy) return WithoutSite(tidy, site);
        }
        if (_linked.Headline is { } headline) return Tidy(headline);
        if (_headline is not null && Tidy(_headline.Text()) is { Length: > 0 } shown) return shown;
        return _title is not null && Tidy(_title.Text()) is { Length: > 0 } written ? WithoutSite(written, site) : null;
    }

    private string? Outlet(string? url)
    {
        foreach (var name in OutletNames)
        {
            if (_metas.TryGetValue(name, out var outlet) && Tidy(outlet) is { Length: > 0 } tidy) return tidy;
        }
        if (_linked.Publisher is { } publisher) return Tidy(publisher);
        return Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0
            ? address.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address.Host[4..] : address.Host
            : null;
    }

    private PartialDate? Published(string? url)
    {
        if (_linked.Published is { } linked && Parse(linked) is { } date) return AsShown(date, linked);
        return Named(DateNames) ?? InAddress(url) ?? InElements() ?? InShortTexts() ?? Named(RevisionNames);
    }

    // "11/01/2023 12:43:42" is written for machines, by programs that know nothing of the page's language; asked again when nothing else tells.
    private PartialDate? Named(string[] names)
    {
        PartialDate? unsure = null;
        foreach (var name in names)
        {
            if (!_metas.TryGetValue(name, out var written) || Parse(written) is not { } date) continue;
            if (!written.Contains('/', StringComparison.Ordinal) || DateText.Find(written, isDayFirst: null) is not null) return AsShown(date, written);
            unsure ??= date;
        }
        return unsure is { } day ? InElements() ?? InShortTexts() ?? day : null;
    }

    // A moment in UTC may fall on another day than where the page was made; readers are shown that day.
    private PartialDate AsShown(PartialDate date, string written)
    {
        if (!IsInUtc(written) || MomentText.Read(written) is not { } moment) return date;
        var hour = int.Parse(moment.AsSpan(moment.IndexOf('T', StringComparison.Ordinal) + 1, 2), NumberStyles.None, CultureInfo.InvariantCulture);
        var other = hour >= EveningInUtc ? date.Start.AddDays(1) : hour < MorningInUtc ? date.Start.AddDays(-1) : date.Start;
        return other != date.Start && (InElements(isLocal: true) ?? InShortTexts()) is { } shown && shown.Start == other ? shown : date;
    }

    private static bool IsInUtc(string written) =>
        MomentText.Read(written) is { } moment && (moment[^1] == 'Z' || moment.EndsWith("+00:00", StringComparison.Ordinal));

    // "24.03.2024 | Politik": a short text that is mostly a date, after the headline before any other place.
    private PartialDate? InShortTexts()
    {
        PartialDate? before = null;
        var isAfter = false;
        var seen = 0;
        foreach (var node in _shown)
        {
            if (node == _headline) (isAfter, seen) = (true, 0);
            if (node.Name == "a" || seen > MostShortTexts) continue;
            foreach (var child in node.Children)
            {
                if (!child.IsText || child.Span.Length > LongestDate) continue;
                var text = Tidy(Entities.Decode(child.RawText));
                if (text.Length is < 8 or > 90) continue;
                seen++;
                if (DateText.Find(text, _isDayFirst) is not { } found || found.Span.Length * 4 < text.Length) continue;
                if (isAfter) return found.Date;
                before ??= found.Date;
            }
        }
        return before;
    }

    // Not what is in UTC when the local day is asked for.
    private PartialDate? InElements(bool isLocal = false)
    {
        PartialDate? time = null;
        PartialDate? shown = null;
        foreach (var node in _shown)
        {
            if (node.Name == "meta" && node["itemprop"] is null) continue;
            var isMarked = node["itemprop"] is { } property && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase);
            var machine = node["datetime"] ?? (isMarked ? node["content"] : null);
            if (isLocal && machine is not null && IsInUtc(machine)) machine = null;
            if (isMarked && Parse(machine ?? node.Text()) is { } marked) return marked;
            if (node.Name == "time" && time is null) time = Parse(machine ?? "") ?? Parse(node.Text());
            if (time is null && shown is null && node.Name is "abbr" or "span" && node["title"] is { } title) shown = Parse(title);
            if (time is null && shown is null && node.Name is not ("body" or "html" or "main") && IsNamedForDate(node)) shown = Parse(node.Text());
        }
        return time ?? shown;
    }

    private static bool IsNamedForDate(PageNode node)
    {
        foreach (var word in PagePruner.Names(node))
        {
            if (DateWords.Contains(word)) return true;
        }
        return false;
    }

    // Not in comments and lists of other articles, which have headlines and dates of their own.
    private void CollectShown(PageNode node)
    {
        foreach (var child in node.Children)
        {
            if (child.IsText || child.Name is "aside" or "footer" or "nav" or "script" or "style" or "head") continue;
            if (child.Name is "div" or "section" or "ol" or "ul" or "li" && PageWords.Comments.In(PagePruner.Names(child)) is not null) continue;
            _shown.Add(child);
            CollectShown(child);
        }
    }

    // ".../2020/04/20/...", ".../2020-04-20-...", ".../20-04-2020-..." .
    private PartialDate? InAddress(string? url)
    {
        url ??= _metas.GetValueOrDefault("og:url");
        if (url is null) return null;
        foreach (var sign in (ReadOnlySpan<char>)['/', '-'])
        {
            var parts = url.Split(sign);
            for (var i = 0; i + 2 < parts.Length; i++)
            {
                if (parts[i].Length < 4 || parts[i + 1].Length is 0 or > 2 || parts[i + 2].Length == 0) continue;
                var day = parts[i + 2].AsSpan(0, Math.Min(2, parts[i + 2].Length));
                if (day.Length == 2 && !char.IsAsciiDigit(day[1])) day = day[..1];
                if (parts[i + 2].Length > day.Length && char.IsAsciiDigit(parts[i + 2][day.Length])) continue;
                var written = $"{parts[i][^4..]}-{parts[i + 1].PadLeft(2, '0')}-{day.ToString().PadLeft(2, '0')}";
                if (written[0] is '1' or '2' && PartialDate.TryParse(written, out var date)) return date;
            }
        }
        foreach (var part in url.Split('/'))
        {
            if (part.Length >= 10 && char.IsAsciiDigit(part[0]) && part[2] == '-' && part[5] == '-' && (part.Length == 10 || part[10] == '-')
                && DateText.Find(part[..10], _isDayFirst) is { Span: { Start: 0, End: 10 } } found) return found.Date;
        }
        return null;
    }

    private PartialDate? Parse(string text)
    {
        if (text.Length is 0 or > LongestDate) return null;
        if (DateText.Find(text, _isDayFirst) is { } found) return found.Date;
        // "20200420" and "20200420T1530".
        var digits = text.AsSpan().Trim();
        return digits.Length >= 8 && !digits[..8].ContainsAnyExceptInRange('0', '9') && (digits.Length == 8 || !char.IsAsciiDigit(digits[8]) || digits.Length == 14)
            && PartialDate.TryParse($"{digits[..4]}-{digits[4..6]}-{digits[6..8]}", out var date) ? date : null;
    }

    // "Headline - The Daily" and "Headline | News | The Daily" lose what names the site.
    private string WithoutSite(string title, string? site)
    {
        if (_headline is not null && Tidy(_headline.Text()) is { Length: > 0 } shown && title.Length > shown.Length && title.StartsWith(shown, StringComparison.Ordinal)) return shown;
        foreach (var sign in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " · ", " « ", " » ", " :: "])
        {
            var at = title.LastIndexOf(sign, StringComparison.Ordinal);
            if (at <= 0) continue;
            var last = title[(at + sign.Length)..];
            if (sign == " | " || (site is not null && last.Equals(site, StringComparison.OrdinalIgnoreCase))) return title[..title.IndexOf(sign, StringComparison.Ordinal)].TrimEnd();
        }
        return title;
    }

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }

    private static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (tidy.Length > 0 && tidy[^1] != ' ') tidy.Append(' ');
            }
            else if (!char.IsControl(c) && c != '\u00AD') tidy.Append(c);
        }
        return tidy.ToString().Trim();
    }
}
