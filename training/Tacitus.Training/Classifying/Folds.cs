using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Model;

namespace Tacitus.Training.Classifying;

/// <summary>Cross-validation: each text is scored by a model that saw no text of its document.</summary>
internal static class Folds
{
    /// <summary>How many folds.</summary>
    public const int Count = 5;

    /// <summary>The fold of <paramref name="document"/>, by the hash of its name.</summary>
    public static int Of(string document) => Convert.ToInt32(StableId.Of("f", document)[^4..], 16) % Count;

    /// <summary>The scores of each example, in order, by the models of the other folds.</summary>
    public static int[][] Score(IReadOnlyList<TextExample> examples, ImmutableArray<string> labels, ClassifierSettings settings)
    {
        var scores = new int[examples.Count][];
        for (var fold = 0; fold < Count; fold++)
        {
            var model = ClassifierTrainer.Train([.. examples.Where(e => Of(e.Document) != fold)], labels, settings);
            for (var i = 0; i < examples.Count; i++)
            {
                if (Of(examples[i].Document) != fold) continue;
                scores[i] = new int[labels.Length];
                model.Score(examples[i].Features, scores[i]);
            }
        }
        return scores;
    }

    /// <summary>For each label the threshold with the best F1 among the examples that <paramref name="use"/> takes.</summary>
    public static ImmutableArray<int> Thresholds(IReadOnlyList<TextExample> examples, int[][] scores, int labels, Func<int, bool> use)
    {
        var best = ImmutableArray.CreateBuilder<int>();
        for (var l = 0; l < labels; l++)
        {
            var own = Enumerable.Range(0, examples.Count).Where(use).Select(i => (Score: scores[i][l], Has: examples[i].Labels[l])).OrderByDescending(p => p.Score).ToArray();
            var wanted = own.Count(p => p.Has);
            var (right, bestF, at) = (0, 0.0, own.Length == 0 ? 0 : own[0].Score);
            for (var n = 0; n < own.Length; n++)
            {
                if (own[n].Has) right++;
                if (n + 1 < own.Length && own[n + 1].Score == own[n].Score) continue;
                var f = 2.0 * right / (n + 1 + wanted);
                // Halfway to the next, so that a new text just below the last one still counts.
                if (f > bestF) (bestF, at) = (f, n + 1 < own.Length ? (own[n].Score + own[n + 1].Score) / 2 : own[n].Score);
            }
            best.Add(at);
        }
        return best.DrainToImmutable();
    }
}
