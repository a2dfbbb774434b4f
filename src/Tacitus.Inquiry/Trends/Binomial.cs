namespace Tacitus.Inquiry.Trends;

/// <summary>The binomial distribution of a number of trials, summed over the tail that falls: of a hundred thousand trials that is a few hundred terms.</summary>
internal sealed class Binomial(int trials)
{
    // A sum of terms that fall is not changed by what comes after one as small as this.
    private const double Vanishing = 1e-18;

    /// <summary>P(X &gt; k) + P(X = k) / 2.</summary>
    public double AtLeastMidP(int k, double p) => k >= trials * p ? Above(k, p) : 1 - Below(k, p);

    /// <summary>P(X &lt; k) + P(X = k) / 2.</summary>
    public double AtMostMidP(int k, double p) => k <= trials * p ? Below(k, p) : 1 - Above(k, p);

    // Each term from the one before it: logarithms for each took a hundred times as long.
    private double Above(int k, double p)
    {
        var (term, odds) = (Math.Exp(Log(k, p)), p / (1 - p));
        var sum = term / 2;
        for (; k < trials && term >= Vanishing; k++) sum += term *= (trials - k) / (k + 1.0) * odds;
        return Math.Min(1, sum);
    }

    private double Below(int k, double p)
    {
        var (term, odds) = (Math.Exp(Log(k, p)), p / (1 - p));
        var sum = term / 2;
        for (; k > 0 && term >= Vanishing; k--) sum += term *= k / (trials - k + 1.0) / odds;
        return Math.Min(1, sum);
    }

    private double Log(int k, double p) =>
        p <= 0 ? (k == 0 ? 0 : double.NegativeInfinity)
        : p >= 1 ? (k == trials ? 0 : double.NegativeInfinity)
        : LogFactorial(trials) - LogFactorial(k) - LogFactorial(trials - k) + k * Math.Log(p) + (trials - k) * Math.Log(1 - p);

    // Stirling's series; exact sums where it is weak.
    private static double LogFactorial(int n)
    {
        if (n < 16)
        {
            var sum = 0.0;
            for (var i = 2; i <= n; i++) sum += Math.Log(i);
            return sum;
        }
        var x = n + 1.0;
        return (x - 0.5) * Math.Log(x) - x + 0.5 * Math.Log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x * x * x) + 1 / (1260 * Math.Pow(x, 5));
    }
}
