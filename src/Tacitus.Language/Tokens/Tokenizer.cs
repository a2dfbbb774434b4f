using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Tokens;

/// <summary>Cuts a text into words, numbers and marks. Possessive endings and shortened words ("'s", "n't", "'ll") are tokens of their own.</summary>
internal sealed class Tokenizer
{
    // Where tokens are put until it is known how many there are: one list a thread, or each article would leave several behind.
    [ThreadStatic]
    private static List<Token>? _made;

    /// <summary>The tokens of <paramref name="article"/>, not yet tagged.</summary>
    public ImmutableArray<Token> Tokenize(Article article)
    {
        // Blocks can touch where a headline runs into the text.
        var blocks = article.Blocks;
        var border = 0;
        for (var i = 1; i < blocks.Length && border == 0; i++) if (blocks[i].Span.Start == blocks[i - 1].Span.End) border = blocks[i].Span.Start;
        var tokens = Tokenize(article.Text, border);
        foreach (var block in blocks) if (block.Language is not null) return WithoutForeign(tokens, blocks);
        return tokens;
    }

    // Rules for English read nonsense into blocks of other languages: they have no tokens, and so no sentences.
    private static ImmutableArray<Token> WithoutForeign(ImmutableArray<Token> tokens, ImmutableArray<Block> blocks)
    {
        var kept = ImmutableArray.CreateBuilder<Token>(tokens.Length);
        var b = 0;
        foreach (var token in tokens)
        {
            while (b < blocks.Length && blocks[b].Span.End <= token.Span.Start) b++;
            if (b == blocks.Length || blocks[b].Language is null || token.Span.Start < blocks[b].Span.Start) kept.Add(token);
        }
        return kept.DrainToImmutable();
    }

    /// <summary>The tokens of <paramref name="text"/>, not yet tagged; no token holds both what is before and what is behind <paramref name="border"/>.</summary>
    public ImmutableArray<Token> Tokenize(string text, int border = 0)
    {
        var tokens = _made ??= [];
        tokens.Clear();
        var i = 0;
        while (i < text.Length)
        {
            if (char.IsWhiteSpace(text[i]) || NormalForms.IsInvisible(text[i])) { i++; continue; }
            var end = EndOfToken(text, i, out var kind);
            if (i < border && end > border) end = border;
            if (kind == TokenKind.Word && ShortenedStart(text, i, end) is var cut && cut > i)
            {
                tokens.Add(Make(text, new Span(i, cut), TokenKind.Word));
                tokens.Add(Make(text, new Span(cut, end), TokenKind.Word));
            }
            else
            {
                tokens.Add(Make(text, new Span(i, end), kind));
            }
            i = end;
        }
        return [.. tokens];
    }

    /// <summary>The form under which words are looked up: lower case, without accents, straight apostrophes.</summary>
    public static string Normalize(string word) => NormalForms.Of(word);

    private static Token Make(string text, Span span, TokenKind kind) => new(span, kind, NormalForms.Of(text.AsSpan(span.Start, span.Length)), PartOfSpeech.X);

    private static int EndOfToken(string text, int start, out TokenKind kind)
    {
        var i = start;
        if (char.IsDigit(text[i]))
        {
            kind = TokenKind.Number;
            while (i < text.Length && (char.IsDigit(text[i]) || IsInside(text, i, ".,:/") && char.IsDigit(text[i + 1]) || IsBroken(text, i))) i++;
            return i;
        }
        if (char.IsLetter(text[i]) || char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLetter(text, i))
        {
            kind = TokenKind.Word;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || char.IsSurrogate(text[i]) || IsMark(text[i]) || IsBroken(text, i)
                || IsInside(text, i, "-'\u2019\u2010\u2011.&") && char.IsLetterOrDigit(text[i + 1]) && (text[i] is not ('.' or '&') || IsInitials(text, start, i)))) i++;
            if (i < text.Length && text[i] == '.' && IsInitials(text, start, i) && i - start <= 7 && i - start != 0 && text.AsSpan(start, i - start).Contains('.')) i++;
            return i;
        }
        kind = TokenKind.Punctuation;
        // Old typesetting writes a quotation mark as two.
        if (text[i] is '\'' or '`' && i + 1 < text.Length && text[i + 1] == text[i]) return i + 2;
        return char.IsHighSurrogate(text[i]) && i + 1 < text.Length ? i + 2 : i + 1;
    }

    // A soft hyphen where a line may be broken: the word goes on.
    private static bool IsBroken(string text, int i) => NormalForms.IsInvisible(text[i]) && i + 1 < text.Length && (char.IsLetterOrDigit(text[i + 1]) || IsBroken(text, i + 1));

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static bool IsInside(string text, int i, string marks) => i + 1 < text.Length && marks.Contains(text[i], StringComparison.Ordinal);

    // A full stop joins only single letters ("U.S."), so that a missing blank between sentences does not make one word.
    private static bool IsInitials(string text, int start, int stop)
    {
        var run = 0;
        for (var i = start; i < stop; i++)
        {
            run = text[i] is '.' or '&' ? 0 : run + 1;
            if (run > 1 || char.IsDigit(text[i])) return false;
        }
        return run == 1;
    }

    // Where the shortened word at the end of the token starts ("'s", "n't", "'ll"), -1 when there is none.
    private static int ShortenedStart(string text, int start, int end)
    {
        var length = end - start;
        if (length > 2 && IsApostrophe(text[end - 2]))
        {
            if ((text[end - 1] | 0x20) is 's' or 'd' or 'm') return end - 2;
            if ((text[end - 1] | 0x20) is 't' && length > 3 && (text[end - 3] | 0x20) == 'n') return end - 3;
        }
        if (length > 3 && IsApostrophe(text[end - 3]) && (char.ToLowerInvariant(text[end - 2]), char.ToLowerInvariant(text[end - 1])) is ('l', 'l') or ('r', 'e') or ('v', 'e'))
            return end - 3;
        return -1;
    }

    private static bool IsApostrophe(char c) => c is '\'' or '\u2019';
}
