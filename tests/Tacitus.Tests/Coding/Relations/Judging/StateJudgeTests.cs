using System.Collections.Immutable;
using Tacitus.Coding.Relations;
using Tacitus.Coding.Relations.Judging;
using Tacitus.Model.Actors;

namespace Tacitus.Tests.Coding.Relations.Judging;

public class StateJudgeTests
{
    private static readonly StateEvidence InForce = new([2000, 0, -3000, -3000], null, RelationState.InForce, null, false, false, false, false);

    [Fact]
    public void What_the_encoder_and_the_words_say_is_so() => Assert.Equal(RelationState.InForce, StateJudge.Shipped.Judge(RelationType.LedBy, InForce).State);

    [Fact]
    public void A_rule_that_reads_an_end_ends_it() => Assert.Equal(RelationState.Ended, StateJudge.Shipped.Judge(RelationType.LedBy, InForce with { Read = [500, 0, -3000, -3000], Ruled = RelationState.Ended, Worded = RelationState.Ended }).State);

    [Fact]
    public void Who_is_dead_likelier_leads_no_more() =>
        Assert.True(Of(InForce with { Read = [0, 0, -3000, -3000], Fate = new PersonFate(default, null, true) }) > Of(InForce with { Read = [0, 0, -3000, -3000] }));

    [Fact]
    public void Whoever_was_followed_likelier_leads_no_more() =>
        Assert.True(Of(InForce with { Read = [0, 0, -3000, -3000], IsFollowed = true }) > Of(InForce with { Read = [0, 0, -3000, -3000] }));

    [Fact]
    public void The_less_the_encoder_is_sure_the_less_it_is()
    {
        var weights = Enumerable.Range(0, 4).Select(_ => new int[StateJudge.Features.Length]).ToArray();
        for (var s = 0; s < 4; s++) weights[s][1 + s] = 1000;
        var judge = new StateJudge([.. weights.Select(w => w.ToImmutableArray())]);
        Assert.True(judge.Judge(RelationType.LedBy, InForce).Probability > judge.Judge(RelationType.LedBy, InForce with { Read = [300, 0, -3000, -3000] }).Probability);
    }

    [Fact]
    public void The_odds_of_the_encoder_count_as_shares() =>
        Assert.Equal(StateJudge.Values(RelationType.LedBy, InForce), StateJudge.Values(RelationType.LedBy, InForce with { Read = [5000, 3000, 0, 0] }));

    [Fact]
    public void The_state_with_the_greatest_sum_is_told_with_its_share()
    {
        var weights = Enumerable.Range(0, 4).Select(_ => new int[StateJudge.Features.Length]).ToArray();
        (weights[0][0], weights[1][0], weights[2][0], weights[3][0]) = (-1000, 1000, -9000, -9000);
        weights[0][StateJudge.Features.IndexOf("dead")] = 3000;
        var judge = new StateJudge([.. weights.Select(w => w.ToImmutableArray())]);
        Assert.Equal((RelationState.Ended, 731, 1000), judge.Judge(RelationType.LedBy, InForce));
        Assert.Equal(RelationState.InForce, judge.Judge(RelationType.LedBy, InForce with { Fate = new PersonFate(default, null, true) }).State);
    }

    [Fact]
    public void A_founding_is_as_sure_whether_what_was_founded_lasts_or_not()
    {
        var weights = Enumerable.Range(0, 4).Select(_ => new int[StateJudge.Features.Length]).ToArray();
        (weights[2][0], weights[3][0]) = (-9000, -9000);
        var judge = new StateJudge([.. weights.Select(w => w.ToImmutableArray())]);
        Assert.Equal(1000, judge.Judge(RelationType.FoundedBy, InForce).Probability);
        Assert.Equal(500, judge.Judge(RelationType.LedBy, InForce).Probability);
    }

    [Fact]
    public void A_judge_has_weights_for_each_state_and_feature() => Assert.Contains("weights", Assert.Throws<ArgumentException>(() => new StateJudge([[1], [2]])).Message, StringComparison.Ordinal);

    [Fact]
    public void Its_file_has_a_line_for_each_feature() => Assert.Equal(StateJudge.Features.Length, StateJudge.Shipped.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);

    private static int Of(StateEvidence evidence) => StateJudge.Shipped.Judge(RelationType.LedBy, evidence) is var (state, probability, _) && state == RelationState.Ended ? probability : 1000 - probability;
}
