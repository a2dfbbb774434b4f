using System.Collections.Immutable;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Sentences;

/// <summary>Cuts the blocks of an article into sentences.</summary>
internal sealed class SentenceSplitter
{
    private static readonly ImmutableHashSet<string> Abbreviations = ImmutableHashSet.Create(
        StringComparer.Ordinal, "mr", "mrs", "ms", "dr", "gen", "col", "lt", "capt", "sgt", "maj", "st", "jan", "feb", "mar", "apr", "jun", "jul",
        "aug", "sep", "sept", "oct", "nov", "dec", "no", "sen", "rep", "gov", "prof", "rev", "hon", "pres", "brig", "vs", "jr", "sr", "cmdr", "adm");

    // "10 p.m. Wednesday", "5 p.m. EST"
    private static readonly ImmutableHashSet<string> TimesOfDayGoOn = ImmutableHashSet.Create(
        StringComparer.Ordinal, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "bst", "et", "ct", "pt", "eastern", "central", "pacific", "today", "yesterday");

    /// <summary>The sentences of <paramref name="article"/>.</summary>
    public ImmutableArray<Sentence> Split(Article article, ImmutableArray<Token> tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var t = 0;
        for (var b = 0; b < article.Blocks.Length; b++)
        {
            var block = article.Blocks[b].Span;
            while (t < tokens.Length && tokens[t].Span.Start < block.Start) t++;
            var first = t;
            for (; t < tokens.Length && tokens[t].Span.Start < block.End; t++)
            {
                if (!Ends(article.Text, tokens, t, block.End)) continue;
                while (t + 1 < tokens.Length && tokens[t + 1].Span.Start == tokens[t].Span.End && tokens[t + 1].Span.End <= block.End
                    && article.Text[tokens[t + 1].Span.Start] is '"' or '\u201d' or '\u2019' or '\'' or ')' or ']' or '.') t++;
                Add(t + 1);
            }
            Add(t);

            void Add(int end)
            {
                if (end <= first) return;
                sentences.Add(new Sentence(sentences.Count, new Span(tokens[first].Span.Start, tokens[end - 1].Span.End), b, first, end));
                first = end;
            }
        }
        return sentences.DrainToImmutable();
    }

    private static bool Ends(string text, ImmutableArray<Token> tokens, int t, int blockEnd)
    {
        var mark = text[tokens[t].Span.Start];
        if (mark is '?' or '!') return true;
        if (mark != '.' && !(tokens[t].Kind == TokenKind.Word && text[tokens[t].Span.End - 1] == '.')) return false;
        var next = t + 1;
        while (next < tokens.Length && text[tokens[next].Span.Start] is '"' or '\u201d' or '\u201c' or ')' or '\'' or '\u2019') next++;
        if (next >= tokens.Length || tokens[next].Span.Start >= blockEnd) return true;
        if (tokens[t].Kind == TokenKind.Word && tokens[t].Normal is "a.m." or "p.m." && TimesOfDayGoOn.Contains(tokens[next].Normal)) return false;
        if (tokens[t].Kind == TokenKind.Word) return char.IsUpper(text[tokens[next].Span.Start]) && tokens[t].Normal is not ("u.s." or "u.n." or "u.k.");
        if (t > 0 && tokens[t - 1].Span.End == tokens[t].Span.Start && Abbreviations.Contains(tokens[t - 1].Normal)) return false;
        if (t > 0 && tokens[t - 1].Span.Length == 1 && tokens[t - 1].Span.End == tokens[t].Span.Start && char.IsUpper(text[tokens[t - 1].Span.Start])) return false;
        return !char.IsLower(text[tokens[next].Span.Start]);
    }
}
