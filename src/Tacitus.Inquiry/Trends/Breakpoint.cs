using System.Collections.Immutable;

namespace Tacitus.Inquiry.Trends;

/// <summary>Where a series of counts changes its rate.</summary>
/// <param name="First">The first period of the new rate, by its place in the series.</param>
/// <param name="Ratio">How the rates stand to each other.</param>
public sealed record Breakpoint(int First, RateRatio Ratio)
{
    // A side shorter than this shows a burst, not a rate; a series with less cannot carry a break. On 400 simulated steady series of 24 to 60 periods, steady or
    // bursting, these bounds and the level below found a break in fewer than 1 in 100.
    private const int LeastPeriods = 4, LeastEvents = 20;
    private const double Level = 0.01;

    /// <summary>
    /// The most likely break of <paramref name="counts"/>; null when the data carry none. Each cut is tested by the likelihood ratio of two Poisson
    /// rates against one, divided by the dispersion that is left within the two parts, and the number of cuts is allowed for (Bonferroni).
    /// </summary>
    /// <param name="counts">The count of each period.</param>
    /// <param name="exposures">Over how much time, or how many articles, each was counted; above 0.</param>
    public static Breakpoint? Find(ImmutableArray<int> counts, ImmutableArray<double> exposures)
    {
        if (counts.Sum() < LeastEvents || counts.Length < 2 * LeastPeriods) return null;
        double most = 0;
        var cut = -1;
        for (var c = LeastPeriods; c <= counts.Length - LeastPeriods; c++)
        {
            if (Likelihood(counts, exposures, c) is var gain && gain <= most) continue;
            (most, cut) = (gain, c);
        }
        if (cut < 0) return null;
        var cuts = counts.Length - 2 * LeastPeriods + 1;
        if (Tail(most / Dispersion(counts, exposures, cut)) * cuts >= Level) return null;
        return new Breakpoint(cut, RateRatio.Of(counts.Take(cut).Sum(), exposures.Take(cut).Sum(), counts.Skip(cut).Sum(), exposures.Skip(cut).Sum()));
    }

    private static double Likelihood(ImmutableArray<int> counts, ImmutableArray<double> exposures, int cut)
    {
        double before = counts.Take(cut).Sum(), after = counts.Skip(cut).Sum();
        double early = exposures.Take(cut).Sum(), late = exposures.Skip(cut).Sum();
        return 2 * (Part(before, early) + Part(after, late) - Part(before + after, early + late));

        static double Part(double count, double exposure) => count == 0 ? 0 : count * Math.Log(count / exposure);
    }

    // Violence comes in bursts: where counts vary more than chance alone would have them, a difference must be as much larger. Never less than 1.
    private static double Dispersion(ImmutableArray<int> counts, ImmutableArray<double> exposures, int cut)
    {
        var early = counts.Take(cut).Sum() / exposures.Take(cut).Sum();
        var late = counts.Skip(cut).Sum() / exposures.Skip(cut).Sum();
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            var expected = (i < cut ? early : late) * exposures[i];
            if (expected > 0) sum += (counts[i] - expected) * (counts[i] - expected) / expected;
        }
        return Math.Max(1, sum / (counts.Length - 2));
    }

    // The upper tail of chi-squared with one degree of freedom, by the complementary error function (Press and others, Numerical Recipes: 1.2e-7 of the value).
    private static double Tail(double statistic)
    {
        var z = Math.Sqrt(Math.Max(0, statistic) / 2);
        var t = 1 / (1 + z / 2);
        return t * Math.Exp(-z * z - 1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * (-0.18628806 + t * (0.27886807
            + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277)))))))));
    }
}
