using System.Collections.Immutable;
using System.Text;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>Writes a draft block character by character: runs of blanks become one, blanks at both ends and characters that show nothing are left out.</summary>
internal sealed class DraftWriter
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<DraftPiece>.Builder _pieces = ImmutableArray.CreateBuilder<DraftPiece>();
    private Span? _blank;
    private bool _blankIsCopied;

    /// <summary>How many characters there are so far.</summary>
    public int Length => _text.Length;

    /// <summary>Whether the last character ends a sentence.</summary>
    public bool EndsSentence => _text.Length > 0 && _text[^1] is '.' or '!' or '?' or ':' or '…' or '”' or '"' or '»' or '。';

    /// <summary>Whether a blank was written last.</summary>
    public bool EndsInBreak { get; private set; }

    /// <summary>Writes a blank that does not stand in the raw text: a line break by markup.</summary>
    public void AppendBreak()
    {
        if (_text.Length == 0) return;
        var at = _blank?.End ?? (_pieces.Count > 0 ? _pieces[^1].Raw.End : 0);
        _blank ??= new Span(at, at);
        _blankIsCopied = false;
        EndsInBreak = true;
    }

    /// <summary>Writes the sign that stands between two cells of a row.</summary>
    public void AppendCellEnd()
    {
        AppendBreak();
        var at = _blank!.Value.End;
        Append('|', new Span(at, at), false);
        AppendBreak();
    }

    /// <summary>Writes <paramref name="c"/>, which stands at <paramref name="raw"/>.</summary>
    public void Append(char c, Span raw, bool isCopied)
    {
        if (char.IsWhiteSpace(c))
        {
            if (_text.Length == 0) return;
            _blankIsCopied = _blank is null && isCopied && c == ' ';
            _blank = _blank?.Cover(raw) ?? raw;
            return;
        }
        if (Glyphs.ShowNothing(c, _blank is null && _text.Length > 0 ? _text[^1] : ' ')) return;
        EndsInBreak = false;
        if (_blank is { } blank)
        {
            Add([' '], blank, _blankIsCopied);
            _blank = null;
        }
        if (Glyphs.Letters(c) is { } letters) AddReplaced(letters, raw);
        else if (_text.Length > 0 && Glyphs.Composed(_text[^1], c) is { } one) Compose(one, raw);
        else Add([c], raw, isCopied);
    }

    /// <summary>Writes <paramref name="text"/>, which stands so from <paramref name="raw"/> on.</summary>
    public void AppendCopied(ReadOnlySpan<char> text, int raw)
    {
        while (!text.IsEmpty)
        {
            // Nothing is special about the characters of ASCII that show.
            var plain = text.IndexOfAnyExceptInRange('!', '~');
            if (plain < 0) plain = text.Length;
            if (plain > 0) AddPlain(text[..plain], raw);
            else Append(text[0], new Span(raw, raw + (plain = 1)), true);
            text = text[plain..];
            raw += plain;
        }
    }

    private void AddPlain(ReadOnlySpan<char> text, int raw)
    {
        EndsInBreak = false;
        if (_blank is { } blank)
        {
            Add([' '], blank, _blankIsCopied);
            _blank = null;
        }
        Add(text, new Span(raw, raw + text.Length), true);
    }

    /// <summary>The block, or null when nothing was written. The writer is empty afterwards.</summary>
    public DraftBlock? Take(BlockKind kind, double linkShare = 0, double slantShare = 0, bool isSetApart = true)
    {
        _blank = null;
        EndsInBreak = false;
        if (_text.Length == 0) return null;
        var block = new DraftBlock { Text = _text.ToString(), Pieces = _pieces.DrainToImmutable(), Kind = kind, LinkShare = linkShare, SlantShare = slantShare, IsSetApart = isSetApart };
        _text.Clear();
        return block;
    }

    // What is copied is as long as where it stands; all else is one character.
    private void Add(ReadOnlySpan<char> text, Span raw, bool isCopied)
    {
        var at = _text.Length;
        _text.Append(text);
        if (_pieces.Count > 0)
        {
            var last = _pieces[^1];
            if (last.IsCopied && isCopied && last.Raw.End == raw.Start)
            {
                _pieces[^1] = new DraftPiece(new Span(last.Text.Start, at + text.Length), new Span(last.Raw.Start, raw.End), true);
                return;
            }
        }
        _pieces.Add(new DraftPiece(new Span(at, at + text.Length), raw, isCopied));
    }

    private void AddReplaced(string letters, Span raw)
    {
        var at = _text.Length;
        _text.Append(letters);
        _pieces.Add(new DraftPiece(new Span(at, _text.Length), raw, false));
    }

    // Takes the last character back and writes one in the place of it and of the accent at accent.
    private void Compose(char one, Span accent)
    {
        var last = _pieces[^1];
        var (before, letter) = last.IsCopied ? (last.Raw.End - 1, new Span(last.Raw.End - 1, last.Raw.End)) : (last.Raw.Start, last.Raw);
        _pieces.RemoveAt(_pieces.Count - 1);
        if (last.Text.Length > 1)
            _pieces.Add(new DraftPiece(new Span(last.Text.Start, last.Text.End - 1), new Span(last.Raw.Start, before), last.IsCopied));
        _text.Length--;
        AddReplaced(one.ToString(), letter.Cover(accent));
    }
}
