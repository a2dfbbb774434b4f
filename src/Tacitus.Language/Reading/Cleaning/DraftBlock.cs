using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>A block that may become part of an article: its text, where that came from, and what cleaning decided about it.</summary>
internal sealed class DraftBlock
{
    private List<(Span Span, string Rule)>? _cuts;
    private string? _lower;

    /// <summary>The text, blanks collapsed and trimmed.</summary>
    public required string Text { get; init; }

    /// <summary><see cref="Text"/> in small letters, as most rules read it.</summary>
    public string Lower => _lower ??= Text.ToLowerInvariant();

    /// <summary>The pieces of <see cref="Text"/> in order; together they cover it.</summary>
    public required ImmutableArray<DraftPiece> Pieces { get; init; }

    /// <summary>What it is taken for.</summary>
    public BlockKind Kind { get; set; }

    /// <summary>The rule by which the whole block is left out; null when it stays.</summary>
    public string? DroppedBy { get; private set; }

    /// <summary>Parts of the block that are left out, in order.</summary>
    public IReadOnlyList<(Span Span, string Rule)> Cuts => _cuts ?? None;

    /// <summary>The share of its characters that stand in links; 0 in plain text.</summary>
    public double LinkShare { get; init; }

    /// <summary>The share of its characters that are set in italics; 0 in plain text.</summary>
    public double SlantShare { get; init; }

    /// <summary>Whether a blank line or the markup set it apart from the block before.</summary>
    public bool IsSetApart { get; init; } = true;

    private static readonly List<(Span Span, string Rule)> None = [];

    /// <summary>Leaves the block out by <paramref name="rule"/>. The first rule stands.</summary>
    public void Drop(string rule) => DroppedBy ??= rule;

    /// <summary>Leaves <paramref name="span"/> of the block out by <paramref name="rule"/>, with the blanks around it that would be left double.</summary>
    public void Cut(Span span, string rule)
    {
        var (start, end) = (span.Start, span.End);
        var cuts = _cuts ??= [];
        while (start > 0 && Text[start - 1] == ' ' && !cuts.Exists(c => c.Span.Contains(start - 1))) start--;
        if (start == 0 || cuts.Exists(c => c.Span == new Span(0, start)))
        {
            while (end < Text.Length && Text[end] == ' ') end++;
        }
        if (cuts.Exists(c => c.Span.Overlaps(new Span(start, end)))) return;
        cuts.Add((new Span(start, end), rule));
        cuts.Sort((a, b) => a.Span.CompareTo(b.Span));
        if (cuts.Sum(c => c.Span.Length) >= Text.Length) Drop(rule);
    }

    /// <summary>The two blocks before and after <paramref name="position"/>, cuts left behind.</summary>
    public (DraftBlock Before, DraftBlock After) Split(int position, BlockKind before, BlockKind after)
    {
        var end = position;
        while (end > 0 && Text[end - 1] == ' ') end--;
        return (Part(new Span(0, end), before), Part(new Span(position, Text.Length), after));
    }

    private DraftBlock Part(Span span, BlockKind kind)
    {
        var pieces = ImmutableArray.CreateBuilder<DraftPiece>();
        foreach (var piece in Pieces)
        {
            var start = Math.Max(piece.Text.Start, span.Start);
            var end = Math.Min(piece.Text.End, span.End);
            if (start >= end) continue;
            var raw = piece.IsCopied ? new Span(piece.Raw.Start + start - piece.Text.Start, piece.Raw.Start + end - piece.Text.Start) : piece.Raw;
            pieces.Add(new DraftPiece(new Span(start - span.Start, end - span.Start), raw, piece.IsCopied));
        }
        return new DraftBlock { Text = span.In(Text), Pieces = pieces.DrainToImmutable(), Kind = kind, LinkShare = LinkShare, SlantShare = SlantShare };
    }
}
