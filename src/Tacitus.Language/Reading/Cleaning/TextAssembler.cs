using System.Collections.Immutable;
using System.Text;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>Puts the kept blocks of a draft together: the clean text, its blocks, and the runs by which it came from the raw text.</summary>
internal sealed class TextAssembler
{
    /// <summary>What stands between two blocks.</summary>
    public const string Between = "\n\n";

    /// <summary>The rule named for raw characters that are neither text nor furniture (tags, line ends).</summary>
    public const string Markup = "markup";

    private readonly StringBuilder _text;
    private readonly ImmutableArray<TextRun>.Builder _runs = ImmutableArray.CreateBuilder<TextRun>();
    private int _raw;

    private TextAssembler(int length) => _text = new StringBuilder(length);

    /// <summary>Assembles <paramref name="blocks"/>, which are in raw order but for pieces that the page moved.</summary>
    public static CleanText Assemble(int rawLength, IReadOnlyList<DraftBlock> blocks)
    {
        var length = 0;
        foreach (var block in blocks) if (block.DroppedBy is null) length += block.Text.Length + Between.Length;
        var assembler = new TextAssembler(length);
        var kept = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in blocks)
        {
            var start = block.Pieces[0].Raw.Start;
            if (block.DroppedBy is { } rule)
            {
                assembler.Leave(start, Markup);
                assembler.Leave(block.Pieces[^1].Raw.End, rule);
                continue;
            }
            if (kept.Count > 0) assembler.Replace(new Span(assembler._raw, Math.Max(start, assembler._raw)), Between, "block");
            else assembler.Leave(start, Markup);
            var first = assembler._text.Length;
            assembler.Write(block);
            kept.Add(new Block(new Span(first, assembler._text.Length), block.Kind));
        }
        assembler.Leave(rawLength, Markup);
        return new CleanText(assembler._text.ToString(), kept.DrainToImmutable(), assembler._runs.DrainToImmutable());
    }

    private void Write(DraftBlock block)
    {
        var cut = 0;
        foreach (var piece in block.Pieces)
        {
            var at = piece.Text.Start;
            while (at < piece.Text.End)
            {
                while (cut < block.Cuts.Count && block.Cuts[cut].Span.End <= at) cut++;
                var inside = cut < block.Cuts.Count && block.Cuts[cut].Span.Start <= at;
                var end = cut >= block.Cuts.Count ? piece.Text.End
                    : Math.Min(piece.Text.End, inside ? block.Cuts[cut].Span.End : block.Cuts[cut].Span.Start);
                var raw = piece.IsCopied ? new Span(piece.Raw.Start + at - piece.Text.Start, piece.Raw.Start + end - piece.Text.Start) : piece.Raw;
                if (inside) Leave(raw.End, block.Cuts[cut].Rule);
                else if (piece.IsCopied) Copy(raw, block.Text.AsSpan(at, end - at));
                else Replace(raw, block.Text.AsSpan(at, end - at), "character");
                at = end;
            }
        }
    }

    private void Copy(Span raw, ReadOnlySpan<char> text)
    {
        if (raw.Start < _raw)
        {
            // The page's parser moved these characters (say out of a table); their place in the raw text is taken already.
            Add(RunKind.Replaced, new Span(_raw, _raw), text, "moved");
            return;
        }
        Leave(raw.Start, Markup);
        Add(RunKind.Copied, raw, text, null);
    }

    private void Replace(Span raw, ReadOnlySpan<char> text, string rule)
    {
        if (raw.Start < _raw) raw = new Span(_raw, _raw);
        Leave(raw.Start, Markup);
        Add(RunKind.Replaced, raw, text, rule);
    }

    private void Leave(int rawEnd, string rule)
    {
        if (rawEnd > _raw) Add(RunKind.Dropped, new Span(_raw, rawEnd), default, rule);
    }

    private void Add(RunKind kind, Span raw, ReadOnlySpan<char> text, string? rule)
    {
        var clean = new Span(_text.Length, _text.Length + text.Length);
        _text.Append(text);
        _raw = raw.End;
        if (_runs.Count > 0 && _runs[^1] is var last && last.Kind == kind && last.Rule == rule && kind != RunKind.Replaced)
        {
            _runs[^1] = new TextRun(kind, last.Raw.Cover(raw), last.Clean.Cover(clean), rule);
            return;
        }
        _runs.Add(new TextRun(kind, raw, clean, rule));
    }
}
