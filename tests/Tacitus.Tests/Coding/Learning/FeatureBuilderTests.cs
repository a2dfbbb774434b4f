using Tacitus.Coding.Learning;

namespace Tacitus.Tests.Coding.Learning;

public class FeatureBuilderTests
{
    [Fact]
    public void What_comes_more_than_once_counts_by_the_logarithm()
    {
        var features = new FeatureBuilder();
        features.Add(2, 40);
        features.Add(1, 30);
        features.Add(2, 40);
        var built = features.Build();
        Assert.Equal([30u, 40u], built.Keys);
        Assert.Equal([(byte)1, (byte)2], built.Families);
        Assert.Equal([1f, 1 + MathF.Log(2)], built.Values);
    }

    [Fact]
    public void What_was_built_is_forgotten()
    {
        var features = new FeatureBuilder();
        features.Add(0, 7);
        features.Build();
        features.Add(0, 8);
        Assert.Equal([8u], features.Build().Keys);
    }

    [Fact]
    public void However_many_there_are_each_is_found_again()
    {
        var features = new FeatureBuilder();
        for (var round = 0; round < 2; round++) for (var i = 1u; i <= 3000; i++) features.Add(0, i << 16);
        var built = features.Build();
        Assert.Equal(3000, built.Keys.Length);
        Assert.All(built.Values, v => Assert.Equal(1 + MathF.Log(2), v));
    }

    [Fact]
    public void Features_are_scored_alike_built_or_not()
    {
        var model = new LinearClassifier(["one", "two"], [0, 0], [10, 20, 30], [1f, 2f, 0.5f], [4, -3, 2, 9, -7, 1], [0.1f, 0.2f], [0f, 0.5f], [1f, 2f]);
        var (features, built, straight) = (new FeatureBuilder(), new int[2], new int[2]);
        Fill();
        model.Score(features.Build(), built);
        Fill();
        model.Score(features, straight);
        Assert.Equal(built, straight);
        Assert.NotEqual(new int[2], straight);
        Assert.Equal(0, features.Count);

        void Fill()
        {
            foreach (var (family, hash) in new (byte, uint)[] { (1, 30), (0, 20), (1, 99), (0, 10), (1, 30) }) features.Add(family, hash);
        }
    }
}
