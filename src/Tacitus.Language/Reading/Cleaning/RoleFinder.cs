using System.Globalization;
using System.Text;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>Tells the headline, byline, headings and captions among the blocks of a text by their words, shape and place.</summary>
internal static class RoleFinder
{
    private const int LongestTitle = 220;
    private const int MostTitleWords = 35;
    private const int LongestHeading = 120;
    private const int MostHeadingWords = 16;
    private const int LongestByline = 200;
    private const int LongestCaption = 600;

    // Bylines stand above or below the text: among the first this many kept blocks, or the last two.
    private const int TopBlocks = 8;
    private const int EndBlocks = 2;

    // A text of two lines has no headline unless a body of some length follows.
    private const int LeastBody = 120;

    /// <summary>The rule by which a line that names the outlet is left out.</summary>
    public const string Masthead = "masthead";

    /// <summary>
    /// Gives each kept block of <paramref name="blocks"/> its kind, drops what repeats the headline and the section line above it, and returns the headline:
    /// <paramref name="known"/> when metadata or the user told it.
    /// </summary>
    public static string? Find(List<DraftBlock> blocks, string? known)
    {
        var kept = blocks.FindAll(b => b.DroppedBy is null);
        var title = known is null ? FirstTitle(kept) : KnownTitle(kept, known);
        if (title is not null)
        {
            title.Kind = BlockKind.Title;
            DropRepeats(kept, title, known ?? title.Text);
        }
        kept.RemoveAll(b => b.DroppedBy is not null);
        for (var i = 0; i < kept.Count; i++)
        {
            var block = kept[i];
            if (block.Kind is not (BlockKind.Paragraph or BlockKind.Heading)) continue;
            if (block.Text.Length <= LongestCaption && Matches(FurnitureAction.Caption, block)) block.Kind = BlockKind.Caption;
            else if ((i < TopBlocks || i >= kept.Count - EndBlocks) && IsByline(block.Text)) block.Kind = BlockKind.Byline;
            else if (i + 1 < kept.Count && IsHeading(block.Text)) block.Kind = BlockKind.Heading;
        }
        return known ?? title?.Text;
    }

    /// <summary>The outlet that a line above the headline names, as a name is written; null when none does.</summary>
    public static string? Outlet(List<DraftBlock> blocks)
    {
        if (blocks.Find(b => b.DroppedBy == Masthead)?.Text is not { } name) return null;
        return name.Any(char.IsLower) ? name : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }

    /// <summary>Whether <paramref name="text"/> says who wrote an article or when it was posted, and nothing else.</summary>
    public static bool IsByline(string text) =>
        text.Length <= LongestByline && (FurnitureRules.Of(FurnitureAction.Byline).Matches(text) || Metadata.DateText.Find(text) is { } found && found.Span.Length >= text.Length - 12);

    private static DraftBlock? FirstTitle(List<DraftBlock> kept)
    {
        for (var i = 0; i + 1 < kept.Count; i++)
        {
            var block = kept[i];
            if (block.Kind == BlockKind.Title) return block;
            if (i < 3 && Matches(FurnitureAction.Section, block)) { block.Drop("section"); continue; }
            if (IsByline(block.Text) || !HasLetter(block.Text)) continue;
            if (i == 0 && Matches(FurnitureAction.Masthead, block) && kept.Skip(1).Take(2).Any(b => IsByline(b.Text))) { block.Drop(Masthead); continue; }
            var body = 0;
            for (var j = i + 1; j < kept.Count; j++) body += kept[j].Text.Length;
            return block.Kind != BlockKind.ListItem && IsTitle(block.Text) && body >= LeastBody ? block : null;
        }
        return null;
    }

    private static DraftBlock? KnownTitle(List<DraftBlock> kept, string known)
    {
        var letters = Letters(known);
        for (var i = 0; i < Math.Min(kept.Count, TopBlocks); i++)
        {
            if (kept[i].Kind == BlockKind.Title || Letters(kept[i].Text) == letters)
            {
                for (var j = 0; j < i; j++)
                {
                    if (Matches(FurnitureAction.Section, kept[j])) kept[j].Drop("section");
                }
                return kept[i];
            }
        }
        return null;
    }

    // "“On the hunt”: Who are they?" is often followed by "“On the hunt”" and "Who are they?" as lines of their own.
    private static void DropRepeats(List<DraftBlock> kept, DraftBlock title, string words)
    {
        var letters = Letters(words);
        foreach (var block in kept.Take(TopBlocks))
        {
            if (block == title || block.DroppedBy is not null || block.Text.Length > LongestTitle) continue;
            var own = Letters(block.Text);
            if (own.Length >= 8 && (letters.StartsWith(own, StringComparison.Ordinal) || letters.EndsWith(own, StringComparison.Ordinal))) block.Drop("repeated_title");
        }
    }

    private static bool IsTitle(string text) =>
        text.Length <= LongestTitle && WordCount(text) is >= 2 and <= MostTitleWords && text[^1] is not ('.' or ',' or ';' or ':') && HasLetter(text);

    private static bool IsHeading(string text) =>
        text.Length <= LongestHeading && WordCount(text) <= MostHeadingWords && HasLetter(text)
        && text[^1] is not ('.' or '!' or ',' or ';' or ':' or '…' or '"' or '”' or '»' or ')' or '。');

    private static bool Matches(FurnitureAction action, DraftBlock block) =>
        FurnitureRules.Of(action).Matches(FurnitureRule.IsCasedFor(action) ? block.Text : block.Lower);

    private static bool HasLetter(string text)
    {
        foreach (var c in text) if (char.IsLetter(c)) return true;
        return false;
    }

    private static int WordCount(string text) => text.AsSpan().Count(' ') + 1;

    private static string Letters(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }
}
