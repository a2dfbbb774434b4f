using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Tacitus.Ledger.Storage;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Pages;

public sealed class AddTests : IDisposable
{
    private const string Story = "Car bomb kills four in Mosul\n\nA car bomb killed four people at a market in Mosul on May 3, 2031, police said.\n";

    private readonly TemporaryFolder _folder = new();

    public AddTests() => LedgerStore.Open(_folder["x.db"]).Dispose();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_pasted_text_and_files_are_read_coded_linked_and_stored()
    {
        await using var site = await RunningSite.Of(_folder["x.db"]);
        var (status, body, answer) = await site.Send("/add", "/add", ("title", "Car bomb kills four in Mosul"), ("text", "A car bomb killed four people at a market in Mosul on May 3, 2031, police said."), ("outlet", "The Ferry Lantern"), ("published", "2031-05-04"));
        Assert.True(status == HttpStatusCode.SeeOther, body);
        var page = await site.Page(answer.Headers.Location!.ToString());
        foreach (var stage in (string[])["found", "read", "coded", "stored", "linking", "linked"]) Assert.Contains($"<b>{stage}</b>", page, StringComparison.Ordinal);
        Assert.Contains("in Mosul", page, StringComparison.Ordinal);
        Assert.Contains("The Ferry Lantern", page, StringComparison.Ordinal);
        var stages = await site.Get(answer.Headers.Location + "/stages");
        Assert.Contains("event: done", stages.Body, StringComparison.Ordinal);
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"]))
        {
            Assert.Equal("2031-05-04", Assert.Single(ledger.Articles()).Published!.Date.ToString());
            Assert.Equal("Mosul", ledger.Events().First().Place!.Name);
        }
        await Upload(site, ("one.txt", Story), ("../two<b>.txt", "Gunmen kill nine farmers near Jos\n\nGunmen on motorcycles killed nine farmers near Jos, Nigeria, on July 21, 2032, the governor said.\n"));
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"]))
        {
            Assert.Equal(3, ledger.Articles().Count());
            Assert.Contains("added/two<b>.txt", ledger.Articles().SelectMany(a => a.Paths));
        }
    }

    [Theory]
    [InlineData("address", "file:///etc/passwd", "is not an address")]
    [InlineData("published", "soon", "is not a date")]
    [InlineData("text", "", "Choose a file")]
    public async Task What_cannot_be_read_is_said(string field, string value, string told)
    {
        await using var site = await RunningSite.Of(_folder["x.db"]);
        var (status, body, _) = await site.Send("/add", "/add", (field, value), ("text2", "x"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(told, body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_of_this_machine_is_not_fetched()
    {
        await using var site = await RunningSite.Of(_folder["x.db"]);
        var (_, _, answer) = await site.Send("/add", "/add", ("address", site.Address + "events"));
        Assert.Contains("step-lost", await site.Page(answer.Headers.Location!.ToString()), StringComparison.Ordinal);
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Empty(ledger.Articles());
    }

    [Fact]
    public async Task Nobody_else_can_add()
    {
        await using var site = await RunningSite.Of(_folder["x.db"], isPublic: true);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/add")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Send("/add", ("text", Story))).Status);
        Assert.DoesNotContain("/add", await site.Page("/"), StringComparison.Ordinal);
        await using var own = await RunningSite.Of(_folder["x.db"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await own.Send("/add", ("text", Story))).Status);
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Empty(ledger.Articles());
    }

    private static async Task Upload(RunningSite site, params (string Name, string Text)[] files)
    {
        using var client = new HttpClient { BaseAddress = site.Address };
        var token = Regex.Match(await client.GetStringAsync(new Uri("/add", UriKind.Relative)), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        using var form = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (name, text) in files)
        {
            var file = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            file.Headers.ContentType = new MediaTypeHeaderValue("text/plain");
            form.Add(file, "files", name);
        }
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsync(new Uri("/add", UriKind.Relative), form)).StatusCode);
    }
}
