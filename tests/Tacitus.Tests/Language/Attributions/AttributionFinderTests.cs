using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Model.Statements;

namespace Tacitus.Tests.Language.Attributions;

public class AttributionFinderTests
{
    [Theory]
    [InlineData("Officials said that nine people were killed.", "Officials", "nine people", AttributionKind.Said)]
    [InlineData("Nine people were killed in the raid, officials said.", "officials", "Nine people", AttributionKind.Said)]
    [InlineData("According to the mayor, nine people were killed.", "the mayor", "nine people", AttributionKind.Said)]
    [InlineData("The army denied that nine people were killed.", "The army", "nine people", AttributionKind.Denied)]
    [InlineData("\u201cNine people died in the raid,\u201d says Anna Brand.", "Anna Brand", "Nine people", AttributionKind.Said)]
    public void Who_says_it_is_found_with_what_they_say(string text, string source, string content, AttributionKind kind)
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText(text, null));
        Assert.Contains(analysis.Attributions, a => analysis[a.Source] == source && a.Kind == kind && analysis[a.Content].Contains(content, StringComparison.Ordinal));
    }

    [Fact]
    public void A_quotation_goes_on_in_the_next_sentence()
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText("The mayor said it was over. \u201cNine people died.\u201d", null));
        Assert.Equal(2, analysis.Attributions.Length);
        Assert.All(analysis.Attributions, a => Assert.Equal("The mayor", analysis[a.Source]));
    }

    [Fact]
    public void A_sentence_in_the_articles_own_voice_has_no_attribution()
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText("Nine people were killed in the raid.", null));
        Assert.Empty(analysis.Attributions);
    }
}
