using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>Cuts the tokens of a sentence into the items of the time grammar: compounds at their hyphens, numbers at their marks, number words made numbers.</summary>
internal sealed class TimeLexer(TimeVocabulary vocabulary)
{
    /// <summary>The items of <paramref name="tokens"/>.</summary>
    /// <param name="text">The article's text.</param>
    /// <param name="tokens">One sentence.</param>
    /// <param name="mixed">Whether the article is written in capitals and small letters.</param>
    /// <returns>The items, whether any word of the lexicon or any number is among them, and whether capitals tell something in them.</returns>
    public (List<TimeItem> Items, bool Promising, bool Capitals) Items(string text, ReadOnlySpan<Token> tokens, bool mixed)
    {
        if (!MayTell(text, tokens)) return ([], false, false);
        var items = new List<TimeItem>(tokens.Length + 8);
        var promising = false;
        var capitals = mixed && HasSmall(text, tokens);
        var first = true;
        foreach (var token in tokens)
        {
            var plain = token.Kind == TokenKind.Word && !NeedsCutting(token.Normal);
            if (plain) Add(token.Span, token.Normal);
            else Cut(token.Span);
            if (token.Kind != TokenKind.Punctuation) first = false;
        }
        var whole = Numbers(items);
        return (whole, promising || whole.Exists(i => i.Value is not null), capitals);

        bool Glued(int start) => items.Count > 0 ? items[^1].Span.End == start : start > 0 && !char.IsWhiteSpace(text[start - 1]);

        void Add(Span span, string word)
        {
            if (!vocabulary.TryGet(word, out var known))
            {
                items.Add(new TimeItem(span, vocabulary.Shape(word), Glued(span.Start), word, null));
                return;
            }
            var signature = !capitals || first ? known.Plain : char.IsUpper(text[span.Start]) ? known.Capital : known.Small;
            promising |= known.Value is not null;
            items.Add(new TimeItem(span, signature, Glued(span.Start), word, known.Value));
        }

        void Cut(Span span)
        {
            var i = span.Start;
            while (i < span.End)
            {
                var start = i;
                if (char.IsAsciiDigit(text[i]))
                {
                    while (i < span.End && (char.IsAsciiDigit(text[i]) || IsThousands(text, i, start, span.End))) i++;
                    promising = true;
                    items.Add(Number(text, new Span(start, i), Glued(start)));
                    continue;
                }
                if (char.IsLetter(text[i]))
                {
                    while (i < span.End && (char.IsLetter(text[i]) || char.IsSurrogate(text[i]) || IsInitials(text, i, start, span.End))) i++;
                    if (text[i - 1] == '.' && i - start <= 2) i--;
                    var word = Tokenizer.Normalize(text[start..i]).Replace(".", "", StringComparison.Ordinal);
                    Add(new Span(start, i), word);
                    continue;
                }
                i++;
                if (text[start] is not (' ' or '\n')) Add(new Span(start, i), Plain(text[start]).ToString());
            }
        }
    }

    // Whether a time expression may stand among them, told by the words alone: where none can, no items need be made.
    private bool MayTell(string text, ReadOnlySpan<Token> tokens)
    {
        foreach (ref readonly var token in tokens)
        {
            var written = text.AsSpan(token.Span.Start, token.Span.Length);
            if (token.Kind == TokenKind.Punctuation ? MarksTell(written) : vocabulary.Tells(token) || NumberWords.MayBegin(token) || NeedsCutting(token.Normal) && PiecesTell(token.Normal, written)) return true;
        }
        return false;
    }

    private bool MarksTell(ReadOnlySpan<char> marks)
    {
        foreach (var mark in marks) if (vocabulary.Tells([Plain(mark)])) return true;
        return false;
    }

    // What has figures, full stops, letters beyond ASCII or characters that are not seen is cut by finer rules, and may tell something.
    private bool PiecesTell(ReadOnlySpan<char> compound, ReadOnlySpan<char> written)
    {
        if (compound.Length != written.Length || !System.Text.Ascii.IsValid(compound) || compound.ContainsAnyInRange('0', '9') || compound.Contains('.')) return true;
        while (!compound.IsEmpty)
        {
            var length = 0;
            while (length < compound.Length && char.IsAsciiLetter(compound[length])) length++;
            var piece = compound[..Math.Max(1, length)];
            if (vocabulary.Tells(length > 0 ? piece : [Plain(piece[0])]) || NumberWords.MayBegin(piece)) return true;
            compound = compound[piece.Length..];
        }
        return false;
    }

