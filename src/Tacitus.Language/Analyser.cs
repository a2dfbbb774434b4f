using Tacitus.Language.Attributions;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Language.Names;
using Tacitus.Language.Numbers;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Language;

/// <summary>Finds tokens, sentences, clauses, names, times, numbers and attributions in one article. Pure; safe to share between threads.</summary>
public sealed class Analyser
{
    private readonly Tokenizer _tokenizer = new();
    private readonly Tagger _tagger = new();
    private readonly SentenceSplitter _splitter = new();
    private readonly ClauseFinder _clauses = new();
    private readonly NameFinder _names = new();
    private readonly TimeFinder _times = new();
    private readonly NumberFinder _numbers = new();
    private readonly AttributionFinder _attributions = new();

    /// <summary>Analyses <paramref name="article"/>.</summary>
    public Analysis Analyse(Article article)
    {
        var words = _tokenizer.Tokenize(article);
        var sentences = _splitter.Split(article, words);
        var tokens = _tagger.Tag(article, words, sentences);
        var (chunks, clauses) = _clauses.Find(article, tokens, sentences);
        var names = _names.Find(article, tokens, sentences);
        var times = _times.Find(article, tokens, sentences);
        var numbers = _numbers.Find(article, tokens, sentences, times);
        return new Analysis
        {
            Article = article,
            Tokens = tokens,
            Sentences = sentences,
            NounChunks = chunks,
            Clauses = clauses,
            Names = names,
            Times = times,
            Numbers = numbers,
            Attributions = _attributions.Find(article, tokens, sentences, chunks, clauses),
        };
    }
}
