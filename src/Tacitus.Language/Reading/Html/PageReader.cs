using Tacitus.Language.Reading.Cleaning;
using Tacitus.Language.Reading.Metadata;

namespace Tacitus.Language.Reading.Html;

/// <summary>Reads a page: parses it, leaves out what is not the article, and drafts the blocks of what is.</summary>
internal static class PageReader
{
    /// <summary>What was read of a page.</summary>
    /// <param name="Blocks">The drafted blocks in raw order.</param>
    /// <param name="Metadata">What the page says of itself.</param>
    internal sealed record Result(List<DraftBlock> Blocks, ArticleMetadata Metadata);

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
        var drafter = new PageDrafter(raw, headline);
        var parts = ContentFinder.Find(root);
        foreach (var part in ContentFinder.Head(root, parts, headline)) drafter.Draft(part);
        foreach (var part in parts) drafter.Draft(part);
        return ScriptedText.Longer(raw, root, drafter.Blocks);
    }
}
