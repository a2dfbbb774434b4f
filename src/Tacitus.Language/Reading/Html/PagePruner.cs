using System.Collections.Frozen;

namespace Tacitus.Language.Reading.Html;

/// <summary>Marks the parts of a page that are not the article, by their elements, what hides them, and their names.</summary>
internal static class PagePruner
{
    // A part with more of the page's running text than this is not furniture, whatever it is called.
    private const double MostProse = 0.3;

    // Elements that HTML has for it are trusted further than names.
    private const double MostProseOfElement = 0.6;

    // A teaser is a linked title with some words; a standfirst that is called "teaser" has a link at most in passing.
    private const double LeastLinked = 0.05;

    private static readonly FrozenSet<string> Never = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "svg", "math", "canvas", "iframe", "object", "embed", "applet", "audio", "video", "map", "head",
        "button", "input", "select", "option", "optgroup", "textarea", "datalist", "progress", "meter", "dialog", "menu", "title", "rp", "rt", "xmp", "noembed", "noframes", "link", "meta");

    private static readonly FrozenSet<string> Seldom = FrozenSet.Create(StringComparer.Ordinal, "nav", "footer", "aside", "form", "fieldset", "label");

    private static readonly FrozenSet<string> Roles = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "navigation", "banner", "complementary", "contentinfo", "search", "menu", "menubar", "dialog", "alert", "alertdialog", "toolbar", "tablist", "form");

    /// <summary>Marks what no article is made of: scripts, forms' parts, what is hidden.</summary>
    public static void PruneElements(PageNode root)
    {
        foreach (var node in root.Elements())
        {
            if (Never.Contains(node.Name!)) node.DroppedBy = "element_" + node.Name;
            else if (IsHidden(node)) node.DroppedBy = "hidden";
        }
    }

    /// <summary>Takes back the mark of what is shown where scripts do not run: on some pages all text is there.</summary>
    public static void KeepWithoutScripts(PageNode root)
    {
        foreach (var node in root.Elements())
        {
            if (node is { Name: "noscript", DroppedBy: not null }) node.DroppedBy = null;
        }
    }

    /// <summary>Takes back what was marked for its name alone.</summary>
    public static void KeepNamed(PageNode root)
    {
        foreach (var node in root.Elements())
        {
            if (node.IsDroppedByName) (node.DroppedBy, node.IsDroppedByName) = (null, false);
        }
    }

    /// <summary>Marks the readers' comments, which may be longer than the article.</summary>
    public static void PruneComments(PageNode root)
    {
        foreach (var node in root.Elements())
        {
            if (node.Name is "div" or "section" or "ol" or "ul" or "aside" or "table" or "form" && PageWords.Comments.In(Names(node)) is { } phrase && PageWords.Exempt.In(Names(node)) is null)
                node.DroppedBy = phrase;
        }
    }

    /// <summary>
    /// Marks furniture under <paramref name="root"/>, which was measured; <paramref name="pageProse"/> is the running text of the whole page. What holds the
    /// <paramref name="headline"/> with running text is no furniture, whatever it is called ("paywall-on").
    /// </summary>
    public static void PruneFurniture(PageNode root, int pageProse, PageNode? headline)
    {
        var holders = new HashSet<PageNode>();
        for (var node = headline?.Parent; node is not null; node = node.Parent)
        {
            if (node.ProseLength > 0) holders.Add(node);
        }
        PruneFurniture(root, pageProse, holders);
    }

    private static void PruneFurniture(PageNode root, int pageProse, HashSet<PageNode> holders)
    {
        foreach (var child in root.Children)
        {
            if (child.IsText || child.DroppedBy is not null) continue;
            var share = pageProse == 0 ? 0 : (double)child.ProseLength / pageProse;
            if (share <= MostProseOfElement && Element(child) is { } rule) child.DroppedBy = rule;
            else if (share <= MostProse && !holders.Contains(child) && Named(child) is { } name) (child.DroppedBy, child.IsDroppedByName) = (name, true);
            else PruneFurniture(child, pageProse, holders);
        }
    }

    private static string? Element(PageNode node)
    {
        if (Seldom.Contains(node.Name!)) return "element_" + node.Name;
        return node["role"] is { } role && Roles.Contains(role) ? "role_" + role.ToLowerInvariant() : null;
    }

    private static string? Named(PageNode node)
    {
        if (node.Name is "body" or "html" or "main") return null;
        var words = Names(node);
        if (node.Name is "p" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6")
            return node.Name == "h1" || words.Count == 1 ? null : PageWords.Note.In(words);
        // "<p><span class=dateline>PORT SELWYN -</span> Four people ..."
        if (node.Name is "span" or "b" or "strong" && node.Parent is { Name: "p", ProseLength: > 0 } && PageWords.Furniture.In(words) is "dateline" or "date_line") return null;
        if (words.Count == 1 || PageWords.Exempt.In(words) is not null || PageWords.Body.In(words) is not null) return null;
        return PageWords.Furniture.In(words) ?? (node.LinkLength > LeastLinked * node.TextLength ? PageWords.Weak.In(words) : null);
    }

    /// <summary>The words of a node's class and id.</summary>
    public static List<string> Names(PageNode node) => PageWords.Split(node["class"], node["id"]);

    private static bool IsHidden(PageNode node)
    {
        if (node.Has("hidden") && node.Name != "body") return true;
        if (node["aria-hidden"] is "true" && node.Name is not ("body" or "main" or "article")) return true;
        if (node["style"] is not { } style) return false;
        var plain = style.Replace(" ", "", StringComparison.Ordinal);
        return plain.Contains("display:none", StringComparison.OrdinalIgnoreCase) || plain.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase);
    }
}
