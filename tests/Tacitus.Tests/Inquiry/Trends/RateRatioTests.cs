using Tacitus.Inquiry.Trends;

namespace Tacitus.Tests.Inquiry.Trends;

public class RateRatioTests
{
    // Exact conditional mid-P limits worked out by hand for small counts: with 0 before and 3 after the later share p has p^3 / 2 = 0.025, p = 0.3684, odds 0.583.
    [Fact]
    public void Limits_are_those_of_the_binomial()
    {
        var ratio = RateRatio.Of(0, 1, 3, 1);
        Assert.Null(ratio.Ratio);
        Assert.Null(ratio.High);
        Assert.Equal(583, ratio.Low);
        // The other way around: 1 / 0.583 = 1.7145.
        Assert.Equal((0L, 1714L), (RateRatio.Of(3, 1, 0, 1).Low, RateRatio.Of(3, 1, 0, 1).High!.Value));
    }

    [Fact]
    public void Equal_counts_are_no_change_and_the_interval_is_even()
    {
        var ratio = RateRatio.Of(20, 1, 20, 1);
        Assert.Equal(1000, ratio.Ratio);
        Assert.False(ratio.IsChange);
        Assert.InRange(ratio.Low * ratio.High!.Value, 990_000, 1_010_000);
    }

    [Fact]
    public void More_than_twice_as_many_of_enough_is_a_change()
    {
        Assert.True(RateRatio.Of(40, 12, 90, 12).IsChange);
        Assert.False(RateRatio.Of(2, 12, 5, 12).IsChange);
        Assert.True(RateRatio.Of(2000, 1, 2400, 1).IsChange);
    }

    // By the normal approximation of the logarithm, which is exact enough at such counts: exp(1.96 sqrt(1/50000 + 1/50000)) = 1.01247.
    [Fact]
    public void Large_counts_have_narrow_limits()
    {
        var ratio = RateRatio.Of(50_000, 1, 50_000, 1);
        Assert.Equal((988L, 1012L), (ratio.Low, ratio.High!.Value));
        var twice = RateRatio.Of(30_000, 1, 60_000, 1);
        Assert.InRange(twice.Low, 1971, 1974);
        Assert.InRange(twice.High!.Value, 2026, 2029);
    }

    [Fact]
    public void Exposure_is_allowed_for()
    {
        Assert.Equal(1000, RateRatio.Of(10, 1, 30, 3).Ratio);
        Assert.False(RateRatio.Of(10, 1, 30, 3).IsChange);
    }

    [Fact]
    public void The_interval_holds_the_true_ratio_as_often_as_it_says()
    {
        var random = new Random(7);
        var held = 0;
        for (var i = 0; i < 1000; i++)
        {
            var ratio = RateRatio.Of(Simulated.Poisson(random, 12), 1, Simulated.Poisson(random, 18), 1);
            if (ratio.Low <= 1500 && (ratio.High is null || ratio.High >= 1500)) held++;
        }
        Assert.InRange(held, 930, 975);
    }
}
