using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Judging;

/// <summary>
/// Judges the state of a tie by all that speaks for one: for each state a logistic regression over what the encoder, the words of rules and of sentences, and the fates of people say.
/// Immutable; safe to share between threads.
/// </summary>
internal sealed class StateJudge
{
    // In thousandths of log odds: what the encoder holds less likely than one in four hundred counts as that, so that no state is judged by how impossible others are.
    private const int Least = -6000;

    private static readonly ImmutableArray<RelationState> States = [.. Enum.GetValues<RelationState>()];
    private static readonly Lazy<StateJudge> Loaded = new(() => new StateJudge(WeightLines.Read(typeof(StateJudge), "states.model", Features)));

    private readonly ImmutableArray<ImmutableArray<int>> _weights;

    /// <summary>A judge with weights, in thousandths: for each state one for each of <see cref="Features"/>.</summary>
    public StateJudge(ImmutableArray<ImmutableArray<int>> weights) =>
        _weights = weights.Length == States.Length && weights.All(w => w.Length == Features.Length) ? weights : throw new ArgumentException($"not {States.Length} times {Features.Length} weights", nameof(weights));

    /// <summary>The one that the program ships.</summary>
    public static StateJudge Shipped => Loaded.Value;

    /// <summary>What it looks at.</summary>
    public static ImmutableArray<string> Features { get; } =
    [
        "always", .. Named("read"), "not_read", .. Named("ruled"), "not_ruled", .. Named("worded"), "not_worded", "dead", "gone", "followed", "has_end", "has_earlier", "has_later",
        .. Enum.GetValues<RelationType>().Select(t => Code.Of(t)),
    ];

    /// <summary>What each of <see cref="Features"/> is for a tie, in thousandths.</summary>
    public static int[] Values(RelationType type, StateEvidence evidence)
    {
        var values = new List<int>(Features.Length) { 1000 };
        var read = evidence.Read.IsDefaultOrEmpty ? null : LogOdds.Normal(evidence.Read, Least);
        foreach (var state in States) values.Add(read?[(int)state] ?? 0);
        values.Add(read is null ? 1000 : 0);
        foreach (var told in (ReadOnlySpan<RelationState?>)[evidence.Ruled, evidence.Worded])
        {
            foreach (var state in States) values.Add(told == state ? 1000 : 0);
            values.Add(told is null ? 1000 : 0);
        }
        foreach (var holds in (ReadOnlySpan<bool>)[evidence.Fate is { IsDeath: true }, evidence.Fate is { IsDeath: false }, evidence.IsFollowed, evidence.HasEnd, evidence.HasEarlier, evidence.HasLater]) values.Add(holds ? 1000 : 0);
        foreach (var other in Enum.GetValues<RelationType>()) values.Add(other == type ? 1000 : 0);
        return [.. values];
    }

    /// <summary>The likeliest state of a tie, how likely it is, and how likely the tie is in force or over and neither considered nor alleged, in thousandths.</summary>
    public (RelationState State, int Probability, int Held) Judge(RelationType type, StateEvidence evidence)
    {
        var values = Values(type, evidence);
        var scores = _weights.Select(w => w.Zip(values, (weight, value) => (long)weight * value).Sum()).ToArray();
        var best = Array.IndexOf(scores, scores.Max());
        var share = Share(scores[best]);
        // A founding, a split, a merger is done, whether what came of it lasts or not: both states say the same.
        if (type is RelationType.FoundedBy or RelationType.SplitFrom or RelationType.MergedInto && best <= (int)RelationState.Ended) share = Share(scores[(int)RelationState.InForce]) + Share(scores[(int)RelationState.Ended]);
        var all = scores.Sum(Share);
        return (States[best], Thousandths(share / all), Thousandths((Share(scores[(int)RelationState.InForce]) + Share(scores[(int)RelationState.Ended])) / all));

        static int Thousandths(double part) => (int)Math.Round(1000 * part, MidpointRounding.AwayFromZero);

        static double Share(long score) => 1 / (1 + Math.Exp(-score / 1e6));
    }

    /// <summary>A judge as its file has it: a line for each feature, with a weight for each state.</summary>
    public override string ToString() => WeightLines.Write(Features, _weights);

    private static IEnumerable<string> Named(string what) => States.Select(s => $"{what}_{Code.Of(s)}");
}
