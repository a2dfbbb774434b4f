using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Reading;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language.Dates;

public class TimeGrammarTests
{
    private static readonly TimeFinder Finder = new();

    public static TheoryData<string> Rules() => [.. TimeGrammar.Shipped.Rules.Select(r => r.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_takes_part_in_its_examples_and_in_none_of_its_counter_examples(string name)
    {
        var rule = TimeGrammar.Shipped.Rules.Single(r => r.Name == name);
        foreach (var example in rule.Examples)
        {
            var (mentions, uses) = Read(example, name);
            Assert.True(uses, $"{rule.File}:{example.Line}: '{name}' takes no part in '{example.Text}'");
            Assert.True(mentions.Contains((example.Words, example.Value!)), $"{rule.File}:{example.Line}: found {string.Join(", ", mentions)}");
        }
        foreach (var example in rule.Counterexamples)
            Assert.False(Read(example, name).Uses, $"{rule.File}:{example.Line}: '{name}' takes part in '{example.Text}'");
    }

    [Theory]
    [InlineData("rule a -> X\nmatch (one\nmeans word n=1\nyes [one] = 1\nno two", "t.rules:1: ")]
    [InlineData("rule a -> X\nmatch one\nmeans word m=1\nyes [one] = 1\nno two", "t.rules:1: ")]
    [InlineData("rule a -> X\nmatch one\nmeans word n=$b\nyes [one] = 1\nno two", "t.rules:1: ")]
    [InlineData("rule a -> X\nmatch one\nmeans word n=1\nyes [one] = 1", "t.rules:1: ")]
    [InlineData("\nmatch one", "t.rules:2: ")]
    [InlineData("rule a -> X\nmatsch one", "t.rules:2: ")]
    [InlineData("rule a -> X\nmatch one\nmeans word n=1\nyes one = 1\nno two", "t.rules:4: ")]
    public void A_wrong_rule_stops_with_its_file_and_line(string rules, string place)
    {
        var error = Assert.Throws<FormatException>(() => TimeGrammar.Read([], [[("t.rules", rules)]]));
        Assert.StartsWith(place, error.Message, StringComparison.Ordinal);
    }

    private static (HashSet<(string, string)> Mentions, bool Uses) Read(TimeExample example, string rule)
    {
        var article = ArticleReader.OfText(example.Text, example.Published is null ? null : new Publication(PartialDate.Parse(example.Published), DateBasis.Given));
        var tokens = new Tokenizer().Tokenize(article);
        var sentences = new SentenceSplitter().Split(article, tokens);
        var uses = false;
        foreach (var sentence in sentences)
            uses |= Finder.Items(article.Text, tokens.AsSpan()[sentence.FirstToken..sentence.EndToken])?.Any(i => i.Uses(rule)) ?? false;
        return ([.. Finder.Find(article, tokens, sentences).Select(m => (article[m.Span], m.Value))], uses);
    }

    [Theory]
    [InlineData("The men of the ministry left for Velm, and police said so.", false)]
    [InlineData("The men left Velm in a hurry on the Tuesday-night train.", true)]
    [InlineData("The men left Velm in May.", true)]
    [InlineData("Twenty men left Velm.", true)]
    public void Only_a_sentence_with_a_word_or_number_that_tells_of_time_is_read(string text, bool read)
    {
        var analysis = new Analyser().Analyse(ArticleReader.OfText(text, null));
        Assert.Equal(read, Finder.Items(text, analysis.TokensOf(analysis.Sentences[0])) is not null);
    }
}