    private static char Plain(char mark) => mark switch
    {
        '\u2019' or '\u2018' or '`' => '\'',
        '\u2013' or '\u2014' or '\u2010' or '\u2011' or '\u2212' => '-',
        _ => mark,
    };

    private static bool NeedsCutting(string word)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c) && c != '\'') return true;
        }
        return false;
    }

    /// <summary>Whether <paramref name="tokens"/> are written in capitals and small letters, so that a capital tells something.</summary>
    public static bool IsMixed(string text, ReadOnlySpan<Token> tokens)
    {
        var large = false;
        foreach (var token in tokens) large |= token.Kind == TokenKind.Word && token.Span.Length > 1 && char.IsUpper(text[token.Span.Start]);
        return large && HasSmall(text, tokens);
    }

    // A headline in capitals tells nothing by them.
    private static bool HasSmall(string text, ReadOnlySpan<Token> tokens)
    {
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.Word && char.IsLower(text[token.Span.Start])) return true;
        }
        return false;
    }

    private static bool IsThousands(string text, int i, int start, int end) =>
        text[i] == ',' && i - start is >= 1 and <= 3 | i + 3 < end && i + 3 < end
        && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i + 2]) && char.IsAsciiDigit(text[i + 3]) && (i + 4 >= end || !char.IsAsciiDigit(text[i + 4]));

    private static bool IsInitials(string text, int i, int start, int end) =>
        text[i] == '.' && (i - start == 1 || i - start >= 3 && text[i - 2] == '.') && (i + 1 >= end || char.IsLetter(text[i + 1]) || i - start >= 3);

    private TimeItem Number(string text, Span span, bool glued)
    {
        long n = 0;
        var digits = 0;
        for (var i = span.Start; i < span.End; i++)
        {
            if (text[i] == ',') { digits += 5; continue; }
            n = Math.Min(n * 10 + (text[i] - '0'), int.MaxValue);
            digits++;
        }
        var value = (int)n;
        return new TimeItem(span, vocabulary.Number(value, Math.Min(digits, 9)), glued, "", TimeValue.Word(value));
    }

    // "twenty-four", "a hundred and five", "two thousand": one number; ordinals in figures ("21st"): one ordinal.
    private List<TimeItem> Numbers(List<TimeItem> items)
    {
        var first = items.FindIndex(i => i.Word.Length == 0 || NumberWords.MayBegin(i.Word));
        if (first < 0) return items;
        var merged = new List<TimeItem>(items.Count);
        merged.AddRange(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items)[..first]);
        for (var i = first; i < items.Count; i++)
        {
            var item = items[i];
            if (i > first && item.Word.Length > 0 && !NumberWords.MayBegin(item.Word))
            {
                merged.Add(item);
                continue;
            }
            if (item.Value is { } v && item.Word.Length == 0 && i + 1 < items.Count && items[i + 1] is { Glued: true, Word: "st" or "nd" or "rd" or "th" or "d" })
            {
                merged.Add(item with { Span = item.Span.Cover(items[i + 1].Span), Signature = vocabulary.Group("ORD") , Value = v });
                i++;
                continue;
            }
            if (NumberWords.ReadYear(items, i, out var after, out var year))
            {
                merged.Add(new TimeItem(item.Span.Cover(items[after - 1].Span), vocabulary.Number(year, 4), item.Glued, item.Word, TimeValue.Word(year)));
                i = after - 1;
                continue;
            }
            if (NumberWords.Read(items, i, out var end, out var n, out var ordinal))
            {
                var signature = ordinal ? vocabulary.Group("ORD") : vocabulary.Number(n, 0);
                merged.Add(new TimeItem(item.Span.Cover(items[end - 1].Span), signature, item.Glued, item.Word, TimeValue.Word(n)));
                i = end - 1;
                continue;
            }
            merged.Add(item);
        }
        return merged;
    }
}
