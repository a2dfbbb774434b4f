using Tacitus.Coding.Entities;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations;

namespace Tacitus.Training.Relations;

/// <summary>Trains the classifier of ties on the entities as annotated: multinomial logistic regression, climbed with AdaGrad and held back by a ridge.</summary>
internal static class TieTrainer
{
    // Chosen among eight settings by four-fold cross-validation over documents (F1 with entities given 0.376 to 0.398).
    private const float Rate = 0.05f, Ridge = 0.03f;
    private const int Passes = 10;

    private static readonly int Width = TieClassifier.Width;

    /// <summary>The pairs of a document's entities with their features and the tie that they have; 0 is none.</summary>
    public static List<(uint[] Features, int Label)> Examples(EntityCorpus corpus)
    {
        var gold = corpus.Document.Relations.GroupBy(r => (r.Source, r.Target)).ToDictionary(g => g.Key, g => (int)Enum.Parse<TieType>(g.First().Type) + 1);
        var examples = new List<(uint[], int)>();
        foreach (var group in corpus.Gold.GroupBy(e => e.Sentence))
        {
            var sentence = new TieSentence(corpus.Analysis, corpus.Analysis.Sentences[group.Key], [.. group]);
            foreach (var (source, target) in TieClassifier.Pairs(sentence))
                examples.Add((TieFeatures.Of(sentence, source, target), gold.GetValueOrDefault((sentence.Entities[source].Mention.Span, sentence.Entities[target].Mention.Span))));
        }
        return examples;
    }

    /// <summary>Trains on <paramref name="examples"/>; features of fewer than two pairs are left out.</summary>
    public static HashedRows Train(IReadOnlyList<(uint[] Features, int Label)> examples)
    {
        var counts = new Dictionary<uint, int>();
        foreach (var (features, _) in examples) foreach (var feature in features) counts[feature] = counts.GetValueOrDefault(feature) + 1;
        var keys = counts.Where(c => c.Value >= 2).Select(c => c.Key).Order().ToArray();
        var index = keys.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        var (weights, squares) = (new float[keys.Length * Width], new float[keys.Length * Width]);
        var rows = examples.Select(e => e.Features.Where(index.ContainsKey).Select(f => index[f]).ToArray()).ToArray();
        var order = Enumerable.Range(0, examples.Count).ToArray();
        var random = new Random(20260101);
        var scores = new double[Width];
        for (var pass = 0; pass < Passes; pass++)
        {
            random.Shuffle(order);
            foreach (var e in order)
            {
                Array.Clear(scores);
                foreach (var f in rows[e]) for (var l = 0; l < Width; l++) scores[l] += weights[f * Width + l];
                var (largest, sum) = (scores.Max(), 0.0);
                for (var l = 0; l < Width; l++) sum += scores[l] = Math.Exp(scores[l] - largest);
                for (var l = 0; l < Width; l++) scores[l] = (l == examples[e].Label ? 1 : 0) - scores[l] / sum;
                foreach (var f in rows[e])
                {
                    for (var l = 0; l < Width; l++)
                    {
                        var k = f * Width + l;
                        var g = (float)scores[l] - Ridge * weights[k];
                        squares[k] += g * g;
                        weights[k] += Rate * g / MathF.Sqrt(squares[k] + 1e-12f);
                    }
                }
            }
        }
        var kept = Enumerable.Range(0, keys.Length).Where(i => weights.AsSpan(i * Width, Width).ToArray().Any(w => MathF.Abs(w) >= 0.01f)).ToArray();
        var whole = new short[kept.Length * Width];
        for (var i = 0; i < kept.Length; i++)
            for (var l = 0; l < Width; l++)
            {
                var w = weights[kept[i] * Width + l];
                whole[i * Width + l] = MathF.Abs(w) < 0.01f ? (short)0 : (short)Math.Clamp(MathF.Round(w * 1000), short.MinValue, short.MaxValue);
            }
        return new HashedRows([.. kept.Select(k => keys[k])], whole, Width);
    }
}
