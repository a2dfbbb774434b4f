using System.Collections.Immutable;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Attributions;

/// <summary>Follows quotations over the borders of sentences.</summary>
internal static class Quotations
{
    private const int MostSentences = 12;

    /// <summary>Whether <paramref name="token"/> opens or closes a quotation.</summary>
    public static bool IsMark(Token token) => token.Normal is "\"" or "\u201c" or "\u201d";

    /// <summary>
    /// The mentions with their content drawn out: back to where an open quotation began, and forth over sentences that go on quoting and name no other source.
    /// </summary>
    public static IEnumerable<AttributionMention> Extend(
        ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, List<(AttributionMention Mention, int Sentence)> found)
    {
        var attributed = new bool[sentences.Length];
        foreach (var (_, sentence) in found) attributed[sentence] = true;
        var openAtStart = new bool[sentences.Length];
        var openAtEnd = new bool[sentences.Length];
        for (var s = 0; s < sentences.Length; s++)
        {
            // A paragraph starts unquoted, unless its first mark would then close: news opens each paragraph of a long quotation anew.
            var open = s > 0 && sentences[s].Block == sentences[s - 1].Block && openAtEnd[s - 1];
            openAtStart[s] = open;
            for (var t = sentences[s].FirstToken; t < sentences[s].EndToken; t++)
            {
                var mark = tokens[t].Normal;
                if (mark == "\u201c") open = true;
                else if (mark == "\u201d") open = false;
                else if (mark == "\"") open = !open;
            }
            openAtEnd[s] = open;
        }
        for (var f = 0; f < found.Count; f++)
        {
            var (mention, s) = found[f];
            var content = mention.Content;
            var first = s;
            if (content.Start == sentences[s].Span.Start)
            {
                while (first > 0 && openAtStart[first] && !attributed[first - 1] && s - first < MostSentences) first--;
                content = new Span(sentences[first].Span.Start, content.End);
            }
            var isLast = f + 1 == found.Count || found[f + 1].Sentence != s;
            var next = s + 1;
            while (isLast && next < sentences.Length && next - s <= MostSentences && !attributed[next] && GoesOn(tokens, sentences, openAtEnd[next - 1], next))
            {
                content = new Span(content.Start, sentences[next].Span.End);
                next++;
            }
            yield return mention with { Content = content };
        }
    }

    // A sentence inside an open quotation, or one that opens with a quotation mark: in the same paragraph, or in the next when the quotation was not closed.
    private static bool GoesOn(ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences, bool open, int next)
    {
        var opens = tokens[sentences[next].FirstToken].Normal is "\"" or "\u201c";
        var sameBlock = sentences[next].Block == sentences[next - 1].Block;
        return sameBlock ? opens || open : opens && open;
    }
}
