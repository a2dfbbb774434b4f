namespace Tacitus.Language.Reading.Html;

/// <summary>Measures how much text, linked text and running text lies under each element.</summary>
internal static class PageSurvey
{
    // A text block under this is a label, a button or a teaser's title more often than a sentence.
    private const int LeastProse = 80;

    // Some pages set the lines under the headline as a heading; a heading of this length is sentences.
    private const int LeastHeadingProse = 100;

    // Running text has links, but is not made of them.
    private const double MostLinked = 0.4;

    /// <summary>Measures <paramref name="node"/> and all under it.</summary>
    public static void Measure(PageNode node) => Measure(node, inLink: false);

    private static void Measure(PageNode node, bool inLink)
    {
        node.TextLength = 0;
        node.LinkLength = 0;
        node.ProseLength = 0;
        if (node.DroppedBy is not null) return;
        if (node.IsText)
        {
            node.TextLength = node.RawText.Trim().Length;
            if (inLink) node.LinkLength = node.TextLength;
            return;
        }
        inLink |= node.Name == "a";
        var own = 0;
        var ownLinks = 0;
        foreach (var child in node.Children)
        {
            Measure(child, inLink);
            node.TextLength += child.TextLength;
            node.LinkLength += child.LinkLength;
            node.ProseLength += child.ProseLength;
            if (child.IsText || !ElementNames.Block.Contains(child.Name!))
            {
                own += child.TextLength;
                ownLinks += child.LinkLength;
            }
        }
        if (ElementNames.Block.Contains(node.Name!) && own >= (IsHeading(node.Name!) ? LeastHeadingProse : LeastProse) && ownLinks <= MostLinked * own && IsProseElement(node.Name!))
            node.ProseLength += own - ownLinks;
    }

    private static bool IsProseElement(string name) => name is not ("h1" or "option" or "select" or "figcaption" or "caption");

    private static bool IsHeading(string name) => name is "h2" or "h3" or "h4" or "h5" or "h6";
}
