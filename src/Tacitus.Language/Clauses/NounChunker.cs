using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Clauses;

/// <summary>Finds the noun chunks of a sentence in one pass over its tags.</summary>
internal static class NounChunker
{
    /// <summary>Adds the chunks of <paramref name="sentence"/> to <paramref name="chunks"/>.</summary>
    public static void Find(string text, ReadOnlySpan<Token> tokens, Sentence sentence, List<NounChunk> chunks)
    {
        var first = chunks.Count;
        for (var i = sentence.FirstToken; i < sentence.EndToken;)
        {
            if (Read(text, tokens, i, sentence) is not { } found)
            {
                i++;
                continue;
            }
            var span = new Span(tokens[i].Span.Start, tokens[found.End - 1].Span.End);
            chunks.Add(new NounChunk(sentence.Index, span, i, found.End, found.Head, Preposition(tokens, i, sentence.FirstToken), Joined(tokens, i, chunks, first)));
            i = found.End;
        }
        // Commas alone join nothing: the list must end in "and" or "or".
        for (var c = chunks.Count - 1; c > first; c--)
        {
            if (chunks[c].Follows < 0 || tokens[chunks[c].FirstToken - 1].Tag == PartOfSpeech.Cconj) continue;
            if (c + 1 >= chunks.Count || chunks[c + 1].Follows != c) chunks[c] = chunks[c] with { Follows = -1 };
        }
    }

    private static (int Head, int End)? Read(string text, ReadOnlySpan<Token> tokens, int start, Sentence sentence)
    {
        var end = sentence.EndToken;
        var i = start + ClauseWords.Quantifier(tokens[start..end]);
        var head = -1;
        var opened = i > start;
        for (; i < end; i++)
        {
            var token = tokens[i];
            switch (token.Tag)
            {
                case PartOfSpeech.Pron when IsPossessivePronoun(token) && head < 0:
                case PartOfSpeech.Det when head < 0 && !(ClauseWords.IsRelative(token) && token.Normal != "that"):
                    if (IsOfVerb(tokens, start, i)) return null;
                    if (token.Normal == "that" && !LeadsToNoun(tokens, i + 1, end)) return Closed(tokens, start, i, head, opened);
                    opened = true;
                    continue;
                case PartOfSpeech.Pron when head < 0 && !opened && !ClauseWords.IsRelative(token) && token.Normal is not ("what" or "whatever" or "whoever" or "whose"):
                    return (i, i + 1);
                case PartOfSpeech.Pron when head < 0 && opened && token.Normal is "one" or "ones" or "others":
                    head = i;
                    continue;
                case PartOfSpeech.Pron when head < 0 && token.Normal == "whose":
                    opened = true;
                    continue;
                case PartOfSpeech.Num when IsOfVerb(tokens, start, i): return null;
                case PartOfSpeech.Num:
                    // "killed Tuesday 12 people": a number starts a chunk of its own after a day, and after a head unless it is part of a name ("Boeing 737").
                    if (head >= 0 && (ClauseWords.IsDayOrMonth(tokens[head].Normal) ? token.Kind != TokenKind.Number : tokens[head].Tag == PartOfSpeech.Noun)) return Closed(tokens, start, i, head, opened);
                    head = i;
                    opened = true;
                    continue;
                case PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.X when token.Kind != TokenKind.Punctuation:
                    if (head >= 0 && (token.Normal is "yesterday" or "today" or "tomorrow" or "tonight" || IsWeekday(token))) return Closed(tokens, start, i, head, opened);
                    if (head >= 0 && tokens[head].Tag == PartOfSpeech.Propn && ClauseWords.IsDayOrMonth(tokens[head].Normal) && !IsPartOfDay(token.Normal)) return Closed(tokens, start, i, head, opened);
                    head = i;
                    continue;
                case PartOfSpeech.Adj when head < 0 || LeadsToNoun(tokens, i + 1, end) && tokens[head].Tag is PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.Adj:
                    if (head < 0 || tokens[head].Tag != PartOfSpeech.Noun) { opened |= head < 0 && i > start; continue; }
                    return Closed(tokens, start, i, head, opened);
                case PartOfSpeech.Adv when head < 0 && LeadsToNoun(tokens, i + 1, end) && i + 1 < end && tokens[i + 1].Tag is PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Verb && (opened || tokens[i + 1].Tag == PartOfSpeech.Num):
                    continue;
                case PartOfSpeech.Verb when (head < 0 || head == i - 1 && tokens[head].Tag == PartOfSpeech.Num) && token.Form is WordForm.PastParticiple or WordForm.Gerund && (opened || i == start && token.Form == WordForm.PastParticiple && MayStart(tokens, i, sentence.FirstToken)) && LeadsToNoun(tokens, i + 1, end):
                    continue;
                case PartOfSpeech.Part or PartOfSpeech.Punct when head >= 0 && ClauseWords.IsPossessive(token) && token.Span.Start == tokens[i - 1].Span.End && LeadsToNoun(tokens, i + 1, end):
                    head = -1;
                    opened = true;
                    continue;
            }
            if (Bridges(text, tokens, i, end, head)) continue;
            return Closed(tokens, start, i, head, opened);
        }
        return Closed(tokens, start, i, head, opened);
    }

