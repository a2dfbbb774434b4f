using Tacitus.Coding.Roles;

namespace Tacitus.Tests.Coding.Roles;

public class FeatureListTests
{
    private static FeatureList Of(params uint[] hashes)
    {
        var list = new FeatureList();
        foreach (var hash in hashes) list.AddHash(hash);
        return list;
    }

    [Fact]
    public void Each_feature_stands_once_where_it_stood_first() => Assert.Equal([7u, 3u, 0u, 9u], Of(7, 3, 7, 0, 9, 3, 0).Distinct().ToArray());

    [Fact]
    public void What_is_left_once_is_all_that_the_list_has()
    {
        var list = Of(5, 5, 6);
        list.Distinct();
        list.AddHash(5);
        Assert.Equal([5u, 6u, 5u], list.Items.ToArray());
    }

    [Fact]
    public void A_feature_keeps_its_template_when_those_before_it_go()
    {
        var list = new FeatureList();
        list.AddHash(4, 1);
        list.AddHash(4, 1);
        list.AddHash(8, 2);
        list.Distinct();
        Assert.Equal([1u, 2u], list.Templates.ToArray());
    }

    [Fact]
    public void Those_of_another_list_are_taken_away_and_the_rest_stands_once()
    {
        var others = Of(2, 0, 2, 4);
        others.Distinct();
        Assert.Equal([1u, 3u], Of(1, 2, 3, 0, 1, 4).Except(others).ToArray());
        Assert.Equal([2u, 0u, 4u], others.Items.ToArray());
    }

    [Fact]
    public void Hashes_that_differ_only_in_their_first_bits_are_told_apart()
    {
        uint[] alike = [.. Enumerable.Range(0, 300).Select(i => (uint)i << 20 | 5)];
        Assert.Equal(alike, Of([.. alike, .. alike]).Distinct().ToArray());
    }

    [Fact]
    public void A_list_that_was_borrowed_before_is_empty_when_it_is_borrowed_again()
    {
        using (var list = FeatureList.Borrow()) list.Add(1, 2);
        using var again = FeatureList.Borrow();
        Assert.True(again.Items.IsEmpty);
    }

    [Fact]
    public void Two_lists_that_are_out_at_once_are_two()
    {
        using var first = FeatureList.Borrow();
        using var second = FeatureList.Borrow();
        first.Add(1, 2);
        Assert.True(second.Items.IsEmpty);
    }
}
