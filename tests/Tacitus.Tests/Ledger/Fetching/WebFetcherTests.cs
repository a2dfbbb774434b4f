using System.IO.Compression;
using System.Text;
using Tacitus.Ledger.Fetching;
using Tacitus.Ledger.Sources;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Texts;
using Tacitus.Tests.Program;

namespace Tacitus.Tests.Ledger.Fetching;

public sealed class WebFetcherTests : IDisposable
{
    private const string Words = "Four people were killed on Monday when a bomb went off at the quay of Port Selwyn, the harbour master said in the evening.";
    private const string More = "Divers were still searching the basin at nightfall, and the Provincial Guard closed the coast road to Quenby until the morning.";

    private readonly TemporaryFolder _folder = new();
    private readonly BadServer _server = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void A_page_is_fetched_as_it_is_and_asked_for_again_only_if_it_changed()
    {
        var text = Words;
        _server.On("/a", (head, stream) => head.Contains($"If-None-Match: \"{text.Length}\"", StringComparison.Ordinal)
            ? BadServer.Send(stream, "304 Not Modified", "", [])
            : BadServer.Send(stream, "200 OK", $"ETag: \"{text.Length}\"\r\nContent-Type: text/html", Encoding.UTF8.GetBytes(Page(text))));
        Assert.Contains("1 stored, 0 known before", Run("/a"), StringComparison.Ordinal);
        Assert.Contains("0 stored, 1 known before", Run("/a"), StringComparison.Ordinal);
        text = Words + " " + More;
        Assert.Contains("1 stored, 0 known before", Run("/a"), StringComparison.Ordinal);

        using var ledger = LedgerStore.OpenToRead(_folder["x.db"]);
        Assert.Equal(2, ledger.Articles().Count());
        Assert.All(ledger.Articles(), a => Assert.Equal(_server["/a"], Assert.Single(a.Paths)));
        Assert.Contains(ledger.Sources(), s => Encoding.UTF8.GetString(s.Bytes.Span) == Page(Words));
        Assert.Equal("changed_version", Assert.Single(ledger.Issues()).Code);
        Assert.Empty(ledger.Defects());
    }

