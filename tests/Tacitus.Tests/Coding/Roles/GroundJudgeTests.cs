using System.Collections.Immutable;
using Tacitus.Coding.Learning;
using Tacitus.Coding.Roles;
using Tacitus.Model.Events;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Coding.Roles;

public class GroundJudgeTests
{
    [Fact]
    public void Whom_nothing_reads_has_no_odds_but_those_of_the_model()
    {
        var values = GroundJudge.Values(null, [500, 200, 300], []);
        Assert.Equal(["always 1000", "not_read 1000", "weighed_accused -1386", "weighed_claimed -847", "not_ruled 1000"], Told(values));
    }

    [Fact]
    public void What_the_encoder_reads_counts_as_logarithms_of_probabilities()
    {
        var values = GroundJudge.Values([0, 0, -20_000, -20_000, -20_000], [500, 500, 500], []);
        Assert.Equal(["always 1000", "read_named -693", "read_accused -693", "read_claimed -6000", "read_admitted -6000", "read_convicted -6000", "not_ruled 1000"], Told(values));
    }

    [Fact]
    public void A_claim_that_a_rule_reads_is_ruled_to_be_one()
    {
        var text = ReadArticle.Unread("A bomb killed nine people at a market in Kandahar on Monday. The rebel group Ardan River Brigade claimed responsibility for the attack.");
        var claims = text.Told[0].Single(told => told.Any(s => s.Field == Field.Claim));
        var values = Told(GroundJudge.Values(null, [500, 500, 500], claims));
        Assert.Contains("ruled_claimed 1000", values);
        Assert.Contains("claims 1000", values);
        Assert.DoesNotContain("not_ruled 1000", values);
    }

    [Fact]
    public void The_likeliest_ground_is_judged_with_its_share_of_all()
    {
        var values = new int[GroundJudge.Features.Length];
        values[0] = 1000;
        // Three in four for one ground, one in four for each of the others.
        Assert.Equal((PerpetratorBasis.Claimed, 429), Judge(g => g == PerpetratorBasis.Claimed ? 1099 : -1099).Judge(values));
    }

    [Fact]
    public void Of_two_that_are_as_likely_the_first_is_judged() => Assert.Equal((PerpetratorBasis.Named, 200), Judge(_ => 0).Judge(new int[GroundJudge.Features.Length]));

    [Fact]
    public void A_judge_of_too_few_grounds_or_weights_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new GroundJudge([[1, 2]]));
        Assert.Throws<ArgumentException>(() => new GroundJudge([.. Enumerable.Repeat(ImmutableArray.Create(1, 2), 5)]));
    }

    private static GroundJudge Judge(Func<PerpetratorBasis, int> always) =>
        new([.. Enum.GetValues<PerpetratorBasis>().Select(g => GroundJudge.Features.Select(f => f == "always" ? always(g) : 0).ToImmutableArray())]);

    private static IEnumerable<string> Told(int[] values) => GroundJudge.Features.Zip(values).Where(v => v.Second != 0).Select(v => $"{v.First} {v.Second}");
}
