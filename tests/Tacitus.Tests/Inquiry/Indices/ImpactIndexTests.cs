using Tacitus.Inquiry.Indices;
using Tacitus.Inquiry.Trends;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Tests.Inquiry.Indices;

public class ImpactIndexTests
{
    // By hand: 1 + 3 x 2 + 0.5 x 4 + 0.5 x 3 = 10.5 points, times 0.52 = 5.46.
    [Fact]
    public void An_event_of_the_year_counts_deaths_three_injured_and_hostages_half()
    {
        var entry = Assert.Single(Rank(2030, Lines.Attack("e-1", "2030-05-03", 2, 4, 3)));
        Assert.Equal(5.46m, entry.Impact.Best / 200m);
        Assert.Equal((1, 2), (entry.Events, entry.Killed));
    }

    // By hand: events of 4 points (one death each) in 2026 to 2030: 4 x (0.52 + 0.26 + 0.13 + 0.06 + 0.03) = 4 points.
    [Fact]
    public void Five_years_weigh_and_the_sixth_does_not()
    {
        var five = Enumerable.Range(2026, 5).Select(y => Lines.Attack($"e-{y}", $"{y}-01-02", 1)).ToArray();
        Assert.Equal(4m, Assert.Single(Rank(2030, five)).Impact.Best / 200m);
        Assert.Equal(4m, Assert.Single(Rank(2030, [.. five, Lines.Attack("e-2025", "2025-12-31", 900)])).Impact.Best / 200m);
        Assert.Equal(1.92m, Assert.Single(Rank(2031, five)).Impact.Best / 200m);
    }

    // 10 ln(1 + x) / ln(20001): 0 points are 0; 20,000 are 10; the square root of 20,001 less one is 5.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(20000, 10000)]
    [InlineData(90000, 10000)]
    [InlineData(140.4249, 5000)]
    [InlineData(1, 700)]
    public void Scores_lie_on_a_logarithmic_scale_to_ten(double points, int score) => Assert.Equal(score, ImpactIndex.Score((long)Math.Round(points * 200)));

    [Fact]
    public void Bounds_of_tolls_are_carried_to_score_and_rank()
    {
        var wide = Lines.Attack("e-1", "2030-05-03", country: "XA") with { Killed = new TollRange(5, 20, 40) };
        var sure = Lines.Attack("e-2", "2030-05-03", 10, country: "XB");
        var small = Lines.Attack("e-3", "2030-05-03", 1, country: "XC");
        var entries = Rank(2030, wide, sure, small);
        Assert.Equal([("XA", 1, 1, 2), ("XB", 2, 1, 2), ("XC", 3, 3, 3)], entries.Select(e => (e.Unit, e.Rank, e.BestRank, e.WorstRank)));
        Assert.Equal((16 * 0.52m, 61 * 0.52m, 121 * 0.52m), (entries[0].Impact.Low / 200m, entries[0].Impact.Best / 200m, entries[0].Impact.High / 200m));
        Assert.True(entries[0].Score.Low < entries[0].Score.Best && entries[0].Score.Best < entries[0].Score.High);
    }

    [Fact]
    public void Only_attacks_that_were_carried_out_or_tried_count()
    {
        var attack = Lines.Attack("e-1", "2030-05-03", 1);
        foreach (var other in new[]
        {
            attack with { Status = EventStatus.Foiled }, attack with { Status = EventStatus.Planned }, attack with { Kind = EventKind.Clash }, attack with { Kind = EventKind.Trial },
            attack with { Assertion = Assertion.Denied }, attack with { Political = Political.No }, attack with { Date = null },
        })
            Assert.Empty(Rank(2030, other));
        Assert.Single(Rank(2030, attack with { Status = EventStatus.Attempted }));
    }

    [Fact]
    public void What_is_not_sure_raises_only_the_upper_bounds()
    {
        var attack = Lines.Attack("e-1", "2030-05-03", 1);
        var unclear = Assert.Single(Rank(2030, attack with { Political = Political.Unclear }));
        Assert.Equal((0L, 0L, 52L * 8), (unclear.Impact.Low, unclear.Impact.Best, unclear.Impact.High));
        var accused = Assert.Single(Rank(2030, attack with { Part = ActorPart.Perpetrator, Basis = PerpetratorBasis.Accused }));
        Assert.Equal((0L, 52L * 8), (accused.Impact.Low, accused.Impact.Best));
    }

    [Fact]
    public void A_date_between_two_years_counts_once_with_either_weight()
    {
        var entry = Assert.Single(Rank(2030, Lines.Attack("e-1", "2029-12-01/2030-01-05", 1)));
        Assert.Equal((26L * 8, 26L * 8, 52L * 8), (entry.Impact.Low, entry.Impact.Best, entry.Impact.High));
    }

    [Fact]
    public void Without_stated_coverage_it_ranks_and_does_not_score()
    {
        var entries = Rank(2030, Lines.Attack("e-1", "2030-05-03", 1));
        var silent = IndexAnswer.Write([.. entries], 2030, u => u, Coverage.None, null);
        Assert.DoesNotContain("score", silent.Sections[0].Table!.Head);
        Assert.Contains(silent.Cautions, c => c.Contains("ranks and does not score", StringComparison.Ordinal));
        Assert.DoesNotContain("score", IndexAnswer.Write([.. entries], 2030, u => u, Coverage.None, PartialDate.Parse("2027/2030")).Sections[0].Table!.Head);
        Assert.Contains("score", IndexAnswer.Write([.. entries], 2030, u => u, Coverage.None, PartialDate.Parse("2026/2030")).Sections[0].Table!.Head);
        Assert.Contains("not the world", silent.Cautions[0], StringComparison.Ordinal);
    }

    private static IndexEntry[] Rank(int year, params EventLine[] lines) => [.. ImpactIndex.Rank(lines, year, l => l.Country)];
}
