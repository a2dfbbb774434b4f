namespace Tacitus.Inquiry.Trends;

/// <summary>How much more often something happened after than before, with the interval in which the true ratio lies with 95 per cent confidence.</summary>
/// <param name="Ratio">The ratio of the two rates, in thousandths; null when nothing happened before.</param>
/// <param name="Low">The lower end, in thousandths.</param>
/// <param name="High">The upper end, in thousandths; null when there is none.</param>
public sealed record RateRatio(long? Ratio, long Low, long? High)
{
    private const double Tail = 0.025;

    /// <summary>Whether the interval leaves no room for an equal rate.</summary>
    public bool IsChange => Low > 1000 || High < 1000;

    /// <summary>
    /// The ratio of two Poisson rates with the mid-P interval: given the sum of both counts, the later one is binomial with p = r e2 / (e1 + r e2)
    /// (Przyborowski and Wilenski 1940; mid-P after Lancaster 1961).
    /// </summary>
    /// <param name="before">The earlier count.</param>
    /// <param name="exposureBefore">Over how much time, or how many articles; above 0.</param>
    /// <param name="after">The later count.</param>
    /// <param name="exposureAfter">The same for the later count.</param>
    public static RateRatio Of(int before, double exposureBefore, int after, double exposureAfter)
    {
        var sum = before + after;
        if (sum == 0) return new(null, 0, null);
        var binomial = new Binomial(sum);
        var low = after == 0 ? 0 : Solve(p => Tail - binomial.AtLeastMidP(after, p));
        var high = before == 0 ? 1 : Solve(p => binomial.AtMostMidP(after, p) - Tail);
        return new(
            before == 0 ? null : Thousandths(after / exposureAfter / (before / exposureBefore)),
            Thousandths(Odds(low)), before == 0 ? null : Thousandths(Odds(high)));

        double Odds(double p) => p / (1 - p) * exposureBefore / exposureAfter;
    }

    // The root of a function that falls from above 0 to below it between 0 and 1.
    private static double Solve(Func<double, double> f)
    {
        double low = 0, high = 1;
        for (var i = 0; i < 60; i++)
        {
            var middle = (low + high) / 2;
            if (f(middle) > 0) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    private static long Thousandths(double value) => (long)Math.Round(value * 1000, MidpointRounding.AwayFromZero);
}
