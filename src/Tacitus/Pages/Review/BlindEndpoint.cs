using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Running;

namespace Tacitus.Pages.Review;

/// <summary><c>/review/blind</c>, <c>/review/agreement</c> and <c>/review/acts.jsonl</c>: double coding, and what people decided as training data.</summary>
internal static class BlindEndpoint
{
    private const int MostLines = 1_000_000;

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPage<BlindPage, BlindModel>("/review/blind", BlindReader.Next, Write);
        site.MapPage<AgreementPage, AgreementModel>("/review/agreement", BlindReader.Agreement, Write);
        site.MapAct("/review/code", (http, form) =>
        {
            http.RequestServices.GetRequiredService<Reviewer>().Code(form.Words("event"), BlindReader.Fields.Select(f => (f, form.Words("v-" + f))), form.Words("by"));
            return "/review/blind";
        });
        site.MapGet("/review/acts.jsonl", Export);
    }

    private static async Task Export(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<SiteOptions>();
        if (!PageRequest.IsFrom(http, options))
        {
            await PageEndpoint.NotFound(http).ConfigureAwait(false);
            return;
        }
        http.Response.ContentType = "application/x-ndjson; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"tacitus-review.jsonl\"";
        using var ledger = LedgerStore.OpenToRead(options.Ledger);
        using var lines = new MemoryStream();
        ledger.AtOneMoment(() =>
        {
            foreach (var act in ledger.ReviewActs(MostLines).Reverse().ToArray()) Line(json =>
            {
                json.WriteString("type", "act");
                ActJson.Write(json, act);
                if (act is { Article: { } article, Words: { } words }) json.WriteString("words", ledger.Text(article)[words.Start..words.End]);
                if (act.Statement is { } id && ledger.Statement(id) is { } told) json.Texts("statement_words", told.Words);
            });
            // What only one coder has read stays hidden: the other might see it here.
            foreach (var (first, second) in BlindReader.Twice(ledger)) Line(json =>
            {
                json.WriteString("type", "double_coding");
                json.WriteString("event", first.Event);
                json.WriteString("report", first.Report);
                json.WriteString("field", first.Field);
                json.Objects("values", [first, second], c =>
                {
                    json.WriteString("by", c.By);
                    json.WriteString("value", c.Value);
                });
            });
            return true;
        });
        lines.Position = 0;
        await lines.CopyToAsync(http.Response.Body, http.RequestAborted).ConfigureAwait(false);

        void Line(Action<Utf8JsonWriter> write)
        {
            using (var json = new Utf8JsonWriter(lines, JsonText.OneLine))
            {
                json.WriteStartObject();
                write(json);
                json.WriteEndObject();
            }
            lines.WriteByte((byte)'\n');
        }
    }

    private static void Write(PageRequest request, BlindModel model, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        json.WriteStartObject();
        json.Text("event", model.Event);
        json.Texts("articles", model.Articles.Select(a => a.Article.Id));
        json.WriteEndObject();
    }

    private static void Write(PageRequest request, AgreementModel model, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        json.WriteStartObject();
        json.Objects("fields", model.Fields, field =>
        {
            json.WriteString("field", field.Field);
            json.WriteNumber("units", field.Units);
            json.WriteNumber("same", field.Same);
            json.WriteNumber("alpha", Math.Round((decimal)field.Alpha, 3));
        });
        json.Objects("differences", model.Differences, d =>
        {
            json.WriteString("event", d.Event);
            json.WriteString("field", d.Field);
            json.WriteString("first", d.First.Value);
            json.WriteString("second", d.Second.Value);
            json.WriteString("computed", d.Computed);
        });
        json.WriteEndObject();
    }
}
