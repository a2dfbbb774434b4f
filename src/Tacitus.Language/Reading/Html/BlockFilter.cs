using Tacitus.Language.Reading.Cleaning;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>Drops blocks of a page by their shape: blocks made of links, headings with nothing under them.</summary>
internal static class BlockFilter
{
    private const double MostLinked = 0.65;
    private const int LongestLinked = 250;
    private const int LongestHeading = 120;
    private const int EndNotes = 3;
    private const double MostlySlanted = 0.9;

    /// <summary>Drops among <paramref name="blocks"/>.</summary>
    public static void Filter(List<DraftBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.LinkShare > MostLinked && block.Text.Length < LongestLinked && block.Kind is not BlockKind.Title) block.Drop("linked");
        }
        // The last words of a page that are set apart in italics are the editors': who wrote it, where it appeared first, what to read or give.
        var last = blocks.FindAll(b => b.DroppedBy is null && b.Kind is not BlockKind.Caption);
        for (var i = last.Count - 1; i >= Math.Max(1, last.Count - EndNotes); i--)
        {
            if (last[i].SlantShare < MostlySlanted) break;
            last[i].Drop("end_note");
        }
        // A heading with nothing under it headed something that was dropped.
        var isFollowed = false;
        for (var i = blocks.Count - 1; i >= 0; i--)
        {
            if (blocks[i].DroppedBy is not null) continue;
            if (blocks[i].Kind == BlockKind.Heading && !isFollowed && blocks[i].Text.Length <= LongestHeading && blocks[i].Text[^1] is not ('.' or '!')) blocks[i].Drop("heading_of_nothing");
            else isFollowed = true;
        }
    }
}
