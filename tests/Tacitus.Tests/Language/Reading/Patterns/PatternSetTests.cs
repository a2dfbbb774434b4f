using System.Text.RegularExpressions;
using CsCheck;
using Tacitus.Language.Reading.Patterns;

namespace Tacitus.Tests.Language.Reading.Patterns;

public sealed class PatternSetTests
{
    private static readonly string[] Written =
    [
        @"^[\W_]*(?:ad|ads|advert(isement)?s?)[\W_]*$", @"^(ab|a|ba)*$", @"a+b?c{2}", @"\bab\b", @"^a{1,3}(b|c)\b.*\d", @"\(a[^()]*\)", @"[a-c .]{2,4}$", @"\p{Lu}[\p{L}.'’-]+(?: (?:de|\p{Lu}))*$",
        @"(\d+ )?ab?\W*$", @"^a.c|b$", @"[^ab]\s\S", @"a(b(c|)|)$",
    ];

    private static readonly string[] Pieces = ["a", "b", "c", "ab", "ad", "ads", " ", "  ", "(", ")", "_", "-", ".", "7", "٣", "É", "De", "’", "é", "\n"];

    [Fact]
    public void A_pattern_matches_what_the_same_regular_expression_matches()
    {
        var own = Written.Select(p => new PatternSet([(0, p)])).ToArray();
        var others = Written.Select(p => new Regex(p, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)).ToArray();
        Gen.Int[0, Pieces.Length - 1].Array[0, 9].Select(chosen => string.Concat(chosen.Select(i => Pieces[i]))).Sample(text =>
        {
            // Before a last line end the expressions' $ matches too; a block of a page has none.
            if (text.EndsWith('\n')) return;
            for (var i = 0; i < Written.Length; i++) Assert.True(own[i].Matches(text) == others[i].IsMatch(text), $"{Written[i]} on '{text}'");
        }, iter: 3000, threads: 1, seed: "0N0XIzNsQ0O2");
    }

    [Fact]
    public void A_set_tells_the_first_of_the_patterns_that_match_by_themselves_however_they_begin()
    {
        string[] written = [.. Written, @"^[\W_]*(?:.+ads|[ab]+c|7 .*[(]b)[\W_]*$", @"^(?:b.*[.]|[^a]{2,3}7)"];
        var together = new PatternSet(written.Select((p, i) => (i, p)));
        var alone = written.Select(p => new Regex(p, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)).ToArray();
        Gen.Int[0, Pieces.Length - 1].Array[0, 9].Select(chosen => string.Concat(chosen.Select(i => Pieces[i]))).Sample(text =>
        {
            if (text.EndsWith('\n')) return;
            var first = Array.FindIndex(alone, a => a.IsMatch(text));
            Assert.True(together.First(text) == (first < 0 ? PatternSet.None : first), $"{first} on '{text}'");
        }, iter: 3000, threads: 1, seed: "0N0XIzNsQ0O2");
    }

    [Fact]
    public void Classes_hold_the_characters_that_they_hold_in_regular_expressions()
    {
        Span<char> text = stackalloc char[1];
        foreach (var written in (string[])[@"\w", @"\W", @"\d", @"\s", @"\S", @"\p{L}", @"\p{Lu}", @"\p{N}", "."])
        {
            var own = new PatternSet([(0, "^" + written + "$")]);
            var other = new Regex("^" + written + "$", RegexOptions.CultureInvariant);
            // All of the scripts of Europe, Arabic and India, then one in nineteen.
            for (var c = 0; c <= char.MaxValue; c += c < 0x1000 ? 1 : 19)
            {
                text[0] = (char)c;
                if (c != '\n' && own.Matches(text) != other.IsMatch(text)) Assert.Fail(FormattableString.Invariant($"{written} and U+{c:X4}"));
            }
        }
    }

    [Fact]
    public void The_first_of_several_patterns_that_match_is_told()
    {
        var set = new PatternSet([(3, "^lamp"), (5, "oil$"), (9, "p o")]);
        Assert.Equal(3, set.First("lamp oil"));
        Assert.Equal(5, set.First("a lamp oil"));
        Assert.Equal(9, set.First("a lamp of oi"));
        Assert.Equal(PatternSet.None, set.First("a lantern"));
    }

    [Fact]
    public void Long_texts_of_one_shape_take_time_that_grows_with_their_length_only()
    {
        var set = new PatternSet([(0, @"^(a|aa|aaa)*(a?){30}b$"), (1, @".*a.{12}c")]);
        Assert.Equal(PatternSet.None, set.First(new string('a', 200_000)));
    }

    [Theory]
    [InlineData("a(b")]
    [InlineData("a)b")]
    [InlineData("[ab")]
    [InlineData("*a")]
    [InlineData("a+?")]
    [InlineData("(?=a)b")]
    [InlineData(@"(a)\1")]
    [InlineData(@"\p{Greek}")]
    [InlineData("[z-a]")]
    [InlineData("a{x}")]
    public void What_is_no_pattern_is_refused(string pattern) => Assert.Throws<FormatException>(() => new PatternSet([(0, pattern)]));
}
