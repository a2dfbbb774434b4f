using Tacitus.Coding.Aims;

namespace Tacitus.Tests.Coding.Aims;

public class AimJudgeTests
{
    [Fact]
    public void Words_that_both_hold_likely_are_likelier_than_those_that_one_does()
    {
        var values = AimJudge.Values([600, 600, 100], [2000, -3000, -3000]);
        Assert.True(AimJudge.Shipped.Judge(AimJudge.Target, values[0]) > AimJudge.Shipped.Judge(AimJudge.Target, values[1]));
        Assert.True(AimJudge.Shipped.Judge(AimJudge.Target, values[1]) > AimJudge.Shipped.Judge(AimJudge.Target, values[2]));
    }

    [Fact]
    public void Words_beside_likelier_ones_are_outdone()
    {
        var values = AimJudge.Values([300, 300], [0, 4000]);
        Assert.Equal((4000, -3000), (values[0][5], values[1][5]));
    }

    [Fact]
    public void Words_that_the_encoder_does_not_see_are_outdone_by_none() => Assert.Equal((0, 1000), (AimJudge.Values([300, 300], [null, 4000])[0][5], AimJudge.Values([300, 300], [null, 4000])[0][4]));

    [Fact]
    public void A_judge_of_one_class_is_refused() => Assert.Throws<ArgumentException>(() => new AimJudge([[1, 2, 3, 4, 5, 6, 7]]));
}
