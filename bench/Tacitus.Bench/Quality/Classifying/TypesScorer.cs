using System.Collections.Immutable;
using Tacitus.Coding.Events.Typing;
using Tacitus.Training.Classifying;

namespace Tacitus.Bench.Quality.Classifying;

/// <summary>
/// The types of the CASE snippets by cross-validation: the shipped model saw these snippets, so each is scored by a model of the same settings that saw
/// neither it nor a retelling of it. F1 weighted by how often a type is wanted, as the shared task has it, and plain accuracy.
/// </summary>
internal static class TypesScorer
{
    /// <summary>The figures; an item is a snippet.</summary>
    public static IEnumerable<Figure> Score(string data)
    {
        var (examples, labels, _) = TypeCorpus.Read(data);
        var scores = Folds.Score(examples, labels, TypeCorpus.Settings);
        var items = examples.Select((e, i) =>
        {
            var item = new double[labels.Length * 3 + 2];
            var (wanted, told) = (e.Labels.IndexOf(true), TypeRules.Best(scores[i]));
            item[told * 3 + 1]++;
            item[wanted * 3 + 2]++;
            if (told == wanted) item[told * 3]++;
            item[^2] = told == wanted ? 1 : 0;
            item[^1] = 1;
            return item;
        }).ToImmutableArray();
        yield return new Figure("types weighted_f1 (cv)", items, c => Enumerable.Range(0, labels.Length)
            .Sum(l => c[l * 3 + 1] + c[l * 3 + 2] == 0 ? 0 : c[l * 3 + 2] / c[^1] * 2 * c[l * 3] / (c[l * 3 + 1] + c[l * 3 + 2])));
        yield return new Figure("types accuracy (cv)", items, c => c[^1] == 0 ? 0 : c[^2] / c[^1]);
    }
}
