using CsCheck;
using Tacitus.Language.Lexicons;

namespace Tacitus.Tests.Language.Lexicons;

public class WordIndexTests
{
    // Few letters, so that lists and the words asked for share their beginnings, ends and lengths, and often are the same.
    private static readonly Gen<string> Words = Gen.Char['a', 'c'].Array[0, 7].Select(c => new string(c));

    [Fact]
    public void A_word_has_the_place_at_which_it_stands_and_others_have_none() =>
        Gen.Select(Words.Array[0, 60], Words.Array[60]).Sample((listed, asked) =>
        {
            var words = listed.Distinct(StringComparer.Ordinal).ToArray();
            var index = new WordIndex(words);
            foreach (var word in words.Concat(asked)) Assert.Equal(Array.IndexOf(words, word), index.Of(word));
        });

    [Fact]
    public void Words_that_differ_only_in_the_middle_are_told_apart()
    {
        var index = new WordIndex(["commander", "commuters"]);
        Assert.Equal((0, -1), (index.Of("commander"), index.Of("commxnder")));
    }

    [Fact]
    public void A_word_that_stands_there_twice_is_refused() => Assert.Throws<ArgumentException>(() => new WordIndex(["raid", "siege", "raid"]));
}
