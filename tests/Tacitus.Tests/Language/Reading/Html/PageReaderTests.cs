using Tacitus.Language.Reading;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language.Reading.Html;

public class PageReaderTests
{
    private const string First = "Three people were killed on Tuesday when a bomb went off at the harbour of Velmora, the interior ministry said in a statement.";
    private const string Second = "Nobody has claimed the attack so far, but officials in the capital suspect the Red Dawn Front, which has struck the harbour before.";

    [Fact]
    public void An_article_is_read_without_the_furniture_around_it()
    {
        var article = Article($"""
            <!DOCTYPE html><html lang="en"><head><title>Bomb kills three - The Gazette</title><meta property="og:site_name" content="The Gazette">
            <script>var x = "<p>no";</script><style>p {"{}"}</style></head><body>
            <header><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
            <main><article><h1>Bomb kills three</h1><div class="byline">By Jane Doe</div>
            <div class="article-body"><p>{First}</p>
            <figure><img src="a.jpg"><figcaption>The harbour on Tuesday. (Photo: Example Press)</figcaption></figure>
            <aside class="related"><h3>Related</h3><ul><li><a href="/1">Another raid in the north</a></li></ul></aside>
            <p>{Second}</p><div class="share-bar"><a href="#">Share</a></div></div></article>
            <section id="comments"><p>I do not believe a word of what the ministry says, and neither should you, dear readers.</p></section></main>
            <footer><p>© 2024 The Gazette</p></footer></body></html>
            """);
        Assert.Equal(
            [(BlockKind.Title, "Bomb kills three"), (BlockKind.Paragraph, First), (BlockKind.Caption, "The harbour on Tuesday."), (BlockKind.Paragraph, Second)],
            article.Blocks.Select(b => (b.Kind, article[b.Span])));
        Assert.Equal(("Bomb kills three", "The Gazette"), (article.Title, article.Outlet));
    }

