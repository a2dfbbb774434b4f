using Tacitus.Coding.Learning;
using Tacitus.Coding.Lexicons;
using Tacitus.Language.Tokens;
using Tacitus.Tests.Language;

namespace Tacitus.Tests.Coding.Lexicons;

public class ArticleWordsTests
{
    [Fact]
    public void Each_word_is_known_by_its_hash_and_its_clusters()
    {
        var analysis = PlainText.Analyse("Gunmen killed five villagers in Velm.");
        var words = ArticleWords.Of(analysis);
        for (var t = 0; t < analysis.Tokens.Length; t++)
        {
            Assert.Equal(Hash32.Of(analysis.Tokens[t].Normal), words.Hashes[t]);
            Assert.Equal(WordClusters.Shipped.Of(words.Hashes[t]), words.ClustersOf(t));
        }
        Assert.NotEqual(words.ClustersOf(0), words.ClustersOf(1));
    }

    [Fact]
    public void A_lexicon_that_became_known_in_time_has_the_words_that_begin_its_phrases()
    {
        var number = LexiconBeginnings.Add(["gunmen", "velm"]);
        var analysis = PlainText.Analyse("Gunmen killed five villagers in Velm.");
        var words = ArticleWords.Of(analysis);
        Assert.InRange(number, 0, words.Lexicons - 1);
        Assert.Equal(["gunmen", "velm"], Enumerable.Range(0, analysis.Tokens.Length).Where(t => words.MayBegin(number, t)).Select(t => analysis.Tokens[t].Normal));
        Assert.Equal(0, words.Next(number, 0, 6));
        Assert.Equal(5, words.Next(number, 1, 6));
        Assert.Equal(5, words.Next(number, 1, 5));
    }

    [Fact]
    public void Of_a_lexicon_that_becomes_known_later_nothing_is_known_and_its_phrases_are_found_all_the_same()
    {
        var analysis = PlainText.Analyse("Gunmen killed five villagers in Velm.");
        var words = ArticleWords.Of(analysis);
        Assert.True(LexiconBeginnings.Add(["gunmen"]) >= words.Lexicons);
        var lexicon = PhraseLexicon.Parse("made.lexicon", "[village]\nvillager*\n+ five villagers\n- five\n");
        Assert.Equal(3, lexicon.Next(analysis, 0, 6));
        Assert.NotNull(lexicon.Find(analysis, 3, 6));
        Assert.Null(lexicon.Find(analysis, 2, 6));
    }
}
