using CsCheck;
using Tacitus.Language.Tokens;

namespace Tacitus.Tests.Language.Tokens;

public class TokenizerTests
{
    [Theory]
    [InlineData("Hamdan's men didn't say they'll stop.", "hamdan|'s|men|did|n't|say|they|'ll|stop|.")]
    [InlineData("U.S. officials met.Then they left.", "u.s.|officials|met|.|then|they|left|.")]
    [InlineData("A 19-year-old al-Velm fighter", "a|19|-|year-old|al-velm|fighter")]
    [InlineData("At 10:30 a.m. 1,200 people", "at|10:30|a.m.|1,200|people")]
    [InlineData("José\u2019s café", "jose|'s|cafe")]
    [InlineData("neigh\u00ADbor re\u200Bturn\u2060ing on Sun\u00ADday 1,2\u00AD00 \u00AD!", "neighbor|returning|on|sunday|1,200|!")]
    [InlineData("THE FRONT [FMLV] CAN'T WIN", "the|front|[|fmlv|]|ca|n't|win")]
    public void Words_marks_and_shortened_words_are_told_apart(string text, string words) =>
        Assert.Equal(words, string.Join('|', new Tokenizer().Tokenize(text).Select(t => t.Normal)));

    [Fact]
    public void Tokens_cover_all_that_is_not_blank_in_order() =>
        Gen.String[Gen.Char[" aZ9.,'’\"-–é&$\n"], 0, 60].Sample(text =>
        {
            var at = 0;
            foreach (var token in new Tokenizer().Tokenize(text))
            {
                Assert.True(token.Span.Start >= at && token.Span.Length > 0);
                Assert.True(string.IsNullOrWhiteSpace(text[at..token.Span.Start]));
                Assert.Equal(Tokenizer.Normalize(token.Span.In(text)), token.Normal);
                at = token.Span.End;
            }
            Assert.True(string.IsNullOrWhiteSpace(text[at..]));
        });
}
