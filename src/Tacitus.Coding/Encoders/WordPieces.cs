using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Encoders;

/// <summary>
/// Cuts text into the pieces that the encoder knows, as the uncased tokenizer of BERT does: small letters without accents, marks and Chinese characters each alone,
/// and of every word from its beginning always the longest piece that fits. Pure; safe to share between threads.
/// </summary>
/// <remarks>The text is brought to its plain form character by character, never as a whole, so that every piece still knows where in the text it stands.</remarks>
internal sealed class WordPieces
{
    // A longer word is no word: BERT does not cut it either.
    private const int LongestWord = 100;

    private readonly Dictionary<string, int> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _tails = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>Pieces whose numbers are their places in <paramref name="all"/>; one that goes on a word begins with <c>##</c>.</summary>
    /// <exception cref="InvalidDataException">A piece that the encoder cannot do without is not among them.</exception>
    public WordPieces(ImmutableArray<string> all)
    {
        All = all;
        for (var i = 0; i < all.Length; i++)
        {
            var isTail = all[i].Length > 2 && all[i].StartsWith("##", StringComparison.Ordinal);
            var letters = isTail ? all[i][2..] : all[i];
            (isTail ? _tails : _heads).TryAdd(letters, i);
            _longest = Math.Max(_longest, letters.Length);
        }
        (Opening, Closing, Unknown) = (Find("[CLS]"), Find("[SEP]"), Find("[UNK]"));
    }

    /// <summary>All pieces.</summary>
    public ImmutableArray<string> All { get; }

    /// <summary>The piece that opens what is encoded.</summary>
    public int Opening { get; }

    /// <summary>The piece that closes what is encoded.</summary>
    public int Closing { get; }

    /// <summary>The piece for a word that has no pieces.</summary>
    public int Unknown { get; }

    /// <summary>The pieces of <paramref name="text"/>, which stands in the article from <paramref name="start"/> on.</summary>
    public List<WordPiece> Cut(ReadOnlySpan<char> text, int start = 0)
    {
        var pieces = new List<WordPiece>(text.Length / 4 + 1);
        Cut(text, start, pieces);
        return pieces;
    }

    /// <summary>Adds to <paramref name="pieces"/> those of <paramref name="text"/>, which stands in the article from <paramref name="start"/> on.</summary>
    public void Cut(ReadOnlySpan<char> text, int start, List<WordPiece> pieces)
    {
        var word = new PlainWord(stackalloc char[LongestWord], stackalloc Span[LongestWord]);
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (!char.IsAscii(c))
            {
                i += CutOther(text[i..], start + i, ref word, pieces);
                continue;
            }
            var span = new Span(start + i, start + ++i);
            if (char.IsAsciiLetterOrDigit(c)) word.Add(char.ToLowerInvariant(c), span);
            else if (c is ' ' or '\t' or '\n' or '\r') Close(ref word, pieces);
            else if (!char.IsControl(c)) AddMark([c], span, ref word, pieces);
        }
        Close(ref word, pieces);
    }

    // One character that is not of ASCII: how many units of the text it takes.
    private int CutOther(scoped ReadOnlySpan<char> text, int start, ref PlainWord word, List<WordPiece> pieces)
    {
        // Half a pair is dropped like what is no character; so it is in what the encoder learned from.
        if (Rune.DecodeFromUtf16(text, out var rune, out var length) != System.Buffers.OperationStatus.Done || rune == Rune.ReplacementChar) return length;
        var span = new Span(start, start + length);
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                Close(ref word, pieces);
                return length;
            case UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate:
                return length;
            case UnicodeCategory.NonSpacingMark:
                word.Lengthen(span.End);
                return length;
        }
        if (IsChinese(rune.Value))
        {
            AddMark(text[..length], span, ref word, pieces);
            return length;
        }
        Span<char> parts = stackalloc char[16];
        if (!text[..length].TryNormalize(parts, out var count, NormalizationForm.FormD)) text[..length].CopyTo(parts[..(count = length)]);
        parts = parts[..count];
        while (parts.Length > 0)
        {
            Rune.DecodeFromUtf16(parts, out rune, out var used);
            var category = Rune.GetUnicodeCategory(rune);
            if (IsMark(rune.Value, category)) AddMark(parts[..used], span, ref word, pieces);
            else if (category != UnicodeCategory.NonSpacingMark)
            {
                Rune.ToLowerInvariant(rune).EncodeToUtf16(parts);
                foreach (var part in parts[..used]) word.Add(part, span);
            }
            parts = parts[used..];
        }
        return length;
    }

    private void AddMark(scoped ReadOnlySpan<char> mark, Span span, ref PlainWord word, List<WordPiece> pieces)
    {
        Close(ref word, pieces);
        foreach (var c in mark) word.Add(c, span);
        Close(ref word, pieces);
    }

    private void Close(ref PlainWord word, List<WordPiece> pieces)
    {
        if (word.Length == 0) return;
        var known = pieces.Count;
        if (word.Length > LongestWord || !TryCut(word, pieces))
        {
            pieces.RemoveRange(known, pieces.Count - known);
            pieces.Add(new WordPiece(Unknown, word.Whole));
        }
        word.Clear();
    }

    private bool TryCut(PlainWord word, List<WordPiece> pieces)
    {
        var last = 0;
        for (var at = 0; at < word.Length;)
        {
            var known = (at == 0 ? _heads : _tails).GetAlternateLookup<ReadOnlySpan<char>>();
            var length = Math.Min(_longest, word.Length - at);
            int id;
            while (!known.TryGetValue(word.Letters.Slice(at, length), out id)) if (--length == 0) return false;
            var span = word.Of(at, length);
            // The parts of one Hangul syllable all stand where it stands: the first piece has it.
            pieces.Add(new WordPiece(id, new Span(Math.Max(last, span.Start), span.End)));
            last = span.End;
            at += length;
        }
        return true;
    }

    private int Find(string piece) => _heads.TryGetValue(piece, out var id) ? id : throw new InvalidDataException($"the vocabulary of the encoder has no {piece}");

    private static bool IsMark(int c, UnicodeCategory category) =>
        category is >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherPunctuation || c is > ' ' and < 0x7F && !char.IsAsciiLetterOrDigit((char)c);

    // What BERT sets apart: the ideographs, not the kana nor Hangul.
    private static bool IsChinese(int c) =>
        c is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0xF900 and <= 0xFAFF or >= 0x20000 and <= 0x2A6DF or >= 0x2A700 and <= 0x2CEAF or >= 0x2F800 and <= 0x2FA1F;

    // A word in its plain letters, each with its place in the text; of one that is too long only its length and its ends.
    private ref struct PlainWord(Span<char> letters, Span<Span> places)
    {
        private readonly Span<char> _letters = letters;
        private readonly Span<Span> _places = places;
        private Span _whole;

        public int Length { get; private set; }

        public readonly Span Whole => _whole;

        public readonly ReadOnlySpan<char> Letters => _letters[..Length];

        public readonly Span Of(int first, int count) => _places[first].Cover(_places[first + count - 1]);

        public void Add(char letter, Span place)
        {
            if (Length < _letters.Length) (_letters[Length], _places[Length]) = (letter, place);
            _whole = Length++ == 0 ? place : _whole.Cover(place);
        }

        // An accent that was written for itself belongs to the letter before it.
        public void Lengthen(int end)
        {
            if (Length == 0) return;
            _whole = new Span(_whole.Start, end);
            if (Length <= _places.Length) _places[Length - 1] = new Span(_places[Length - 1].Start, end);
        }

        public void Clear() => Length = 0;
    }
}
