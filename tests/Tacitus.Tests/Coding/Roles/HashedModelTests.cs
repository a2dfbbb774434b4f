using Tacitus.Coding.Roles;

namespace Tacitus.Tests.Coding.Roles;

public class HashedModelTests
{
    [Fact]
    public void Probabilities_add_up_and_follow_the_weights()
    {
        var weights = new sbyte[2 << 4];
        weights[2 * 3 + 1] = 20;
        var model = new HashedModel(2, 4, weights, 0.1f);
        var scores = new int[2];
        model.Score([3u], scores);
        Assert.Equal([119, 881], scores);
        model.Score([5u], scores);
        Assert.Equal([500, 500], scores);
    }

    [Fact]
    public void A_model_that_is_written_is_read_back()
    {
        var weights = new sbyte[3 << 5];
        for (var i = 0; i < weights.Length; i += 7) weights[i] = (sbyte)(i - 40);
        using var stream = new MemoryStream();
        new HashedModel(3, 5, weights, 0.05f).Write(stream);
        var read = HashedModel.Read(new MemoryStream(stream.ToArray()));
        var (before, after) = (new int[3], new int[3]);
        for (var feature = 0u; feature < 32; feature++)
        {
            new HashedModel(3, 5, weights, 0.05f).Score([feature], before);
            read.Score([feature], after);
            Assert.Equal(before, after);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(22)]
    [InlineData(33)]
    public void The_likeliest_class_is_that_of_the_greatest_sum_however_many_there_are(int classes)
    {
        var weights = new sbyte[classes << 3];
        for (var i = 0; i < weights.Length; i++) weights[i] = (sbyte)(i * 37 % 255 - 127);
        var model = new HashedModel(classes, 3, weights, 0.01f);
        var scores = new int[classes];
        uint[] features = [0, 3, 3, 5, 7];
        model.Score(features, scores);
        var sums = Enumerable.Range(0, classes).Select(c => features.Sum(f => model.Weight(f, c))).ToArray();
        var odds = sums.Select(s => Math.Exp(s - sums.Max())).ToArray();
        for (var c = 0; c < classes; c++) Assert.InRange(scores[c], (int)(1000 * odds[c] / odds.Sum()) - 1, (int)(1000 * odds[c] / odds.Sum()) + 1);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(22)]
    public void Thousands_of_the_greatest_weights_add_up_without_running_over(int classes)
    {
        var weights = new sbyte[classes << 1];
        for (var c = 0; c < classes; c++) (weights[c], weights[classes + c]) = (127, -128);
        var model = new HashedModel(classes, 1, weights, 0.01f);
        Assert.All(model.Sums(new uint[3000]), s => Assert.Equal(3000 * 127, s));
        var least = new uint[3000];
        Array.Fill(least, 1u);
        Assert.All(model.Sums(least), s => Assert.Equal(-3000 * 128, s));
    }

    [Fact]
    public void Half_a_thousandth_is_rounded_up_and_less_is_not()
    {
        var (sixteen, three) = (new int[16], new int[3]);
        new HashedModel(16, 1, new sbyte[32], 1).Score([0], sixteen);
        new HashedModel(3, 1, new sbyte[6], 1).Score([0], three);
        Assert.All(sixteen, s => Assert.Equal(63, s));
        Assert.All(three, s => Assert.Equal(333, s));
    }
}
