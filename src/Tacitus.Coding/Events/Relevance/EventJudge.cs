using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Language;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events.Relevance;

/// <summary>
/// Judges how likely a draft is a real event, told for the first time, by what words, rules and the encoder of passages say: a logistic regression. Whole numbers throughout.
/// Immutable; safe to share between threads.
/// </summary>
internal sealed class EventJudge
{
    private const int LeastOutdone = -3000, Most = 6;

    private static readonly ImmutableArray<string> Plain = ["always", "weighed", "read", "both", "tells", "short", "lead", "spotted", "tellings", "others", "best", "outdone", "like_read"];
    private static readonly ImmutableArray<DraftOutcome> Outcomes = [.. Enum.GetValues<DraftOutcome>()];
    private static readonly ImmutableArray<EventKind> Kinds = [.. Enum.GetValues<EventKind>()];
    private static readonly Lazy<EventJudge> Loaded = new(() => new EventJudge(WeightLines.Read(typeof(EventJudge), "event-judge.model", Features)[0]));

    private readonly ImmutableArray<int> _weights;

    /// <summary>A judge with a weight, in thousandths, for each of <see cref="Features"/>.</summary>
    public EventJudge(ImmutableArray<int> weights) => _weights = weights.Length == Features.Length ? weights : throw new ArgumentException($"{weights.Length} weights for {Features.Length} features", nameof(weights));

    /// <summary>The one that the program ships.</summary>
    public static EventJudge Shipped => Loaded.Value;

    /// <summary>What it looks at.</summary>
    public static ImmutableArray<string> Features { get; } = [.. Plain, .. Outcomes.Select(o => "is_" + o.ToString().ToLowerInvariant()), .. Kinds.Select(k => "kind_" + Code.Of(k))];

    /// <summary>What each of <see cref="Features"/> is of a draft that the encoder has read, in thousandths.</summary>
    public static int[] Values(Analysis analysis, Drafted told, WeighedDrafts weighed, SiftedDrafts sifted, DeedReadings read, int d)
    {
        var values = new int[Features.Length];
        var draft = told.Drafts[d];
        var (own, score) = (LogOdds.Of(weighed.Odds[d].Real), LogOdds.Within(read.Real(d)!.Value));
        var best = -LogOdds.Most;
        for (var other = 0; other < told.Drafts.Length; other++)
            if (other != d && read.Knows(other) && read.Real(other) is { } of) best = Math.Max(best, LogOdds.Within(of));
        ReadOnlySpan<int> plain =
        [
            1000, own, score, (int)((long)own * score / 3000), sifted.Tells == 0 ? 0 : LogOdds.Of(sifted.Tells), On(sifted.Tells == 0), On(draft.IsLead(analysis)), On(draft.Tellings.TrueForAll(t => t.Frame.Triggers.All(g => g.Probability < 1000))),
            Math.Min(Most, draft.Tellings.Count) * 200, Math.Min(Most, told.Drafts.Length) * 200, best == -LogOdds.Most ? 0 : best, Math.Max(LeastOutdone, best - score), LogOdds.Within(read.Kind(d, draft.First.Kind) ?? 0),
        ];
        plain.CopyTo(values);
        values[Plain.Length + Outcomes.IndexOf(sifted.Outcomes[d])] = 1000;
        values[Plain.Length + Outcomes.Length + Kinds.IndexOf(draft.First.Kind)] = 1000;
        return values;
    }

    /// <summary>How likely it is, in thousandths.</summary>
    public int Judge(ReadOnlySpan<int> values) => LogOdds.Judged(values, _weights);

    /// <summary>A judge as its file has it: a line for each feature.</summary>
    public override string ToString() => WeightLines.Write(Features, [_weights]);

    private static int On(bool holds) => holds ? 1000 : 0;
}
