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
}
