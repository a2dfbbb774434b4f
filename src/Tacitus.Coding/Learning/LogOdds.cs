using System.Collections.Immutable;

namespace Tacitus.Coding.Learning;

/// <summary>Log odds in thousandths, within seven of nought, and probabilities in thousandths.</summary>
internal static class LogOdds
{
    /// <summary>The most that log odds count.</summary>
    public const int Most = 7000;

    /// <summary>The log odds of <paramref name="probability"/>.</summary>
    public static int Of(int probability) => Within((int)Math.Round(1000 * Math.Log(Math.Max(1, probability) / (double)Math.Max(1, 1000 - probability)), MidpointRounding.AwayFromZero));

    /// <summary><paramref name="odds"/>, not beyond what counts.</summary>
    public static int Within(int odds) => Math.Clamp(odds, -Most, Most);

    /// <summary>The logarithms of probabilities that add up to one, for classes with such <paramref name="odds"/>; none is under <paramref name="least"/>.</summary>
    public static int[] Normal(ImmutableArray<int> odds, int least)
    {
        var most = odds.Max();
        var sum = Math.Log(odds.Sum(o => Math.Exp((o - most) / 1000.0)));
        return [.. odds.Select(o => Math.Max(least, (int)Math.Round(o - most - 1000 * sum, MidpointRounding.AwayFromZero)))];
    }

    /// <summary>The probability of what has such <paramref name="values"/> by a logistic regression with <paramref name="weights"/>, both in thousandths.</summary>
    public static int Judged(ReadOnlySpan<int> values, ImmutableArray<int> weights)
    {
        var sum = 0L;
        for (var i = 0; i < values.Length; i++) sum += (long)values[i] * weights[i];
        return Probability(sum / 1000.0);
    }

    /// <summary>The probability that <paramref name="odds"/> are of.</summary>
    public static int Probability(double odds) => (int)Math.Round(1000 / (1 + Math.Exp(-odds / 1000)), MidpointRounding.AwayFromZero);
}
