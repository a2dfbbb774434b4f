using System.Collections.Immutable;
using System.Runtime.Intrinsics;
using Tacitus.Coding.Encoders;

namespace Tacitus.Coding.Passages;

/// <summary>
/// Tells from the states of a passage how likely its words tell each type of what may be told of two parties. Each pair of names has a hidden row, made of the mean states of both, of what stands
/// between them, of how far apart they are and of their kinds, and a row of products; the log odds of a type are weighed sums of both. What a pair of parties has is the logarithm of the sum
/// of the odds that its names have. Immutable; safe to share between threads.
/// </summary>
internal sealed class PairHead
{
    // Of names further apart what stands between them says little.
    private const int LongestBetween = 80;

    private readonly PairHeadWeights _weights;
    private readonly PackedMatrix _names, _between;

    /// <summary>A head of <paramref name="weights"/>.</summary>
    public PairHead(PairHeadWeights weights)
    {
        _weights = weights;
        _names = new PackedMatrix(weights.Subject, weights.Object, weights.SubjectFactor, weights.ObjectFactor);
        _between = new PackedMatrix(weights.Between);
    }

    /// <summary>What the passage may tell of <paramref name="pairs"/> and whose log odds, in thousandths, are at least <paramref name="least"/>, in the order of the pairs and types.</summary>
    /// <param name="passage">The passage.</param>
    /// <param name="text">Its states.</param>
    /// <param name="pairs">The pairs.</param>
    /// <param name="least">The least log odds.</param>
    /// <param name="isLookedFor">Which types are looked for between a pair; all, where nobody says.</param>
    public IEnumerable<PairReading> Read(Passage passage, EncodedText text, IEnumerable<PassagePair> pairs, int least, Func<Passage, PassagePair, int, bool>? isLookedFor = null)
    {
        if (passage.Mentions.IsEmpty) yield break;
        var names = Names(passage, text);
        var sums = Sums(passage, text);
        foreach (var pair in pairs)
        {
            var hidden = pair.Names.Select(n => Hidden(passage, names, sums, n.Subject, n.Object)).ToArray();
            // Whole thousandths from here on.
            var odds = pair.Names.Select((n, i) => Odds(names, hidden[i], n.Subject, n.Object)).ToArray();
            for (var type = 0; type < _weights.Types; type++)
            {
                if (isLookedFor?.Invoke(passage, pair, type) == false) continue;
                var best = 0;
                var sum = 0.0;
                for (var i = 0; i < odds.Length; i++)
                {
                    if (odds[i][type] > odds[best][type]) best = i;
                    sum += Math.Exp(odds[i][type] / 1000.0);
                }
                var score = (int)Math.Round(Math.Log(sum) * 1000, MidpointRounding.AwayFromZero);
                if (score < least) continue;
                yield return new PairReading(
                    pair, type, score, StatesOf(hidden, [.. odds.Select(o => Math.Exp(o[type] / 1000.0) / sum)], type),
                    passage.Mentions[pair.Names[best].Subject], passage.Mentions[pair.Names[best].Object]);
            }
        }
    }

    // For each name what its mean state gives as a subject, as an object, and as a factor of both.
    private float[] Names(Passage passage, EncodedText text)
    {
        var size = text.States.Length / text.Count;
        var whole = new short[passage.Mentions.Length * size];
        var scales = new float[passage.Mentions.Length];
        var mean = new float[size];
        for (var m = 0; m < passage.Mentions.Length; m++)
        {
            var mention = passage.Mentions[m];
            Array.Clear(mean);
            for (var i = mention.First; i < mention.End; i++) Add(text.State(i), 1, mean);
            for (var d = 0; d < size; d++) mean[d] /= mention.End - mention.First;
            scales[m] = WholeRows.Round(mean, WholeRows.Most(size), whole.AsSpan(m * size, size));
        }
        var names = new float[passage.Mentions.Length * _names.Width];
        _names.Multiply(whole, scales, names);
        var factors = 2 * _weights.Hidden;
        for (var m = 0; m < passage.Mentions.Length; m++)
            foreach (ref var number in names.AsSpan(m * _names.Width + factors, 2 * _weights.Factors)) number /= 1 + MathF.Abs(number);
        return names;
    }

