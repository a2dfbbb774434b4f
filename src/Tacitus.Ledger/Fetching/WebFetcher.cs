using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using Tacitus.Ledger.Sources;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Texts;

namespace Tacitus.Ledger.Fetching;

/// <summary>
/// Fetches pages, and what feeds name, from the web: as robots.txt allows, one request after the other with a pause for each host, asking only for what
/// changed since the ledger got it. Bytes come as they were sent, unpacked.
/// </summary>
/// <remarks>
/// Issues that lose an input: <c>unsafe_address</c>, <c>private_address</c>, <c>robots_forbid</c>, <c>too_many_redirects</c>, <c>not_served</c>,
/// <c>unreachable</c>, <c>too_slow</c>, <c>too_large</c>, <c>damaged_answer</c>, <c>broken_feed</c>.
/// </remarks>
public sealed class WebFetcher : IDisposable
{
    private static readonly TimeSpan LongestCrawlDelay = TimeSpan.FromSeconds(30);

    private readonly LedgerStore _ledger;
    private readonly FetchOptions _options;
    private readonly TimeProvider _clock;
    private readonly WebClient _client;
    private readonly Dictionary<string, RobotsRules> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _lastAsked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _met = new(StringComparer.Ordinal);

    /// <summary>One that remembers in <paramref name="ledger"/> which version of an address it holds.</summary>
    public WebFetcher(LedgerStore ledger, FetchOptions options, TimeProvider clock) : this(ledger, options, clock, Connector.ToSockets(options?.AllowPrivate ?? false))
    {
    }

    internal WebFetcher(LedgerStore ledger, FetchOptions options, TimeProvider clock, Connector connector)
    {
        (_ledger, _options, _clock) = (ledger, options, clock);
        _client = new WebClient(options, connector, clock);
    }

    /// <summary>What is at <paramref name="address"/>: an article, the articles that a feed names, or what an archive holds; a source without bytes is as it was.</summary>
    public IEnumerable<FoundSource> Find(string address, GivenMetadata given) => Find(address, given, isNamedByFeed: false);

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private IEnumerable<FoundSource> Find(string address, GivenMetadata given, bool isNamedByFeed)
    {
        if (!_met.Add(address)) yield break;
        var (answer, lost) = Answer(address);
        if (answer is null)
        {
            yield return lost!;
            yield break;
        }
        if (answer.Status == 304)
        {
            yield return new FoundSource(address, null, []);
            yield break;
        }
        var name = Path.GetFileName(answer.Address.AbsolutePath);
        var kind = ContentKinds.Of(answer.Body.AsSpan(0, Math.Min(answer.Body.Length, 1 << 16)), name);
        var isFeed = !isNamedByFeed && kind is ContentKind.Feed or ContentKind.JsonFeed;
        var container = new Container(address, name, isFeed ? given : given with { Url = given.Url ?? WebAddress.WithoutTracking(answer.Address.AbsoluteUri) }, 0);
        foreach (var found in isFeed ? InFeed(container, answer, kind) : SourceFinder.InStream(container, new MemoryStream(answer.Body, writable: false))) yield return found;
        if ((answer.ETag ?? answer.LastModified) is not null)
            _ledger.Remember(new FetchEntry(address, answer.ETag, answer.LastModified, isFeed ? null : StableId.OfBytes("a", answer.Body)));
    }

    private IEnumerable<FoundSource> InFeed(Container container, WebAnswer answer, ContentKind kind)
    {
        var (items, broken) = Items(container, answer.Body, kind);
        for (var i = 0; i < items.Count && i < _options.MostItems; i++)
        {
            var isLinked = Uri.TryCreate(answer.Address, items[i].Url, out var page) && items[i].Url is not null && WebAddress.Is(page.AbsoluteUri);
            foreach (var found in isLinked ? Find(page!.AbsoluteUri, container.Given, isNamedByFeed: true) : [Feed.Found(container, items[i], i + 1)]) yield return found;
        }
        if (broken is not null) yield return broken;
    }

