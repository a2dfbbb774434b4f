using System.Text;
using Tacitus.Language.Reading;
using Tacitus.Language.Tokens;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language.Reading;

public class ArticleReaderTests
{
    private const string Body =
        "Three people were killed on Tuesday when a bomb went off at the harbour of Velmora, the interior ministry said in a statement.\n\n" +
        "Nobody has claimed the attack so far, but officials in the capital suspect the Red Dawn Front, which has struck the harbour before.";

    [Fact]
    public void An_empty_file_is_an_issue_that_loses_the_input()
    {
        var issue = Assert.Single(Read("").Issues);
        Assert.Equal(("empty_file", true), (issue.Code, issue.Lost));
    }

    [Theory]
    [InlineData("%PDF-1.7 ...")]
    [InlineData("PK\x03\x04stuff")]
    [InlineData("abc\0def\0\0ghi")]
    public void A_binary_is_not_text(string text)
    {
        var result = new ArticleReader().Read(new Source("x", Encoding.Latin1.GetBytes(text), GivenMetadata.None));
        Assert.Null(result.Article);
        Assert.Equal("not_text", Assert.Single(result.Issues).Code);
    }

    [Fact]
    public void A_section_line_is_dropped_and_the_line_after_it_is_the_headline()
    {
        var article = Article("World\n\nBomb kills three at Velmora harbour\n\n" + Body);
        Assert.Equal("Bomb kills three at Velmora harbour", article.Title);
        Assert.Equal(BlockKind.Title, article.Blocks[0].Kind);
        Assert.DoesNotContain("World", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_masthead_names_the_outlet_and_the_line_after_it_and_its_day_is_the_headline()
    {
        var article = Article("VELM EVENING POST\nMonday 17 August 2031          35p\n-------------\nWeather: bright spells | Crossword p.22\n-------------\n\nVELMORA: HARBOUR COUNTS ITS DEAD\n\n" + Body);
        Assert.Equal(("VELMORA: HARBOUR COUNTS ITS DEAD", "Velm Evening Post", "2031-08-17"), (article.Title, article.Outlet, article.Published?.Date.ToString()));
        Assert.DoesNotContain("EVENING", article.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Crossword", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_headline_that_ends_as_a_newspaper_is_called_is_no_masthead_where_no_day_follows()
    {
        var article = Article("Rockets Hit Border Post\n\n" + Body);
        Assert.Equal(("Rockets Hit Border Post", null), (article.Title, article.Outlet));
    }

    [Fact]
    public void A_headline_that_is_repeated_in_parts_gets_one_block()
    {
        var article = Article("“On the hunt”: Who are the Red Dawn Front?\n\n“On the hunt”\nWho are the Red Dawn Front?\n\n" + Body);
        Assert.Equal("“On the hunt”: Who are the Red Dawn Front?", article.Title);
        Assert.Equal([BlockKind.Title, BlockKind.Paragraph, BlockKind.Paragraph], article.Blocks.Select(b => b.Kind));
    }

    [Fact]
    public void The_date_of_a_byline_is_the_publication_date_with_its_words()
    {
        var article = Article("Bomb kills three at Velmora harbour\nBy Jane Doe, Gazette Staff\nPosted Mar 24, 2024 3:52 PM CDT\n\n" + Body);
        Assert.Equal(PartialDate.Day(2024, 3, 24), article.Published!.Date);
        Assert.Equal(DateBasis.Text, article.Published.Basis);
        Assert.Equal("Mar 24, 2024 3:52 PM CDT", article[article.Published.Span!.Value]);
    }

    [Fact]
    public void A_block_in_another_language_is_kept_and_marked_and_has_no_tokens()
    {
        const string german = "Drei Menschen sind am Dienstag getötet worden, als im Hafen eine Bombe explodierte, wie das Ministerium in einer Erklärung mitteilte.";
        var article = Article("Bomb kills three at Velmora harbour\n\n" + Body + "\n\n" + german);
        Assert.Equal(("en", "de"), (article.Language, article.Blocks[^1].Language));
        Assert.All(article.Blocks.SkipLast(1), b => Assert.Null(b.Language));
        Assert.Equal(german, article[article.Blocks[^1].Span]);
        Assert.All(new Tokenizer().Tokenize(article), t => Assert.True(t.Span.End <= article.Blocks[^2].Span.End));
    }

    [Theory]
    [InlineData("<meta name=author content='By Jane Doe and John Roe'>", ImprintField.Author, "Jane Doe|John Roe", "meta author")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"author\":[{\"name\":\"Jane Doe\"},\"John Roe\"]}</script>", ImprintField.Author, "Jane Doe|John Roe", "json_ld")]
    [InlineData("<meta name=author content='https://x.example/jane'>", ImprintField.Author, "", null)]
    [InlineData("<meta property=article:modified_time content='2031-05-22T08:00:30+02:00'>", ImprintField.Modified, "2031-05-22T08:00+02:00", "meta article:modified_time")]
    [InlineData("<meta property=article:modified_time content='2031-05-22T08:00:30.5Z'>", ImprintField.Modified, "2031-05-22T08:00Z", "meta article:modified_time")]
    [InlineData("<meta property=article:modified_time content='2031-05-22T08:00:30'>", ImprintField.Modified, "2031-05-22T08:00", "meta article:modified_time")]
    [InlineData("<meta property=article:modified_time content='2031-05-22'>", ImprintField.Modified, "2031-05-22", "meta article:modified_time")]
    [InlineData("<link rel=canonical href='https://courier.example/7'>", ImprintField.Canonical, "https://courier.example/7", "link_canonical")]
    [InlineData("<link rel=canonical href='/7'>", ImprintField.Canonical, "", null)]
    public void What_a_page_says_of_itself_is_kept_with_where_it_says_so(string head, ImprintField field, string values, string? basis)
    {
        var said = Article($"<html><head>{head}</head><body><article><h1>Bomb kills three</h1><p>{Body}</p></article></body></html>").Imprints.Where(i => i.Field == field).ToList();
        Assert.Equal(values, string.Join('|', said.Select(i => i.Value)));
        Assert.All(said, i => Assert.Equal(basis, i.Basis));
    }

    [Fact]
    public void A_date_in_the_running_text_is_not_the_publication_date()
    {
        Assert.Null(Article("Bomb kills three\n\n" + Body + " The last attack was on March 3, 2021.").Published);
    }

    [Theory]
    [InlineData("VELMORA, Aug. 27, 2021 (Example Press) - ")]
    [InlineData("VELMORA, Md. (Aug. 27, 2021) \u2013 ")]
    [InlineData("Posted: 08/27/2021 5:40 PM ")]
    [InlineData("VELMORA, Aug. 27, 2021 - A ")]
    [InlineData("VELMORA, Aug. 27, 2021 - At least ")]
    [InlineData("Protection bulletin no. 14, 27 August 2021\n\n")]
    [InlineData("Flash update #3 (as of 27 August 2021)\n\n")]
    public void A_dateline_or_head_with_a_year_gives_the_publication_date(string head)
    {
        Assert.Equal(PartialDate.Day(2021, 8, 27), Article(head + Body).Published!.Date);
        Assert.Equal(PartialDate.Day(2021, 8, 27), ArticleReader.OfText(head + Body, null).Published!.Date);
    }

    [Fact]
    public void The_day_of_a_deed_in_a_headline_is_not_the_publication_date() => Assert.Null(Article("The bombing of Velmora, 26 April 1937\n\n" + Body).Published);

    [Fact]
    public void What_is_given_beats_what_the_text_says()
    {
        var given = new GivenMetadata(PartialDate.Day(2020, 1, 2), "The Gazette", "Given title", "https://example.org/1");
        var article = Read("Bomb kills three\nPosted Mar 24, 2024\n\n" + Body, given).Article!;
        Assert.Equal(new Publication(PartialDate.Day(2020, 1, 2), DateBasis.Given), article.Published);
        Assert.Equal(("The Gazette", "Given title", "https://example.org/1"), (article.Outlet, article.Title, article.Url));
    }

    [Fact]
    public void The_title_of_another_article_inside_a_sentence_is_dropped_and_nothing_else()
    {
        var article = Article("Bomb kills three\n\n" + Body +
            "\n\nHere is what is known, read also Who are the Red Dawn Front and what do they want in Velmora The group was founded in 2014 by former soldiers.");
        Assert.EndsWith("Here is what is known,\n\nThe group was founded in 2014 by former soldiers.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_of_other_articles_after_the_text_is_dropped()
    {
        var article = Article("Bomb kills three\n\n" + Body + "\n\nRecent Posts\n\n  • Jobs\n\nEarn more by the sea\n\nMany seek their luck at the… Read More");
        Assert.EndsWith("struck the harbour before.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_after_a_heading_like_those_of_lists_is_kept()
    {
        var text = "More news\n\n" + Body.Replace("\n\n", " ", StringComparison.Ordinal) + Body.Replace("\n\n", " ", StringComparison.Ordinal);
        Assert.Contains("officials in the capital suspect", Article("Bomb kills three\n\n" + Body + "\n\n" + text).Text[Body.Length..], StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_broken_at_a_width_are_joined()
    {
        var article = Article("Three people were killed on Tuesday when a bomb\nwent off at the harbour of Velmora, the interior\nministry said in a statement that was read out\non the radio. Nobody has claimed the attack so\nfar.\n\nThe harbour was closed.");
        Assert.Equal(2, article.Blocks.Length);
        Assert.Contains("a bomb went off at the harbour", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_takes_the_names_of_news_please()
    {
        var article = Article("""{"authors":["A"],"date_publish":"2021-08-27 10:00:00","maintext":"Three were \"killed\" at the harbour.\nNobody claimed it.","source_domain":"example.org","title":"Bomb","url":"https://example.org/1"}""");
        Assert.Equal("Three were \"killed\" at the harbour.\n\nNobody claimed it.", article.Text);
        Assert.Equal(("Bomb", "example.org", "https://example.org/1"), (article.Title, article.Outlet, article.Url));
        Assert.Equal(new Publication(PartialDate.Day(2021, 8, 27), DateBasis.Metadata), article.Published);
    }

    [Theory]
    [InlineData("""{"text": "broken""", "broken_json")]
    [InlineData("""{"title": "no text"}""", "no_text")]
    public void Json_without_an_article_is_an_issue(string json, string code)
    {
        var result = Read(json);
        Assert.Null(result.Article);
        Assert.Equal(code, Assert.Single(result.Issues).Code);
    }

    [Fact]
    public void An_article_in_another_language_is_kept_and_marked()
    {
        var result = Read("Drei Menschen sind am Dienstag bei einem Anschlag im Hafen von Velmora getötet worden, wie das Innenministerium mitteilte. Bisher hat sich niemand dazu bekannt.");
        Assert.Equal("de", result.Article!.Language);
        var issue = Assert.Single(result.Issues);
        Assert.Equal(("language_not_coded", false), (issue.Code, issue.Lost));
    }

    [Fact]
    public void Too_large_a_source_is_refused()
    {
        var result = Read(new string('a', ArticleReader.MostRawCharacters + 1));
        Assert.Equal(("too_large", true), (Assert.Single(result.Issues).Code, result.Issues[0].Lost));
    }

    internal static ReadResult Read(string text, GivenMetadata? given = null) =>
        new ArticleReader().Read(new Source("a.txt", Encoding.UTF8.GetBytes(text), given ?? GivenMetadata.None));

    private static Article Article(string text) => Read(text).Article!;
}
