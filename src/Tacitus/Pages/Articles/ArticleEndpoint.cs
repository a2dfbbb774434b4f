using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Articles;

/// <summary><c>/articles/{id}</c>: one article with what was read from it, and its bytes as they came.</summary>
internal static class ArticleEndpoint
{
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPage<ArticlePage, ArticleModel>("/articles/{id}", ArticleReader.Read, Write);
        site.MapGet("/articles/{id}/bytes", SendBytes);
    }

    private static async Task SendBytes(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<SiteOptions>();
        using var ledger = LedgerStore.OpenToRead(options.Ledger);
        var request = new PageRequest(http, ledger, options, http.RequestServices.GetRequiredService<Kept>());
        if (!request.IsOwner || ledger.Bytes(request.Part("id")) is not { } bytes)
        {
            await PageEndpoint.NotFound(http).ConfigureAwait(false);
            return;
        }
        // Never shown by the browser itself: the bytes are somebody else's page, under this site's name.
        http.Response.ContentType = "application/octet-stream";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{request.Part("id")}.bin\"";
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted).ConfigureAwait(false);
    }

    private static void Write(PageRequest request, ArticleModel model, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        var article = model.Article;
        json.WriteStartObject();
        json.WriteString("id", article.Id);
        json.WriteString("text_revision", article.TextRevision);
        json.Text("outlet", article.Outlet);
        json.Text("title", article.Title);
        json.Text("url", article.Url);
        json.WriteString("language", article.Language);
        json.WriteNumber("characters", article.Characters);
        json.Text("duplicate_of", article.DuplicateOf);
        if (article.Published is { } published)
        {
            json.WriteStartObject("published");
            json.WriteString("value", published.Date.ToString());
            json.WriteString("basis", Code.Of(published.Basis));
            json.WriteEndObject();
        }
        json.Objects("imprints", request.Ledger.Imprints(article.Id), said =>
        {
            json.WriteString("field", Code.Of(said.Field));
            json.WriteString("value", said.Value);
            json.WriteString("basis", said.Basis);
        });
        if (request.IsOwner) json.WriteString("text", request.Ledger.Text(article.Id, model.Revision));
        var (statement, quotes) = (new StatementJson(json, request.Ledger), new QuoteReader(request.Ledger));
        json.Objects("statements", model.Notes.Select(n => request.Ledger.Statement(n.Quote.Statement.Id)).OfType<QuotedStatement>().Select(quotes.Hide), statement.Write);
        json.Objects("reports", model.Notes.Where(n => n.Quote.Statement.Report is not null).DistinctBy(n => n.Quote.Statement.Report), n =>
        {
            json.WriteString("id", n.Quote.Statement.Report!);
            json.Text("event", n.Event);
        });
        json.WriteEndObject();
    }
}
