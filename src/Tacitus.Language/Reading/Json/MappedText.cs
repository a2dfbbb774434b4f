using System.Collections.Immutable;
using Tacitus.Language.Reading.Cleaning;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Json;

/// <summary>A text that was written with escapes inside another, and where each of its characters stands there.</summary>
internal sealed class MappedText
{
    private readonly ImmutableArray<DraftPiece> _pieces;

    private MappedText(string text, ImmutableArray<DraftPiece> pieces) => (Text, _pieces) = (text, pieces);

    /// <summary>The text without escapes.</summary>
    public string Text { get; }

    /// <summary>Reads the JSON string that stands, without its quotes, at <paramref name="span"/> of <paramref name="raw"/>.</summary>
    public static MappedText OfJsonString(string raw, Span span)
    {
        var text = new System.Text.StringBuilder(span.Length);
        for (var at = span.Start; at < span.End;)
        {
            var length = raw.AsSpan(at, span.End - at).IndexOf('\\');
            if (length < 0) length = span.End - at;
            text.Append(raw, at, length);
            at += length;
            if (at == span.End) break;
            var isHex = raw[at + 1] == 'u';
            text.Append(raw[at + 1] switch
            {
                'n' => '\n', 't' => '\t', 'r' => '\r', 'b' => '\b', 'f' => '\f',
                'u' => (char)Convert.ToUInt16(raw.Substring(at + 2, 4), 16),
                var other => other,
            });
            at += isHex ? 6 : 2;
        }
        return OfJsonString(raw, span, text.ToString());
    }

    /// <summary>The JSON string <paramref name="text"/>, which stands, without its quotes and with its escapes, at <paramref name="span"/> of <paramref name="raw"/>.</summary>
    public static MappedText OfJsonString(string raw, Span span, string text)
    {
        var written = 0;
        var pieces = ImmutableArray.CreateBuilder<DraftPiece>();
        var at = span.Start;
        while (at < span.End)
        {
            var length = raw.AsSpan(at, span.End - at).IndexOf('\\');
            if (length < 0) length = span.End - at;
            if (length > 0)
            {
                pieces.Add(new DraftPiece(new Span(written, written + length), new Span(at, at + length), true));
                written += length;
                at += length;
                continue;
            }
            var end = at + (raw[at + 1] == 'u' ? 6 : 2);
            pieces.Add(new DraftPiece(new Span(written, written + 1), new Span(at, end), false));
            written++;
            at = end;
        }
        return new MappedText(text, pieces.DrainToImmutable());
    }

    /// <summary><paramref name="block"/>, which was drafted from <see cref="Text"/>, as drafted from the outer text.</summary>
    public DraftBlock ToOuter(DraftBlock block)
    {
        var pieces = ImmutableArray.CreateBuilder<DraftPiece>();
        foreach (var piece in block.Pieces)
        {
            if (!piece.IsCopied)
            {
                var raw = piece.Raw.Length == 0
                    ? Outer(Math.Min(piece.Raw.Start, Text.Length - 1))
                    : Outer(piece.Raw.Start).Cover(Outer(piece.Raw.End - 1));
                pieces.Add(new DraftPiece(piece.Text, raw, false));
                continue;
            }
            for (var i = IndexOf(piece.Raw.Start); i < _pieces.Length && _pieces[i].Text.Start < piece.Raw.End; i++)
            {
                var own = _pieces[i];
                var start = Math.Max(own.Text.Start, piece.Raw.Start);
                var end = Math.Min(own.Text.End, piece.Raw.End);
                var shift = piece.Text.Start - piece.Raw.Start;
                var raw = own.IsCopied ? new Span(own.Raw.Start + start - own.Text.Start, own.Raw.Start + end - own.Text.Start) : own.Raw;
                pieces.Add(new DraftPiece(new Span(start + shift, end + shift), raw, own.IsCopied));
            }
        }
        return new DraftBlock { Text = block.Text, Pieces = pieces.DrainToImmutable(), Kind = block.Kind, LinkShare = block.LinkShare, SlantShare = block.SlantShare, IsSetApart = block.IsSetApart };
    }

    private Span Outer(int position)
    {
        var piece = _pieces[IndexOf(position)];
        return piece.IsCopied ? new Span(piece.Raw.Start + position - piece.Text.Start, piece.Raw.Start + position - piece.Text.Start + 1) : piece.Raw;
    }

    private int IndexOf(int position)
    {
        int low = 0, high = _pieces.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Text.Start <= position) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
