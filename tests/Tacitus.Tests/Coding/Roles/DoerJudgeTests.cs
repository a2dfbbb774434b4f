using Tacitus.Coding.Roles;

namespace Tacitus.Tests.Coding.Roles;

public class DoerJudgeTests
{
    [Fact]
    public void Nothing_that_speaks_for_it_leaves_the_weight_of_what_always_holds()
    {
        var judge = new DoerJudge([.. DoerJudge.Features.Select(f => f == "always" ? -1000 : f == "read" ? 500 : 0)]);
        var values = new int[DoerJudge.Features.Length];
        values[0] = 1000;
        Assert.Equal(269, judge.Judge(values));
        values[DoerJudge.Features.IndexOf("read")] = 4000;
        Assert.Equal(731, judge.Judge(values));
    }

    [Fact]
    public void A_judge_with_too_few_weights_is_refused() => Assert.Throws<ArgumentException>(() => new DoerJudge([1, 2]));
}
