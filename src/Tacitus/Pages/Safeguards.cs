using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Commands;
using Tacitus.Ledger.Storage;

namespace Tacitus.Pages;

/// <summary>What every answer of the site carries and every request must keep to.</summary>
internal static class Safeguards
{
    /// <summary>Scripts, styles, pictures and requests of this host alone; none inside the page's own text, which comes from articles.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>Sets the headers, refuses requests under a foreign name, and turns faults into pages.</summary>
    public static async Task Guard(HttpContext http, RequestDelegate next)
    {
        var headers = http.Response.Headers;
        headers.ContentSecurityPolicy = Policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        var options = http.RequestServices.GetRequiredService<SiteOptions>();
        // A page elsewhere may point a name of its own at this machine and read the answers; a name that is not ours gets none.
        if (IPAddress.IsLoopback(options.Address) && !IsLocal(http.Request.Host.Host))
        {
            http.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
            return;
        }
        try
        {
            await next(http).ConfigureAwait(false);
        }
        catch (Exception e) when (!http.RequestAborted.IsCancellationRequested && !http.Response.HasStarted)
        {
            if (e is not (LedgerException or WrongUseException)) await options.Errors.WriteLineAsync($"{http.Request.Path}: {e}").ConfigureAwait(false);
            await PageEndpoint.Fault(http, e).ConfigureAwait(false);
        }
    }

    private static bool IsLocal(string host) => host is "localhost" or "[::1]" || IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address);
}
