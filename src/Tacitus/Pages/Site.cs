using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Ledger.Storage;
using Tacitus.Pages.Actors;
using Tacitus.Pages.Answers;
using Tacitus.Pages.Articles;
using Tacitus.Pages.Add;
using Tacitus.Pages.Charts;
using Tacitus.Pages.Events;
using Tacitus.Pages.Lists;
using Tacitus.Pages.Overview;
using Tacitus.Pages.Review;
using Tacitus.Running;

namespace Tacitus.Pages;

/// <summary>The pages of one ledger and the server that serves them.</summary>
internal static class Site
{
    private const int LargestRequest = 64 * 1024 * 1024;

    private static readonly string[] Slowest = ["/events", "/trends", "/disputes"];

    /// <summary>Makes the site; nothing listens before it is started.</summary>
    public static WebApplication Build(SiteOptions options)
    {
        // An empty builder reads no settings from files or the environment: what is served depends on the command line alone.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        // Forms are good for as long as the program runs; no key is left on disk.
        builder.Services.AddDataProtection().UseEphemeralDataProtectionProvider();
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Kept>();
        builder.Services.AddSingleton(new Adder(options, TimeProvider.System));
        builder.Services.AddSingleton(new Reviewer(options.Ledger, TimeProvider.System));
        var site = builder.Build();
        site.Use(Safeguards.Guard);
        site.UseRouting();
        site.UseAntiforgery();
        site.MapGet("/assets/{name}", (string name, HttpContext http) => Asset.Send(name, http));
        OverviewEndpoint.Map(site);
        EventEndpoint.Map(site);
        ArticleEndpoint.Map(site);
        AddEndpoint.Map(site);
        ReviewEndpoint.Map(site);
        BlindEndpoint.Map(site);
        ActorEndpoint.Map(site);
        AnswerEndpoint.Map(site);
        ListEndpoint.Map(site);
        site.MapFallback(PageEndpoint.NotFound);
        return site;
    }

    /// <summary>
    /// Brings what pages need first up to date and makes those that take longest once, as a reader's browser would ask for them, so that no reader waits for it. It is done when the
    /// task is; a reader who comes sooner waits as long as it takes.
    /// </summary>
    public static async Task Warm(WebApplication site, CancellationToken cancel)
    {
        var options = site.Services.GetRequiredService<SiteOptions>();
        try
        {
            LedgerStore.Index(options.Ledger);
            List<string> pages = [.. Slowest];
            using (var ledger = LedgerStore.OpenToRead(options.Ledger)) pages.AddRange(ledger.Busiest(null, 1).SelectMany(a => (IEnumerable<string>)[Addresses.Actor(a.Actor.Id), new OverviewQuery { Actor = a.Actor.Id }.Address]));
            var here = options.Address.Equals(IPAddress.Any) ? IPAddress.Loopback : options.Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : options.Address;
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new UriBuilder("http", here.ToString(), new Uri(site.Urls.First()).Port).Uri, Timeout = Timeout.InfiniteTimeSpan };
            foreach (var page in pages)
            {
                using var answer = await client.GetAsync(new Uri(page, UriKind.Relative), cancel).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is LedgerException or HttpRequestException or OperationCanceledException)
        {
            // Whoever asks for what needs it is told.
        }
    }
}
