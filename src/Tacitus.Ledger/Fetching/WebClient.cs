using System.Globalization;
using System.Net;
using Tacitus.Ledger.Sources;
using Tacitus.Ledger.Storage;

namespace Tacitus.Ledger.Fetching;

/// <summary>Asks servers, one request at a time, within limits. It follows no redirect, keeps no cookies, uses no proxy and has no credentials to send.</summary>
internal sealed class WebClient : IDisposable
{
    private const string Agent = "Tacitus/0.1 (reads news for research; obeys robots.txt)";
    private const string Accepted = "text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, text/plain;q=0.8, */*;q=0.1";
    private const int Kilobytes = 64;

    private readonly HttpClient _client;
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;

    public WebClient(FetchOptions options, Connector connector, TimeProvider clock)
    {
        (_options, _clock) = (options, clock);
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseCookies = false, UseProxy = false, AutomaticDecompression = DecompressionMethods.None, MaxResponseHeadersLength = Kilobytes,
            ConnectCallback = (context, cancellation) => connector.Connect(context.DnsEndPoint, cancellation),
        };
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>What is at <paramref name="address"/>, unless it is still the version that <paramref name="known"/> names.</summary>
    /// <exception cref="FetchException">There was no answer within the limits.</exception>
    public async Task<WebAnswer> Get(Uri address, FetchEntry? known)
    {
        using var limit = new CancellationTokenSource(_options.Timeout, _clock);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in (ReadOnlySpan<(string, string?)>)[("User-Agent", Agent), ("Accept", Accepted), ("Accept-Encoding", "gzip, deflate, br"),
            ("If-None-Match", known?.ETag), ("If-Modified-Since", known?.LastModified)])
        {
            if (value is not null) request.Headers.TryAddWithoutValidation(name, value);
        }
        try
        {
            using var response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var body = response.StatusCode == HttpStatusCode.OK ? await Body(response, limit.Token) : [];
            return new WebAnswer(address, (int)response.StatusCode, Location(address, response), Wait(response), Header(response, "ETag"), Header(response, "Last-Modified"), body);
        }
        catch (OperationCanceledException e)
        {
            throw new FetchException("too_slow", string.Create(CultureInfo.InvariantCulture, $"The server took more than {_options.Timeout.TotalSeconds:0.#} seconds. Try again later."), e);
        }
        catch (HttpRequestException e) when (e.InnerException is FetchException refused)
        {
            throw refused;
        }
        catch (HttpRequestException e)
        {
            throw new FetchException("unreachable", $"The server could not be asked: {e.Message}", e);
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new FetchException("damaged_answer", $"The answer of the server is damaged: {e.Message}", e);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private static async Task<byte[]> Body(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.Content.Headers.ContentLength > SourceFinder.MostBytes) throw TooLarge();
        using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var body = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (int count; (count = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            body.Write(buffer, 0, count);
            if (body.Length > SourceFinder.MostBytes) throw TooLarge();
        }
        return ContentCoding.Unpack(body.ToArray(), string.Join(',', response.Content.Headers.ContentEncoding).ToLowerInvariant(), SourceFinder.MostBytes) is { } bytes ? bytes.ToArray() : throw TooLarge();
    }

    private static FetchException TooLarge() => new("too_large",
        string.Create(CultureInfo.InvariantCulture, $"This is larger than {SourceFinder.MostBytes / 1_000_000} MB, too large for one article."));

    private static Uri? Location(Uri address, HttpResponseMessage response) =>
        Header(response, "Location") is { } location && Uri.TryCreate(address, location, out var target) ? target : null;

    private TimeSpan? Wait(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } wait } => wait,
        { Date: { } date } => date - _clock.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
        _ => null,
    };

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? values.First() : null;
}
