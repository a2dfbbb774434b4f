using CsCheck;
using Tacitus.Coding.Learning;

namespace Tacitus.Tests.Coding.Learning;

public class LogOddsTests
{
    [Fact]
    public void A_probability_comes_back_from_its_log_odds() =>
        Gen.Int[1, 999].Sample(p => Assert.Equal(p, LogOdds.Probability(LogOdds.Of(p))));

    [Theory]
    [InlineData(0, -6908)]
    [InlineData(500, 0)]
    [InlineData(1000, 6908)]
    public void What_is_sure_counts_no_more_than_one_in_a_thousand(int probability, int odds) => Assert.Equal(odds, LogOdds.Of(probability));

    [Fact]
    public void Logarithms_of_probabilities_add_up_to_one_and_stop_where_they_should() => Assert.Equal([-693, -693, -6000], LogOdds.Normal([3000, 3000, -9000], -6000));

    [Fact]
    public void Log_odds_beyond_seven_count_as_seven() => Assert.Equal((7000, -7000), (LogOdds.Within(12_345), LogOdds.Within(-12_345)));
}