    [Fact]
    public void A_page_without_any_marks_is_read_by_its_running_text()
    {
        var article = Article($"<html><body><table><tr><td><a href=a>One</a><br><a href=b>Two</a></td><td><b>Bomb kills three</b><br><br>{First}<br><br>{Second}</td></tr></table></body></html>");
        Assert.EndsWith(First + "\n\n" + Second, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Headings_quotes_lists_and_rows_keep_their_kind()
    {
        var article = Article($"<article><h1>Bomb kills three</h1><p>{First}</p><h2>The victims</h2><ul><li>Two sailors of the ferry</li><li>A baker from the old town</li></ul><blockquote><p>“We heard a bang and ran to the quay,” she said.</p></blockquote><table><tr><th>Day</th><th>Killed</th></tr><tr><td>Monday</td><td>3</td></tr></table><p>{Second}</p></article>");
        Assert.Equal(
            [BlockKind.Title, BlockKind.Paragraph, BlockKind.Heading, BlockKind.ListItem, BlockKind.ListItem, BlockKind.Quote, BlockKind.TableRow, BlockKind.TableRow, BlockKind.Paragraph],
            article.Blocks.Select(b => b.Kind));
        Assert.Contains("Monday | 3", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_under_the_headline_are_read_though_they_stand_above_the_text()
    {
        const string line = "The blast was heard in all of the old town, and the ferry to the islands was stopped.";
        var article = Article($"<body><div class=top><h1>Bomb kills three</h1><p>{line}</p></div><div class=article-body><p>{First}</p><p>{Second}</p></div></body>");
        Assert.Equal(["Bomb kills three", line, First, Second], article.Blocks.Select(b => article[b.Span]));
    }

    [Fact]
    public void A_text_that_only_scripts_show_is_read_from_the_linked_data()
    {
        var article = Article($$"""<html><body><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{First}}\n\n\u201c{{Second}}\u201d"}</script><p>Please wait.</p></body></html>""");
        Assert.Equal(First + "\n\n“" + Second + "”", article.Text);
    }

    [Fact]
    public void A_text_that_is_shown_without_scripts_only_is_read()
    {
        Assert.Contains(Second, Article($"<body><noscript><div><p>{First}</p><p>{Second}</p></div></noscript></body>").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Editors_notes_in_italics_after_the_text_are_left_out()
    {
        var article = Article($"<article><h1>Bomb kills three</h1><p>{First}</p><p>{Second}</p><p><em>Jane Doe is a reporter at the Gazette who has covered the islands for many years.</em></p></article>");
        Assert.EndsWith(Second, article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_name_of_the_site_is_not_the_headline()
    {
        var article = Article($"<head><title>Bomb kills three - The Daily Gazette</title></head><body><h1>The Daily Gazette</h1><article><h2>Bomb kills three</h2><p>{First}</p><p>{Second}</p></article></body>");
        Assert.Equal("Bomb kills three", article.Title);
    }

    [Theory]
    [InlineData("<script type='application/ld+json'>{\"@context\":\"x\",\"@graph\":[{\"@type\":\"Organization\",\"name\":\"G\"},{\"@type\":[\"NewsArticle\"],\"headline\":\"H\",\"datePublished\":\"2021-08-27T23:10:00+02:00\"}]}</script>")]
    [InlineData("<meta property='article:published_time' content='2021-08-27T10:00:00Z'><meta property='article:modified_time' content='2021-09-01'>")]
    [InlineData("<meta name=DC.date.issued content=20210827>")]
    [InlineData("<link rel=canonical href='https://example.org/2021/08/27/bomb'>")]
    public void The_date_is_read_from_what_the_page_says_of_itself(string head)
    {
        var article = Article($"<html><head>{head}</head><body><article><h1>Bomb kills three</h1><p>{First}</p><p>{Second}</p></article></body></html>");
        Assert.Equal(new Publication(PartialDate.Day(2021, 8, 27), DateBasis.Metadata), article.Published);
    }

    [Theory]
    [InlineData("<time datetime='2021-08-27'>Friday</time>")]
    [InlineData("<span class='post-date'>27 August 2021, 10:15</span>")]
    [InlineData("<div>27.08.2021 | Politics</div>")]
    public void The_date_is_read_from_what_the_page_shows(string shown)
    {
        var article = Article($"<html><body><article><h1>Bomb kills three</h1>{shown}<p>{First} It was the worst since March 3, 2019, he said.</p><p>{Second}</p></article></body></html>");
        Assert.Equal(PartialDate.Day(2021, 8, 27), article.Published!.Date);
    }

    [Theory]
    [InlineData("<h1><span class='article__kicker'>Port Selwyn</span>Bomb kills three at the quay</h1>")]
    [InlineData("<h1>Bomb kills three at the quay <small>The harbour stays closed</small></h1>")]
    [InlineData("<h1><span class=dachzeile>Selwyn:</span> <span class='headline'>Bomb kills three at the quay</span></h1>")]
    public void Lines_set_into_a_heading_are_not_the_headline(string heading)
    {
        Assert.Equal("Bomb kills three at the quay", Article($"<body><article>{heading}<p>{First}</p><p>{Second}</p></article></body>").Title);
    }

    [Theory]
    [InlineData("<h1>Three killed by a bomb in a fish crate</h1>", "Three killed by a bomb in a fish crate")]
    [InlineData("<h1><a href='/'>Four Winds of the Harbour</a></h1>", "What we know of the quay bomb")]
    [InlineData("<h1>What we know of the quay bomb<br>It went off at noon</h1>", "What we know of the quay bomb")]
    [InlineData("<h1>What we know of the quay bomb and its makers</h1>", "What we know of the quay bomb and its makers")]
    public void The_headline_is_the_one_that_readers_see(string heading, string title)
    {
        var article = Article($"<head><meta property='og:title' content='What we know of the quay bomb'><meta property='og:site_name' content='Harbour Gazette'></head><body><article>{heading}<p>{First}</p><p>{Second}</p></article></body>");
        Assert.Equal(title, article.Title);
    }

    [Theory]
    [InlineData("<meta name=date content='2021-09-03'>", "<time datetime='2021-08-27T10:00:00+02:00'>27 August</time>")]
    [InlineData("<meta property='og:locale' content='en_GB'>", "<span class=time>27/08/2021</span>")]
    [InlineData("", "<p>Updated: <time datetime='2021-09-03'>3 September 2021</time></p><p><time datetime='2021-08-27'>27 August 2021</time></p>")]
    [InlineData("", "<span class=published>27 August 2021</span><ul><li><time datetime='2019-01-02'>2 January 2019</time> <a href=/1>What the council said of the breakwater</a></li></ul>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"Sat, 28 Aug 2021 02:41:00 GMT\"}</script>", "<time>27 August 2021</time>")]
    [InlineData("<link rel=canonical href='https://example.org/2021/08/27/bomb'><meta property='article:published_time' content='2021-08-27T13:30:00Z'>", "<div class=date>28 August 2021</div>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"VideoObject\",\"uploadDate\":\"2015-01-16\"}</script><meta property='article:published_time' content='2021-08-27'>", "")]
    [InlineData("", "<span>27.08.21</span>")]
    [InlineData("<link rel=canonical href='https://example.org/2021/08/27/bomb'>", "<ul><li><time datetime='2019-01-02'>2 January 2019</time> Old news</li></ul>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"datePublished\":\"2020-02-03\"}</script><meta property='article:published_time' content='2021-08-27'>", "<div class=date>27 August 2021</div>")]
    [InlineData("", "<div id=clock>Friday, 3 September 2021</div><span>27 August 2021</span>")]
    [InlineData("", "<div class=details><h4>Last changed:</h4><ul class=timestamp-list><li>3 September 2021</li></ul></div><div class=date>27 August 2021</div>")]
    public void The_day_of_publication_is_told_from_other_days(string head, string shown)
    {
        var article = Article($"<html><head>{head}</head><body><article><h1>Bomb kills three at the quay</h1>{shown}<p>{First}</p><p>{Second}</p></article></body></html>");
        Assert.Equal(PartialDate.Day(2021, 8, 27), article.Published!.Date);
    }

    [Fact]
    public void A_headline_that_links_to_itself_keeps_its_day()
    {
        var article = Article($"<head><meta name=date content='2021-09-03'></head><body><article><header><h1><a href=/1>Bomb kills three at the quay of Port Selwyn</a></h1><time>27 August 2021</time></header><p>{First}</p><p>{Second}</p></article></body>");
        Assert.Equal(PartialDate.Day(2021, 8, 27), article.Published!.Date);
    }

    [Theory]
    [InlineData("de\u00ADto\u00ADna\u00ADtor", "detonator", "e\u00ADt", "et")]
    [InlineData("\uFB01re and con\uFB02ict", "fire and conflict", "\uFB02", "fl")]
    [InlineData("Ho\u0308fn", "Höfn", "o\u0308", "ö")]
    [InlineData("Red\u00A0\u200BDawn\u2060Front", "Red DawnFront", "\u00A0", " ")]
    [InlineData("al\u200D-\u2066Shabah\u2069", "al-Shabah", "-", "-")]
    [InlineData("\u0645\u06CC\u200C\u0634\u0648\u062F", "\u0645\u06CC\u200C\u0634\u0648\u062F", "\u200C", "\u200C")]
    public void Characters_for_looks_are_left_out_and_the_rest_leads_back(string written, string clean, string raw, string shown)
    {
        var page = $"<article><h1>Bomb kills three at the quay</h1><p>It said {written} was there. {First}</p><p>{Second}</p></article>";
        var article = Article(page);
        Assert.Contains($"It said {clean} was there.", article.Text, StringComparison.Ordinal);
        var from = article.Text.IndexOf("It said ", StringComparison.Ordinal) + 8;
        var at = from + clean.IndexOf(shown, StringComparison.Ordinal);
        var runs = article.Runs.Where(r => r.Clean.Overlaps(new Span(at, at + shown.Length))).ToList();
        Assert.Contains(raw, runs[0].Raw.Cover(runs[^1].Raw).In(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_are_read_and_lead_back_to_where_they_stand()
    {
        const string raw = "<article><h1>Bomb kills three</h1><p>Three people were killed at the &quot;H&ouml;fn&#8221; caf&eacute;&nbsp;&amp; bar in the old harbour of Velmora on Tuesday, it said.</p></article>";
        var article = Article(raw);
        Assert.Contains("at the \"Höfn” café & bar in", article.Text, StringComparison.Ordinal);
        var at = article.Text.IndexOf('ö', StringComparison.Ordinal);
        Assert.Equal("&ouml;", article.Runs.Single(r => r.Clean.Contains(at)).Raw.In(raw));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<ul><li>")]
    [InlineData("<b>x</p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x>y")]
    [InlineData("</div>")]
    [InlineData("<!--")]
    [InlineData("<p title='")]
    [InlineData("&#")]
    public void Any_nesting_is_read_or_refused(string part)
    {
        var result = ArticleReaderTests.Read("<html><body>" + string.Concat(Enumerable.Repeat(part, 100_000)) + $"<p>{First}</p>");
        Assert.True(result.Article is not null || result.Issues.Any(i => i.Lost));
    }

    [Fact]
    public void A_page_of_too_many_parts_is_refused()
    {
        Assert.Equal("too_large", Assert.Single(ArticleReaderTests.Read("<html>" + string.Concat(Enumerable.Repeat("<b>x", 600_000))).Issues).Code);
    }

    [Fact]
    public void A_page_of_furniture_alone_is_an_issue()
    {
        Assert.Equal("no_text", Assert.Single(ArticleReaderTests.Read("<html><body><nav><a href=/>Home</a></nav><script>x</script></body></html>").Issues).Code);
    }

    private static Article Article(string page) => ArticleReaderTests.Read(page).Article!;
}
