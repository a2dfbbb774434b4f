using Tacitus.Coding.Roles;

namespace Tacitus.Tests.Coding.Roles;

public class SharedSumsTests
{
    private static readonly HashedModel Model = new(2, 2, [1, 2, 10, 20, 0, 0, -5, 7], 0.1f);

    [Fact]
    public void What_is_taken_stands_for_as_long_as_the_key_is_the_same()
    {
        var sums = new SharedSums<int>(Model);
        using var features = FeatureList.Borrow();
        Assert.True(sums.IsNew(4));
        features.AddHash(1);
        features.AddHash(3);
        sums.Take(features);
        Assert.True(features.Items.IsEmpty);
        Assert.False(sums.IsNew(4));
        Assert.Equal((5, 27), (sums[0], sums[1]));
        Assert.True(sums.IsNew(5));
    }

    [Fact]
    public void Nothing_is_kept_at_first_even_for_the_key_of_nought() => Assert.True(new SharedSums<int>(Model).IsNew(0));

    [Fact]
    public void What_is_known_and_what_is_added_are_weighed_together()
    {
        var (whole, apart) = (new int[2], new int[2]);
        Model.Score([0, 1, 1, 3], whole);
        Model.Score([1, 3], Model.Sums([0, 1]), apart);
        Assert.Equal(whole, apart);
    }
}
