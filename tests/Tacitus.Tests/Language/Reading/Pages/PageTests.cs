using System.Text;
using Tacitus.Language.Reading;
using Tacitus.Model;
using Tacitus.Model.Texts;

namespace Tacitus.Tests.Language.Reading.Pages;

public class PageTests
{
    public static TheoryData<string> Names => [.. PageCase.All.Select(p => p.Name)];

    [Fact]
    public void There_are_pages_enough_and_each_asks_for_something()
    {
        Assert.True(PageCase.All.Count >= 100);
        Assert.All(PageCase.All, p => Assert.NotEmpty(p.With));
        Assert.Equal(PageCase.All.Count, PageCase.All.DistinctBy(p => p.Name).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_page_of_our_own_is_read_as_it_must_be(string name)
    {
        var page = PageCase.All.Single(p => p.Name == name);
        var article = new ArticleReader().Read(new Source(name, page.Bytes, GivenMetadata.None)).Article;
        Assert.NotNull(article);
        var text = article.Text.Replace('\n', ' ');
        Assert.All(page.With, words => Assert.Contains(words, text, StringComparison.Ordinal));
        Assert.All(page.Without, words => Assert.DoesNotContain(words, text, StringComparison.Ordinal));
        if (page.Told.TryGetValue("kind", out var kinds)) Assert.Equal(kinds, string.Join(' ', article.Blocks.Select(b => Code.Of(b.Kind))));
        if (page.Told.TryGetValue("title", out var title)) Assert.Equal(title, article.Title);
        if (page.Told.TryGetValue("date", out var date)) Assert.Equal(date, article.Published?.Date.ToString());
        if (page.Told.TryGetValue("outlet", out var outlet)) Assert.Equal(outlet, article.Outlet);
        if (page.Told.TryGetValue("language", out var language)) Assert.Equal(language, article.Language);
    }

    [Fact]
    public void A_page_that_means_harm_costs_no_more_than_its_length()
    {
        string[] pages =
        [
            new string('<', 1_000_000), "<!DOCTYPE x [" + string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<!ENTITY a{i} \"&a{i - 1};&a{i - 1};\">")) + "]>&a19999;",
            Repeat("<div>", 100_000) + "deep words", Repeat("<b>x</p>", 100_000), Repeat("<table><tr><td>", 30_000) + "words", Repeat("<a><p>", 100_000), Repeat("<li><ul>", 50_000) + "words",
            "<p title=\"" + new string('a', 15_000_000), "<p>" + Repeat("&amp;", 1_000_000), "<p " + Repeat("a=b ", 500_000) + ">words", Repeat("<!--", 400_000), Repeat("</", 500_000),
            "<script>" + Repeat("</scrip", 400_000), Repeat("<h1>x</h2>", 100_000), Repeat("<option><select>", 60_000),
            "<script type='application/ld+json'>" + Repeat("[", 500_000) + "</script><p>words", Repeat("<p class='comments share related'>", 60_000),
        ];
        var reader = new ArticleReader();
        foreach (var page in pages)
        {
            var started = Environment.CpuUsage.TotalTime;
            var read = reader.Read(new Source("page", Encoding.UTF8.GetBytes(page), GivenMetadata.None));
            Assert.True(read.Article is not null || !read.Issues.IsEmpty);
            // Other tests share the processor time of this program, so the bound is far above what one page takes.
            Assert.True((Environment.CpuUsage.TotalTime - started).TotalSeconds < 20, page[..20]);
        }
    }

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();
}