    [Fact]
    public void A_page_of_which_only_the_surroundings_changed_is_no_new_version()
    {
        _server.On("/a", Page(Words));
        Run("/a");
        _server.On("/a", Page(Words) + "<!-- 2 -->");
        Assert.Contains("0 stored, 1 known before", Run("/a"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_articles_that_a_feed_names_are_fetched()
    {
        _server.On("/feed", "200 OK", "Content-Type: application/rss+xml", Encoding.UTF8.GetBytes(
            $"<rss><channel><title>C</title><item><title>A</title><link>{_server["/a"]}</link></item><item><title>B</title><link>/b?x=1</link></item><item><title>C</title><description>{Words}</description></item></channel></rss>"));
        _server.On("/a", Page(Words));
        _server.On("/b?x=1", Page(More));
        Assert.Equal([(_server["/a"], null), (_server["/b?x=1"], null), (_server["/feed"] + "#3", null)], Fetch("/feed"));
    }

    [Fact]
    public void What_robots_txt_forbids_is_not_asked_for()
    {
        _server.On("/robots.txt", "200 OK", "Content-Type: text/plain", "User-agent: *\nDisallow: /private\nAllow: /private/open"u8.ToArray());
        _server.On("/private/open", Page(Words));
        Assert.Equal([(_server["/private/a"], "robots_forbid")], Fetch("/private/a"));
        Assert.Equal([(_server["/private/open"], null)], Fetch("/private/open"));
        Assert.DoesNotContain("/private/a", _server.Paths);
    }

    [Fact]
    public void A_host_that_cannot_say_what_may_be_fetched_is_left_alone()
    {
        _server.On("/robots.txt", "500 Oops", "", []);
        Assert.Equal([(_server["/a"], "robots_forbid")], Fetch("/a"));
        Assert.Equal(["/robots.txt"], _server.Paths);
    }

    [Fact]
    public void Redirects_are_followed_but_not_for_ever()
    {
        _server.On("/a", "301 Moved", "Location: /b", []);
        _server.On("/b", Page(Words));
        _server.On("/loop", "302 Found", "Location: /loop", []);
        using var fetcher = Fetcher();
        var found = Assert.Single(fetcher.Find(_server["/a"], GivenMetadata.None));
        Assert.Equal((_server["/a"], _server["/b"]), (found.Path, found.Source!.Given.Url));
        Assert.Equal([(_server["/loop"], "too_many_redirects")], Fetch("/loop"));
        Assert.Equal(6, _server.Paths.Count(p => p == "/loop"));
    }

    [Fact]
    public void Slow_bytes_are_not_waited_for_without_end()
    {
        _server.On("/slow", async (_, stream) =>
        {
            await BadServer.Send(stream, "200 OK", "Content-Type: text/html", "<p>"u8.ToArray());
            for (var i = 0; i < 1000; i++)
            {
                await stream.WriteAsync("a"u8.ToArray());
                await Task.Delay(50);
            }
        });
        Assert.Equal([(_server["/slow"], "too_slow")], Fetch("/slow", new FetchOptions { AllowPrivate = true, Delay = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(2) }));
    }

    [Fact]
    public void A_body_without_end_is_not_held()
    {
        _server.On("/endless", async (_, stream) =>
        {
            await BadServer.Send(stream, "200 OK", "Content-Type: text/html", []);
            var part = new byte[1_000_000];
            while (true) await stream.WriteAsync(part);
        });
        _server.On("/told", (_, stream) => BadServer.Send(stream, "200 OK", "Content-Length: 99999999999", []));
        Assert.Equal([(_server["/endless"], "too_large")], Fetch("/endless"));
        Assert.Equal([(_server["/told"], "too_large")], Fetch("/told"));
    }

    [Fact]
    public void Wrong_lengths_broken_packing_and_endless_heads_are_issues()
    {
        _server.On("/short", (_, stream) => BadServer.Send(stream, "200 OK", "Content-Length: 5000", "<p>one"u8.ToArray()));
        _server.On("/gzip", "200 OK", "Content-Encoding: gzip", Pack(Page(Words))[..60]);
        _server.On("/odd", "200 OK", "Content-Encoding: zip", "xx"u8.ToArray());
        _server.On("/bomb", "200 OK", "Content-Encoding: gzip", Pack(new string('a', 30_000_000)));
        _server.On("/head", async (_, stream) => await BadServer.Send(stream, "200 OK", "X: " + new string('x', 200_000), []));
        _server.On("/rude", (_, _) => Task.CompletedTask);
        Assert.Equal("damaged_answer", Fetch("/short").Single().Code);
        Assert.Equal("damaged_answer", Fetch("/gzip").Single().Code);
        Assert.Equal("damaged_answer", Fetch("/odd").Single().Code);
        Assert.Equal("damaged_answer", Fetch("/bomb").Single().Code);
        Assert.Equal("unreachable", Fetch("/head").Single().Code);
        Assert.Equal("unreachable", Fetch("/rude").Single().Code);
        Assert.Equal("not_served", Fetch("/none").Single().Code);
    }

    [Fact]
    public void A_server_that_asks_to_come_later_is_asked_later_but_not_for_ever()
    {
        var calls = 0;
        _server.On("/busy", (_, stream) => ++calls == 1 ? BadServer.Send(stream, "503 Busy", "Retry-After: 0", []) : BadServer.Send(stream, "200 OK", "", Encoding.UTF8.GetBytes(Page(Words))));
        _server.On("/later", "429 Too Many", "Retry-After: 86400", []);
        _server.On("/always", "503 Busy", "Retry-After: 0", []);
        Assert.Equal([(_server["/busy"], null)], Fetch("/busy"));
        Assert.Equal([(_server["/later"], "not_served")], Fetch("/later"));
        Assert.Equal([(_server["/always"], "not_served")], Fetch("/always"));
        Assert.Equal((1, 3), (_server.Paths.Count(p => p == "/later"), _server.Paths.Count(p => p == "/always")));
    }

    [Fact]
    public void Packed_pages_are_unpacked()
    {
        _server.On("/a", "200 OK", "Content-Encoding: gzip", Pack(Page(Words)));
        using var fetcher = Fetcher();
        Assert.Equal(Page(Words), Encoding.UTF8.GetString(Assert.Single(fetcher.Find(_server["/a"], GivenMetadata.None)).Source!.Bytes.Span));
    }

    [Fact]
    public void Nothing_that_tells_who_asks_is_sent()
    {
        _server.On("/a", "302 Found", "Location: /b\r\nSet-Cookie: id=7; Path=/", []);
        _server.On("/b", "401 Who", "WWW-Authenticate: Basic realm=x", []);
        Assert.Equal("not_served", Fetch("/a").Single().Code);
        Assert.All(_server.Requests, head => Assert.DoesNotMatch("(?i)cookie|authorization|referer", head));
        Assert.Equal("unsafe_address", Fetch(_server["/a"].Replace("//", "//user:secret@", StringComparison.Ordinal)).Single().Code);
        Assert.Equal("unsafe_address", Fetch("/c", redirectTo: "ftp://127.0.0.1/x").Single().Code);
    }

    [Fact]
    public void Requests_to_one_host_keep_their_distance()
    {
        _server.On("/a", Page(Words));
        var started = TimeProvider.System.GetTimestamp();
        Fetch("/a", new FetchOptions { AllowPrivate = true, Delay = TimeSpan.FromSeconds(1) });
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(0.9));
    }

    [Fact]
    public void This_machine_is_not_fetched_from_unless_that_is_allowed()
    {
        _server.On("/a", Page(Words));
        Assert.Equal("private_address", Fetch("/a", new FetchOptions { Delay = TimeSpan.Zero }).Single().Code);
        Assert.Empty(_server.Requests);
    }

    private string Run(string path)
    {
        var (_, output, error) = Terminal.Run("run", _server[path], "--allow-private", "--ledger", _folder["x.db"]);
        return output + error;
    }

    private List<(string Path, string? Code)> Fetch(string path, string redirectTo)
    {
        _server.On(path, "302 Found", "Location: " + redirectTo, []);
        return Fetch(path);
    }

    private List<(string Path, string? Code)> Fetch(string path, FetchOptions? options = null)
    {
        using var fetcher = Fetcher(options);
        return [.. fetcher.Find(path[0] == '/' ? _server[path] : path, GivenMetadata.None).Select(f => (f.Path, f.Issues.IsEmpty ? null : f.Issues[0].Code))];
    }

    private LedgerStore? _ledger;

    private WebFetcher Fetcher(FetchOptions? options = null) =>
        new(_ledger ??= LedgerStore.Open(_folder["fetches.db"]), options ?? new FetchOptions { AllowPrivate = true, Delay = TimeSpan.Zero }, TimeProvider.System);

    private static string Page(string words) => $"<html><head><title>Bomb at quay</title></head><body><article><h1>Bomb at quay</h1><p>{words}</p></article></body></html>";

    private static byte[] Pack(string text)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }
}
