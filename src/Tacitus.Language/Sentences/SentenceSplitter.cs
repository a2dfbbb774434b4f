using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Sentences;

/// <summary>Cuts the blocks of an article into sentences. Linear; works on text in mixed, upper and lower case, and on hard-wrapped lines.</summary>
internal sealed class SentenceSplitter
{
    private static readonly FrozenSet<string> NeverEnds = Words("never-ends"), MayEnd = Words("may-end"), Starts = Words("starts"), StartsSurely = Words("starts-surely");

    // "at 10 p.m. Friday", "at 10 p.m. EST" go on; other capitals after it start a sentence.
    private static readonly FrozenSet<string> AfterTimeOfDay = FrozenSet.Create(
        StringComparer.Ordinal, "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december", "est", "edt", "cst", "cdt", "mst", "mdt", "pst", "pdt", "gmt", "utc", "bst", "eastern", "central", "pacific");

    // No sentence of edited news is this long; lists and transcripts without stops are. What weighs each word of a sentence against each other word
    // must not meet them whole.
    private const int MostCharacters = 2000;

    /// <summary>The sentences of <paramref name="article"/>. One of more than 2,000 characters is cut after a line, a clause or, where there is none, a word.</summary>
    public ImmutableArray<Sentence> Split(Article article, ImmutableArray<Token> tokens)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var t = 0;
        for (var b = 0; b < article.Blocks.Length; b++)
        {
            var block = article.Blocks[b].Span;
            while (t < tokens.Length && tokens[t].Span.Start < block.Start) t++;
            var first = t;
            var end = t;
            while (end < tokens.Length && tokens[end].Span.Start < block.End) end++;
            var cut = new BlockCut(article.Text, tokens.AsSpan(t, end - t), LongestLine(article.Text, block));
            for (var i = 0; i < end - t; i++)
            {
                var stop = cut.EndsAfter(i);
                if (stop < 0) continue;
                Add(t + stop + 1);
                i = stop;
            }
            Add(end);
            t = end;

            void Add(int to)
            {
                while (first < to)
                {
                    var stop = tokens[to - 1].Span.End - tokens[first].Span.Start <= MostCharacters ? to : ClauseEnd(article.Text, tokens, first);
                    sentences.Add(new Sentence(sentences.Count, new Span(tokens[first].Span.Start, tokens[stop - 1].Span.End), b, first, stop));
                    first = stop;
                }
            }
        }
        return sentences.DrainToImmutable();
    }

    // The index behind the last token of what may stand alone at the start of a sentence that is too long: at least half of what it may have.
    private static int ClauseEnd(string text, ImmutableArray<Token> tokens, int first)
    {
        var start = tokens[first].Span.Start;
        var (end, best) = (first + 1, 0);
        for (var i = first; i + 1 < tokens.Length && tokens[i].Span.End - start <= MostCharacters; i++)
        {
            var behind = tokens[i].Span.End;
            var rank = text.AsSpan(behind, tokens[i + 1].Span.Start - behind).Contains('\n') || text[behind - 1] == ';' ? 3 : text[behind - 1] is ',' or ':' or '\u2014' ? 2 : 1;
            if (behind - start < MostCharacters / 2) rank = 0;
            if (rank >= best) (end, best) = (i + 1, rank);
        }
        return end;
    }

    private static int LongestLine(string text, Span block)
    {
        int longest = 0, start = block.Start;
        for (var i = block.Start; i <= block.End; i++)
        {
            if (i < block.End && text[i] != '\n') continue;
            longest = Math.Max(longest, i - start);
            start = i + 1;
        }
        return longest;
    }

    private static FrozenSet<string> Words(string section) => LexiconFile.Embedded(typeof(SentenceSplitter).Assembly, "abbreviations.lexicon")
        .Sections.Single(s => s.Name == section).Entries.SelectMany(e => e.Text.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);

    private readonly ref struct BlockCut(string text, ReadOnlySpan<Token> tokens, int longestLine)
    {
        private readonly string _text = text;
        private readonly ReadOnlySpan<Token> _tokens = tokens;
        private readonly int _longestLine = longestLine;
        private readonly LetterCase _case = TagFeatures.CaseOf(text, tokens);

        // The index of the last token of the sentence that ends with the mark at i; -1 when none does.
        public int EndsAfter(int i)
        {
            if (EndsLine(i) || EndsHead(i)) return i;
            var mark = _text[_tokens[i].Span.Start];
            var abbreviation = _tokens[i].Kind == TokenKind.Word && _text[_tokens[i].Span.End - 1] == '.';
            if (mark is not ('.' or '?' or '!' or '\u2026') && !abbreviation) return -1;
            var last = i;
            var dots = mark == '\u2026' ? 3 : 1;
            while (last + 1 < _tokens.Length && Mark(last + 1) is '.' or '?' or '!' && !abbreviation)
            {
                last++;
                dots++;
            }
            while (last + 1 < _tokens.Length && _tokens[last + 1].Span.Start == _tokens[last].Span.End && Closes(last + 1)) last++;
            var next = last + 1;
            while (next < _tokens.Length && Mark(next) is '"' or '\u201c' or '\u2018' or '(' or '[' or '\'' or '-' or '\u2014' or '\u2013' or '\u2022') next++;
            if (next >= _tokens.Length) return last;
            return Ends(i, next, mark, abbreviation, dots) ? last : -1;
        }

        private bool Ends(int i, int next, char mark, bool abbreviation, int dots)
        {
            var after = _tokens[next];
            var first = _text[after.Span.Start];
            if (after.Kind == TokenKind.Punctuation && first is ',' or ';' or ')' or ']' or '%' or ':') return false;
            var starts = StartsSurely.Contains(after.Normal) || _case == LetterCase.Mixed && Starts.Contains(after.Normal);
            var capital = _case == LetterCase.Upper || _case == LetterCase.Lower || !char.IsLower(first);
            if (abbreviation)
            {
                if (_tokens[i].Normal is "a.m." or "p.m.") return capital && !AfterTimeOfDay.Contains(after.Normal) && (_case == LetterCase.Mixed && after.Kind == TokenKind.Word || starts);
                return capital && starts;
            }
            if (mark is '?' or '!') return capital;
            if (!capital) return false;
            if (dots > 1) return _case == LetterCase.Mixed || starts;
            if (i == 0 || _tokens[i - 1].Span.End != _tokens[i].Span.Start) return true;
            var before = _tokens[i - 1];
            // "www.velm.com", "4.Velm": no blank and no capital, or a number in a list.
            if (after.Span.Start == _tokens[i].Span.End && (_case != LetterCase.Mixed || before.Kind == TokenKind.Number)) return starts && before.Kind != TokenKind.Number;
            if (before.Kind == TokenKind.Number && i == 1) return false;
            if (NeverEnds.Contains(before.Normal)) return before.Normal is "no" or "art" or "fig" or "st" or "ch" or "est" or "mt" && after.Kind == TokenKind.Word && starts;
            // "Dec.11"
            if (after.Kind == TokenKind.Number && after.Span.Start == _tokens[i].Span.End && MayEnd.Contains(before.Normal)) return false;
            if (MayEnd.Contains(before.Normal) && after.Span.Start > _tokens[i].Span.End) return starts || IsWord(before) && _case == LetterCase.Mixed && !char.IsUpper(_text[before.Span.Start]);
            if (before.Span.Length == 1 && before.Kind == TokenKind.Word) return starts && before.Normal is not "i" || before.Normal is "i" && starts;
            return true;
        }

        // "may", "sun", "co" in small letters are words, not shortened ones.
        private static bool IsWord(Token token) => token.Normal is "sun" or "sat" or "wed" or "mar" or "wash" or "miss" or "mass" or "ill" or "al";

        private char Mark(int i) => _tokens[i].Kind == TokenKind.Punctuation ? _text[_tokens[i].Span.Start] : '\0';

        // A straight quote closes when one is open: an odd number of them stands before it in the block.
        private bool Closes(int i)
        {
            var mark = Mark(i);
            if (mark is '\u201d' or '\u2019' or ')' or ']' or '\'') return true;
            if (mark != '"') return false;
            if (i + 1 >= _tokens.Length || _tokens[i + 1].Span.Start > _tokens[i].Span.End) return true;
            var open = false;
            for (var j = Math.Max(0, i - 200); j < i; j++) open ^= Mark(j) == '"';
            return open;
        }

        // A line much shorter than the block's longest, without a mark at its end and with a capital after it, is a heading or a row.
        private bool EndsLine(int i)
        {
            // Lines under 40 characters throughout are a column or a poem, in which a short line says nothing.
            if (i + 1 >= _tokens.Length || _longestLine < 40) return false;
            var end = _tokens[i].Span.End;
            var newline = _text.IndexOf('\n', end, _tokens[i + 1].Span.Start - end);
            if (newline < 0 || Mark(i) is ',' or ';' or '-' or '\u2013' or '\u2014' || !char.IsUpper(_text[_tokens[i + 1].Span.Start])) return false;
            var start = _text.LastIndexOf('\n', end - 1) + 1;
            return (newline - start) * 10 < _longestLine * 6;
        }

        // The head of a monitored broadcast: "SAN VELM, 3 JAN 90 -- [REPORT] [TEXT] THE BATTALION ...".
        private bool EndsHead(int i) => i >= 2 && Mark(i) == ']' && _tokens[i - 1].Normal == "text" && Mark(i - 2) == '[';
    }
}
