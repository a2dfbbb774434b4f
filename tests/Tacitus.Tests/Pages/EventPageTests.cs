using System.Net;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;
using Tacitus.Tests.Inquiry;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Pages;

public sealed class EventPageTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _ledger;
    private readonly string _bombing;

    public EventPageTests()
    {
        _ledger = _folder["x.db"];
        Lantern.Write(_ledger);
        using var ledger = LedgerStore.OpenToRead(_ledger);
        _bombing = ledger.Events().Single(e => e.Reports.Length == 2).Id;
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_event_shows_each_value_with_the_words_it_was_read_from_and_what_speaks_against_it()
    {
        await using var site = await RunningSite.Of(_ledger);
        var page = await site.Page("/events/" + _bombing);
        Assert.Contains("<mark>At least 43</mark>", page, StringComparison.Ordinal);
        Assert.Contains("said by the health ministry", page, StringComparison.Ordinal);
        Assert.Contains("speaks against it", page, StringComparison.Ordinal);
        Assert.Contains("killed, source by source", page, StringComparison.Ordinal);
        Assert.Contains("side by side", page, StringComparison.Ordinal);
        Assert.Contains("/actors/actor-red-lantern-front", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_json_it_holds_the_event_of_the_contract_and_its_statements()
    {
        await using var site = await RunningSite.Of(_ledger);
        var json = await site.Json("/events/" + _bombing);
        Assert.Equal(45, json["event"]!["killed"]!["best"]!.GetValue<int>());
        Assert.Contains(json["statements"]!.AsArray(), s => s!["spans"]![0]!["text"]!.GetValue<string>() == "At least 43");
        Assert.Equal(json.ToJsonString(), (await site.Json($"/events/{_bombing}.json")).ToJsonString());
    }

    [Fact]
    public async Task The_beginning_of_an_id_leads_to_its_event_and_a_wrong_one_to_a_page_that_says_so()
    {
        await using var site = await RunningSite.Of(_ledger);
        var (status, _, answer) = await site.Get("/events/" + _bombing[..12]);
        Assert.Equal(HttpStatusCode.Found, status);
        Assert.Equal("/events/" + _bombing, answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/events/e-zzz")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/events/e-zzz.json")).Status);
    }

    [Fact]
    public async Task Victims_stand_on_no_page_and_in_no_json()
    {
        var path = _folder["names.db"];
        using (var ledger = LedgerStore.Open(path))
        {
            ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, new Appearance("in/one.txt", GivenMetadata.None), MadeUp.Versions, ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch));
            MadeUp.Link(ledger);
        }
        await using var site = await RunningSite.Of(path);
        var id = (await site.Json("/events"))["events"]![0]!["id"]!.GetValue<string>();
        foreach (var address in (string[])[$"/events/{id}", $"/events/{id}.json"])
        {
            var page = await site.Page(address);
            Assert.DoesNotContain("<mark>Ada Quill</mark>", page, StringComparison.Ordinal);
            Assert.DoesNotContain("\"field\": \"victim\",\n      \"value\": \"Ada", page, StringComparison.Ordinal);
            Assert.DoesNotContain("id=\"victim\"", page, StringComparison.Ordinal);
        }
    }
}