    private static (List<PostedArticle> Items, FoundSource? Broken) Items(Container container, byte[] body, ContentKind kind)
    {
        var items = new List<PostedArticle>();
        try
        {
            if (kind == ContentKind.JsonFeed) return (JsonFeed.Items(ContentKinds.WithoutMark(body).ToArray()), null);
            using var feed = new FeedReader(new MemoryStream(body, writable: false));
            while (feed.TryRead(out var item)) items.Add(item);
            return (items, null);
        }
        catch (Exception e) when (e is XmlException or JsonException)
        {
            return (items, FoundSource.Lost("broken_feed", container.Path, $"The feed is not well-formed ({e.Message.TrimEnd('.')}); what stands before was read."));
        }
    }

    private (WebAnswer? Answer, FoundSource? Lost) Answer(string address)
    {
        try
        {
            return (Follow(address), null);
        }
        catch (FetchException e)
        {
            return (null, FoundSource.Lost(e.Code, address, e.Message));
        }
    }

    private WebAnswer Follow(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var at)) throw new FetchException("unsafe_address", "This is not an address on the web.");
        var known = Known(address);
        var retries = 0;
        for (var redirects = 0; ;)
        {
            Check(at);
            if (!RulesOf(at).Allows(at)) throw new FetchException("robots_forbid", $"The robots.txt of {at.Host} asks programs not to read this page. Save it by hand and give the file.");
            var answer = Ask(at, known);
            switch (answer.Status)
            {
                case 200:
                case 304 when known is not null:
                    return answer;
                case 301 or 302 or 303 or 307 or 308 when answer.Location is { } target:
                    if (++redirects > _options.MostRedirects) throw new FetchException("too_many_redirects", "The address leads from redirect to redirect.");
                    at = target;
                    break;
                case 429 or 503 when retries++ < _options.MostRetries && (answer.RetryAfter ?? TimeSpan.Zero) <= _options.LongestWait:
                    Pause(answer.RetryAfter ?? _options.Delay);
                    break;
                default:
                    throw new FetchException("not_served", string.Create(CultureInfo.InvariantCulture, $"The server answered with {answer.Status}, not with a page."));
            }
        }
    }

    // Names and passwords in an address would be sent.
    private static void Check(Uri address)
    {
        if (address.Scheme is not ("http" or "https") || address.UserInfo.Length > 0 || address.Host.Length == 0)
            throw new FetchException("unsafe_address", "Only addresses that begin with http:// or https:// and hold no name or password are fetched.");
    }

    private FetchEntry? Known(string address) => _ledger.Fetched(address) is { } entry && (entry.Article is null || _ledger.ArticlesAt(address).Contains(entry.Article)) ? entry : null;

    private WebAnswer Ask(Uri address, FetchEntry? known)
    {
        var asked = _rules.TryGetValue(Origin(address), out var rules) ? rules.Delay : TimeSpan.Zero;
        var delay = asked > LongestCrawlDelay ? LongestCrawlDelay : asked > _options.Delay ? asked : _options.Delay;
        if (_lastAsked.TryGetValue(address.Host, out var last)) Pause(delay - _clock.GetElapsedTime(last));
        try
        {
            return _client.Get(address, known).GetAwaiter().GetResult();
        }
        finally
        {
            _lastAsked[address.Host] = _clock.GetTimestamp();
        }
    }

    private RobotsRules RulesOf(Uri address)
    {
        var origin = Origin(address);
        if (_rules.TryGetValue(origin, out var rules)) return rules;
        var at = new Uri(origin + "/robots.txt");
        rules = RobotsRules.AllowNothing;
        for (var redirects = 0; redirects <= _options.MostRedirects; redirects++)
        {
            Check(at);
            var answer = Ask(at, null);
            if (answer is { Status: >= 300 and < 400, Location: { } target })
            {
                at = target;
                continue;
            }
            if (answer.Status == 200) rules = RobotsRules.Parse(Encoding.UTF8.GetString(answer.Body));
            else if (answer.Status is >= 400 and < 500 and not 429) rules = RobotsRules.AllowAll;
            break;
        }
        return _rules[origin] = rules;
    }

    private void Pause(TimeSpan time)
    {
        if (time > TimeSpan.Zero) Task.Delay(time, _clock).GetAwaiter().GetResult();
    }

    private static string Origin(Uri address) => address.GetLeftPart(UriPartial.Authority);
}
