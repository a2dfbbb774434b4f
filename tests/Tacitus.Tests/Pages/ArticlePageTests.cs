using System.Net;
using System.Text.RegularExpressions;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;
using Tacitus.Pages.Articles;
using Tacitus.Pages.Quotes;
using Tacitus.Tests.Inquiry;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Pages;

public sealed class ArticlePageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _ledger;
    private readonly string _article;
    private readonly string _text;

    public ArticlePageTests()
    {
        _ledger = _folder["x.db"];
        Lantern.Write(_ledger);
        using var ledger = LedgerStore.OpenToRead(_ledger);
        _article = ledger.Articles().Single(a => a.Title == "Bomb in Lorvale").Id;
        _text = ledger.Text(_article);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_owner_reads_the_whole_text_with_its_words_marked()
    {
        await using var site = await RunningSite.Of(_ledger);
        var page = await site.Page("/articles/" + _article);
        var body = Regex.Match(page, "<div class=\"body\".*?</aside>", RegexOptions.Singleline).Value;
        Assert.Contains(_text[^40..], Regex.Replace(body, "<[^>]*>", "", RegexOptions.NonBacktracking), StringComparison.Ordinal);
        Assert.Contains(">At least 43</a>", page, StringComparison.Ordinal);
        Assert.Contains("class=\"rule\">test</span>", page, StringComparison.Ordinal);
        Assert.Equal(_text, (await site.Json("/articles/" + _article))["text"]!.GetValue<string>());
    }

    [Fact]
    public async Task Other_readers_get_a_few_quotes_and_neither_text_nor_bytes()
    {
        await using var site = await RunningSite.Of(_ledger, isPublic: true);
        var page = await site.Page("/articles/" + _article);
        Assert.DoesNotContain("class=\"body\"", page, StringComparison.Ordinal);
        Assert.Contains("only on the machine", page, StringComparison.Ordinal);
        Assert.Null((await site.Json("/articles/" + _article))["text"]);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get($"/articles/{_article}/bytes")).Status);
    }

    [Fact]
    public async Task The_bytes_come_as_a_file_and_are_never_shown()
    {
        await using var site = await RunningSite.Of(_ledger);
        var (status, body, answer) = await site.Get($"/articles/{_article}/bytes");
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(_text, body);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/octet-stream", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public void Marked_parts_put_together_are_the_text()
    {
        using var ledger = LedgerStore.OpenToRead(_ledger);
        var coded = ledger.Coded(_article)!;
        var statements = coded.Reports.SelectMany(r => r.Statements).Concat(coded.Statements).ToList();
        var blocks = TextMarker.Mark(_text, coded.Article.Blocks, statements);
        Assert.Equal(_text, string.Concat(blocks.SelectMany(b => b.Parts).Select(p => p.Text)));
        for (var i = 0; i < statements.Count; i++)
            Assert.Equal(statements[i].Spans[0].In(_text), string.Concat(blocks.SelectMany(b => b.Parts).Where(p => p.Notes.Contains(i + 1)).Select(p => p.Text)));
    }

    [Theory]
    [InlineData(0, 5)]
    [InlineData(480, 500)]
    [InlineData(995, 1000)]
    [InlineData(100, 900)]
    public void A_quote_has_300_characters_at_most_and_holds_the_words(int start, int end)
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(i => i % 10 == 9 ? "word." : "word "));
        var excerpt = Excerpt.Of(text, [new Span(start, end)]);
        Assert.InRange(excerpt.Parts.Sum(p => p.Text.Length), 1, Excerpt.Most);
        Assert.StartsWith(string.Concat(excerpt.Parts.Where(p => p.Marked).Select(p => p.Text)), text[start..], StringComparison.Ordinal);
        Assert.Contains(excerpt.Parts, p => p.Marked);
    }
}
