using System.Buffers;
using System.Text;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>An article cut into the pieces that names of places are made of, with their keys.</summary>
internal sealed class PlaceText
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("@:wW");

    private readonly List<PlacePiece> _pieces;
    private readonly List<bool> _caseless = [];
    private readonly Analysis _analysis;
    private readonly List<Span> _links;
    private byte[] _keys;
    private int _length;

    /// <summary>Cuts the article of <paramref name="analysis"/>.</summary>
    public PlaceText(Analysis analysis)
    {
        (_analysis, _pieces) = (analysis, new List<PlacePiece>(analysis.Tokens.Length));
        _keys = new byte[analysis.Article.Text.Length + 512];
        _links = Links(analysis.Article.Text);
        var link = 0;
        foreach (var sentence in analysis.Sentences)
        {
            var first = _pieces.Count;
            for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
            {
                var span = analysis.Tokens[t].Span;
                while (link < _links.Count && _links[link].End <= span.Start) link++;
                if (link < _links.Count && _links[link].Overlaps(span)) continue;
                if (analysis.Tokens[t].Kind != TokenKind.Punctuation) AddToken(t, sentence.Index, first);
            }
            _caseless.Add(IsCaseless(first));
        }
    }

    /// <summary>The pieces in order.</summary>
    public List<PlacePiece> Pieces => _pieces;

    /// <summary>The key of a piece in UTF-8.</summary>
    public ReadOnlySpan<byte> Key(int piece) => _keys.AsSpan(_pieces[piece].KeyStart, _pieces[piece].KeyEnd - _pieces[piece].KeyStart);

    /// <summary>The keys of the pieces from <paramref name="first"/> up to <paramref name="end"/>, one after the other.</summary>
    public ReadOnlySpan<byte> Key(int first, int end) => _keys.AsSpan(_pieces[first].KeyStart, _pieces[end - 1].KeyEnd - _pieces[first].KeyStart);

    /// <summary>Whether the letters of a sentence are all large or all small, so that capitals say nothing.</summary>
    public bool IsCaseless(PlacePiece piece) => _caseless[piece.Sentence];

    // The words of an address ("https://news.example/kabul-blast", "www.example.org", "desk@example.org") name no place.
    private static List<Span> Links(string text)
    {
        var links = new List<Span>();
        for (var at = NextMark(text, 0); at >= 0; at = NextMark(text, at))
        {
            var (start, end) = (at, at);
            while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && at - start < 100) start--;
            while (end < text.Length && !char.IsWhiteSpace(text[end])) end++;
            links.Add(new Span(start, end));
            at = end;
        }
        return links;
    }

    private static int NextMark(string text, int from)
    {
        while (from < text.Length)
        {
            var at = text.AsSpan(from).IndexOfAny(Marks);
            if (at < 0) return -1;
            at += from;
            if (text[at] == '@' || text.AsSpan(at).StartsWith("://") || text.AsSpan(at).StartsWith("www.", StringComparison.OrdinalIgnoreCase)) return at;
            from = at + 1;
        }
        return -1;
    }

    private bool IsCaseless(int first)
    {
        int small = 0, large = 0;
        for (var p = first; p < _pieces.Count; p++)
        {
            if (_pieces[p].Span.Length < 2) continue;
            if (_pieces[p].Shape == PieceShape.Lower) small++;
            else if (_pieces[p].Shape == PieceShape.Upper) large++;
            else if (_pieces[p].Shape == PieceShape.Title) return false;
        }
        return small == 0 && large >= 4 || large == 0 && small >= 4;
    }

    private void AddToken(int t, int sentence, int firstOfSentence)
    {
        var span = _analysis.Tokens[t].Span;
        var text = _analysis.Article.Text;
        for (var start = span.Start; start < span.End;)
        {
            var end = start;
            while (end < span.End && !IsHyphen(text[end])) end++;
            if (end > start) Add(text, new Span(start, end), t, sentence, firstOfSentence);
            start = end + 1;
        }
    }

    private void Add(string text, Span span, int token, int sentence, int firstOfSentence)
    {
        Span<char> key = stackalloc char[128];
        var length = 0;
        PlaceKey.Append(text.AsSpan(span.Start, span.Length), key, ref length);
        if (length > 0 && key[length - 1] == ' ') length--;
        if (length == 0) return;
        while (_keys.Length < _length + 4 * length) Array.Resize(ref _keys, 2 * _keys.Length);
        var bytes = Encoding.UTF8.GetBytes(key[..length], _keys.AsSpan(_length));
        var join = _pieces.Count == firstOfSentence ? PieceJoin.None : Join(text, _pieces[^1].Span, span);
        _pieces.Add(new PlacePiece(span, token, sentence, Shape(text, span), join, _length, _length + bytes));
        _length += bytes;
    }

    private static PieceJoin Join(string text, Span before, Span after)
    {
        if (before.End == after.Start) return text[after.Start] is '\'' or '\u2019' ? PieceJoin.Possessive : PieceJoin.None;
        var gap = text.AsSpan(before.End, after.Start - before.End);
        if (gap.IsWhiteSpace()) return PieceJoin.Blank;
        if (gap.Length == 1 && IsHyphen(gap[0])) return PieceJoin.Hyphen;
        var trimmed = gap.Trim();
        if (trimmed is "." && before.Length <= 5) return PieceJoin.Stop;
        if (trimmed is ",") return PieceJoin.Comma;
        return trimmed is "(" or "[" ? PieceJoin.Bracket : PieceJoin.None;
    }

    private static PieceShape Shape(string text, Span span)
    {
        if (char.IsDigit(text[span.Start])) return PieceShape.Digit;
        var large = 0;
        for (var i = span.Start; i < span.End; i++) if (char.IsUpper(text[i])) large++;
        if (!char.IsUpper(text[span.Start])) return large > 0 ? PieceShape.Title : PieceShape.Lower;
        return large > 1 || span.Length == 1 ? PieceShape.Upper : PieceShape.Title;
    }

    private static bool IsHyphen(char c) => c is '-' or '\u2010' or '\u2011' or '\u2013';
}
