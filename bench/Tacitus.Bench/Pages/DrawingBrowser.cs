using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Tacitus.Bench.Pages;

/// <summary>A Chromium without a window that draws pages whole, told what to do by its own protocol.</summary>
internal sealed class DrawingBrowser : IAsyncDisposable
{
    private const int TallestPage = 6000;

    // Milliseconds between looks at whether something is there yet.
    private const int Look = 100;

    private readonly string _folder;
    private readonly Process _process;
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _asked;

    private DrawingBrowser(string folder, Process process) => (_folder, _process) = (folder, process);

    /// <summary>Starts the browser at <paramref name="path"/>.</summary>
    public static async Task<DrawingBrowser> Start(string path, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("screens").FullName;
        var process = Process.Start(path, ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars", "--remote-debugging-port=0", $"--user-data-dir={folder}", "about:blank"]);
        var browser = new DrawingBrowser(folder, process);
        // Written when it listens: the port, then the path of the browser itself.
        var told = Path.Combine(folder, "DevToolsActivePort");
        string[] lines = [];
        while (lines.Length < 2)
        {
            if (process.HasExited) throw new IOException($"{path} ended before it could be asked for anything");
            await Task.Delay(Look, cancel).ConfigureAwait(false);
            if (File.Exists(told)) lines = await File.ReadAllLinesAsync(told, cancel).ConfigureAwait(false);
        }
        using var client = new HttpClient();
        var pages = JsonNode.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{lines[0]}/json"), cancel).ConfigureAwait(false))!.AsArray();
        var address = pages.First(p => (string?)p!["type"] == "page")!["webSocketDebuggerUrl"]!.GetValue<string>();
        await browser._socket.ConnectAsync(new Uri(address), cancel).ConfigureAwait(false);
        await browser.Ask("Page.enable", [], cancel).ConfigureAwait(false);
        return browser;
    }

    /// <summary>Draws the page at <paramref name="address"/>, so wide, into <paramref name="file"/>.</summary>
    public async Task Draw(Uri address, int width, bool isDark, string file, CancellationToken cancel)
    {
        await Ask("Emulation.setDeviceMetricsOverride", new() { ["width"] = width, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = width < 600 }, cancel).ConfigureAwait(false);
        await Ask("Emulation.setEmulatedMedia", new() { ["features"] = new JsonArray(new JsonObject { ["name"] = "prefers-color-scheme", ["value"] = isDark ? "dark" : "light" }) }, cancel).ConfigureAwait(false);
        await Ask("Page.navigate", new() { ["url"] = address.ToString() }, cancel).ConfigureAwait(false);
        while ((string?)(await Ask("Runtime.evaluate", new() { ["expression"] = "document.readyState + location.href" }, cancel).ConfigureAwait(false))["result"]!["value"] is not { } state || !state.StartsWith("complete", StringComparison.Ordinal))
            await Task.Delay(Look, cancel).ConfigureAwait(false);
        var size = (await Ask("Page.getLayoutMetrics", [], cancel).ConfigureAwait(false))["cssContentSize"]!;
        var clip = new JsonObject { ["x"] = 0, ["y"] = 0, ["width"] = width, ["height"] = Math.Min(TallestPage, size["height"]!.GetValue<double>()), ["scale"] = 1 };
        var drawn = await Ask("Page.captureScreenshot", new() { ["format"] = "png", ["captureBeyondViewport"] = true, ["clip"] = clip }, cancel).ConfigureAwait(false);
        await File.WriteAllBytesAsync(file, Convert.FromBase64String(drawn["data"]!.GetValue<string>()), cancel).ConfigureAwait(false);
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync().ConfigureAwait(false);
        _process.Dispose();
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // What the browser still writes there is left to the system.
        }
    }

    private async Task<JsonObject> Ask(string method, JsonObject parameters, CancellationToken cancel)
    {
        var id = ++_asked;
        var question = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters }.ToJsonString();
        await _socket.SendAsync(Encoding.UTF8.GetBytes(question), WebSocketMessageType.Text, endOfMessage: true, cancel).ConfigureAwait(false);
        while (true)
        {
            using var message = new MemoryStream();
            WebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_buffer, cancel).ConfigureAwait(false);
                message.Write(_buffer, 0, part.Count);
            }
            while (!part.EndOfMessage);
            var answer = JsonNode.Parse(message.ToArray())!.AsObject();
            // What happens in between is told too, without a number.
            if ((int?)answer["id"] != id) continue;
            return answer["result"]?.AsObject() ?? throw new IOException($"{method}: {answer["error"]}");
        }
    }
}
