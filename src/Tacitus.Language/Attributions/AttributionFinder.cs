using System.Collections.Frozen;
using System.Collections.Immutable;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Attributions;

/// <summary>Finds who says what: "X said that ...", "..., X said", "according to X", and quotations that go on in the next sentence.</summary>
internal sealed class AttributionFinder
{
    private const int LongestSource = 12;

    private readonly FrozenDictionary<string, AttributionKind> _cues = LexiconFile.Embedded(typeof(AttributionFinder).Assembly, "attributions.lexicon").Sections
        .SelectMany(s => s.Entries.Select(e => (e.Text, Kind: Code.Parse<AttributionKind>(s.Name)))).Where(e => !e.Text.Contains(' ', StringComparison.Ordinal))
        .ToFrozenDictionary(e => e.Text, e => e.Kind, StringComparer.Ordinal);

    /// <summary>The attributions of <paramref name="article"/> in the order of their content.</summary>
    public ImmutableArray<AttributionMention> Find(Article article, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
        var found = new List<AttributionMention>();
        AttributionMention? open = null;
        foreach (var sentence in sentences)
        {
            var before = found.Count;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (tokens[i].Normal == "according" && i + 2 < sentence.EndToken && tokens[i + 1].Normal == "to" || tokens[i].Normal == "per" && i + 1 < sentence.EndToken && tokens[i + 1].Tag is PartOfSpeech.Det or PartOfSpeech.Propn)
                {
                    According(tokens, sentence, i, tokens[i].Normal == "per" ? 1 : 2, found);
                }
                else if (_cues.TryGetValue(tokens[i].Normal, out var kind) && tokens[i].Tag is PartOfSpeech.Verb)
                {
                    Said(article.Text, tokens, sentence, i, kind, found);
                }
            }
            if (found.Count > before) open = found[^1];
            else if (open is not null && IsQuoted(article.Text, tokens, sentence) && sentences[sentence.Index - 1].Block == sentence.Block) found.Add(open with { Content = sentence.Span });
            else open = null;
        }
        return [.. found.OrderBy(a => a.Content).ThenBy(a => a.Source)];
    }

    private static void According(ImmutableArray<Token> tokens, Sentence sentence, int cue, int length, List<AttributionMention> found)
    {
        var first = cue + length;
        var end = first;
        while (end < sentence.EndToken && end - first < LongestSource && IsInside(tokens[end], end > first)) end++;
        if (end == first) return;
        // At the head of a sentence the content follows; elsewhere it is what stands before, back to the start of the sentence.
        var head = cue - sentence.FirstToken <= 1;
        var content = head
            ? new Span(tokens[Math.Min(end, sentence.EndToken - 1)].Span.Start, sentence.Span.End)
            : sentence.Span;
        found.Add(new AttributionMention(SpanOf(tokens, first, end), SpanOf(tokens, cue, cue + length), content, AttributionKind.Said));
    }

    private static void Said(string text, ImmutableArray<Token> tokens, Sentence sentence, int cue, AttributionKind kind, List<AttributionMention> found)
    {
        var end = cue;
        while (end > sentence.FirstToken && tokens[end - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part) end--;
        var first = end;
        while (first > sentence.FirstToken && end - first < LongestSource && IsInside(tokens[first - 1], true)) first--;
        while (first < end && tokens[first].Tag is PartOfSpeech.Adp or PartOfSpeech.Cconj or PartOfSpeech.Punct) first++;
        var inverted = first == end;
        if (inverted)
        {
            // "..., says Anna Brand of the institute"
            first = cue + 1;
            end = first;
            while (end < sentence.EndToken && end - first < LongestSource && IsInside(tokens[end], end > first)) end++;
            if (end == first || tokens[first].Tag is not (PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj) || !EndsContent(text, tokens, sentence, cue)) return;
        }
        if (!HasNoun(tokens, first, end)) return;
        var after = inverted ? end : cue + 1;
        var rest = Left(tokens, after, sentence.EndToken);
        var ahead = EndsContent(text, tokens, sentence, inverted ? cue : first);
        var content = ahead && rest <= 3
            ? new Span(sentence.Span.Start, tokens[(inverted ? cue : first) - 1].Span.End)
            : ahead ? sentence.Span : new Span(tokens[Math.Min(after, sentence.EndToken - 1)].Span.Start, sentence.Span.End);
        if (!ahead && rest < 2) return;
        found.Add(new AttributionMention(SpanOf(tokens, first, end), tokens[cue].Span, content, kind));
    }

    // Whether a comma or closing quotation mark stands right before the token: what was said came first.
    private static bool EndsContent(string text, ImmutableArray<Token> tokens, Sentence sentence, int token) =>
        token - sentence.FirstToken > 3 && text[tokens[token - 1].Span.Start] is ',' or '"' or '\u201d' or '\'' or '\u2019' or '?' or '!';

    private static int Left(ImmutableArray<Token> tokens, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++) if (tokens[i].Kind != TokenKind.Punctuation) words++;
        return words;
    }

    private static bool IsInside(Token token, bool inner) =>
        token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det or PartOfSpeech.Num or PartOfSpeech.Pron or PartOfSpeech.X
        || inner && (token.Normal is "of" or "for" or "'s" or "\u2019s" or "from");

    private static bool HasNoun(ImmutableArray<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++) if (tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron && tokens[i].Normal is not ("who" or "which" or "that" or "it")) return true;
        return false;
    }

    private static bool IsQuoted(string text, ImmutableArray<Token> tokens, Sentence sentence) =>
        text[tokens[sentence.FirstToken].Span.Start] is '"' or '\u201c';

    private static Span SpanOf(ImmutableArray<Token> tokens, int first, int end) => new(tokens[first].Span.Start, tokens[end - 1].Span.End);
}
