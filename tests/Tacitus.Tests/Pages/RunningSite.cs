using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Ledger.Fetching;
using Tacitus.Pages;
using Tacitus.Tests.Ledger;

namespace Tacitus.Tests.Pages;

/// <summary>The site of a ledger, served on a free port of this machine.</summary>
internal sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication _site;
    private readonly HttpClient _client;

    private RunningSite(WebApplication site)
    {
        _site = site;
        _client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false }) { BaseAddress = new Uri(site.Urls.First()) };
    }

    /// <summary>Where it is.</summary>
    public Uri Address => _client.BaseAddress!;

    /// <summary>Starts it.</summary>
    public static async Task<RunningSite> Of(string ledger, bool isPublic = false, bool allowPrivate = false)
    {
        var site = Site.Build(new SiteOptions(ledger, IPAddress.Loopback, 0, isPublic, Console.Error) { Fetching = new FetchOptions { AllowPrivate = allowPrivate, Delay = TimeSpan.Zero } });
        await site.StartAsync();
        return new RunningSite(site);
    }

    /// <summary>The addresses that take forms.</summary>
    public IReadOnlyList<string> Acts => [.. _site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(e => e.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true).Select(e => e.RoutePattern.RawText!)];

    /// <summary>What it answers to a request for <paramref name="path"/>.</summary>
    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Get(string path, string? accept = null, string? host = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null) request.Headers.Add("Accept", accept);
        if (host is not null) request.Headers.Host = host;
        var answer = await _client.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
    }

    /// <summary>The page at <paramref name="path"/>.</summary>
    public async Task<string> Page(string path)
    {
        var (status, body, _) = await Get(path);
        Assert.True(status == HttpStatusCode.OK, $"{path}: {status}");
        return body;
    }

    /// <summary>The same as JSON.</summary>
    public async Task<JsonNode> Json(string path)
    {
        var (status, body, answer) = await Get(path, "application/json");
        Assert.True(status == HttpStatusCode.OK, $"{path}: {status}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
        return JsonNode.Parse(body)!;
    }

    /// <summary>What it answers to a form sent to <paramref name="path"/> from the page at <paramref name="from"/>, whose secret it carries.</summary>
    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Send(string path, string from, params (string Name, string Value)[] fields)
    {
        var token = Regex.Match(await Page(from), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        Assert.NotEmpty(token);
        return await Send(path, [("__RequestVerificationToken", token), .. fields]);
    }

    /// <summary>What it answers to a form sent to <paramref name="path"/>.</summary>
    public async Task<(HttpStatusCode Status, string Body, HttpResponseMessage Answer)> Send(string path, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        var answer = await _client.PostAsync(new Uri(path, UriKind.Relative), form);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(), answer);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _site.StopAsync();
        await _site.DisposeAsync();
    }
}
