using System.Collections.Immutable;
using Tacitus.Language.Attributions;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Language.Names;
using Tacitus.Language.Numbers;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language;

/// <summary>What can be said of an article's language without knowing of violence. Made by <see cref="Analyser"/> only.</summary>
public sealed record Analysis
{
    internal Analysis() { }

    /// <summary>The article, the only owner of the text.</summary>
    public required Article Article { get; init; }

    /// <summary>All tokens in order.</summary>
    public required ImmutableArray<Token> Tokens { get; init; }

    /// <summary>All sentences in order.</summary>
    public required ImmutableArray<Sentence> Sentences { get; init; }

    /// <summary>Noun chunks in order.</summary>
    public required ImmutableArray<NounChunk> NounChunks { get; init; }

    /// <summary>Clauses in the order of their verbs.</summary>
    public required ImmutableArray<Clause> Clauses { get; init; }

    /// <summary>Names in order.</summary>
    public required ImmutableArray<NameMention> Names { get; init; }

    /// <summary>Time expressions in order.</summary>
    public required ImmutableArray<TimeMention> Times { get; init; }

    /// <summary>Numbers in order.</summary>
    public required ImmutableArray<NumberMention> Numbers { get; init; }

    /// <summary>Attributions in the order of their content.</summary>
    public required ImmutableArray<AttributionMention> Attributions { get; init; }

    /// <summary>The tokens of <paramref name="sentence"/>.</summary>
    public ReadOnlySpan<Token> TokensOf(Sentence sentence) => Tokens.AsSpan()[sentence.FirstToken..sentence.EndToken];

    /// <summary>The words at <paramref name="span"/>.</summary>
    public string this[Span span] => Article[span];

    /// <summary>The index of the first token that ends after <paramref name="position"/>; the number of tokens when none does.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Span.End <= position) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /// <summary>The index of the sentence that holds <paramref name="position"/>, or of the one before it.</summary>
    public int SentenceAt(int position)
    {
        int low = 0, high = Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Sentences[middle].Span.Start <= position) low = middle + 1;
            else high = middle;
        }
        return Math.Max(0, low - 1);
    }

    /// <summary>Whether <paramref name="sentence"/> is the one of <see cref="SentenceAt"/>, without looking for it.</summary>
    public bool IsAt(int sentence, int position) =>
        (sentence == 0 || Sentences[sentence].Span.Start <= position) && (sentence + 1 == Sentences.Length || Sentences[sentence + 1].Span.Start > position);
}
