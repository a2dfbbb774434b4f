using Tacitus.Pages;

namespace Tacitus.Tests.Pages;

public sealed class TurnedTests
{
    [Fact]
    public void A_name_from_right_to_left_stands_alone_and_what_follows_it_does_not() =>
        Assert.Equal([("Attack in Orsk, by ", false), ("جبهة فيلم", true), (": 12 killed", false)], Turned.Of("Attack in Orsk, by جبهة فيلم: 12 killed"));

    [Theory]
    [InlineData("Attack in Orsk: 12 killed")]
    [InlineData("جبهة فيلم: 12")]
    [InlineData("12: 4")]
    public void What_is_written_in_one_direction_stays_whole(string text) => Assert.Equal([(text, false)], Turned.Of(text));

    [Fact]
    public void No_words_are_no_stretch() => Assert.Empty(Turned.Of(""));

    [Fact]
    public void Two_such_names_with_latin_words_between_are_two_stretches() =>
        Assert.Equal([("a ", false), ("ب", true), (" c ", false), ("ד ה", true)], Turned.Of("a ب c ד ה"));
}
