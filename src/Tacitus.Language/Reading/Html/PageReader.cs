using Tacitus.Language.Reading.Cleaning;
using Tacitus.Language.Reading.Metadata;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>Reads a page: parses it, leaves out what is not the article, and drafts the blocks of what is.</summary>
internal static class PageReader
{
    /// <summary>What was read of a page.</summary>
    /// <param name="Blocks">The drafted blocks in raw order.</param>
    /// <param name="Metadata">What the page says of itself.</param>
    internal sealed record Result(List<DraftBlock> Blocks, ArticleMetadata Metadata);

    // Two or three sentences. Where names alone took the rest, and it is twice as much, they lied ("product-detail", "recipe widget").
    private const int Little = 500;
    private const double Richer = 2;

    /// <summary>Reads <paramref name="raw"/>, which stood at <paramref name="address"/> if that is known; null when it has more parts than any article.</summary>
    public static Result? Read(string raw, string? address = null)
    {
        if (PageParser.Parse(raw) is not { } root) return null;
        var (metadata, headline) = PageMetadata.Read(root, address);
        return new Result(Draft(raw, root, headline), metadata);
    }

    private static List<DraftBlock> Draft(string raw, PageNode root, PageNode? headline)
    {
        PagePruner.PruneElements(root);
        PagePruner.PruneComments(root);
        PageSurvey.Measure(root);
        if (root.ProseLength == 0)
        {
            PagePruner.KeepWithoutScripts(root);
            PageSurvey.Measure(root);
        }
        PagePruner.PruneFurniture(root, root.ProseLength, headline);
        PageSurvey.Measure(root);
        var blocks = Drafted(raw, root, headline);
        if (Length(blocks) < Little)
        {
            PagePruner.KeepNamed(root);
            PageSurvey.Measure(root);
            var more = Drafted(raw, root, headline);
            if (Length(more) >= Richer * Length(blocks)) blocks = more;
        }
        CaptionedText.Tell(blocks);
        return ScriptedText.Longer(raw, root, blocks);
    }

    private static List<DraftBlock> Drafted(string raw, PageNode root, PageNode? headline)
    {
        var drafter = new PageDrafter(raw, headline);
        var parts = ContentFinder.Find(root);
        foreach (var part in ContentFinder.Head(root, parts, headline)) drafter.Draft(part);
        foreach (var part in parts) drafter.Draft(part);
        return drafter.Blocks;
    }

    // What is mostly links is no text.
    private static int Length(List<DraftBlock> blocks) => blocks.Where(b => b.LinkShare < 0.5 && b.Kind != BlockKind.Title).Sum(b => b.Text.Length);
}
