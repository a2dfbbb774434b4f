using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Roles;

/// <summary>
/// Judges how likely somebody did what a report tells by all that speaks for it: a logistic regression over what the model of doers, the encoder of passages and the rules say.
/// Whole numbers throughout. Immutable; safe to share between threads.
/// </summary>
internal sealed class DoerJudge
{
    // In thousandths of log odds.
    private const int LeastOutdone = -3000;

    private static readonly ImmutableArray<string> Plain = ["always", "weighed", "read", "both", "not_read", "ruled", "modelled", "suffers", "aside", "never", "outdone", "outdone_weighed", "words"];
    private static readonly ImmutableArray<ActorKind> Kinds = [.. Enum.GetValues<ActorKind>()];
    private static readonly ImmutableArray<EventKind> Acts = [.. Enum.GetValues<EventKind>()];
    private static readonly Lazy<DoerJudge> Loaded = new(() => new DoerJudge(WeightLines.Read(typeof(DoerJudge), "doer-judge.model", Features)[0]));

    private readonly ImmutableArray<int> _weights;

    /// <summary>A judge with a weight, in thousandths, for each of <see cref="Features"/>.</summary>
    public DoerJudge(ImmutableArray<int> weights) => _weights = weights.Length == Features.Length ? weights : throw new ArgumentException($"{weights.Length} weights for {Features.Length} features", nameof(weights));

    /// <summary>The one that the program ships.</summary>
    public static DoerJudge Shipped => Loaded.Value;

    /// <summary>What it looks at: what speaks for a doer, of what kind it is, and what the report tells.</summary>
    public static ImmutableArray<string> Features { get; } = [.. Plain, .. Kinds.Select(k => Code.Of(k)), .. Acts.Select(a => "act_" + Code.Of(a))];

    /// <summary>How likely each of the doers did it, in thousandths; the parameters are those of <see cref="Values(DoerText, int, int, ReadOnlySpan{int})"/>.</summary>
    public int[] Judge(DoerText text, int r, ReadOnlySpan<int> weighed)
    {
        var rivals = RivalsOf(text, r, weighed);
        var judged = new int[weighed.Length];
        for (var d = 0; d < judged.Length; d++) judged[d] = Judge(Values(text, r, d, weighed[d], rivals));
        return judged;
    }

    /// <summary>What each of <see cref="Features"/> is, in thousandths.</summary>
    /// <param name="text">The article, with what the encoder reads in it.</param>
    /// <param name="r">The report.</param>
    /// <param name="d">The doer.</param>
    /// <param name="weighed">For each doer what the model of doers gives, in thousandths.</param>
    public static int[] Values(DoerText text, int r, int d, ReadOnlySpan<int> weighed) => Values(text, r, d, weighed[d], RivalsOf(text, r, weighed));

    // The most and the next that any doer has: what the best of the others has is one of the two, so that long lists of doers cost no more than their length.
    private readonly record struct Rivals(int Read, int NextRead, int Weighed, int NextWeighed);

    private static Rivals RivalsOf(DoerText text, int r, ReadOnlySpan<int> weighed)
    {
        var (read, nextRead, most, next) = (-LogOdds.Most, -LogOdds.Most, -LogOdds.Most, -LogOdds.Most);
        for (var d = 0; d < weighed.Length; d++)
        {
            var (score, own) = (ReadOf(text, r, d), LogOdds.Of(weighed[d]));
            (read, nextRead) = (Math.Max(read, score), Math.Max(nextRead, Math.Min(read, score)));
            (most, next) = (Math.Max(most, own), Math.Max(next, Math.Min(most, own)));
        }
        return new Rivals(read, nextRead, most, next);
    }

    private static int ReadOf(DoerText text, int r, int d) => LogOdds.Within(text.ReadOf(r, d)?.Score ?? -LogOdds.Most);

    private static int[] Values(DoerText text, int r, int d, int weighed, Rivals rivals)
    {
        var values = new int[Features.Length];
        var (own, read, parts) = (LogOdds.Of(weighed), text.ReadOf(r, d)?.Score, text.PartsOf(r, d));
        var (outdone, outdoneWeighed) = (0, 0);
        if (!DoerWeigher.IsOfSides(text.Acts[r]))
        {
            var (best, bestWeighed) = (ReadOf(text, r, d) == rivals.Read ? rivals.NextRead : rivals.Read, own == rivals.Weighed ? rivals.NextWeighed : rivals.Weighed);
            (outdone, outdoneWeighed) = (read is null ? 0 : Math.Max(LeastOutdone, best - LogOdds.Within(read.Value)), Math.Max(LeastOutdone, bestWeighed - own));
        }
        var score = LogOdds.Within(read ?? 0);
        ReadOnlySpan<int> plain =
        [
            1000, own, score, (int)((long)own * score / 3000), On(read is null), On((parts & DoerParts.IsRead) != 0), On((parts & DoerParts.Does) != 0 && (parts & DoerParts.IsRead) == 0), On((parts & DoerParts.Suffers) != 0),
            On(DoerWeigher.IsAside(text, r, d)), On(DoerWeigher.LeastOf(text, r, d) == DoerWeigher.Never), outdone, outdoneWeighed, On(text.Doers[d].Mentions[0].Rule == DoerGatherer.ReadRule),
        ];
        plain.CopyTo(values);
        values[Plain.Length + Kinds.IndexOf(text.Doers[d].Kind)] = 1000;
        for (var a = 0; a < Acts.Length; a++) if (Code.Of(Acts[a]) == text.Acts[r]) values[Plain.Length + Kinds.Length + a] = 1000;
        return values;
    }

    /// <summary>How likely it is of somebody with <paramref name="values"/>, in thousandths.</summary>
    public int Judge(ReadOnlySpan<int> values) => LogOdds.Judged(values, _weights);

    /// <summary>A judge as its file has it: a line for each feature.</summary>
    public override string ToString() => WeightLines.Write(Features, [_weights]);

    private static int On(bool holds) => holds ? 1000 : 0;
}
