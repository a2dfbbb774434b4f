using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tacitus.Language;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Finds the entries of a list of events: paragraphs that open with a day or a place and a dash, a colon or a full stop ("Jan. 26 - VELM: a bomb ...", "4 June, Velm. A bomb ...").</summary>
internal static class ItemReader
{
    // Characters before the dash or colon; a longer opening is a sentence.
    private const int LongestHead = 40;
    private const int LeastItems = 2;

    // A bullet before the day.
    private const int ShortestHead = 6;

    /// <summary>For each block of the article whether it is such an entry; none is, where fewer than two stand.</summary>
    public static ImmutableArray<bool> Read(Analysis analysis)
    {
        var blocks = analysis.Article.Blocks;
        var (opens, dated) = (new bool[blocks.Length], new bool[blocks.Length]);
        foreach (var time in analysis.Times)
        {
            var (before, block) = (time.Span.Start - Start(analysis, time.Sentence), analysis.Sentences[time.Sentence].Block);
            opens[block] |= before < LongestHead;
            dated[block] |= before < ShortestHead;
        }
        foreach (var name in analysis.Names)
            if (name.Span.Start == Start(analysis, name.Sentence) && Block(analysis, name.Sentence).Kind == BlockKind.ListItem) opens[analysis.Sentences[name.Sentence].Block] = true;
        var items = new bool[blocks.Length];
        for (var i = 0; i + 1 < analysis.Sentences.Length; i++) if (dated[analysis.Sentences[i].Block] && IsHead(analysis, i)) items[analysis.Sentences[i].Block] = true;
        var found = 0;
        for (var b = 0; b < blocks.Length; b++)
        {
            // The first running paragraph may open with a dateline. "16.40 - ...": entries of a live report.
            items[b] = b > 1 && (opens[b] || OpensWithClock(analysis.Article.Text.AsSpan(blocks[b].Span.Start, blocks[b].Span.Length))) && (items[b] || HasHead(analysis, b));
            if (items[b]) found++;
        }
        if (found < LeastItems) Array.Clear(items);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    // A short first sentence of a paragraph that goes on.
    private static bool IsHead(Analysis analysis, int sentence)
    {
        var (head, next) = (analysis.Sentences[sentence], analysis.Sentences[sentence + 1]);
        return head.Span.Length <= LongestHead && head.Block == next.Block && (sentence == 0 || analysis.Sentences[sentence - 1].Block != head.Block);
    }

    private static bool HasHead(Analysis analysis, int block)
    {
        var span = analysis.Article.Blocks[block].Span;
        return analysis.Article.Text.AsSpan(span.Start, Math.Min(span.Length, LongestHead)).IndexOfAny('\u2013', '\u2014', ':') > 0;
    }

    private static bool OpensWithClock(ReadOnlySpan<char> block)
    {
        var digits = 0;
        while (digits < block.Length && char.IsAsciiDigit(block[digits])) digits++;
        return digits is 1 or 2 && block.Length > digits + 3 && block[digits] is '.' or ':' && char.IsAsciiDigit(block[digits + 1]) && char.IsAsciiDigit(block[digits + 2]);
    }

    private static Block Block(Analysis analysis, int sentence) => analysis.Article.Blocks[analysis.Sentences[sentence].Block];

    private static int Start(Analysis analysis, int sentence) => Block(analysis, sentence).Span.Start;
}
