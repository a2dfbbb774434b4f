using Tacitus.Language.Reading.Cleaning;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>Takes the words under pictures for the text where a page tells its news in pictures: slides, galleries.</summary>
internal static class CaptionedText
{
    // Shorter ones name what is seen.
    private const int LeastCaption = 80;

    /// <summary>Makes paragraphs of the captions among <paramref name="blocks"/> when there is less other text.</summary>
    public static void Tell(List<DraftBlock> blocks)
    {
        var told = blocks.FindAll(b => b.Kind == BlockKind.Caption && b.Text.Length >= LeastCaption);
        var other = blocks.Where(b => b.Kind is not (BlockKind.Caption or BlockKind.Title or BlockKind.Heading) && b.LinkShare < 0.5).Sum(b => b.Text.Length);
        if (told.Sum(b => b.Text.Length) <= other) return;
        foreach (var block in told) block.Kind = BlockKind.Paragraph;
    }
}
