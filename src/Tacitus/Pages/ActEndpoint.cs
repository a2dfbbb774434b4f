using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Tacitus.Pages;

/// <summary>Takes a form by which the ledger's owner changes it. Nobody else may, and no page elsewhere can send it in the owner's name.</summary>
internal static class ActEndpoint
{
    private static readonly CookieOptions Kept = new() { HttpOnly = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(365), Path = "/" };

    /// <summary>Does <paramref name="act"/> with what a form to <paramref name="path"/> says, and sends the reader to the address that it returns.</summary>
    public static void MapAct(this IEndpointRouteBuilder routes, string path, Func<HttpContext, IFormCollection, string> act) => routes.MapPost(path, async http =>
    {
        if (!PageRequest.IsFrom(http, http.RequestServices.GetRequiredService<SiteOptions>()))
        {
            await PageEndpoint.NotFound(http).ConfigureAwait(false);
            return;
        }
        IFormCollection form;
        try
        {
            form = await http.Request.ReadFormAsync(http.RequestAborted).ConfigureAwait(false);
            await http.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(http).ConfigureAwait(false);
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            await PageEndpoint.Tell(http, StatusCodes.Status413PayloadTooLarge, "That is too much at once", "At most 64 MB can be sent. Give the program the files by hand: ./tacitus run PATH...").ConfigureAwait(false);
            return;
        }
        catch (AntiforgeryValidationException)
        {
            await PageEndpoint.Tell(http, StatusCodes.Status400BadRequest, "This form is out of date", "It was made before the program started, or by another page. Go back, load the page again, and send it once more.").ConfigureAwait(false);
            return;
        }
        string next;
        try
        {
            next = await Task.Run(() => act(http, form)).ConfigureAwait(false);
        }
        catch (FormatException e)
        {
            await PageEndpoint.Tell(http, StatusCodes.Status422UnprocessableEntity, "That cannot be done", e.Message).ConfigureAwait(false);
            return;
        }
        if (form.Words("by") is { Length: > 0 } by) http.Response.Cookies.Append(PageRequest.AuthorCookie, by, Kept);
        http.Response.StatusCode = StatusCodes.Status303SeeOther;
        http.Response.Headers.Location = next;
    });

    /// <summary>What a form says under <paramref name="name"/>, without space around it; empty when nothing.</summary>
    public static string Words(this IFormCollection form, string name) => form[name].ToString().ReplaceLineEndings("\n").Trim();
}
