using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Roles;

/// <summary>
/// Judges on what ground somebody is said to have done what a report tells: for each ground a logistic regression over what the encoder of passages, the model of grounds and the rules say.
/// Whole numbers throughout. Immutable; safe to share between threads.
/// </summary>
internal sealed class GroundJudge
{
    // In thousandths of log odds: what the encoder or the model holds less likely than one in four hundred counts as that.
    private const int Least = -6000;

    private static readonly ImmutableArray<PerpetratorBasis> Grounds = [.. Enum.GetValues<PerpetratorBasis>()];
    private static readonly Lazy<GroundJudge> Loaded = new(() => new GroundJudge(WeightLines.Read(typeof(GroundJudge), "ground-judge.model", Features)));

    private readonly ImmutableArray<ImmutableArray<int>> _weights;

    /// <summary>A judge with weights, in thousandths: for each ground one for each of <see cref="Features"/>.</summary>
    public GroundJudge(ImmutableArray<ImmutableArray<int>> weights) =>
        _weights = weights.Length == Grounds.Length && weights.All(w => w.Length == Features.Length) ? weights : throw new ArgumentException($"not {Grounds.Length} times {Features.Length} weights", nameof(weights));

    /// <summary>The one that the program ships.</summary>
    public static GroundJudge Shipped => Loaded.Value;

    /// <summary>What it looks at.</summary>
    public static ImmutableArray<string> Features { get; } =
        ["always", .. Named("read", Grounds.Select(g => Code.Of(g))), "not_read", .. Named("weighed", DoerWeigher.Bases), .. Named("ruled", Grounds.Select(g => Code.Of(g))), "not_ruled", "claims", "denied"];

    /// <summary>What each of <see cref="Features"/> is, in thousandths.</summary>
    /// <param name="read">The log odds that the encoder gives each ground; null where it has not read the doer.</param>
    /// <param name="weighed">How likely the model of grounds holds each of its own, in thousandths.</param>
    /// <param name="told">What the report's statements say of the doer.</param>
    public static int[] Values(ImmutableArray<int>? read, ReadOnlySpan<int> weighed, ImmutableArray<Statement> told)
    {
        var values = new List<int>(Features.Length) { 1000 };
        var odds = read is { } grounds ? LogOdds.Normal(grounds, Least) : null;
        for (var g = 0; g < Grounds.Length; g++) values.Add(odds?[g] ?? 0);
        values.Add(odds is null ? 1000 : 0);
        foreach (var probability in weighed) values.Add(Math.Max(Least, LogOdds.Of(probability)));
        var ruled = told.Where(DoerText.IsOutright).Select(s => s.Field == Field.Claim ? Code.Of(PerpetratorBasis.Claimed) : ((ActorValue)s.Value).Qualifier).ToHashSet();
        foreach (var ground in Grounds) values.Add(ruled.Contains(Code.Of(ground)) ? 1000 : 0);
        values.Add(ruled.Count == 0 ? 1000 : 0);
        values.Add(told.Any(s => s.Field == Field.Claim) ? 1000 : 0);
        values.Add(told.Any(s => s.Modality == Modality.Negated) ? 1000 : 0);
        return [.. values];
    }

    /// <summary>The likeliest ground, and how likely it is, in thousandths.</summary>
    public (PerpetratorBasis Ground, int Probability) Judge(int[] values)
    {
        var scores = _weights.Select(w => w.Zip(values, (weight, value) => (long)weight * value).Sum()).ToArray();
        var best = Array.IndexOf(scores, scores.Max());
        return (Grounds[best], (int)Math.Round(1000 * Share(scores[best]) / scores.Sum(Share), MidpointRounding.AwayFromZero));

        static double Share(long score) => 1 / (1 + Math.Exp(-score / 1e6));
    }

    /// <summary>A judge as its file has it: a line for each feature, with a weight for each ground.</summary>
    public override string ToString() => WeightLines.Write(Features, _weights);

    private static IEnumerable<string> Named(string what, IEnumerable<string> grounds) => grounds.Select(g => $"{what}_{g}");
}
