using System.Collections.Immutable;
using Tacitus.Language.Reading.Patterns;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>Leaves out the furniture of a page by its words, shape and place: advertisements, share bars, lists of other articles, stamps.</summary>
internal static class FurnitureRemover
{
    // A line of furniture is short; a paragraph that starts with the same words is text.
    private const int LongestLine = 120;
    private const int LongestStart = 260;

    // A stamp or pointer in brackets; longer brackets hold sentences.
    private const int LongestCut = 120;

    // What follows a heading like "Related" is a list of teasers when it has no paragraph this long.
    private const int LongestTeaser = 400;

    // A heading like "More news" above this share of the text stands inside the article, not after it.
    private const double TailPlace = 0.3;

    /// <summary>Drops and cuts what is furniture among <paramref name="blocks"/>; a block into which the title of another article ran is split.</summary>
    public static List<DraftBlock> Remove(List<DraftBlock> blocks)
    {
        var split = SplitLinkedTitles(blocks);
        foreach (var block in split) ApplyToBlock(block);
        DropTails(split);
        return split;
    }

    private static void ApplyToBlock(DraftBlock block)
    {
        if (block.DroppedBy is not null) return;
        var lower = block.Lower;
        var drop = Math.Min(
            block.Text.Length <= LongestLine ? FurnitureRules.Of(FurnitureAction.Line).First(lower) : PatternSet.None,
            block.Text.Length <= LongestStart ? FurnitureRules.Of(FurnitureAction.Start).First(lower) : PatternSet.None);
        var cut = FurnitureRules.Of(FurnitureAction.Cut).First(lower);
        if (cut < drop) Cut(block, lower, cut, drop);
        if (drop != PatternSet.None) block.Drop(FurnitureRules.All[drop].Id);
    }

    // Cuts by the rules of [first, end), of which the first is known to match.
    private static void Cut(DraftBlock block, string lower, int first, int end)
    {
        for (var i = first; i < Math.Min(end, FurnitureRules.All.Length); i++)
        {
            var rule = FurnitureRules.All[i];
            if (rule.Action != FurnitureAction.Cut) continue;
            foreach (var expression in rule.Expressions)
            {
                foreach (var match in expression.EnumerateMatches(lower))
                {
                    if (match.Length <= LongestCut) block.Cut(new Span(match.Index, match.Index + match.Length), rule.Id);
                }
            }
        }
    }

    private static void DropTails(List<DraftBlock> blocks)
    {
        var total = blocks.Sum(b => b.Text.Length);
        var before = 0;
        for (var i = 0; i < blocks.Count; i++)
        {
            var block = blocks[i];
            if (block.DroppedBy is null && block.Text.Length <= LongestLine && TailRule(block) is { } rule)
            {
                block.Drop(rule);
                if (before >= TailPlace * total) DropTeasers(blocks, i + 1, rule);
            }
            before += block.Text.Length;
        }
    }

    private static string? TailRule(DraftBlock block)
    {
        var rule = FurnitureRules.Of(FurnitureAction.Tail).First(block.Lower);
        return rule == PatternSet.None ? null : FurnitureRules.All[rule].Id;
    }

    // Teasers are short, or break off ("... Read More"); the first block that is neither ends the list.
    private static void DropTeasers(List<DraftBlock> blocks, int start, string rule)
    {
        for (var i = start; i < blocks.Count; i++)
        {
            var text = blocks[i].Text;
            var isTeaser = text.Length <= LongestTeaser
                && (BreaksOff(text) || text[^1] is not ('.' or '”' or '"') || text.Length < 160);
            if (!isTeaser) return;
            blocks[i].Drop(rule);
        }
    }

    private static bool BreaksOff(string text) =>
        text.Contains("… ", StringComparison.Ordinal) || text.Contains("... ", StringComparison.Ordinal) || text[^1] == '…' || text.EndsWith("...", StringComparison.Ordinal);

    private static List<DraftBlock> SplitLinkedTitles(List<DraftBlock> blocks)
    {
        var result = new List<DraftBlock>(blocks.Count);
        var waiting = new Stack<DraftBlock>();
        foreach (var block in blocks)
        {
            waiting.Push(block);
            while (waiting.TryPop(out var next))
            {
                if (next.DroppedBy is not null || FindLinkedTitle(next.Text) is not { } found)
                {
                    result.Add(next);
                    continue;
                }
                var rest = next;
                if (found.Span.Start > 0)
                {
                    (var before, rest) = next.Split(found.Span.Start, next.Kind, next.Kind);
                    result.Add(before);
                }
                var length = found.Span.Length;
                if (length >= rest.Text.Length)
                {
                    rest.Drop(found.Rule);
                    result.Add(rest);
                    continue;
                }
                while (length < rest.Text.Length && rest.Text[length] == ' ') length++;
                var (title, after) = rest.Split(length, next.Kind, next.Kind);
                title.Drop(found.Rule);
                result.Add(title);
                waiting.Push(after);
            }
        }
        return result;
    }

    private static (Span Span, string Rule)? FindLinkedTitle(string text)
    {
        if (!FurnitureRules.Of(FurnitureAction.LinkedTitle).Matches(text)) return null;
        foreach (var rule in FurnitureRules.All)
        {
            if (rule.Action != FurnitureAction.LinkedTitle) continue;
            foreach (var expression in rule.Expressions)
            {
                var match = expression.Match(text);
                if (!match.Success) continue;
                var words = match.Groups[1];
                var end = LinkedTitle.End(text, words.Index + words.Length) ?? words.Index + words.Length;
                return (new Span(words.Index, end), rule.Id);
            }
        }
        return null;
    }
}
