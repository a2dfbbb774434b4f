using System.Collections.Immutable;
using Tacitus.Coding.Learning;

namespace Tacitus.Coding.Aims;

/// <summary>
/// Judges how likely words name what an event was aimed at, or the thing at which it was, by what the models of both and the encoder of passages say: for each a logistic regression.
/// Whole numbers throughout. Immutable; safe to share between threads.
/// </summary>
internal sealed class AimJudge
{
    /// <summary>The class of targets, and of sites.</summary>
    public const int Target = 0, Site = 1;

    private const int LeastOutdone = -3000;

    private static readonly Lazy<AimJudge> Loaded = new(() => new AimJudge(WeightLines.Read(typeof(AimJudge), "aim-judge.model", Features)));

    private readonly ImmutableArray<ImmutableArray<int>> _weights;

    /// <summary>A judge with weights, in thousandths: for targets and for sites one for each of <see cref="Features"/>.</summary>
    public AimJudge(ImmutableArray<ImmutableArray<int>> weights) => _weights = weights.Length == 2 && weights.All(w => w.Length == Features.Length) ? weights : throw new ArgumentException($"not twice {Features.Length} weights", nameof(weights));

    /// <summary>The one that the program ships.</summary>
    public static AimJudge Shipped => Loaded.Value;

    /// <summary>What it looks at.</summary>
    public static ImmutableArray<string> Features { get; } = ["always", "weighed", "read", "both", "not_read", "outdone", "outdone_weighed"];

    /// <summary>What each of <see cref="Features"/> is for each of some words, in thousandths.</summary>
    /// <param name="weighed">How likely the model holds each, in thousandths.</param>
    /// <param name="read">The log odds that the encoder gives each; null where it does not see both.</param>
    public static int[][] Values(IReadOnlyList<int> weighed, IReadOnlyList<int?> read)
    {
        var values = new int[weighed.Count][];
        for (var i = 0; i < values.Length; i++)
        {
            var (own, score) = (LogOdds.Of(weighed[i]), LogOdds.Within(read[i] ?? 0));
            var (best, bestWeighed) = (-LogOdds.Most, -LogOdds.Most);
            for (var other = 0; other < values.Length; other++)
            {
                if (other == i) continue;
                best = Math.Max(best, LogOdds.Within(read[other] ?? -LogOdds.Most));
                bestWeighed = Math.Max(bestWeighed, LogOdds.Of(weighed[other]));
            }
            values[i] = [1000, own, score, (int)((long)own * score / 3000), read[i] is null ? 1000 : 0, read[i] is null ? 0 : Math.Max(LeastOutdone, best - score), Math.Max(LeastOutdone, bestWeighed - own)];
        }
        return values;
    }

    /// <summary>How likely words with <paramref name="values"/> are of a class, in thousandths.</summary>
    public int Judge(int aim, ReadOnlySpan<int> values) => LogOdds.Judged(values, _weights[aim]);

    /// <summary>A judge as its file has it: a line for each feature, with a weight for targets and one for sites.</summary>
    public override string ToString() => WeightLines.Write(Features, _weights);
}
