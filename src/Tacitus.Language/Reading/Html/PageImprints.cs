using System.Collections.Immutable;
using Tacitus.Language.Reading.Metadata;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>Finds who wrote the article on a page, when it was published and changed to the minute, and the address that it gives itself. The first source that tells a field tells it alone.</summary>
internal sealed class PageImprints(PageNode root, LinkedData linked, IReadOnlyDictionary<string, string> metas, string? canonical)
{
    private const int LongestName = 80;
    private const int MostNames = 20;
    private const int LongestElement = 200;

    private static readonly string[] AuthorNames =
        ["article:author", "og:article:author", "author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "citation_author", "byl", "cxenseparse:author"];

    private static readonly string[] PublishedNames =
        ["article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date", "publishdate", "dc.date.issued", "dcterms.issued", "date"];

    private static readonly string[] ModifiedNames =
        ["article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "revision_date", "dcterms.modified", "dc.date.modified", "last-modified", "lastmod"];

    /// <summary>What the page tells, in the order of the fields.</summary>
    public ImmutableArray<Imprint> Find()
    {
        var found = ImmutableArray.CreateBuilder<Imprint>();
        found.AddRange(Authors());
        if (Moment(ImprintField.Published, linked.Published, PublishedNames, "datePublished") is { } published) found.Add(published);
        if (Moment(ImprintField.Modified, linked.Modified, ModifiedNames, "dateModified") is { } modified) found.Add(modified);
        if (canonical is { } link && IsAddress(link)) found.Add(new Imprint(ImprintField.Canonical, link.Trim(), "link_canonical"));
        else if (metas.TryGetValue("og:url", out var url) && IsAddress(url)) found.Add(new Imprint(ImprintField.Canonical, url, "meta og:url"));
        return found.DrainToImmutable();
    }

    private List<Imprint> Authors()
    {
        if (Named(linked.Authors, "json_ld") is { Count: > 0 } told) return told;
        foreach (var name in AuthorNames)
        {
            if (metas.TryGetValue(name, out var written) && Named(written.Split([',', ';', '|']).SelectMany(w => w.Split(" and ")), "meta " + name) is { Count: > 0 } names) return names;
        }
        List<string> marked = [], linkedTo = [];
        foreach (var node in root.Elements())
        {
            if (marked.Count < MostNames && node["itemprop"] is "author" or "creator") marked.Add(MarkedName(node));
            else if (linkedTo.Count < MostNames && node.Name == "a" && node["rel"] is "author") linkedTo.Add(Words(node));
        }
        return Named(marked, "microdata") is { Count: > 0 } properties ? properties : Named(linkedTo, "link_author");
    }

    private static string MarkedName(PageNode node)
    {
        foreach (var inner in node.Elements())
        {
            if (inner["itemprop"] is "name") return inner["content"] ?? Words(inner);
        }
        return node["content"] ?? Words(node);
    }

    private static List<Imprint> Named(IEnumerable<string> names, string basis) =>
        [.. names.Select(Tidy).Where(IsName).Distinct(StringComparer.Ordinal).Take(MostNames).Select(n => new Imprint(ImprintField.Author, n, basis))];

    // "by Mira Tolland", "Von Mira Tolland".
    private static string Tidy(string name)
    {
        var words = name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Length > 1 && words[0].ToUpperInvariant() is "BY" or "VON" or "PAR" or "POR" ? words[1..] : words);
    }

    private static bool IsName(string name) =>
        name.Length is > 1 and <= LongestName && name.Any(char.IsLetter) && !name.Contains("://", StringComparison.Ordinal) && !name.Contains('@', StringComparison.Ordinal)
        && !name.Any(c => char.IsControl(c) || c is '<' or '>' or '{');

    private Imprint? Moment(ImprintField field, string? told, string[] names, string property)
    {
        if (told is not null && MomentText.Read(told) is { } moment) return new Imprint(field, moment, "json_ld");
        foreach (var name in names)
        {
            if (metas.TryGetValue(name, out var written) && MomentText.Read(written) is { } stated) return new Imprint(field, stated, "meta " + name);
        }
        foreach (var node in root.Elements())
        {
            if (node["itemprop"] is { } marked && marked.Contains(property, StringComparison.OrdinalIgnoreCase) && MomentText.Read(node["datetime"] ?? node["content"] ?? "") is { } shown)
                return new Imprint(field, shown, "microdata");
        }
        if (field != ImprintField.Published) return null;
        foreach (var node in root.Elements())
        {
            if (node.Name == "time" && node["datetime"] is { } time && MomentText.Read(time) is { } first) return new Imprint(field, first, "time_element");
        }
        return null;
    }

    private static bool IsAddress(string url) => Uri.TryCreate(url.Trim(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.UserInfo.Length == 0;

    private static string Words(PageNode node) => node.Text() is { Length: <= LongestElement } words ? words : "";
}