    // "shot dead a man", "blew open the door", "shot dead two men": the adjective before an article or number goes with the verb.
    private static bool IsOfVerb(ReadOnlySpan<Token> tokens, int start, int i) => i == start + 1 && tokens[start].Normal is "dead" or "open" or "free" or "alive" or "hostage" or "loose";

    private static (int Head, int End)? Closed(ReadOnlySpan<Token> tokens, int start, int i, int head, bool opened)
    {
        if (head >= 0) return (head, head + 1);
        // "the dead", "the wounded", "those", "many": no noun follows.
        var last = i - 1;
        if (!opened || last < start) return null;
        var token = tokens[last];
        if (last > start && (token.Tag == PartOfSpeech.Adj || token is { Tag: PartOfSpeech.Verb, Form: WordForm.PastParticiple })) return (last, last + 1);
        return token.Tag == PartOfSpeech.Det && token.Normal is not ("the" or "a" or "an" or "every" or "no") ? (last, last + 1) : null;
    }

    // What may stand inside a chunk between its words: the hyphen of "19-year-old", the stop of "Gen. Velm", the quotes of a by-name.
    private static bool Bridges(string text, ReadOnlySpan<Token> tokens, int i, int end, int head)
    {
        if (i + 1 >= end || tokens[i].Kind != TokenKind.Punctuation) return false;
        var mark = text[tokens[i].Span.Start];
        var next = tokens[i + 1];
        var joined = i > 0 && tokens[i - 1].Span.End == tokens[i].Span.Start;
        var nominal = next.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num;
        if (head < 0) return mark == '$';
        return mark switch
        {
            '-' or '\u2010' or '\u2011' or '/' => joined && next.Span.Start == tokens[i].Span.End && nominal,
            '.' => joined && tokens[head].Tag == PartOfSpeech.Propn && next.Tag == PartOfSpeech.Propn,
            '&' => next.Tag == PartOfSpeech.Propn,
            '"' or '\u201c' or '\u201d' => tokens[head].Tag == PartOfSpeech.Propn && next.Tag == PartOfSpeech.Propn && IsByName(tokens, text, i, end),
            _ => false,
        };
    }

    // A quote in a name, the other of its pair not far off, with the name going on after it.
    private static bool IsByName(ReadOnlySpan<Token> tokens, string text, int quote, int end)
    {
        int marks = 0, last = quote;
        for (var i = Math.Max(0, quote - 4); i < Math.Min(end, quote + 5); i++)
        {
            if (text[tokens[i].Span.Start] is not ('"' or '\u201c' or '\u201d')) continue;
            marks++;
            last = i;
        }
        return marks == 2 && last + 1 < end && tokens[last + 1].Tag == PartOfSpeech.Propn;
    }

    private static bool LeadsToNoun(ReadOnlySpan<Token> tokens, int i, int end)
    {
        for (var steps = 0; i < end && steps < 5; i++, steps++)
        {
            switch (tokens[i].Tag)
            {
                case PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Num or PartOfSpeech.X: return tokens[i].Kind != TokenKind.Punctuation;
                case PartOfSpeech.Adj or PartOfSpeech.Adv: continue;
                case PartOfSpeech.Verb when tokens[i].Form is WordForm.PastParticiple or WordForm.Gerund: continue;
                default: return false;
            }
        }
        return false;
    }

    private static bool MayStart(ReadOnlySpan<Token> tokens, int i, int first)
    {
        if (i == first) return i + 1 < tokens.Length && tokens[i + 1].Tag == PartOfSpeech.Noun;
        return i + 1 < tokens.Length && tokens[i - 1].Tag is PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Verb && tokens[i + 1].Tag is PartOfSpeech.Noun;
    }

    private static bool IsPossessivePronoun(Token token) => token.Normal is "his" or "her" or "its" or "their" or "our" or "my" or "your";

    private static bool IsWeekday(Token token) => token.Normal.EndsWith("day", StringComparison.Ordinal) && ClauseWords.IsDayOrMonth(token.Normal);

    private static bool IsPartOfDay(string word) => word is "morning" or "afternoon" or "evening" or "night" or "noon" or "midnight" or "prayers" or "prayer";

    private static int Preposition(ReadOnlySpan<Token> tokens, int start, int first)
    {
        var before = start - 1;
        while (before >= first && tokens[before].Tag == PartOfSpeech.Adv && before > start - 3) before--;
        if (before < first) return -1;
        return tokens[before].Tag == PartOfSpeech.Adp || tokens[before].Normal is "of" or "by" or "in" or "from" or "with" or "at" or "into" or "against" || ClauseWords.IsPrepositional(tokens[before]) ? before : -1;
    }

    // "five men and two women", "five men, two women and a child": each member joins the one before it.
    private static int Joined(ReadOnlySpan<Token> tokens, int start, List<NounChunk> chunks, int firstChunk)
    {
        if (chunks.Count == firstChunk) return -1;
        var previous = chunks[^1];
        var i = previous.EndToken;
        if (i >= start) return -1;
        var comma = tokens[i].Normal == ",";
        if (comma) i++;
        var conjunction = i < start && tokens[i].Tag == PartOfSpeech.Cconj && tokens[i].Normal is "and" or "or" or "nor" or "&";
        if (conjunction) i++;
        if (i < start && tokens[i].Normal is "as" or "well" or "also") return -1;
        return i == start && (comma || conjunction) ? chunks.Count - 1 : -1;
    }
}
