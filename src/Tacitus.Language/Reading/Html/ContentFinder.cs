namespace Tacitus.Language.Reading.Html;

/// <summary>Finds the parts of a pruned and measured page that hold the article.</summary>
internal static class ContentFinder
{
    // What calls itself the article's text must have at least this much of the page's running text.
    private const double LeastShare = 0.35;
    private const int Enough = 1500;

    private const int LongestStandfirst = 800;

    /// <summary>The topmost elements that hold the article, in order.</summary>
    public static List<PageNode> Find(PageNode root)
    {
        var prose = root.ProseLength;
        foreach (var level in (ReadOnlySpan<Func<PageNode, bool>>)[IsBody, IsArticle, IsMain])
        {
            var found = Topmost(root, level);
            found.RemoveAll(n => n.ProseLength == 0);
            if (found.Count == 0) continue;
            var sum = found.Sum(n => n.ProseLength);
            if (sum < LeastShare * prose && sum < Enough) continue;
            var largest = found.MaxBy(n => n.ProseLength)!;
            return largest.ProseLength >= 0.5 * sum ? [.. found.Where(n => n.ProseLength >= 0.2 * largest.ProseLength || n.Parent == largest.Parent)] : found;
        }
        return [CentreOfMass(root)];
    }

    /// <summary>
    /// What stands above the first of <paramref name="parts"/>: the <paramref name="headline"/>, and between the two the lines under the headline,
    /// when they are running text.
    /// </summary>
    public static List<PageNode> Head(PageNode root, List<PageNode> parts, PageNode? headline)
    {
        var lines = new List<PageNode>();
        PageNode? met = null;
        foreach (var node in Shown(root))
        {
            if (node == parts[0]) break;
            if (node == headline || (met != headline && node.Name == "h1"))
            {
                met = node;
                lines.Clear();
            }
            else if (met is not null && node.ProseLength > 0 && !node.Children.Exists(c => !c.IsText && c.ProseLength > 0)) lines.Add(node);
        }
        if (lines.Sum(n => n.ProseLength) > LongestStandfirst || met is null) lines.Clear();
        if (met is not null && met == headline) lines.Insert(0, met);
        return lines;
    }

    private static IEnumerable<PageNode> Shown(PageNode root)
    {
        var waiting = new Stack<PageNode>([root]);
        while (waiting.TryPop(out var node))
        {
            yield return node;
            for (var i = node.Children.Count - 1; i >= 0; i--)
            {
                if (node.Children[i] is { IsText: false, DroppedBy: null } child) waiting.Push(child);
            }
        }
    }

    private static PageNode CentreOfMass(PageNode root)
    {
        var node = root;
        while (true)
        {
            PageNode? heavy = null;
            foreach (var child in node.Children)
            {
                if (!child.IsText && child.ProseLength >= 0.8 * root.ProseLength && ElementNames.Block.Contains(child.Name!) && child.Name != "p") heavy = child;
            }
            if (heavy is null || heavy.ProseLength == 0) return node;
            node = heavy;
        }
    }

    private static List<PageNode> Topmost(PageNode node, Func<PageNode, bool> isIt)
    {
        var found = new List<PageNode>();
        Walk(node);
        return found;

        void Walk(PageNode at)
        {
            foreach (var child in at.Children)
            {
                if (child.IsText || child.DroppedBy is not null || child.ProseLength == 0) continue;
                if (isIt(child)) found.Add(child);
                else Walk(child);
            }
        }
    }

    private static bool IsBody(PageNode node) =>
        node["itemprop"] is { } property && property.Contains("articleBody", StringComparison.OrdinalIgnoreCase)
        || (node.Name is "div" or "section" or "article" or "main" or "td" && PageWords.Body.In(PagePruner.Names(node)) is not null);

    private static bool IsArticle(PageNode node) =>
        node.Name == "article" || node["role"] is "article" || (node.Name is "div" or "section" or "main" or "td" && PageWords.Article.In(PagePruner.Names(node)) is not null);

    private static bool IsMain(PageNode node) =>
        node.Name == "main" || node["role"] is "main" || (node.Name is "div" or "section" or "td" && PageWords.Main.In(PagePruner.Names(node)) is not null);
}
