namespace Tacitus.Inquiry.Trends;

/// <summary>The binomial distribution of a number of trials, summed term by term.</summary>
internal sealed class Binomial(int trials)
{
    /// <summary>P(X &gt; k) + P(X = k) / 2.</summary>
    public double AtLeastMidP(int k, double p) => Math.Exp(Log(k, p)) / 2 + Sum(k + 1, 1, p);

    /// <summary>P(X &lt; k) + P(X = k) / 2.</summary>
    public double AtMostMidP(int k, double p) => Math.Exp(Log(k, p)) / 2 + Sum(k - 1, -1, p);

    // From one end to the other of what is asked; terms beyond the mode fall without end, so a vanishing one ends the sum.
    private double Sum(int from, int step, double p)
    {
        var sum = 0.0;
        for (var k = from; k >= 0 && k <= trials; k += step)
        {
            var term = Math.Exp(Log(k, p));
            sum += term;
            if (term < 1e-18 && (step > 0 ? k > trials * p : k < trials * p)) break;
        }
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
