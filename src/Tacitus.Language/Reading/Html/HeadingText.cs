using System.Collections.Frozen;
using System.Text;
using Tacitus.Language.Reading.Cleaning;

namespace Tacitus.Language.Reading.Html;

/// <summary>Reads the words of a heading without the lines that are set into it: the topic above, the subtitle below, what is hidden.</summary>
internal static class HeadingText
{
    // The names of such lines, as class names cut them into words.
    private static readonly FrozenSet<string> Lines = FrozenSet.Create(StringComparer.Ordinal,
        "kicker", "overline", "dachzeile", "roofline", "topline", "toptitle", "titleheader", "supertitle", "pretitle", "preheadline", "spitzmarke", "eyebrow", "subtitle", "subheadline", "subheading",
        "sub", "sup", "invisible", "sr", "hidden", "breadcrumb", "date", "datum");

    private const int LeastHeadline = 10;

    /// <summary>The words of <paramref name="heading"/> in one line; all of them when nothing else is left.</summary>
    public static string Of(PageNode heading)
    {
        PageNode? named = null;
        var count = 0;
        foreach (var node in heading.Elements())
        {
            if (!IsLine(node) && (node["itemprop"] is "headline" || PagePruner.Names(node).Contains("headline")) && node.Text().Length >= LeastHeadline) (named, count) = (node, count + 1);
        }
        var text = new StringBuilder();
        Write(count == 1 ? named! : heading, text);
        var words = Glyphs.Tidy(text.ToString()).TrimStart(':', '–', '|', ' ').TrimEnd('|', ' ');
        return words.Length > 0 ? words : Glyphs.Tidy(heading.Text());
    }

    private static void Write(PageNode node, StringBuilder text)
    {
        foreach (var child in node.Children)
        {
            if (child.IsText) text.Append(Entities.Decode(child.RawText));
            else if (child.Name is not ("style" or "script") && !IsLine(child))
            {
                if (child.Name == "br" || ElementNames.Block.Contains(child.Name!)) text.Append(' ');
                Write(child, text);
            }
            else text.Append(' ');
        }
    }

    private static bool IsLine(PageNode node)
    {
        if (node.Name is "small" or "time") return true;
        foreach (var word in PagePruner.Names(node))
        {
            if (Lines.Contains(word)) return true;
        }
        return false;
    }
}
