using Tacitus.Coding.Learning;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Weighing;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Training.Relations.Weighing;

/// <summary>Trains the model that says whether a tie is in force, over, planned or alleged, on the ties of keys: for each state a logistic regression of its own.</summary>
internal static class StateTrainer
{
    private const double Looseness = 0.05;
    private const int Passes = 20;

    /// <summary>A tie that words state: what the model sees, how the rules put it, and its state by the key.</summary>
    public sealed record Example(uint[] Features, (Modality Modality, RelationState State)? Held, RelationType Type, int State);

    /// <summary>The ties of some pairs.</summary>
    public static IEnumerable<Example> Examples(IEnumerable<WeighedPair> pairs)
    {
        foreach (var pair in pairs.Where(p => p.Told != 0))
        {
            foreach (var (tie, here) in pair.Article!.Between(pair.Sentence.Ends[pair.Subject], pair.Sentence.Ends[pair.Object], pair.Sentence.Words.Sentence.Span))
            {
                if (!here) continue;
                var type = KeyedArticle.TypeOf(tie);
                var held = RelationModality.Of(pair.Sentence.Items, pair.Sentence.MatchOf(pair.Subject, pair.Object), type, RelationState.InForce);
                yield return new Example(StateFeatures.Of(pair.Sentence, pair.Subject, type, pair.Object, held ?? (Modality.Hypothetical, RelationState.Considered)), held, type, (int)Code.Parse<RelationState>(tie.State));
            }
        }
    }

    /// <summary>Trains on <paramref name="examples"/>.</summary>
    public static HashedRows Train(IReadOnlyList<Example> examples)
    {
        var keys = examples.SelectMany(e => e.Features).GroupBy(f => f).Where(g => g.Skip(1).Any()).Select(g => g.Key).Order().ToArray();
        var index = keys.Select((k, i) => (k, i)).ToDictionary(p => p.k, p => p.i);
        var rows = examples.Select(e => e.Features.Where(index.ContainsKey).Select(f => index[f]).ToArray()).ToArray();
        return HashedRowsOf.Train(keys, Enum.GetValues<RelationState>().Length, state => LogisticTrainer.Train(rows, [.. examples.Select(e => e.State == state)], keys.Length, [.. examples.Select(_ => Looseness)], Passes));
    }
}
