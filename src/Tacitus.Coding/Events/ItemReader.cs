using System.Collections.Immutable;
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
        var opens = new HashSet<int>(analysis.Times.Where(t => t.Span.Start - Start(analysis, t.Sentence) < LongestHead).Select(t => analysis.Sentences[t.Sentence].Block));
        opens.UnionWith(analysis.Names.Where(n => n.Span.Start == Start(analysis, n.Sentence) && Block(analysis, n.Sentence).Kind == BlockKind.ListItem).Select(n => analysis.Sentences[n.Sentence].Block));
        var dated = new HashSet<int>(analysis.Times.Where(t => t.Span.Start - Start(analysis, t.Sentence) < ShortestHead).Select(t => analysis.Sentences[t.Sentence].Block));
        var heads = new HashSet<int>(Enumerable.Range(0, Math.Max(0, analysis.Sentences.Length - 1)).Where(i => IsHead(analysis, i)).Select(i => analysis.Sentences[i].Block).Where(dated.Contains));
        // "16.40 - ...": entries of a live report.
        opens.UnionWith(Enumerable.Range(0, analysis.Article.Blocks.Length).Where(b => OpensWithClock(analysis.Article.Text.AsSpan(analysis.Article.Blocks[b].Span.Start, analysis.Article.Blocks[b].Span.Length))));
        // The first running paragraph may open with a dateline.
        var items = Enumerable.Range(0, analysis.Article.Blocks.Length).Select(b => b > 1 && opens.Contains(b) && (heads.Contains(b) || HasHead(analysis, b))).ToImmutableArray();
        return items.Count(i => i) >= LeastItems ? items : [.. items.Select(_ => false)];
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
