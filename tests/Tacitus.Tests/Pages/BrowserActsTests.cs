using Tacitus.Ledger.Storage;
using Tacitus.Tests.Ledger;
using Tacitus.Tests.Ledger.Fetching;
using Tacitus.Tests.Program;
using static Microsoft.Playwright.Assertions;

namespace Tacitus.Tests.Pages;

/// <summary>What people do on pages, in a browser, with what comes of it looked at.</summary>
public sealed class BrowserActsTests : IClassFixture<Browser>, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly Browser _browser;

    public BrowserActsTests(Browser browser)
    {
        _browser = browser;
        Directory.CreateDirectory(_folder["news"]);
        File.WriteAllText(_folder["news/one.txt"], "Car bomb at Mosul market\n\nBetween four and 40 people were killed when a car bomb exploded at a market in Mosul on May 3, 2031, police said.\n");
        File.WriteAllText(_folder["news/two.txt"], "Gunmen kill nine farmers near Jos\n\nGunmen on motorcycles killed nine farmers near Jos, Nigeria, on July 21, 2032, the governor said.\n");
        Assert.Equal(0, Terminal.Run("run", _folder["news"], "--ledger", _folder["x.db"]).Code);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_queue_is_gone_through_by_keyboard_from_the_first_page_on()
    {
        var (_, reports) = Stored();
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await _browser.Open(site);
        await visit.Go("/");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Expect(visit.Page.Locator(".skip")).ToBeFocusedAsync();
        await visit.Follow("nav a[href='/review']", "/review");
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("How many were killed?");
        await visit.TabTo("[name=by]");
        await visit.Page.Keyboard.TypeAsync("Ana");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Keyboard.PressAsync("a");
        await visit.Arrive(url => url.Contains("done=", StringComparison.Ordinal));
        await LookAt(visit);
        await visit.Page.Keyboard.PressAsync("u");
        await visit.Arrive(url => !url.Contains("done=", StringComparison.Ordinal));
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("How many were killed?");

        await visit.Go($"/review/pairs/{reports[0]}/{reports[1]}");
        await visit.Page.Keyboard.PressAsync("s");
        await visit.Arrive(url => url.Contains("done=", StringComparison.Ordinal));
        await LookAt(visit);
        await visit.Page.Keyboard.PressAsync("u");
        await visit.Arrive(url => !url.Contains("done=", StringComparison.Ordinal));
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"])) Assert.Empty(ledger.HumanJudgements());
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task Two_coders_code_blind_and_a_third_settles_it()
    {
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await _browser.Open(site);
        foreach (var (by, killed) in ((string, string)[])[("Ana", "123"), ("Ben", "124")])
        {
            await visit.Go("/review/blind?by=" + by);
            await LookAt(visit);
            Assert.DoesNotContain("123", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
            await visit.Page.Locator("[name=v-kind]").SelectOptionAsync("attack");
            await visit.Page.Locator("[name=v-killed]").FillAsync(killed);
            await visit.Page.Locator("[name=by]").FillAsync(by);
            await visit.Page.Locator("form[action='/review/code'] button").ClickAsync();
            await visit.Arrive(url => url.EndsWith("/review/blind", StringComparison.Ordinal));
        }
        await visit.Go("/review/agreement");
        await LookAt(visit);
        await visit.Page.Locator(".differ button", new() { HasText = "124" }).ClickAsync();
        await Expect(visit.Page.Locator(".differ", new() { HasText = "124" })).ToHaveCountAsync(0);
        await visit.Go("/review/acts");
        await LookAt(visit);
        Assert.Contains("124", await site.Page("/review/acts.jsonl"), StringComparison.Ordinal);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task Correcting_undoing_and_adding_need_no_script()
    {
        var (id, _) = Stored();
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await _browser.Open(site, 360, script: false);
        await visit.Go($"/review/events/{id}/killed");
        await visit.Page.Locator("[name=value]").FillAsync("6");
        await visit.Page.Locator("[name=by]").FillAsync("Ana");
        await visit.Page.Locator("button[value=correct]").ClickAsync();
        await Expect(visit.Page.Locator(".done")).ToContainTextAsync("corrected");
        await visit.Page.Locator(".done button").ClickAsync();
        await Expect(visit.Page.Locator(".done")).ToHaveCountAsync(0);
        Assert.Contains("taken back", await site.Page("/review/acts"), StringComparison.Ordinal);

        await visit.Go("/add");
        await visit.Page.Locator("#files").SetInputFilesAsync(new Microsoft.Playwright.FilePayload { Name = "three.txt", MimeType = "text/plain", Buffer = "Bomb wounds three in Basra\n\nA roadside bomb wounded three policemen in Basra on June 4, 2031, police said.\n"u8.ToArray() });
        await visit.Page.Locator("form.add button").ClickAsync();
        while (await visit.Page.Locator("h1").InnerTextAsync() != "Added") await visit.Page.ReloadAsync();
        Assert.Contains("Basra", await visit.Page.Locator(".told-by").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task Files_are_dropped_anywhere_on_the_page_and_read()
    {
        await using var site = await RunningSite.Of(_folder["x.db"]);
        await using var visit = await _browser.Open(site);
        File.WriteAllText(_folder["four.txt"], "Grenade kills two in Basra\n\nA grenade killed two shopkeepers in Basra on June 9, 2031, police said.\n");
        File.WriteAllText(_folder["five.txt"], "Gunmen kill a judge in Jos\n\nGunmen shot dead a judge in Jos, Nigeria, on June 11, 2031, the governor said.\n");
        await visit.Go("/add");
        // As the browser itself sends them when files are dragged in from the desktop.
        var protocol = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        var over = (await visit.Page.Locator("h1").BoundingBoxAsync())!;
        foreach (var type in (string[])["dragEnter", "dragOver", "drop"])
        {
            var data = new { items = Array.Empty<object>(), files = new[] { _folder["four.txt"], _folder["five.txt"] }, dragOperationsMask = 1 };
            await protocol.SendAsync("Input.dispatchDragEvent", new() { ["type"] = type, ["x"] = over.X + 5, ["y"] = over.Y + 5, ["data"] = data });
        }
        Assert.Equal(2, await visit.Page.EvaluateAsync<int>("() => document.querySelector('#files').files.length"));
        await visit.Page.Locator("form.add button").ClickAsync();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Added");
        await Expect(visit.Page.Locator(".told-by")).ToHaveCountAsync(2);
        Assert.Contains("Basra", await visit.Page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    [Fact]
    public async Task An_address_is_fetched_and_read_while_one_looks_on()
    {
        using var web = new BadServer();
        var (asked, sent) = (new TaskCompletionSource(), new TaskCompletionSource());
        web.On("/news/quay", async (_, stream) =>
        {
            asked.SetResult();
            await sent.Task;
            await BadServer.Send(stream, "200 OK", "Content-Type: text/html; charset=utf-8",
                "<html><head><title>Bomb in Tikrit</title></head><body><article><h1>Bomb kills seven in Tikrit</h1><time datetime='2031-07-03'>3 July 2031</time><p>A roadside bomb killed seven soldiers in Tikrit on Wednesday, the army said.</p></article></body></html>"u8.ToArray());
        });
        await using var site = await RunningSite.Of(_folder["x.db"], allowPrivate: true);
        await using var visit = await _browser.Open(site, 360);
        await visit.Go("/add");
        await visit.Page.Locator("#address").FillAsync(web["/news/quay"]);
        await visit.Page.Locator("form.add button").ClickAsync();
        await asked.Task;
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Reading");
        sent.SetResult();
        await Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Added");
        var steps = await visit.Page.Locator(".steps").InnerTextAsync();
        foreach (var stage in (string[])["found", "read", "coded", "stored", "linked"]) Assert.Contains(stage, steps, StringComparison.Ordinal);
        await Expect(visit.Page.Locator(".told-by a", new() { HasText = "Tikrit" }).First).ToBeVisibleAsync();
        await LookAt(visit);
        using (var ledger = LedgerStore.OpenToRead(_folder["x.db"]))
        {
            var article = ledger.Articles().Single(a => a.Title == "Bomb kills seven in Tikrit");
            Assert.Equal((web["/news/quay"], "2031-07-03"), (Assert.Single(article.Paths), article.Published!.Date.ToString()));
        }
        Assert.True(visit.Faults.Count == 0, string.Join('\n', visit.Faults));
    }

    // Wide and narrow.
    private static async Task LookAt(Visit visit)
    {
        foreach (var width in (int[])[360, 1280])
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            await visit.CheckWidth();
            await visit.CheckAccess();
        }
    }

    private (string Mosul, string[] Reports) Stored()
    {
        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        var events = ledger.Events().ToList();
        var mosul = events.Single(e => e.Place?.Name == "Mosul");
        return (mosul.Id, [mosul.Reports[0], events.First(e => e.Place?.Name == "Jos").Reports[0]]);
    }
}
