using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Weighing;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>Trains the model that weighs ties on articles with keys: for each type of tie a logistic regression of its own, against all other pairs.</summary>
internal static class WeighedTrainer
{
    private const double Looseness = 0.05;
    private const int Passes = 20;

    private static readonly RelationReader Reader = new(RelationRuleReader.Embedded().Rules);

    /// <summary>The pairs of an article.</summary>
    public static IEnumerable<WeighedPair> Pairs(KeyedArticle article)
    {
        foreach (var sentence in Reader.Read(article.Analysis, article.Actors, article.Places))
        {
            foreach (var (s, o) in sentence.Pairs())
            {
                var (told, unknown) = (0, 0);
                foreach (var (tie, here) in article.Between(sentence.Ends[s], sentence.Ends[o], sentence.Words.Sentence.Span))
                {
                    var bit = 1 << (int)KeyedArticle.TypeOf(tie);
                    if (here) told |= bit;
                    else unknown |= bit;
                }
                yield return new WeighedPair(article, sentence, s, o, WeighedFeatures.Of(sentence, s, o), told, unknown & ~told);
            }
        }
    }

    /// <summary>Trains on <paramref name="pairs"/>.</summary>
    public static HashedRows Train(IReadOnlyList<WeighedPair> pairs)
    {
        // What only one pair has tells nothing of others.
        var keys = pairs.SelectMany(e => e.Features).GroupBy(f => f).Where(g => g.Skip(1).Any()).Select(g => g.Key).Order().ToArray();
        var index = keys.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        var rows = pairs.Select(e => e.Features.Where(index.ContainsKey).Select(f => index[f]).ToArray()).ToArray();
        return HashedRowsOf.Train(keys, RelationWeigher.Width, type =>
        {
            var known = Enumerable.Range(0, pairs.Count).Where(i => (pairs[i].Unknown >> type & 1) == 0).ToArray();
            return LogisticTrainer.Train([.. known.Select(i => rows[i])], [.. known.Select(i => (pairs[i].Told >> type & 1) == 1)], keys.Length, [.. known.Select(_ => Looseness)], Passes);
        });
    }
}