    // What the states of the pieces give, added up from the first piece on.
    private float[] Sums(Passage passage, EncodedText text)
    {
        var size = text.States.Length / text.Count;
        var whole = new short[text.States.Length];
        var scales = new float[text.Count];
        for (var i = 0; i < text.Count; i++) scales[i] = WholeRows.Round(text.State(i), WholeRows.Most(size), whole.AsSpan(i * size, size));
        var sums = new float[(text.Count + 1) * _between.Width];
        _between.Multiply(whole, scales, sums.AsSpan(_between.Width));
        for (var i = _between.Width; i < sums.Length; i++) sums[i] += sums[i - _between.Width];
        return sums;
    }

    private float[] Hidden(Passage passage, float[] names, float[] sums, int subject, int value)
    {
        var (s, o) = (passage.Mentions[subject], passage.Mentions[value]);
        var hidden = new float[_weights.Hidden];
        Add(names.AsSpan(subject * _names.Width, hidden.Length), 1, hidden);
        Add(names.AsSpan(value * _names.Width + hidden.Length, hidden.Length), 1, hidden);
        Add(_weights.Distances[DistanceOf(s, o)], 1, hidden);
        Add(_weights.Kinds[KindsOf(s, o, _weights.KindCount)], 1, hidden);
        var (from, to) = Between(s, o);
        if (to > from)
        {
            Add(sums.AsSpan(to * _between.Width, hidden.Length), 1f / (to - from), hidden);
            Add(sums.AsSpan(from * _between.Width, hidden.Length), -1f / (to - from), hidden);
        }
        Add(_weights.HiddenBias, 1, hidden);
        Curves.Gate(hidden);
        return hidden;
    }

    private int[] Odds(float[] names, float[] hidden, int subject, int value)
    {
        var factors = new float[_weights.Factors];
        var s = names.AsSpan(subject * _names.Width + 2 * _weights.Hidden, factors.Length);
        var o = names.AsSpan(value * _names.Width + 2 * _weights.Hidden + factors.Length, factors.Length);
        for (var i = 0; i < factors.Length; i++) factors[i] = s[i] * o[i];
        var odds = new int[_weights.Types];
        for (var t = 0; t < odds.Length; t++) odds[t] = Whole(Dot(_weights.TypeOfHidden[t], hidden) + Dot(_weights.TypeOfFactors[t], factors) + _weights.TypeBias[t]);
        return odds;
    }

    private ImmutableArray<int> StatesOf(float[][] hidden, double[] shares, int type)
    {
        var mean = new float[_weights.Hidden];
        for (var i = 0; i < hidden.Length; i++) Add(hidden[i], (float)shares[i], mean);
        return [.. Enumerable.Range(0, _weights.States).Select(s => Whole(Dot(_weights.StateOfHidden[type * _weights.States + s], mean) + _weights.StateOfType[type][s]))];
    }

    private static int Whole(float odds) => (int)MathF.Round(odds * 1000);

    /// <summary>The row of <see cref="PairHeadWeights.Distances"/> of two names.</summary>
    public static int DistanceOf(PassageMention subject, PassageMention value)
    {
        var between = Math.Max(0, Math.Max(subject.First, value.First) - Math.Min(subject.End, value.End));
        var step = Math.Abs(subject.Sentence - value.Sentence) switch
        {
            0 => between switch { <= 1 => 0, <= 3 => 1, <= 7 => 2, <= 15 => 3, <= 30 => 4, _ => 5 },
            1 => 6,
            2 => 7,
            <= 4 => 8,
            _ => 9,
        };
        return step * 2 + (subject.First < value.First ? 0 : 1);
    }

    /// <summary>The row of <see cref="PairHeadWeights.Kinds"/> of two names, where there are <paramref name="count"/> kinds.</summary>
    public static int KindsOf(PassageMention subject, PassageMention value, int count) => subject.Kind * count + value.Kind;

    /// <summary>The pieces between two names; none where they are far apart.</summary>
    public static (int From, int To) Between(PassageMention one, PassageMention other)
    {
        var (from, to) = (Math.Min(one.End, other.End), Math.Max(one.First, other.First));
        return to > from && to - from <= LongestBetween ? (from, to) : (0, 0);
    }

    private static void Add(ReadOnlySpan<float> row, float factor, Span<float> sums)
    {
        for (var i = 0; i < row.Length; i++) sums[i] += row[i] * factor;
    }

    // Eight lanes, added up in one order on every machine.
    private static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var lanes = Vector256<float>.Zero;
        for (var i = 0; i < a.Length; i += 8) lanes += Vector256.Create(a[i..]) * Vector256.Create(b[i..]);
        var sum = 0f;
        for (var lane = 0; lane < 8; lane++) sum += lanes[lane];
        return sum;
    }
}
