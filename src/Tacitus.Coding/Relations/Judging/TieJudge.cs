using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Coding.Relations.Judging;

/// <summary>
/// Judges how likely an article tells a tie by all that speaks for it: a logistic regression over what the model of sentences, the encoder of passages and the rules say, and a number for each type.
/// Whole numbers throughout. Immutable; safe to share between threads.
/// </summary>
internal sealed class TieJudge
{
    /// <summary>From which log odds, in thousandths, a tie is told: three in four of all over it are in the keys of articles from which neither model learned, five in six in those of kept articles (docs/models/ties.md).</summary>
    public const int Bar = 400;

    // A founder whom a rule surely reads, where the sentence is not much likelier to say otherwise, was one in 33 of 40 of the 53 such articles that there were then, whatever the encoder makes of it: it has seen few groups that
    // people of another founded. Of other types what both doubt is as often wrong as right.
    private const int FounderByRule = 1550, Undoubted = -500;

    private static readonly Lazy<TieJudge> Loaded = new(() => new TieJudge(WeightLines.Read(typeof(TieJudge), "judge.model", Features)[0]));
    private static readonly ImmutableArray<string> Plain = ["always", "weighed", "read", "both", "not_weighed", "not_read", "ruled", "doubted", "outdone", "outdone_by_type", "names"];

    private readonly ImmutableArray<int> _weights;

    /// <summary>A judge with a weight, in thousandths, for each of <see cref="Features"/>.</summary>
    public TieJudge(ImmutableArray<int> weights) => _weights = weights.Length == Features.Length ? weights : throw new ArgumentException($"{weights.Length} weights for {Features.Length} features", nameof(weights));

    /// <summary>The one that the program ships.</summary>
    public static TieJudge Shipped => Loaded.Value;

    /// <summary>What it looks at: what speaks for a tie, and its type.</summary>
    public static ImmutableArray<string> Features { get; } = [.. Plain, .. Enum.GetValues<RelationType>().Select(t => Code.Of(t))];

    /// <summary>What each of <see cref="Features"/> is for a tie, in thousandths.</summary>
    public static int[] Values(RelationType type, TieEvidence evidence)
    {
        var values = new int[Features.Length];
        var (weighed, read) = (evidence.SentenceOdds, evidence.PassageOdds);
        ReadOnlySpan<int> plain =
        [
            1000, weighed, read, (int)((long)weighed * read / 3000), evidence.Weighed is null ? 1000 : 0, evidence.Read is null ? 1000 : 0, evidence.IsRuled ? 1000 : 0, evidence.IsDoubted ? 1000 : 0,
            evidence.Outdone, evidence.OutdoneByType, evidence.Names,
        ];
        plain.CopyTo(values);
        values[Plain.Length + (int)type] = 1000;
        return values;
    }

    /// <summary>The log odds of a tie, in thousandths.</summary>
    public int Judge(RelationType type, TieEvidence evidence)
    {
        var values = Values(type, evidence);
        var sum = 0L;
        for (var i = 0; i < values.Length; i++) sum += (long)values[i] * _weights[i];
        var score = (int)(sum / 1000);
        return type == RelationType.FoundedBy && evidence is { IsRuled: true, Weighed: >= Undoubted } ? Math.Max(score, FounderByRule) : score;
    }

    /// <summary>A judge as its file has it: a line for each feature.</summary>
    public override string ToString() => WeightLines.Write(Features, [_weights]);
}
