using System.Net;
using System.Text.Json.Nodes;
using Tacitus.Ledger.Storage;
using Tacitus.Pages;
using Tacitus.Tests.Inquiry;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Pages;

public sealed class AnswerPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _ledger;

    public AnswerPageTests()
    {
        _ledger = _folder["x.db"];
        Lantern.Write(_ledger);
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/actors", "Red Lantern Front")]
    [InlineData("/actors/actor-red-lantern-front", "split from")]
    [InlineData("/compare?actor=RLF&other=Amber+Union", "Amber Union")]
    [InlineData("/compare", "Compare two actors")]
    [InlineData("/brief?subject=RLF", "armed group")]
    [InlineData("/brief?subject=actor-red-lantern-front", "value=\"Red Lantern Front\"")]
    [InlineData("/brief?subject=2031", "Grand Bazaar")]
    [InlineData("/brief?subject=nobody+knows", "There is no actor")]
    [InlineData("/trends", "Violent events")]
    [InlineData("/trends?from=soon", "is not a date")]
    [InlineData("/ranking", "Ranking")]
    [InlineData("/ranking?by=actor&year=2031", "Red Lantern Front")]
    [InlineData("/ranking?year=x", "The year is a year")]
    [InlineData("/warnings", "threatened")]
    [InlineData("/search?q=bazaar", "<mark>Bazaar</mark>")]
    [InlineData("/search?q=zork", "Nothing has these words")]
    [InlineData("/search", "Words that must all be there")]
    [InlineData("/disputes", "2 May 2031")]
    [InlineData("/issues", "Every input was read whole")]
    [InlineData("/runs", "<b>3</b> articles")]
    public async Task Each_page_shows_its_answer_and_is_json_too(string address, string words)
    {
        await using var site = await RunningSite.Of(_ledger);
        var (status, page, answer) = await site.Get(address);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.Equal(Safeguards.Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.DoesNotContain(" style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        Assert.NotNull(await site.Json(address));
        var (path, query) = address.Split('?') is [var p, var q] ? (p, "?" + q) : (address, "");
        Assert.NotNull(JsonNode.Parse(await site.Page(path + ".json" + query)));
    }

    [Theory]
    [InlineData("/events")]
    [InlineData("/review")]
    [InlineData("/review/acts")]
    [InlineData("/review/blind?by=Ana")]
    [InlineData("/review/agreement")]
    [InlineData("/compare")]
    [InlineData("/brief")]
    [InlineData("/actors")]
    [InlineData("/trends")]
    [InlineData("/ranking")]
    [InlineData("/warnings")]
    [InlineData("/search?q=x")]
    [InlineData("/disputes")]
    [InlineData("/issues")]
    [InlineData("/runs")]
    public async Task Each_page_makes_sense_of_an_empty_ledger(string address)
    {
        LedgerStore.Open(_folder["empty.db"]).Dispose();
        await using var site = await RunningSite.Of(_folder["empty.db"]);
        Assert.Contains("<h1", await site.Page(address), StringComparison.Ordinal);
        Assert.NotNull(await site.Json(address));
    }

    [Fact]
    public async Task An_actor_is_found_by_name_and_a_private_person_is_not()
    {
        await using var site = await RunningSite.Of(_ledger);
        var (status, _, answer) = await site.Get("/actors/RLF");
        Assert.Equal(HttpStatusCode.Found, status);
        Assert.Equal("/actors/actor-red-lantern-front", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/actors/actor-ada-quill")).Status);
        Assert.Contains("Oskar Dunn", await site.Page("/actors/actor-oskar-dunn"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_of_a_brief_leads_to_the_words_in_their_article()
    {
        await using var site = await RunningSite.Of(_ledger);
        var page = await site.Page("/brief?subject=RLF");
        var link = System.Text.RegularExpressions.Regex.Match(page, "href=\"(/articles/[^\"#]+)#([^\"]+)\"", System.Text.RegularExpressions.RegexOptions.NonBacktracking);
        Assert.True(link.Success);
        Assert.Contains($"id=\"{link.Groups[2].Value}\"", await site.Page(link.Groups[1].Value), StringComparison.Ordinal);
    }
}
