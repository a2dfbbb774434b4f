using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Training.Classifying;

namespace Tacitus.Training.Persons;

/// <summary>
/// Trains the classifier of persons' parts in two rounds. What the first round says of one name over all articles on the same shooting is the label
/// of that name in each of them, so that the second round sees many more ways of telling the same thing.
/// </summary>
/// <param name="unlabelled">Persons of articles without labels, by the shooting that the articles tell of and the name.</param>
internal sealed class PersonTrainer(IReadOnlyList<IGrouping<string, TextExample>> unlabelled)
{
    // A name takes part in the second round when two articles or more name it and their mean is this far from the threshold, in thousandths; with
    // 100, or with names of one article, the mean average precision falls by 0.01 to 0.02.
    private const int Margin = 250;
    private const int FewestArticles = 2;
    private const int Threshold = -250;

    /// <summary>Trains on <paramref name="examples"/> and what they tell of the unlabelled; thresholds are zero.</summary>
    public LinearClassifier Train(IReadOnlyList<TextExample> examples, ClassifierSettings settings)
    {
        var first = ClassifierTrainer.Train(examples, PersonCorpus.Labels, settings);
        var learned = new List<TextExample>(examples);
        var scores = new int[PersonCorpus.Labels.Length];
        foreach (var name in unlabelled)
        {
            var articles = name.Count();
            if (articles < FewestArticles) continue;
            var means = new int[scores.Length];
            foreach (var person in name)
            {
                first.Score(person.Features, scores);
                for (var l = 0; l < scores.Length; l++) means[l] += scores[l];
            }
            for (var l = 0; l < means.Length; l++) means[l] /= articles;
            if (means.Any(m => Math.Abs(m - Threshold) < Margin)) continue;
            ImmutableArray<bool> labels = [.. means.Select(m => m > Threshold)];
            learned.AddRange(name.Select(p => p with { Labels = labels }));
        }
        return ClassifierTrainer.Train(learned, PersonCorpus.Labels, settings);
    }

    /// <summary>For each fold a model that was trained on the documents of the others, with thresholds from them.</summary>
    public LinearClassifier[] Folded(IReadOnlyList<TextExample> examples)
    {
        var models = Enumerable.Range(0, Folds.Count).Select(f => Train([.. examples.Where(e => Folds.Of(e.Document) != f)], PersonCorpus.Settings)).ToArray();
        var scores = Scores(models, examples);
        return [.. models.Select((m, f) => m.With(Folds.Thresholds(examples, scores, PersonCorpus.Labels.Length, i => PersonCorpus.IsNews(examples[i].Document) && Folds.Of(examples[i].Document) != f)))];
    }

    /// <summary>The scores of each example by the model of its fold.</summary>
    public static int[][] Scores(LinearClassifier[] models, IReadOnlyList<TextExample> examples)
    {
        var scores = new int[examples.Count][];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = new int[PersonCorpus.Labels.Length];
            models[Folds.Of(examples[i].Document)].Score(examples[i].Features, scores[i]);
        }
        return scores;
    }
}
