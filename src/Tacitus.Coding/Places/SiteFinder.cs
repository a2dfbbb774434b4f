using System.Collections.Frozen;
using Tacitus.Language;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Finds the names of sites inside places by their own words (<c>sites.lexicon</c>): halls, airports, mosques, embassies, bridges ...</summary>
internal sealed class SiteFinder
{
    private const int LongestName = 7;

    private readonly FrozenSet<string> _after, _before, _of;

    /// <summary>Reads the lexicon.</summary>
    /// <exception cref="LexiconException">A line is wrong; the message is <c>file:line: what</c>.</exception>
    public SiteFinder()
    {
        var classes = LexiconRow.Embedded(typeof(Gazetteer).Assembly, "Places.sites.lexicon", columns: 2).ToDictionary(l => l[0], l => l.List(1, ',').ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
        (_after, _before, _of) = (classes["after"], classes["before"], classes["of"]);
    }

    /// <summary>The names of sites in <paramref name="sentence"/>, in order.</summary>
    public List<Span> Find(Analysis analysis, Sentence sentence)
    {
        var found = new List<Span>();
        var caseless = IsCaseless(analysis, sentence);
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            var head = HeadLength(analysis, sentence, t);
            var span = head > 0 ? Closed(analysis, sentence, t, head, caseless) ?? (head == 1 ? Opened(analysis, sentence, t, caseless) : null) : Opened(analysis, sentence, t, caseless);
            if (span is not { } name) continue;
            if (found.Count > 0 && found[^1].Overlaps(name)) found[^1] = found[^1].Cover(name);
            else found.Add(name);
            while (t + 1 < sentence.EndToken && analysis.Tokens[t + 1].Span.End <= name.End) t++;
        }
        return found;
    }

    // How many tokens from t on make a closing word; the longest.
    private int HeadLength(Analysis analysis, Sentence sentence, int t)
    {
        if (analysis.Tokens[t].Kind != TokenKind.Word) return 0;
        if (t + 1 < sentence.EndToken && _after.Contains(analysis.Tokens[t].Normal + " " + analysis.Tokens[t + 1].Normal)) return 2;
        return _after.Contains(analysis.Tokens[t].Normal) ? 1 : 0;
    }

    private static Span? Closed(Analysis analysis, Sentence sentence, int t, int head, bool caseless)
    {
        var first = t;
        while (first > sentence.FirstToken && t - first < LongestName && (IsName(analysis, first - 1, caseless)
            || first - 1 > sentence.FirstToken && first < t && analysis.Tokens[first - 1].Normal is "de" or "la" or "of" or "el" or "al" or "'s" && IsName(analysis, first - 2, caseless))) first--;
        while (first < t && analysis.Tokens[first].Normal is "the" or "a" or "an" or "in" or "at" or "on" or "'s" or "of") first++;
        if (first == t) return null;
        // At the start of a sentence any word is large; one such word alone names nothing.
        if (first == sentence.FirstToken && t - first == 1 && !caseless && analysis.Tokens[first].Tag != PartOfSpeech.Propn) return null;
        return new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[t + head - 1].Span.End);
    }

    private Span? Opened(Analysis analysis, Sentence sentence, int t, bool caseless)
    {
        var token = analysis.Tokens[t];
        var of = _of.Contains(token.Normal) && t + 1 < sentence.EndToken && analysis.Tokens[t + 1].Normal == "of";
        if (!of && !_before.Contains(token.Normal) || !IsName(analysis, t, caseless)) return null;
        var end = t + (of ? 2 : 1);
        if (of && end < sentence.EndToken && analysis.Tokens[end].Normal == "the") end++;
        var start = end;
        while (end < sentence.EndToken && end - t < LongestName && IsName(analysis, end, caseless)) end++;
        return end > start ? new Span(token.Span.Start, analysis.Tokens[end - 1].Span.End) : null;
    }

    private static bool IsName(Analysis analysis, int t, bool caseless)
    {
        var token = analysis.Tokens[t];
        if (token.Kind != TokenKind.Word) return false;
        return caseless ? token.Tag == PartOfSpeech.Propn : char.IsUpper(analysis.Article.Text[token.Span.Start]) && token.Tag is not (PartOfSpeech.Det or PartOfSpeech.Adp or PartOfSpeech.Pron);
    }

    private static bool IsCaseless(Analysis analysis, Sentence sentence)
    {
        int small = 0, large = 0;
        foreach (var token in analysis.TokensOf(sentence))
        {
            if (token.Kind != TokenKind.Word || token.Span.Length < 3) continue;
            if (char.IsUpper(analysis.Article.Text[token.Span.Start + 1])) large++;
            else small++;
        }
        return small == 0 || large == 0 && !analysis.TokensOf(sentence).ToArray().Any(t => char.IsUpper(analysis.Article.Text[t.Span.Start]));
    }
}
