using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Actors;

/// <summary>What the group model learns from, and for each fold of the texts a model that saw none of them.</summary>
internal sealed class GroupFolds
{
    private const int Bits = 17;

    /// <summary>Reads the texts under <paramref name="data"/> and in <c>bench/gold</c>.</summary>
    public GroupFolds(string data)
    {
        Examples = [.. new GroupCorpus(data).Read()];
        Models = [.. Enumerable.Range(0, Folds.Count).Select(fold => Train(e => e.Fold != fold))];
    }

    /// <summary>The names in the texts.</summary>
    public List<GroupExample> Examples { get; }

    /// <summary>For each fold the model that saw none of its texts and names.</summary>
    public HashedModel[] Models { get; }

    /// <summary>A model of the examples that are <paramref name="taken"/>.</summary>
    public HashedModel Train(Func<GroupExample, bool> taken) =>
        HashedTrainer.Train([.. Examples.Where(taken).Select(e => e.Example)], 2, Bits, fewest: 3, passes: 5, step: 0.05f, shrinkage: 3e-4f);

    /// <summary>For each example the probability that it is a group's by the model that did not see it, in thousandths.</summary>
    public int[] Scores()
    {
        var both = new int[2];
        return [.. Examples.Select(e => { Models[e.Fold].Score(e.Example.Features, both); return both[1]; })];
    }
}
