using Tacitus.Language.Reading.Cleaning;

namespace Tacitus.Language.Reading.Html;

/// <summary>The parts of a page in which it speaks of itself.</summary>
/// <param name="Root">All of it.</param>
/// <param name="Shown">The elements that show the article, in raw order: not those of comments, asides and menus, which have headlines and dates of their own.</param>
/// <param name="Metas">The named meta elements.</param>
/// <param name="Linked">Its JSON-LD.</param>
/// <param name="Title">The element <c>title</c>.</param>
/// <param name="Language">The language that it says it is in, as written.</param>
/// <param name="Canonical">The address that it links to as its own.</param>
internal sealed record PageParts(
    PageNode Root, IReadOnlyList<PageNode> Shown, IReadOnlyDictionary<string, string> Metas, LinkedData Linked, PageNode? Title, string? Language, string? Canonical)
{
    /// <summary>The parts of the page under <paramref name="root"/>.</summary>
    public static PageParts Of(PageNode root)
    {
        var metas = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        PageNode? title = null;
        string? language = null;
        string? canonical = null;
        foreach (var node in root.Elements())
        {
            switch (node.Name)
            {
                case "meta":
                    if ((node["property"] ?? node["name"] ?? node["itemprop"] ?? node["http-equiv"]) is { } name && node["content"] is { } content && !string.IsNullOrWhiteSpace(content))
                        metas.TryAdd(name.Trim(), content.Trim());
                    break;
                case "link" when node["rel"] is "canonical":
                    canonical ??= node["href"];
                    break;
                case "title":
                    title ??= node;
                    break;
                case "body" or "html" or "article":
                    language ??= node["lang"] ?? node["xml:lang"];
                    break;
            }
        }
        language ??= root["lang"] ?? metas.GetValueOrDefault("og:locale") ?? metas.GetValueOrDefault("content-language");
        var shown = new List<PageNode>();
        Collect(root, shown);
        return new PageParts(root, shown, metas, LinkedData.Read(root), title, language, canonical);
    }

    /// <summary>The meta element <paramref name="name"/> in one line; null when there is none.</summary>
    public string? Told(string name) => Metas.TryGetValue(name, out var content) && Glyphs.Tidy(content) is { Length: > 0 } tidy ? tidy : null;

    private static void Collect(PageNode node, List<PageNode> shown)
    {
        foreach (var child in node.Children)
        {
            if (child.IsText || child.Name is "aside" or "footer" or "nav" or "script" or "style" or "head") continue;
            if (child.Name is "div" or "section" or "ol" or "ul" or "li" && PageWords.Comments.In(PagePruner.Names(child)) is not null) continue;
            shown.Add(child);
            Collect(child, shown);
        }
    }
}
