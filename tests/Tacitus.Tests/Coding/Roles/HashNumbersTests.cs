using Tacitus.Coding.Roles;

namespace Tacitus.Tests.Coding.Roles;

public class HashNumbersTests
{
    [Fact]
    public void Hashes_are_counted_in_the_order_in_which_they_are_first_asked_for()
    {
        var numbers = new HashNumbers(4);
        Assert.Equal([0, 1, 0, 2, 1], new uint[] { 90, 0, 90, 91, 0 }.Select(numbers.Of));
        Assert.Equal(3, numbers.Count);
    }

    [Fact]
    public void Hashes_that_fall_on_one_place_have_numbers_of_their_own()
    {
        var numbers = new HashNumbers(3);
        Assert.Equal([0, 1, 2, 0, 1, 2], new uint[] { 8, 16, 24, 8, 16, 24 }.Select(numbers.Of));
    }
}
