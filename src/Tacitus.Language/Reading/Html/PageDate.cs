using System.Collections.Frozen;
using Tacitus.Language.Reading.Cleaning;
using Tacitus.Language.Reading.Metadata;
using Tacitus.Model.Dates;

namespace Tacitus.Language.Reading.Html;

/// <summary>
/// Finds the day on which a page was published. In order of trust: JSON-LD of a text, meta elements that name the publication, microdata, a <c>time</c> element by the headline, meta elements that
/// name any date, JSON-LD of what is besides, the address, elements that are named for a date, short texts that are one, a revision.
/// </summary>
/// <param name="parts">The page.</param>
/// <param name="headline">What shows its headline.</param>
/// <param name="url">Where it stands.</param>
internal sealed class PageDate(PageParts parts, PageNode? headline, string? url)
{
    // Named as many content systems name them.
    private static readonly string[] PublicationNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "og:pubdate", "bt:pubdate", "datepublished", "date_published", "article:published", "article.published",
        "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime", "cse-pubdate", "ptime", "publishdate", "publish-date", "publish_date", "pubdate", "publication_date", "publicationdate",
        "published_at", "article_date_original", "originalpublicationdate", "citation_publication_date", "citation_date", "dc.date.issued", "dcterms.issued", "dc.date.publication",
        "rnews:datepublished", "shareaholic:article_published_time",
    ];

    // Of publication in most pages; in some of the last change, or when the page was set up.
    private static readonly string[] DateNames =
    [
        "dc.date.created", "dcterms.created", "dc.created", "date", "dc.date", "dcterms.date", "dc:date", "created", "datecreated", "article:created_time", "timestamp",
    ];

    // They tell of a revision: asked only where nothing tells of the publication.
    private static readonly string[] RevisionNames =
        ["revision_date", "datemodified", "article:modified_time", "og:updated_time", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod"];

    // Elements whose names hold one of these words show a date, mostly that of publication.
    private static readonly FrozenSet<string> DateWords = FrozenSet.Create(StringComparer.Ordinal,
        "date", "datum", "datetime", "time", "timestamp", "published", "publish", "publication", "posted", "pubdate", "postdate", "dateline", "byline", "meta", "metadata", "postmetadata", "info",
        "fecha", "data", "zeit", "created", "updated", "veroeffentlicht", "day", "entrydate", "articledate", "submitted", "subline", "byinfo", "details", "kicker", "stand", "autor", "author");

    private static readonly FrozenSet<string> ClockWords = FrozenSet.Create(StringComparer.Ordinal, "clock", "uhr", "today", "heute", "hoy", "oggi", "now", "currentdate", "todaydate", "reloj", "orologio", "horloge", "uhrzeit");

    private const int LongestDate = 200;

    // How many elements round a date its label may stand before, and how many nodes it may stand away from them.
    private const int Labelled = 3;
    private const int MostShortTexts = 60;

    // The line of a date stands with the headline: among so many elements after it, or before it.
    private const int After = 60;
    private const int Before = 30;

    // A link of the headline's own line names a writer or a section; a title of another article is longer. A part with more children is no line.
    private const int LeastLink = 30;
    private const int MostInLine = 12;

    // From Auckland to Honolulu: what is published at these hours of UTC may be of the next day, or of the day before.
    private const int EveningInUtc = 13;
    private const int MorningInUtc = 10;

    private readonly bool? _isDayFirst = DayOrder.Of(parts.Language, url);

    /// <summary>The day; null when the page tells none.</summary>
    public PartialDate? Find()
    {
        var (linked, isText) = (parts.Linked.Published, parts.Linked.IsText);
        return (isText ? Borne(Told(linked), Named(PublicationNames)) : null)
            ?? Named(PublicationNames)
            ?? Marked()
            ?? Timed()
            ?? Named(DateNames)
            ?? (isText ? null : Told(linked))
            ?? InAddress()
            ?? InElements()
            ?? InElements(isRevision: true)
            ?? InShortTexts()
            ?? Named(RevisionNames);
    }

    // Where JSON-LD and a meta element are days apart, what readers are shown decides.
    private PartialDate? Borne(PartialDate? linked, PartialDate? named) =>
        linked is { } one && named is { } other && Apart(one, other) && InElements(isLocal: true) is { } shown && !Apart(shown, other) && Apart(shown, one) ? other : linked;

    // An address is made when an article is published; a time by the headline may be another article's.
    private PartialDate? Timed()
    {
        var (time, address) = (InTime(isLocal: false), InAddress());
        return time is { } one && address is { } other && Apart(one, other) ? address : time;
    }

    // By more than a zone.
    private static bool Apart(PartialDate one, PartialDate other) => Math.Abs(one.Start.DayNumber - other.Start.DayNumber) > 1;

    private PartialDate? Told(string? written) => written is not null && Parse(written) is { } date ? AsShown(date, written) : null;

    // "11/01/2023 12:43:42" is written for machines, by programs that know nothing of the page's language; asked again when nothing else tells.
    private PartialDate? Named(string[] names)
    {
        PartialDate? unsure = null;
        foreach (var name in names)
        {
            if (!parts.Metas.TryGetValue(name, out var written) || Parse(written) is not { } date) continue;
            if (!written.Contains('/', StringComparison.Ordinal) || DateText.Find(written, isDayFirst: null) is not null) return AsShown(date, written);
            unsure ??= date;
        }
        return unsure is { } day ? InElements() ?? InShortTexts() ?? day : null;
    }

    // A moment in UTC may fall on another day than where the page was made; readers are shown that day, and the address has it.
    private PartialDate AsShown(PartialDate date, string written)
    {
        if (MomentText.HourInUtc(written) is not { } hour || InAddress() == date) return date;
        var other = hour >= EveningInUtc ? date.Start.AddDays(1) : hour < MorningInUtc ? date.Start.AddDays(-1) : date.Start;
        return other != date.Start && (InElements(isLocal: true) ?? InShortTexts()) is { } shown && shown.Start == other ? shown : date;
    }

    // Microdata in what shows the article, else anywhere when it tells one day only.
    private PartialDate? Marked()
    {
        foreach (var node in parts.Shown)
        {
            if (MarkedDate(node) is { } date) return date;
        }
        PartialDate? only = null;
        foreach (var node in parts.Root.Elements())
        {
            if (MarkedDate(node) is not { } date) continue;
            if (only is { } other && other != date) return null;
            only = date;
        }
        return only;
    }

    private PartialDate? MarkedDate(PageNode node) =>
        node["itemprop"] is { } property && property.Contains("datePublished", StringComparison.OrdinalIgnoreCase) ? Parse(node["datetime"] ?? node["content"] ?? node.Text()) : null;

    // The first time element after the headline, else the last before it; what is said to be a revision, or stands with the title of another article, is none.
    private PartialDate? InTime(bool isLocal) => Near(isLocal, static node => node.Name == "time");

    private PartialDate? Near(bool isLocal, Func<PageNode, bool> isOne)
    {
        var at = Place();
        if (at < 0) return null;
        PartialDate? before = null;
        for (var i = Math.Max(0, at - Before); i <= at + After && i < parts.Shown.Count; i++)
        {
            var node = parts.Shown[i];
            if (i == at || !isOne(node) || IsClock(node) || IsRevision(node) || IsOfOther(node) || Shows(node, isLocal) is not { } date) continue;
            if (i > at) return date;
            before = date;
        }
        return before;
    }

    // The day that a node shows; not one in UTC when the local day is asked for.
    private PartialDate? Shows(PageNode node, bool isLocal)
    {
        var machine = node.Name == "time" ? node["datetime"] : null;
        if (isLocal && machine is not null && MomentText.HourInUtc(machine) is not null) machine = null;
        return Parse(machine ?? "") ?? Parse(node.Text());
    }

    private int Place()
    {
        for (var i = 0; i < parts.Shown.Count; i++)
        {
            if (parts.Shown[i] == headline) return i;
        }
        return -1;
    }

    // "<time>4 March</time> <a>What the council decided ...</a>": the headline's own line has no long link.
    private bool IsOfOther(PageNode node)
    {
        var around = node.Parent;
        for (var i = 0; i < 2 && around is not null; i++, around = around.Parent)
        {
            if (around.Children.Count > MostInLine || HoldsHeadline(around)) return false;
            foreach (var inner in around.Elements())
            {
                if (inner.Name == "a" && inner.Text().Length >= LeastLink) return true;
            }
        }
        return false;
    }

    private bool HoldsHeadline(PageNode node)
    {
        for (var around = headline?.Parent; around is not null; around = around.Parent)
        {
            if (around == node) return true;
        }
        return false;
    }

    // "<time itemprop=dateModified>", "<time class=updated>", "Updated <time>", "<time>Aktualisiert: 4. März".
    private static bool IsRevision(PageNode node)
    {
        if (node["itemprop"] is { } property && property.Contains("modified", StringComparison.OrdinalIgnoreCase)) return true;
        if (PagePruner.Names(node) is var names && (names.Contains("updated") || names.Contains("modified")) && !names.Contains("published")) return true;
        if (RevisionWords.Begin(node.Text())) return true;
        // "<h4>Last changed:</h4> <ul><li>4 March</li></ul>" too.
        for (var (inner, i) = (node, 0); i < Labelled && inner.Parent is { } parent; inner = parent, i++)
        {
            var own = parent.Children.IndexOf(inner);
            for (var before = own - 1; before >= Math.Max(0, own - Labelled); before--)
            {
                if (parent.Children[before] is not { Span.Length: < LongestDate } label) return false;
                var text = label.IsText ? Entities.Decode(label.RawText) : label.Text();
                if (string.IsNullOrWhiteSpace(text)) continue;
                return RevisionWords.End(text);
            }
        }
        return false;
    }

    // What shows the day on which the page is looked at.
    private static bool IsClock(PageNode node) => IsNamed(node, ClockWords);

    // "24.03.2024 | Politik": a short text that is mostly a date, after the headline before any other place.
    private PartialDate? InShortTexts()
    {
        PartialDate? before = null;
        var isAfter = false;
        var seen = 0;
        foreach (var node in parts.Shown)
        {
            if (node == headline) (isAfter, seen) = (true, 0);
            if (node.Name == "a" || seen > MostShortTexts || IsClock(node)) continue;
            foreach (var child in node.Children)
            {
                if (!child.IsText || child.Span.Length > LongestDate) continue;
                var text = Glyphs.Tidy(Entities.Decode(child.RawText));
                if (text.Length is < 8 or > 90) continue;
                seen++;
                if (DateText.Find(text, _isDayFirst) is not { } found || found.Span.Length * 4 < text.Length) continue;
                if (isAfter) return found.Date;
                before ??= found.Date;
            }
        }
        return before;
    }

    // By the headline before any other place.
    private PartialDate? InElements(bool isLocal = false, bool isRevision = false)
    {
        if (!isRevision && (InTime(isLocal) ?? Near(isLocal, static node => IsNamed(node, DateWords))) is { } near) return near;
        PartialDate? named = null;
        var (times, names) = (0, 0);
        foreach (var node in parts.Shown)
        {
            if ((node.Name == "meta" && node["itemprop"] is null) || IsClock(node)) continue;
            if (node.Name == "time" && times < MostShortTexts && Shows(node, isLocal) is { } time)
            {
                times++;
                if (IsRevision(node) == isRevision) return time;
            }
            if (named is not null || names == MostShortTexts) continue;
            if (node.Name is "abbr" or "span" && node["title"] is { } title) named = Parse(title);
            if (named is not null || !IsNamed(node, DateWords) || Parse(node.Text()) is not { } date) continue;
            names++;
            if (IsRevision(node) == isRevision) named = date;
        }
        return named;
    }

    private static bool IsNamed(PageNode node, FrozenSet<string> words)
    {
        if (node.Name is "body" or "html" or "main" or "article") return false;
        foreach (var word in PagePruner.Names(node))
        {
            if (words.Contains(word)) return true;
        }
        return false;
    }

    private PartialDate? InAddress() => AddressDate.Find(url, _isDayFirst);

    private PartialDate? Parse(string text)
    {
        if (text.Length is 0 or > LongestDate) return null;
        if (DateText.Find(text, _isDayFirst) is { } found) return found.Date;
        // "20200420" and "20200420T1530".
        var digits = text.AsSpan().Trim();
        return digits.Length >= 8 && !digits[..8].ContainsAnyExceptInRange('0', '9') && (digits.Length == 8 || !char.IsAsciiDigit(digits[8]) || digits.Length == 14)
            && PartialDate.TryParse($"{digits[..4]}-{digits[4..6]}-{digits[6..8]}", out var date) ? date : null;
    }
}
