using System.Globalization;
using System.Net;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Texts;
using Tacitus.Pages;
using Tacitus.Pages.Charts;
using Tacitus.Tests.Inquiry;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Pages;

public sealed class OverviewTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _ledger;

    public OverviewTests()
    {
        _ledger = _folder["x.db"];
        Lantern.Write(_ledger);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_is_looked_at_is_taken_along_as_a_table()
    {
        await using var site = await RunningSite.Of(_ledger);
        Assert.Contains("href=\"/events.csv?kind=attack\"", await site.Page("/events?kind=attack&view=0,0,40,40"), StringComparison.Ordinal);
        var (_, body, answer) = await site.Get("/events.csv?kind=attack&sort=oldest");
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("id,kind,", lines[0], StringComparison.Ordinal);
        Assert.Equal((await site.Json("/events?kind=attack&sort=oldest"))["events"]!.AsArray().Select(e => e!["id"]!.GetValue<string>()), lines.Skip(1).Select(l => l.Split(',')[0]));
    }

    [Fact]
    public void Countries_are_named_on_a_map_that_shows_a_few_of_them()
    {
        var names = CountryLabels.Of(new MapFrame(new MapBox(58, 28, 78, 39))).Select(l => l.Name).ToList();
        Assert.Contains("Afghanistan", names);
        Assert.Contains("Pakistan", names);
        Assert.DoesNotContain("India", CountryLabels.Of(new MapFrame(new MapBox(58, 32, 66, 36))).Select(l => l.Name));
        Assert.Empty(CountryLabels.Of(new MapFrame(MapBox.World)));
    }

    [Fact]
    public async Task The_overview_lists_counts_and_draws_the_events()
    {
        await using var site = await RunningSite.Of(_ledger);
        var page = await site.Page("/");
        Assert.Contains("<b>4</b> events", page, StringComparison.Ordinal);
        Assert.Contains("Rests on three articles of three outlets", page, StringComparison.Ordinal);
        Assert.Contains("class=\"timeline", page, StringComparison.Ordinal);
        Assert.Contains("class=\"disc\"", page, StringComparison.Ordinal);
        var json = await site.Json("/events");
        Assert.Equal(4, json["total"]!.GetValue<int>());
        Assert.Equal(4, json["events"]!.AsArray().Count);
        Assert.Equal(json.ToJsonString(), (await site.Json("/events.json")).ToJsonString());
    }

    [Theory]
    [InlineData("from=2031", 1)]
    [InlineData("to=2029", 1)]
    [InlineData("from=2030-11&to=2030-11-30", 1)]
    [InlineData("place=Lorvale", 1)]
    [InlineData("place=lorvale", 1)]
    [InlineData("place=geonames:78", 1)]
    [InlineData("actor=actor-red-lantern-front", 4)]
    [InlineData("actor=amber", 2)]
    [InlineData("kind=attack", 2)]
    [InlineData("status=threatened", 1)]
    [InlineData("min_killed=4", 1)]
    [InlineData("q=bazaar", 1)]
    [InlineData("q=guards+Quenby&kind=clash", 0)]
    public async Task Each_filter_in_the_address_leaves_the_others_out(string query, int events)
    {
        await using var site = await RunningSite.Of(_ledger);
        var json = await site.Json("/events?" + query);
        Assert.Equal(events, json["total"]!.GetValue<int>());
        Assert.Equal(events, json["events"]!.AsArray().Count);
        Assert.Contains("All events", await site.Page("/events?" + query), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_filter_that_cannot_be_understood_is_named_and_left_out()
    {
        await using var site = await RunningSite.Of(_ledger);
        var page = await site.Page("/events?from=soon&kind=picnic&min_killed=many&page=0&view=here");
        Assert.Contains("&#x27;soon&#x27; is not a date", page, StringComparison.Ordinal);
        Assert.Contains("&#x27;picnic&#x27; is not one of", page, StringComparison.Ordinal);
        Assert.Contains("<b>4</b> events", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_ledger_says_what_to_do()
    {
        LedgerStore.Open(_folder["empty.db"]).Dispose();
        await using var site = await RunningSite.Of(_folder["empty.db"]);
        Assert.Contains("This ledger holds no event yet", await site.Page("/"), StringComparison.Ordinal);
        Assert.Contains("No event is like that", await site.Page("/events?kind=attack"), StringComparison.Ordinal);
        Assert.Equal(0, (await site.Json("/events"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task Of_thousands_of_events_a_page_shows_a_page()
    {
        const int Many = 2000;
        using (var ledger = LedgerStore.Open(_folder["many.db"]))
        {
            ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, new Appearance("in/one.txt", GivenMetadata.None), MadeUp.Versions, ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch));
            MadeUp.Link(ledger, now => now with { Events = [.. Enumerable.Range(0, Many).Select(i => EventInMaking.Of(At(now.Events[0].Event.Value, i)))] });
        }
        await using var site = await RunningSite.Of(_folder["many.db"]);
        var page = await site.Page("/events");
        Assert.Contains("<b>2,000</b> events", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"next\"", page, StringComparison.Ordinal);
        Assert.InRange(page.Length, 1, 400_000);
        Assert.InRange(Count(page, "<circle"), 10, 400);
        Assert.InRange(Count(page, "aria-label=\"Somewhere") + Count(page, "tabindex=\"-1\""), 10, 1000);
        Assert.Equal(50, (await site.Json("/events?page=7"))["events"]!.AsArray().Count);
        Assert.Empty((await site.Json("/events?page=9999"))["events"]!.AsArray());

        static int Count(string text, string part) => text.Split(part).Length - 1;

        static Event At(Event e, int i) => e with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"e-{i:x16}"),
            Date = PartialDate.Day(new DateOnly(2000, 1, 1).AddDays(3 * i)),
            Reports = i == 0 ? e.Reports : [],
            Place = new EventPlace(MadeUp.Lorvale with { GeonamesId = 1000 + i, Latitude = i % 50, Longitude = i / 50 * 2 }, string.Create(CultureInfo.InvariantCulture, $"Place {i}"), null, 1),
        };
    }

    [Fact]
    public async Task Words_from_outside_are_shown_as_words()
    {
        Fill(_folder["hostile.db"], e => e with { Summary = "<script>alert(1)</script> \u202eevil" });
        await using var site = await RunningSite.Of(_folder["hostile.db"]);
        var page = await site.Page("/events?q=%3Cimg+src%3Dx%3E&place=%22onload%3D%22");
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        page = await site.Page("/");
        Assert.Contains("&lt;script&gt;alert(1)", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202e', page);
    }

    [Fact]
    public async Task Names_of_victims_are_left_out()
    {
        Fill(_folder["names.db"], e => e with { Summary = "Ada Quill was killed" });
        await using var site = await RunningSite.Of(_folder["names.db"]);
        Assert.Contains("[name withheld] was killed", await site.Page("/"), StringComparison.Ordinal);
        Assert.DoesNotContain("Quill", await site.Page("/events.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Quotes_headlines_and_statements_leave_out_names_too(bool isPublic)
    {
        using (var ledger = LedgerStore.Open(_folder["named.db"]))
        {
            var coded = MadeUp.Coded with { Article = MadeUp.Article with { Title = "Ada Quill among the dead of Lorvale" } };
            ledger.Store(coded, MadeUp.Bytes, GivenMetadata.None, new Appearance("in/one.txt", GivenMetadata.None), MadeUp.Versions, ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch));
            MadeUp.Link(ledger, now => now);
        }
        await using var site = await RunningSite.Of(_folder["named.db"], isPublic);
        var id = (await site.Json("/events"))["events"]![0]!["id"]!.GetValue<string>();
        foreach (var path in (string[])[$"/events/{id}", $"/events/{id}.json", "/search?q=lorvale", "/search.json?q=lorvale", .. isPublic ? [$"/articles/{MadeUp.Article.Id}", $"/articles/{MadeUp.Article.Id}.json"] : (string[])[]])
        {
            var page = await site.Page(path);
            Assert.Contains("Lorvale", page, StringComparison.Ordinal);
            Assert.DoesNotContain("Quill", page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_was_asked_for_longest_ago_is_worked_out_anew()
    {
        var (kept, made) = (new Kept(), 0);
        string Ask(int key, long revision = 1) => kept.Of(revision, key.ToString(CultureInfo.InvariantCulture), () => (++made).ToString(CultureInfo.InvariantCulture));
        for (var key = 0; key < 64; key++) Ask(key);
        Assert.Equal("1", Ask(0));
        Ask(64);
        Assert.Equal("1", Ask(0));
        Assert.Equal("66", Ask(1));
        Assert.Equal("67", Ask(0, revision: 2));
    }

    [Fact]
    public async Task Every_answer_carries_the_policy_and_no_page_has_script_or_style_of_its_own()
    {
        await using var site = await RunningSite.Of(_ledger);
        foreach (var path in (string[])["/", "/events.json", "/nothing", "/assets/site.css"])
        {
            var (_, body, answer) = await site.Get(path);
            Assert.Equal(Safeguards.Policy, answer.Headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.DoesNotContain(" style=", body, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", body, StringComparison.Ordinal);
            Assert.DoesNotContain("onclick", body, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("unsafe", Safeguards.Policy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_under_a_foreign_name_gets_nothing()
    {
        await using var site = await RunningSite.Of(_ledger);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, (await site.Get("/", host: "evil.example")).Status);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/", host: "localhost:1")).Status);
    }

    [Fact]
    public async Task What_is_not_there_is_a_page_too()
    {
        await using var site = await RunningSite.Of(_ledger);
        var (status, body, _) = await site.Get("/no/such/page");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("There is no such page", body, StringComparison.Ordinal);
        (status, body, _) = await site.Get("/no/such/page", "application/json");
        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Contains("error", body, StringComparison.Ordinal);
    }

    private static void Fill(string path, Func<Event, Event> change)
    {
        using var ledger = LedgerStore.Open(path);
        ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, new Appearance("in/one.txt", GivenMetadata.None), MadeUp.Versions, ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch));
        MadeUp.Link(ledger, now => now with { Events = MadeUp.With(now, change) });
    }
}
