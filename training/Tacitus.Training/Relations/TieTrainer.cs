using Tacitus.Coding.Entities;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations;

namespace Tacitus.Training.Relations;

/// <summary>Trains the classifier of ties on the entities as annotated: for each type a logistic regression of its own, against all other pairs.</summary>
internal static class TieTrainer
{
    // With bounds of their own, 0.1 and 0.3 have F1 0.433 and 0.444 by four-fold cross-validation over documents.
    private const double Looseness = 0.3;
    // Weights under it are left out of the file: F1 0.447 as with all, in a quarter of the room (measured at a looseness of 0.1).
    private const double Least = 0.006;

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

    /// <summary>Trains on <paramref name="examples"/>.</summary>
    public static HashedRows Train(IReadOnlyList<(uint[] Features, int Label)> examples)
    {
        var keys = examples.SelectMany(e => e.Features).Distinct().Order().ToArray();
        var index = keys.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        var rows = examples.Select(e => e.Features.Select(f => index[f]).ToArray()).ToArray();
        var weights = Enumerable.Range(0, Width).Select(type => LogisticTrainer.Train(rows, [.. examples.Select(e => e.Label == type + 1)], keys.Length, Looseness)).ToArray();
        var kept = Enumerable.Range(0, keys.Length).Where(i => weights.Any(w => Math.Abs(w[i]) >= Least)).ToArray();
        var whole = new short[kept.Length * Width];
        for (var i = 0; i < kept.Length; i++)
        {
            for (var type = 0; type < Width; type++)
            {
                var w = weights[type][kept[i]];
                whole[i * Width + type] = Math.Abs(w) < Least ? (short)0 : (short)Math.Clamp(Math.Round(w * 1000), short.MinValue, short.MaxValue);
            }
        }
        return new HashedRows([.. kept.Select(k => keys[k])], whole, Width);
    }
}
