using System.Collections.Immutable;
using System.Text;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Texts;
using Tacitus.Tests.Inquiry;
using Tacitus.Tests.Ledger;
using Tacitus.Tests.Program;
using static Microsoft.Playwright.Assertions;

namespace Tacitus.Tests.Pages;

public sealed class BrowserTests(Browser browser) : IClassFixture<Browser>, IDisposable
{
    private const string Evil = "<img src=x onerror=alert(1)><script>alert(2)</script>\"'><b onmouseover=alert(3)>\u202eevil\u2066 {{1+1}} ";
    private static readonly string LongWord = new('w', 10_000);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task No_page_has_a_serious_fault_of_access_or_is_wider_than_the_window(int width)
    {
        Lantern.Write(_folder["x.db"]);
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await browser.Open(site, width);
        foreach (var path in await Addressbook.Read(site, Addressbook.Asked))
        {
            await visit.Go(path);
            await visit.CheckWidth();
            await visit.CheckAccess();
        }
        Assert.True(visit.Requests > 5);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task Pages_read_and_lead_on_without_script()
    {
        Lantern.Write(_folder["x.db"]);
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await browser.Open(site, script: false);
        await visit.Go("/");
        Assert.Contains("4 events", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Locator("select[name=kind]").SelectOptionAsync("attack");
        await visit.Click(visit.Page.Locator("form.filters button[type=submit]"), "kind=attack");
        Assert.Contains("2 events", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.SetViewportSizeAsync(360, 800);
        foreach (var path in await Addressbook.Read(site, Addressbook.Asked))
        {
            await visit.Go(path);
            await visit.CheckWidth();
            Assert.True(await visit.Page.Locator("h1").CountAsync() > 0, path);
            Assert.True((await visit.Page.Locator("main").InnerTextAsync()).Length > 20, path);
        }
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task Marked_words_say_what_was_read_from_them_to_the_pointer_and_to_the_keyboard()
    {
        Lantern.Write(_folder["x.db"]);
        string article;
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"])) article = ledger.Articles().Single(a => a.Title == "Bomb in Lorvale").Id;
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await browser.Open(site);
        await visit.Go("/articles/" + article);
        var card = visit.Page.Locator(".card");
        await visit.TabTo(".m");
        await Expect(card).ToBeVisibleAsync();
        Assert.Contains("test", await card.Locator(".rule").First.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("made up", await card.Locator("small a").First.InnerTextAsync(), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Expect(card).ToBeHiddenAsync();
        await visit.Page.Locator(".m", new() { HasText = "Five men" }).HoverAsync();
        await Expect(card).ToContainTextAsync("arrested");
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task Charts_answer_to_the_pointer_and_the_theme_is_kept()
    {
        Lantern.Write(_folder["x.db"]);
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await browser.Open(site);
        await visit.Go("/events");
        await visit.Click(visit.Page.Locator(".map-tools a", new() { HasText = "+" }), "view=");
        var box = (await visit.Page.Locator("svg[data-brush]").BoundingBoxAsync())!;
        await visit.Page.Mouse.MoveAsync(box.X + box.Width - 300, box.Y + 40);
        await visit.Page.Mouse.DownAsync();
        await visit.Page.Mouse.MoveAsync(box.X + box.Width - 5, box.Y + 40, new() { Steps = 4 });
        await visit.Page.Mouse.UpAsync();
        await visit.Arrive(url => url.Contains("from=", StringComparison.Ordinal) && url.Contains("to=2031", StringComparison.Ordinal));
        await visit.Page.Locator("[data-theme-switch]").ClickAsync();
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        await visit.Go("/actors");
        await Expect(visit.Page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task Ties_of_another_year_grow_faint()
    {
        using (var ledger = LedgerStore.Open(_folder["x.db"]))
        {
            ledger.Store(MadeUp.Coded, MadeUp.Bytes, GivenMetadata.None, new Appearance("in/one.txt", GivenMetadata.None), MadeUp.Versions, ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch));
            var union = MadeUp.Front with { Id = "actor-amber-union", Name = "Amber Union", Names = [new ActorName("Amber Union")] };
            var alliance = new Relation("rel-2", MadeUp.Front.Id, RelationType.AlliedWith, union.Id, RelationState.Ended, PartialDate.Year(2025), PartialDate.Year(2026), []);
            MadeUp.Link(ledger, now => now with { Actors = now.Actors.Add((union.Id, union)), Relations = now.Relations.Add(("alliance", [alliance])) });
        }
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await browser.Open(site);
        await visit.Go("/actors/" + MadeUp.Front.Id);
        var (allied, led) = (visit.Page.Locator(".broad .tie", new() { HasText = "Amber Union" }), visit.Page.Locator(".broad .tie", new() { HasText = "Oskar Dunn" }));
        await visit.TabTo(".slide input");
        await visit.Page.Keyboard.PressAsync("Home");
        await Expect(visit.Page.Locator(".slide output")).ToHaveTextAsync("2025");
        await Expect(led).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("away"));
        await Expect(allied).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("away"));
        await visit.Page.Keyboard.PressAsync("End");
        await Expect(allied).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("away"));
        await Expect(led).Not.ToHaveClassAsync(new System.Text.RegularExpressions.Regex("away"));
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task Review_needs_no_mouse()
    {
        Directory.CreateDirectory(_folder["news"]);
        File.WriteAllText(_folder["news/one.txt"], "Car bomb kills four in Mosul\n\nA car bomb killed four people at a market in Mosul on May 3, 2031, police said.\n");
        Assert.Equal(0, Terminal.Run("run", _folder["news"], "--ledger", _folder["x.db"]).Code);
        await using var site = await RunningSite.Of(_folder["x.db"]);
        var id = (await site.Json("/events"))["events"]![0]!["id"]!.GetValue<string>();
        await using var visit = await browser.Open(site);
        await visit.Go($"/review/events/{id}/killed");
        var keys = visit.Page.Keyboard;
        await visit.Page.Locator("#f-killed-by").FillAsync("Ana");
        await keys.PressAsync("Escape");
        await visit.Page.Locator("details summary").First.PressAsync("Enter");
        await visit.Page.Locator("[data-choose]").First.PressAsync("Enter");
        await visit.Page.Locator("[data-text]:focus").WaitForAsync();
        for (var i = 0; i < 3; i++) await keys.PressAsync("Shift+ArrowRight");
        await Expect(visit.Page.Locator("[data-words]")).ToHaveValueAsync("Car");
        await Expect(visit.Page.Locator("[name=start]")).ToHaveValueAsync("0");
        await keys.PressAsync("Escape");
        await keys.PressAsync("n");
        await keys.TypeAsync("a note of c and u");
        await keys.PressAsync("Escape");
        await keys.PressAsync("c");
        await keys.TypeAsync("6");
        await keys.PressAsync("Enter");
        await visit.Page.GetByText("killed corrected from 4 to 6").First.WaitForAsync();
        // The words stand there before the script that listens for keys has come.
        await visit.Settle();
        await keys.PressAsync("u");
        await visit.Arrive(url => !url.Contains("done=", StringComparison.Ordinal));
        Assert.Contains("taken back", await site.Page("/review/acts"), StringComparison.Ordinal);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task One_looks_on_while_an_article_is_read()
    {
        LedgerStore.Open(_folder["x.db"]).Dispose();
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await browser.Open(site, 360);
        await visit.Go("/add");
        await visit.Page.Locator("#title").FillAsync("Car bomb kills four in Mosul");
        await visit.Page.Locator("#text").FillAsync("A car bomb killed four people at a market in Mosul on May 3, 2031, police said.");
        await visit.Page.Locator("form[data-add] button").ClickAsync();
        await visit.Page.Locator("h1", new() { HasText = "Added" }).WaitForAsync();
        Assert.Contains("in Mosul", await visit.Page.Locator(".told-by").InnerTextAsync(), StringComparison.Ordinal);
        await visit.CheckWidth();
        await visit.CheckAccess();
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task Hostile_words_are_shown_as_words_and_run_nothing()
    {
        WriteHostile(_folder["x.db"]);
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await browser.Open(site, 360);
        var shown = 0;
        string[] asked = ["/review/blind?by=Ana", "/brief?subject=actor-red-lantern-front", "/search?q=evil", "/search?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E", "/events?actor=%3Cb+onmouseover%3Dalert(3)%3E%E2%80%AE&place=" + LongWord[..2000]];
        foreach (var path in await Addressbook.Read(site, asked))
        {
            await visit.Go(path);
            await visit.CheckWidth();
            Assert.Equal(0, await visit.Page.Locator("img[src=x], main script, b[onmouseover], a[href^='javascript']").CountAsync());
            var text = await visit.Page.Locator("main").InnerTextAsync();
            Assert.DoesNotContain('\u202e', text);
            if (text.Contains("<script>alert(2)</script>", StringComparison.Ordinal)) shown++;
        }
        Assert.True(shown > 0);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    // Title, outlet, address, text, summary and names of actors all hold markup, script, turned text and words of 10,000 letters.
    private static void WriteHostile(string path)
    {
        using var ledger = LedgerStore.Open(path);
        var text = MadeUp.Text + "\n\n" + Evil + LongWord;
        var article = MadeUp.Article with
        {
            Text = text,
            TextRevision = StableId.Of("t", text),
            Blocks = MadeUp.Article.Blocks.Add(new Block(new Span(MadeUp.Text.Length + 2, text.Length), BlockKind.Paragraph)),
            Title = Evil + LongWord,
            Outlet = Evil + LongWord,
            Url = "javascript:alert(4)//" + LongWord,
        };
        ledger.Store(MadeUp.Coded with { Article = article }, Encoding.UTF8.GetBytes(text), GivenMetadata.None, new Appearance("in/" + Evil.Replace('/', '_') + ".txt", GivenMetadata.None),
            MadeUp.Versions, ledger.Begin(MadeUp.Versions, DateTimeOffset.UnixEpoch));
        MadeUp.Link(ledger, now => now with
        {
            Events = MadeUp.With(now, Hostile),
            Actors = [.. now.Actors.Select(a => (a.Id, (Actor?)(a.Actor! with { Name = Evil + LongWord, Names = [new ActorName(Evil), new ActorName(LongWord)] })))],
        });
    }

    private static Event Hostile(Event e) => e with
    {
        Summary = Evil + LongWord,
        Perpetrators = [.. e.Perpetrators.Select(p => p with { Name = Evil + LongWord })],
        Targets = [.. e.Targets.Select(t => t with { Name = LongWord + Evil })],
        Weapons = [new Weapon(Evil + LongWord, "vehicle_bomb")],
        Claims = [.. e.Claims.Select(c => c with { Name = Evil + LongWord })],
        Findings = [.. e.Findings.Select(f => f with { Value = Evil + LongWord, Reason = Evil + LongWord })],
    };
}
