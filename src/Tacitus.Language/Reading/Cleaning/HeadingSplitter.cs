using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>Splits headings off that lost their line ends and run into the first sentence of their section.</summary>
internal static class HeadingSplitter
{
    // One such place may be a slip of the pen; a page that was flattened has one at each of its headings.
    private const int Fewest = 2;

    /// <summary><paramref name="blocks"/> with each such heading as a block of its own.</summary>
    public static List<DraftBlock> Split(List<DraftBlock> blocks)
    {
        var ends = blocks.ConvertAll(b => b is { DroppedBy: null, Kind: BlockKind.Paragraph } ? LinkedTitle.HeadingEnd(b.Text) : null);
        if (ends.Count(e => e is not null) < Fewest) return blocks;
        var result = new List<DraftBlock>(blocks.Count + Fewest);
        for (var i = 0; i < blocks.Count; i++)
        {
            if (ends[i] is not { } end) { result.Add(blocks[i]); continue; }
            var (heading, rest) = blocks[i].Split(end + 1, BlockKind.Heading, BlockKind.Paragraph);
            result.Add(heading);
            result.Add(rest);
        }
        return result;
    }
}
