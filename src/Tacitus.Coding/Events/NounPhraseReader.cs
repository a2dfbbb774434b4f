using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads the noun phrase that ends before, or starts after, a token.</summary>
internal static class NounPhraseReader
{
    // A noun phrase in news is rarely longer; a longer run is a list or a tagging error.
    private const int Longest = 9;

    /// <summary>The noun phrase whose first word stands at <paramref name="token"/> or after skipping determiners and bound words; null when there is none.</summary>
    public static NounPhrase? From(Analysis analysis, int token, int end)
    {
        var first = token;
        while (first < end && IsOpening(analysis.Tokens[first])) first++;
        var head = -1;
        var i = first;
        for (; i < end && i - first < Longest; i++)
        {
            var word = analysis.Tokens[i];
            if (word.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn) head = i;
            else if (word.Tag is PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.X) continue;
            else if (IsPossessive(word) && head == i - 1) continue;
            else if (word.Normal is "," or "and" && head < 0 && i > first && i + 1 < end && analysis.Tokens[i - 1].Tag == PartOfSpeech.Adj && analysis.Tokens[i + 1].Tag == PartOfSpeech.Adj) continue;
            else if (word.Normal is "-" or "\"" or "\u201c" or "\u201d" or "[" && head < 0) continue;
            else if (word.Tag == PartOfSpeech.Verb && head < 0 && i + 1 < end && analysis.Tokens[i + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn) continue;
            else break;
        }
        return head < 0 ? null : Make(analysis, first, head + 1, head);
    }

    /// <summary>The noun phrase whose noun is the last one before <paramref name="end"/>, with nothing but blanks of meaning between; null when there is none.</summary>
    public static NounPhrase? Before(Analysis analysis, int end, int start)
    {
        var head = end - 1;
        while (head >= start && (analysis.Tokens[head].Tag is PartOfSpeech.Adv or PartOfSpeech.Aux or PartOfSpeech.Part && !IsPossessive(analysis.Tokens[head]))) head--;
        if (head < start || analysis.Tokens[head].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.X)) return null;
        var first = head;
        while (first > start && head - first < Longest && IsInside(analysis, first - 1)) first--;
        while (first < head && IsOpening(analysis.Tokens[first])) first++;
        return Make(analysis, first, head + 1, head);
    }

    /// <summary>Whether <paramref name="token"/> is a possessive ending.</summary>
    public static bool IsPossessive(Token token) => token.Normal is "'s" or "'" or "\u2019s" or "\u2019";

    private static bool IsInside(Analysis analysis, int i)
    {
        var token = analysis.Tokens[i];
        return token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.X || IsPossessive(token);
    }

    private static bool IsOpening(Token token) =>
        token.Tag is PartOfSpeech.Det || token.Normal is "at" or "least" or "about" or "some" or "more" or "than" or "nearly" or "almost" or "around" or "as" or "many" or "up" or "to" or "over" or "least"
            or "another" or "its" or "their" or "his" or "her" or "\u201c" or "\"";

    private static NounPhrase Make(Analysis analysis, int first, int end, int head) =>
        new(first, end, head, new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End));
}
