using Tacitus.Coding.Learning;
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

    private const string Attack = "A bomb killed nine people at a market in Kandahar on Monday. The rebel group Ardan River Brigade is strong there. The Velm Liberation Army, a rebel group, is weak. The Sons of Orv, another rebel group, mourned the dead.";

    [Fact]
    public void Each_is_outdone_by_the_likeliest_of_the_others()
    {
        var text = ReadArticle.Read(Attack, ("Ardan River Brigade", 2000), ("Velm Liberation Army", -500));
        var (first, second, third) = (DoerOf(text, "ardan"), DoerOf(text, "velm"), DoerOf(text, "orv"));
        var weighed = new int[text.Doers.Length];
        (weighed[first], weighed[second], weighed[third]) = (800, 700, 100);
        Assert.Equal((2000, -2500, -539), Outdone(first));
        Assert.Equal((-500, 2500, 539), Outdone(second));
        Assert.Equal((0, 0, 3583), Outdone(third));
        Assert.Equal(1000, Value(third, "not_read"));
        Assert.Equal(1386 * 2000 / 3000, Value(first, "both"));
        Assert.Equal(1000, Value(first, "armed_group"));
        Assert.Equal(1000, Value(first, "act_attack"));

        (int Read, int Outdone, int Weighed) Outdone(int d) => (Value(d, "read"), Value(d, "outdone"), Value(d, "outdone_weighed"));

        int Value(int d, string feature) => DoerJudge.Values(text, 0, d, weighed)[DoerJudge.Features.IndexOf(feature)];
    }

    [Fact]
    public void Of_two_alike_each_is_outdone_by_as_much_as_it_has()
    {
        var text = ReadArticle.Read(Attack, ("Ardan River Brigade", 2000), ("Velm Liberation Army", 2000));
        var weighed = new int[text.Doers.Length];
        foreach (var d in (int[])[DoerOf(text, "ardan"), DoerOf(text, "velm")])
            Assert.Equal(0, DoerJudge.Values(text, 0, d, weighed)[DoerJudge.Features.IndexOf("outdone")] + DoerJudge.Values(text, 0, d, weighed)[DoerJudge.Features.IndexOf("outdone_weighed")]);
    }

    [Fact]
    public void Whom_the_encoder_has_read_is_held_from_less_than_whom_nothing_reads()
    {
        var text = ReadArticle.Read(Attack, ("Ardan River Brigade", 2000));
        var scores = new int[text.Doers.Length];
        scores[DoerOf(text, "ardan")] = 400;
        Assert.True(DoerWeigher.Held(text, 0, scores)[DoerOf(text, "ardan")]);
        var unread = ReadArticle.Unread(Attack);
        Assert.False(DoerWeigher.Held(unread, 0, scores)[DoerOf(unread, "ardan")]);
    }

    private static int DoerOf(DoerText text, string words) => Enumerable.Range(0, text.Doers.Length).Single(d => text.Doers[d].Key.Contains(words, StringComparison.Ordinal));
}
