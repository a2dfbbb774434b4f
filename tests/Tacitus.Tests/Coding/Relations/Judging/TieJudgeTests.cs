using System.Collections.Immutable;
using Tacitus.Coding.Relations.Judging;
using Tacitus.Model.Actors;

namespace Tacitus.Tests.Coding.Relations.Judging;

public class TieJudgeTests
{
    private static readonly TieEvidence Both = new(1500, 1500, false, false);

    [Fact]
    public void What_both_models_hold_likely_is_told() => Assert.True(Shipped(Both) >= TieJudge.Bar);

    [Fact]
    public void What_both_models_hold_unlikely_is_not_told() => Assert.True(Shipped(new TieEvidence(-1500, -1500, false, false)) < TieJudge.Bar);

    [Fact]
    public void What_one_holds_likelier_is_likelier()
    {
        Assert.True(Shipped(Both) > Shipped(Both with { Weighed = 0 }));
        Assert.True(Shipped(Both) > Shipped(Both with { Read = 0 }));
    }

    [Fact]
    public void A_rule_makes_a_tie_likelier() => Assert.True(Shipped(Both with { IsRuled = true }) > Shipped(Both));

    [Theory]
    [InlineData(RelationType.FoundedBy, 0, true)]
    [InlineData(RelationType.FoundedBy, -600, false)]
    [InlineData(RelationType.LedBy, 0, false)]
    public void A_founder_whom_a_rule_surely_reads_needs_no_passage(RelationType type, int weighed, bool told) =>
        Assert.Equal(told, TieJudge.Shipped.Judge(type, new TieEvidence(weighed, null, true, false)) >= TieJudge.Bar);

    [Fact]
    public void The_odds_are_a_sum_in_whole_thousandths()
    {
        var weights = new int[TieJudge.Features.Length];
        (weights[0], weights[1], weights[2]) = (-1000, 500, 2000);
        Assert.Equal(-1000 + 750 + 3000, new TieJudge([.. weights]).Judge(RelationType.LedBy, Both));
    }

    [Fact]
    public void A_judge_has_a_weight_for_each_feature() => Assert.Contains("weights", Assert.Throws<ArgumentException>(() => new TieJudge([1, 2])).Message, StringComparison.Ordinal);

    [Fact]
    public void Its_file_has_a_line_for_each_feature() => Assert.Equal(TieJudge.Features.Length, TieJudge.Shipped.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    private static int Shipped(TieEvidence evidence) => TieJudge.Shipped.Judge(RelationType.LedBy, evidence);
}
