using Tacitus.Coding.Learning;
using Tacitus.Language;
using Tacitus.Language.Tokens;

namespace Tacitus.Coding.Lexicons;

/// <summary>
/// What the words of an article are to lexicons and models, worked out once an article: dozens of readers ask the same of each of its words, most of them more than once.
/// Kept for the article that a thread has at hand.
/// </summary>
internal sealed class ArticleWords
{
    [ThreadStatic]
    private static ArticleWords? _last;

    private readonly Analysis _analysis;
    private readonly ulong[] _begins;
    private readonly uint[] _hashes;
    private (ushort Wide, ushort Middle, ushort Narrow)[]? _clusters;

    private ArticleWords(Analysis analysis)
    {
        _analysis = analysis;
        var tokens = analysis.Tokens.AsSpan();
        var beginnings = LexiconBeginnings.Current;
        Lexicons = beginnings.Lexicons;
        (_begins, _hashes) = (new ulong[tokens.Length], new uint[tokens.Length]);
        for (var i = 0; i < tokens.Length; i++) (_begins[i], _hashes[i]) = (beginnings.Of(tokens[i]), tokens[i].Hash);
    }

    /// <summary>How many lexicons were known when the article was taken up; of those with a later number nothing is known here.</summary>
    public int Lexicons { get; }

    /// <summary>The words of the article of <paramref name="analysis"/>.</summary>
    public static ArticleWords Of(Analysis analysis) => _last is { } last && ReferenceEquals(last._analysis, analysis) ? last : _last = new ArticleWords(analysis);

    /// <summary>For each token its <see cref="Token.Hash"/>, one beside the other.</summary>
    public ReadOnlySpan<uint> Hashes => _hashes;

    /// <summary>The clusters of the word at <paramref name="token"/>, as <see cref="WordClusters.Of"/> tells them.</summary>
    public (uint Wide, uint Middle, uint Narrow) ClustersOf(int token)
    {
        var (wide, middle, narrow) = (_clusters ??= Clustered())[token];
        return (wide, middle, narrow);
    }

    /// <summary>The first token of <c>[from, end)</c> with which a phrase of the lexicon of that number may begin; <paramref name="end"/> where there is none.</summary>
    public int Next(int lexicon, int from, int end)
    {
        var begins = _begins.AsSpan(0, Math.Max(from, end));
        var bit = 1UL << lexicon;
        while (from < begins.Length && (begins[from] & bit) == 0) from++;
        return from;
    }

    /// <summary>Whether a phrase of the lexicon of that number may begin with the token.</summary>
    public bool MayBegin(int lexicon, int token) => (_begins[token] >> lexicon & 1) != 0;

    private (ushort, ushort, ushort)[] Clustered()
    {
        var clusters = new (ushort, ushort, ushort)[_hashes.Length];
        for (var i = 0; i < clusters.Length; i++)
        {
            var (wide, middle, narrow) = WordClusters.Shipped.Of(_hashes[i]);
            clusters[i] = ((ushort)wide, (ushort)middle, (ushort)narrow);
        }
        return clusters;
    }
}
