using CsCheck;
using Tacitus.Language.Lexicons;
using Tacitus.Language.Reading;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;

namespace Tacitus.Tests.Language.Sentences;

public class SentenceSplitterTests
{
    [Fact]
    public void Shortened_words_end_sentences_as_their_examples_say()
    {
        foreach (var section in LexiconFile.Embedded(typeof(SentenceSplitter).Assembly, "abbreviations.lexicon").Sections)
        {
            foreach (var example in section.Matching) Assert.True(Split(example.Text).Length == 2, $"{section.Name}: {example.Text}");
            foreach (var example in section.Refused) Assert.True(Split(example.Text).Length == 1, $"{section.Name}: {example.Text}");
        }
    }

    [Theory]
    [InlineData("U.S. officials met in the U.S. The talks failed.", "U.S. officials met in the U.S.|The talks failed.")]
    [InlineData("They met.Then they left.", "They met.|Then they left.")]
    [InlineData("\"We won.\" He left. \"Why?\" she asked.", "\"We won.\"|He left.|\"Why?\" she asked.")]
    [InlineData("\u201cWe won.\u201d He left.", "\u201cWe won.\u201d|He left.")]
    [InlineData("He waited ... and left. She stayed...", "He waited ... and left.|She stayed...")]
    [InlineData("The shooting was at 10 p.m. Friday in Velm.", "The shooting was at 10 p.m. Friday in Velm.")]
    [InlineData("The shooting was at 10 p.m. Police came.", "The shooting was at 10 p.m.|Police came.")]
    [InlineData("See www.velm.com for more. It is No. 4 on Sok St. in Velm.", "See www.velm.com for more.|It is No. 4 on Sok St. in Velm.")]
    [InlineData("George W. Sok died.", "George W. Sok died.")]
    [InlineData("Gunmen attack market in Velm\n\nFive people died.", "Gunmen attack market in Velm|Five people died.")]
    [InlineData("SAN VELM, 3 JAN 90 -- [REPORT] [TEXT] THE BATTALION SAID SO.  HE\nLEFT.", "SAN VELM, 3 JAN 90 -- [REPORT] [TEXT]|THE BATTALION SAID SO.|HE\nLEFT.")]
    [InlineData("DETACHMENT NO.4 LEFT THE U.S. AND THE\nU.K. IN MARCH. IT WON.", "DETACHMENT NO.4 LEFT THE U.S. AND THE\nU.K. IN MARCH.|IT WON.")]
    [InlineData("the army left. nobody knew why.", "the army left.|nobody knew why.")]
    public void A_sentence_ends_where_a_reader_says_it_does(string text, string sentences) => Assert.Equal(sentences.Split('|'), Split(text));

    [Theory]
    [InlineData("The council of Velm met on the bridge and ", "")]
    [InlineData("the council of Velm met on the bridge, ", ",")]
    [InlineData("the council of Velm met, and it rained on the bridge; ", ";")]
    public void What_never_ends_is_cut_after_a_clause_before_it_has_2000_characters(string part, string mark)
    {
        var sentences = Split(string.Concat(Enumerable.Repeat(part, 200)));
        Assert.All(sentences, s => Assert.InRange(s.Length, 1, 2000));
        Assert.All(sentences[..^1], s => Assert.True(s.Length >= 1000 && s.EndsWith(mark, StringComparison.Ordinal), s));
    }

    [Fact]
    public void Every_token_is_in_one_sentence_and_no_sentence_crosses_a_block() =>
        Gen.String[Gen.Char["aB. \n\"?()1"], 0, 80].Sample(text =>
        {
            var article = ArticleReader.OfText(text, null);
            var tokens = new Tokenizer().Tokenize(article);
            var next = 0;
            foreach (var sentence in new SentenceSplitter().Split(article, tokens))
            {
                Assert.Equal(next, sentence.FirstToken);
                Assert.True(article.Blocks[sentence.Block].Span.Contains(sentence.Span));
                next = sentence.EndToken;
            }
            Assert.Equal(tokens.Length, next);
        });

    private static string[] Split(string text)
    {
        var article = ArticleReader.OfText(text, null);
        return [.. new SentenceSplitter().Split(article, new Tokenizer().Tokenize(article)).Select(s => article[s.Span])];
    }
}
