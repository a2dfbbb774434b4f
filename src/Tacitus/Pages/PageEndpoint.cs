using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Commands;
using Tacitus.Ledger.Storage;

namespace Tacitus.Pages;

/// <summary>Serves a page for people and, at the same address, as JSON for programs (<c>Accept: application/json</c>, or <c>.json</c> behind the address).</summary>
internal static class PageEndpoint
{
    /// <summary>Serves <typeparamref name="TPage"/>, which shows what <paramref name="read"/> reads.</summary>
    /// <param name="routes">The site.</param>
    /// <param name="path">The address.</param>
    /// <param name="read">Reads what the page shows; null when there is no such thing.</param>
    /// <param name="json">Writes the same for programs.</param>
    public static void MapPage<TPage, TModel>(this IEndpointRouteBuilder routes, string path, Func<PageRequest, TModel?> read, Action<PageRequest, TModel, Stream> json)
        where TPage : IComponent where TModel : class
    {
        routes.MapGet(path, http => Serve(http, WantsJson(http)));
        if (path != "/") routes.MapGet(path + ".json", http => Serve(http, asJson: true));

        async Task Serve(HttpContext http, bool asJson)
        {
            var options = http.RequestServices.GetRequiredService<SiteOptions>();
            using var ledger = LedgerStore.OpenToRead(options.Ledger);
            var request = new PageRequest(http, ledger, options, http.RequestServices.GetRequiredService<Kept>());
            http.Response.Headers.Vary = "Accept";
            using var bytes = new MemoryStream();
            var model = ledger.AtOneMoment(() =>
            {
                var found = read(request);
                if (found is not null && asJson) json(request, found, bytes);
                return found;
            });
            if (request.MovedTo is { } address) http.Response.Redirect(asJson ? address + ".json" : address);
            else if (model is null) await NotFound(http).ConfigureAwait(false);
            else if (asJson)
            {
                http.Response.ContentType = "application/json; charset=utf-8";
                bytes.Position = 0;
                await bytes.CopyToAsync(http.Response.Body, http.RequestAborted).ConfigureAwait(false);
            }
            else await new RazorComponentResult<TPage>(new Dictionary<string, object?> { ["Model"] = model }).ExecuteAsync(http).ConfigureAwait(false);
        }
    }

    /// <summary>Says that there is no such page.</summary>
    public static Task NotFound(HttpContext http) =>
        Tell(http, StatusCodes.Status404NotFound, "There is no such page", "The address names nothing that this ledger holds. It may have been joined to something else, or belong to another ledger.");

    /// <summary>Says what went wrong.</summary>
    public static Task Fault(HttpContext http, Exception e) => e switch
    {
        WrongUseException => Tell(http, StatusCodes.Status404NotFound, "That cannot be answered", e.Message),
        LedgerException => Tell(http, StatusCodes.Status503ServiceUnavailable, "The ledger cannot be read", e.Message),
        _ => Tell(http, StatusCodes.Status500InternalServerError, "This page could not be made", "That is a fault of the program, not yours. What is stored is safe. The window in which it was started says more."),
    };

    private static bool WantsJson(HttpContext http) => http.Request.GetTypedHeaders().Accept is [var first, ..] && first.MediaType == "application/json";

    /// <summary>Says something in place of a page.</summary>
    public static async Task Tell(HttpContext http, int status, string title, string words)
    {
        http.Response.StatusCode = status;
        if (WantsJson(http) || http.Request.Path.Value?.EndsWith(".json", StringComparison.Ordinal) == true)
        {
            await http.Response.WriteAsJsonAsync(new { error = title, message = words }).ConfigureAwait(false);
            return;
        }
        var page = new RazorComponentResult<NoticePage>(new Dictionary<string, object?> { ["Title"] = title, ["Text"] = words }) { StatusCode = status };
        await page.ExecuteAsync(http).ConfigureAwait(false);
    }
}
