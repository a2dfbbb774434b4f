using Tacitus.Coding.Roles;
using Tacitus.Training.Classifying;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Actors;

/// <summary>What the group model learns from, and for each fold of the texts a model that saw none of them.</summary>
internal sealed class GroupFolds
{
    private const int Bits = 17;

    // What an example of the gold set, and one of the other texts, which name few groups that are not hidden well, weighs against the ridge. Over the gold set's parts j and k the log loss in
    // cross-validation is .204, with the other texts weighing as much .227, and with a third of both or three times as much .224 and .247.
    private const double Looseness = 0.1, OtherLooseness = 0.03;

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
        RidgeTrainer.Train([.. Examples.Where(taken).Select(e => (e.Example, e.Set == GoldTexts.Set ? Looseness : OtherLooseness))], Bits, fewest: 3);

    /// <summary>For each example the probability that it is a group's by the model that did not see it, in thousandths.</summary>
    public int[] Scores()
    {
        var both = new int[2];
        return [.. Examples.Select(e => { Models[e.Fold].Score(e.Example.Features, both); return both[1]; })];
    }
}
