using Tacitus.Coding.Linking;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Coding.Linking;

public sealed class WordTextTests
{
    private const string Text = "VELM (AP) — Two guards of Ostrik's mill died on 4 May, said Ada Quill; a 16-year-old \"boy\" fled.\n\nThe mill's owner,  Dan Arrow, 34, denied it";

    [Fact]
    public void A_stretch_has_the_words_that_a_text_of_its_own_would_have()
    {
        var words = WordText.Of(Text);
        for (var start = 0; start < Text.Length; start++)
            for (var end = start; end <= Text.Length; end++)
                Assert.Equal(WordReader.Read(Text, new Span(start, end)).ToArray(), words.In(new Span(start, end)).Words.ToArray());
    }

    [Fact]
    public void A_stretch_has_a_word_only_where_it_holds_the_word_as_a_whole()
    {
        var words = WordText.Of(Text);
        HashSet<ulong> wanted = [WordTable.Hash("ostrik")];
        var at = Text.IndexOf("Ostrik", StringComparison.Ordinal);
        Assert.True(words.In(new Span(at, at + 6)).HasAny(wanted));
        Assert.False(words.In(new Span(at + 1, at + 6)).HasAny(wanted));
        Assert.False(words.In(new Span(at, at + 5)).HasAny(wanted));
    }
}
