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

    /// <summary>The probability that <paramref name="odds"/> are of.</summary>
    public static int Probability(double odds) => (int)Math.Round(1000 / (1 + Math.Exp(-odds / 1000)), MidpointRounding.AwayFromZero);
}
