using System.Collections.Immutable;
using Tacitus.Coding.Sentences;
using Tacitus.Training.Classifying;

namespace Tacitus.Bench.Quality.Classifying;

/// <summary>
/// The labels of the India police sentences by cross-validation over documents: the shipped model saw these sentences, so each is scored by a model of the
/// same settings that saw no sentence of its document, with thresholds from the other folds.
/// </summary>
internal static class SentencesScorer
{
    /// <summary>F1 of each label, and their mean; an item is a document.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var examples = SentenceCorpus.Read(data).Select(s => s.Example).ToList();
        var labels = SentenceCorpus.Labels;
        var scores = Folds.Score(examples, labels, SentenceCorpus.Settings);
        var thresholds = Enumerable.Range(0, Folds.Count).Select(f => Folds.Thresholds(examples, scores, labels.Length, i => Folds.Of(examples[i].Document) != f)).ToArray();
        var items = new SortedDictionary<string, double[]>(StringComparer.Ordinal);
        for (var i = 0; i < examples.Count; i++)
        {
            var example = examples[i];
            if (!items.TryGetValue(example.Document, out var item)) items[example.Document] = item = new double[labels.Length * 3];
            var chosen = SentenceRules.Choose(labels, thresholds[Folds.Of(example.Document)], scores[i]);
            for (var l = 0; l < labels.Length; l++)
            {
                var (told, wanted) = (chosen.Contains(labels[l]), example.Labels[l]);
                if (told && wanted) item[l * 3]++;
                if (told) item[l * 3 + 1]++;
                if (wanted) item[l * 3 + 2]++;
            }
        }
        var all = items.Values.ToImmutableArray();
        for (var l = 0; l < labels.Length; l++)
        {
            var at = l;
            yield return new Figure($"sentences {labels[l].ToLowerInvariant()}_f1 (cv)", all, c => F(c, at));
        }
        yield return new Figure("sentences mean_f1 (cv)", all, c => Enumerable.Range(0, labels.Length).Average(l => F(c, l)));
    }

    private static double F(double[] counts, int label) =>
        counts[label * 3 + 1] + counts[label * 3 + 2] == 0 ? 0 : 2 * counts[label * 3] / (counts[label * 3 + 1] + counts[label * 3 + 2]);
}
