using Tacitus.Language;
using Tacitus.Language.Lexicons;
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

    [Theory]
    [InlineData("The mayor said it was over. \u201cNine people died.\u201d They left.", "it was over. \u201cNine people died.\u201d")]
    [InlineData("\u201cIt is over. Nine people died,\u201d the mayor said. They left.", "\u201cIt is over. Nine people died,\u201d")]
    [InlineData("\u201cIt is over,\u201d the mayor said. \u201cNine people died.\n\n\u201cTwo are missing.\u201d\n\nThey left.", "\u201cIt is over,\u201d the mayor said. \u201cNine people died.\n\n\u201cTwo are missing.\u201d")]
    [InlineData("''It is over,'' the mayor said, ''and nine people died.'' They left.", "''It is over,'' the mayor said, ''and nine people died.''")]
    public void A_quotation_is_followed_over_sentences(string text, string content)
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText(text, null));
        var mention = Assert.Single(analysis.Attributions);
        Assert.Equal(("the mayor", content), (analysis[mention.Source].ToLowerInvariant(), analysis[mention.Content]));
    }

    [Theory]
    [InlineData("The mayor did not say that nine people died.")]
    [InlineData("The mayor declined to say whether nine people died.")]
    [InlineData("The mayor may say that nine people died.")]
    public void What_is_not_said_is_no_attribution(string text) =>
        Assert.Empty(new Analyser().Analyse(ArticleReader.OfText(text, null)).Attributions);

    [Fact]
    public void One_who_goes_on_speaking_has_two_contents()
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText("The mayor said that nine people died, adding that two were missing.", null));
        Assert.Equal(["that nine people died", "that two were missing."], analysis.Attributions.Select(a => analysis[a.Content]));
        Assert.All(analysis.Attributions, a => Assert.Equal("The mayor", analysis[a.Source]));
    }

    [Fact]
    public void Each_kind_of_verb_does_what_its_examples_say()
    {
        foreach (var section in LexiconFile.Embedded(typeof(Analyser).Assembly, "attributions.lexicon").Sections)
        {
            foreach (var example in section.Matching)
            {
                var parts = example.Text.Split(" => ");
                var analysis = new Analyser().Analyse(ArticleReader.OfText(parts[0], null));
                Assert.Contains(analysis.Attributions, a => analysis[a.Source] == parts[1] && (section.Name == "speaker" || a.Kind.ToString().Equals(section.Name, StringComparison.OrdinalIgnoreCase)));
            }
            foreach (var example in section.Refused) Assert.Empty(new Analyser().Analyse(ArticleReader.OfText(example.Text, null)).Attributions);
        }
    }

    [Fact]
    public void A_sentence_in_the_articles_own_voice_has_no_attribution()
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText("Nine people were killed in the raid.", null));
        Assert.Empty(analysis.Attributions);
    }
}
