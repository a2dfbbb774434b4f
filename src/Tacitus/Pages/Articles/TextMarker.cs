using System.Collections.Immutable;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Pages.Articles;

/// <summary>Cuts a text into parts, each with the statements that were read from it.</summary>
internal static class TextMarker
{
    /// <summary>The blocks of <paramref name="text"/> with the words of <paramref name="statements"/> marked; a statement's number is its place in the list, from 1.</summary>
    public static ImmutableArray<MarkedBlock> Mark(string text, ImmutableArray<Block> blocks, IReadOnlyList<Statement> statements)
    {
        var spans = statements.SelectMany((s, i) => s.Spans.Select((span, part) => (Span: span, Number: i + 1, Statement: s, IsFirst: part == 0))).OrderBy(s => s.Span.Start).ThenBy(s => s.Number).ToList();
        var marked = ImmutableArray.CreateBuilder<MarkedBlock>(blocks.Length);
        var next = 0;
        var open = new List<(Span Span, int Number, Statement Statement, bool IsFirst)>();
        foreach (var block in blocks)
        {
            var parts = ImmutableArray.CreateBuilder<MarkedPart>();
            var at = block.Span.Start;
            while (at < block.Span.End)
            {
                open.RemoveAll(s => s.Span.End <= at);
                var begins = new List<string>();
                for (; next < spans.Count && spans[next].Span.Start <= at; next++)
                {
                    if (spans[next].Span.End > at) open.Add(spans[next]);
                    if (spans[next].IsFirst) begins.Add(spans[next].Statement.Id);
                }
                var end = block.Span.End;
                if (next < spans.Count) end = int.Min(end, spans[next].Span.Start);
                foreach (var s in open) end = int.Min(end, s.Span.End);
                var first = open.Count == 0 ? null : open.MinBy(s => (s.Span.Length, s.Number)).Statement;
                parts.Add(new MarkedPart(text[at..end], [.. open.Select(s => s.Number).Distinct().Order()], first is null ? "" : FieldGroup.Of(first.Field), [.. begins]));
                at = end;
            }
            marked.Add(new MarkedBlock(block.Kind, parts.DrainToImmutable()));
        }
        return marked.MoveToImmutable();
    }
}
