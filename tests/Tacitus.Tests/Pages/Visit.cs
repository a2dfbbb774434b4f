using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Tacitus.Tests.Pages;

/// <summary>A page of a site in a browser, with all that went wrong while it was open: faults of its script, violations of its policy, requests of other hosts.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    private readonly IBrowserContext _context;
    private readonly List<string> _faults = [];

    public Visit(RunningSite site, IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.Console += (_, message) =>
        {
            if (message.Type == "error") _faults.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _faults.Add($"{page.Url}: {error}");
        page.Dialog += (_, dialog) => _faults.Add($"{page.Url}: a dialog says '{dialog.Message}'");
        page.Request += (_, request) =>
        {
            Requests++;
            if (!request.Url.StartsWith(site.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) _faults.Add($"{page.Url} asked for {request.Url}");
        };
    }

    /// <summary>The page.</summary>
    public IPage Page { get; }

    /// <summary>How many requests it made.</summary>
    public int Requests { get; private set; }

    /// <summary>What went wrong so far, and what is wrong with the page that is open.</summary>
    public IReadOnlyList<string> Faults => _faults;

    /// <summary>Goes to <paramref name="path"/>.</summary>
    public Task Go(string path) => Page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });

    /// <summary>Notes a fault when the page is wider than the window.</summary>
    public async Task CheckWidth()
    {
        var over = await Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (over > 0) _faults.Add($"{Page.Url}: {over} pixels wider than the window");
    }

    /// <summary>Notes what axe-core finds that is serious or critical, in both themes: what theme it is changes contrasts alone.</summary>
    public async Task CheckAccess()
    {
        await Page.EvaluateAsync(Axe.Value);
        await Run("{ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }");
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark });
        await Run("{ resultTypes: ['violations'], runOnly: ['color-contrast'] }");
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
    }

    private async Task Run(string options)
    {
        var found = await Page.EvaluateAsync<JsonElement>(
            $$"""
            async () => (await axe.run({{options}})).violations
                .filter(v => v.impact === 'serious' || v.impact === 'critical')
                .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html.slice(0, 200) + ' ' + (n.any[0]?.message ?? '')).join(' | '))
            """);
        _faults.AddRange(found.EnumerateArray().Select(f => $"{Page.Url}: {f.GetString()}"));
    }

    /// <summary>Presses the tab key until what <paramref name="selector"/> names has the focus.</summary>
    public async Task TabTo(string selector)
    {
        for (var i = 0; i < 120; i++)
        {
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector)) return;
            await Page.Keyboard.PressAsync("Tab");
        }
        Assert.Fail($"{Page.Url}: the tab key does not lead to {selector}");
    }

    /// <summary>Goes to the link that <paramref name="selector"/> names with the tab key and follows it to an address that ends in <paramref name="end"/>.</summary>
    public Task Follow(string selector, string end) => Press(async () =>
    {
        await TabTo(selector);
        await Page.Keyboard.PressAsync("Enter");
    }, url => url.EndsWith(end, StringComparison.Ordinal));

    /// <summary>Clicks <paramref name="what"/>, which leads to an address with <paramref name="part"/>.</summary>
    public Task Click(ILocator what, string part) => Press(() => what.ClickAsync(), url => url.Contains(part, StringComparison.Ordinal));

    /// <summary>Waits until a page is open whose address <paramref name="isThere"/> takes.</summary>
    public async Task Arrive(Func<string, bool> isThere) => Assert.True(await Arrived(isThere, Patience * Tries), $"{Page.Url}: nothing led on from here");

    // A key or click that comes while the browser puts a page in place is lost: then it is pressed again, as a person would.
    private async Task Press(Func<Task> press, Func<string, bool> isThere)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            await press();
            if (await Arrived(isThere, Patience)) return;
        }
        Assert.Fail($"{Page.Url}: nothing led on from here");
    }

    /// <summary>Waits until the page that is open has come whole.</summary>
    // The page itself is asked: the browser's word that it has loaded may come before anybody listens for it, and then never again. It is asked from here again and again, since a page of ours lets nobody evaluate strings in it.
    public async Task Settle()
    {
        for (var patience = Patience; !await IsComplete(); patience -= Pause)
        {
            Assert.True(patience > 0, $"{Page.Url}: did not come whole");
            await Task.Delay(Pause);
        }
    }

    // A page that is just being left answers nothing.
    private async Task<bool> IsComplete()
    {
        try
        {
            return await Page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            return false;
        }
    }

    // It looks again and again: that the browser goes there may be said before anybody listens for it.
    private async Task<bool> Arrived(Func<string, bool> isThere, int patience)
    {
        for (; !isThere(Page.Url); patience -= Pause)
        {
            if (patience <= 0) return false;
            await Task.Delay(Pause);
        }
        await Settle();
        return true;
    }

    // Milliseconds.
    private const int Patience = 30_000, Pause = 50;
    private const int Tries = 5;

    public ValueTask DisposeAsync() => new(_context.CloseAsync());
}
