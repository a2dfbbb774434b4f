using Tacitus.Language;
using Tacitus.Language.Reading;
using Tacitus.Language.Tokens;

namespace Tacitus.Tests.Language.Tokens;

public class TaggerTests
{
    private static readonly Analyser Analyser = new();

    [Theory]
    [InlineData("Gunmen killed five people in the town of Velm on Monday.", "killed", PartOfSpeech.Verb, WordForm.Past)]
    [InlineData("Five people were killed in the town of Velm on Monday.", "killed", PartOfSpeech.Verb, WordForm.PastParticiple)]
    [InlineData("The killing of the mayor shocked the town.", "killing", PartOfSpeech.Noun, WordForm.Singular)]
    [InlineData("The army will attack the rebels.", "attack", PartOfSpeech.Verb, WordForm.Base)]
    [InlineData("The attack on the rebels failed.", "attack", PartOfSpeech.Noun, WordForm.Singular)]
    [InlineData("The attackers could not have escaped.", "could", PartOfSpeech.Aux, WordForm.Modal)]
    public void A_word_is_told_by_its_place_in_the_sentence_whatever_its_case(string text, string word, PartOfSpeech tag, WordForm form)
    {
        foreach (var written in new[] { text, text.ToUpperInvariant(), text.ToLowerInvariant() })
        {
            var token = Analyser.Analyse(ArticleReader.OfText(written, null)).Tokens.Single(t => t.Normal == word);
            Assert.Equal((tag, form), (token.Tag, token.Form));
        }
    }

    [Fact]
    public void Tags_do_not_depend_on_the_sentences_before()
    {
        const string text = "Gunmen killed five people. The police arrested two men.";
        var together = Analyser.Analyse(ArticleReader.OfText(text, null));
        var alone = Analyser.Analyse(ArticleReader.OfText("The police arrested two men.", null));
        Assert.Equal(alone.Tokens.Select(t => (t.Normal, t.Tag)), together.TokensOf(together.Sentences[1]).ToArray().Select(t => (t.Normal, t.Tag)));
    }

    [Fact]
    public void What_words_add_by_themselves_by_where_they_stand_and_by_the_tags_before_makes_up_all_of_a_token_s_features()
    {
        const string text = "The well-armed gunmen killed 5 people in Velm's market.";
        var article = ArticleReader.OfText(text, null);
        var tokens = Analyser.Analyse(article).Tokens.ToArray();
        var features = new TagFeatures();
        features.Load(article.Text, tokens, TagModel.Shipped);
        for (var i = 0; i < tokens.Length; i++)
        {
            var (whole, parts) = (new short[TagSet.Width], new short[TagSet.Width]);
            var own = new uint[TagFeatures.Most];
            TagModel.Shipped.Add(own.AsSpan(0, features.Own(i, own)), whole);
            TagModel.Shipped.Add(own.AsSpan(0, features.WithTags(i, 3, i, own)), whole);
            // Twice: as it is reckoned, and as it is remembered.
            for (var time = 0; time < 2; time++)
            {
                WordScores.Write(Of(i - 2), Of(i - 1), Of(i), Of(i + 1), Of(i + 2), parts);
                TagModel.Shipped.AddAfter(3, i, features.Salt, parts);
                Of(i).AddAfter(3, TagModel.Shipped, parts);
                TagModel.Shipped.Add(own.AsSpan(0, features.Joint(i, own)), parts);
                TagModel.Shipped.Add(own.AsSpan(0, features.JointWithTags(i, 3, i, own)), parts);
                Assert.Equal(whole, parts);
            }
        }

        WordScores Of(int i) => features.Scores(i);
    }
}
