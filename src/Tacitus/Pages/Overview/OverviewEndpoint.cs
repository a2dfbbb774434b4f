using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Events;

namespace Tacitus.Pages.Overview;

/// <summary><c>/events</c>: all events, filtered.</summary>
internal static class OverviewEndpoint
{
    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPage<OverviewPage, OverviewModel>("/", OverviewReader.Read, Write);
        site.MapPage<OverviewPage, OverviewModel>("/events", OverviewReader.Read, Write);
        site.MapGet("/events.csv", SendTable);
    }

    // What is looked at, to be taken along: all of it, not the page of the list.
    private static async Task SendTable(HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<SiteOptions>();
        using var ledger = LedgerStore.OpenToRead(options.Ledger);
        var request = new PageRequest(http, ledger, options, http.RequestServices.GetRequiredService<Kept>());
        using var table = new MemoryStream();
        ledger.AtOneMoment(() =>
        {
            var ids = OverviewReader.Ids(request, OverviewQuery.MostTaken);
            var privacy = Privacy.Of(ledger, ids);
            CsvExport.Write(ids.Select(id => privacy.Of(ledger.Event(id)!)), table);
            return table;
        });
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.ContentDisposition = "attachment; filename=\"tacitus-events.csv\"";
        http.Response.ContentLength = table.Length;
        table.Position = 0;
        await table.CopyToAsync(http.Response.Body, http.RequestAborted).ConfigureAwait(false);
    }

    private static void Write(PageRequest request, OverviewModel model, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        var figures = model.Figures;
        json.WriteStartObject();
        json.WriteNumber("total", figures.Events);
        json.WriteNumber("page", model.Query.Page);
        json.WriteNumber("page_size", OverviewQuery.PageSize);
        Toll("killed", figures.Killed);
        Toll("injured", figures.Injured);
        json.Objects("timeline", figures.Chosen.Bars, bar =>
        {
            json.WriteString("period", bar.Period.ToString());
            json.WriteNumber("events", bar.Certain);
            json.WriteNumber("perhaps", bar.Perhaps);
        });
        json.Objects("kinds", figures.Kinds, kind =>
        {
            json.WriteString("kind", Code.Of(kind.Kind));
            json.WriteNumber("events", kind.Events);
        });
        json.Objects("countries", figures.Countries, country =>
        {
            json.WriteString("country", country.Country);
            json.WriteNumber("events", country.Events);
        });
        json.WriteStartObject("coverage");
        json.WriteNumber("articles", model.Coverage.Total);
        json.WriteNumber("outlets", model.Coverage.Outlets);
        json.Texts("languages", model.Coverage.Languages);
        json.WriteEndObject();
        var one = new EventJson(json, Privacy.Of(request.Ledger, model.Events.Select(e => e.Id)));
        json.Objects("events", model.Events.Select(e => request.Ledger.Event(e.Id)!), one.Write);
        json.WriteEndObject();

        void Toll(string name, TollRange toll)
        {
            json.WriteStartObject(name);
            json.Number("low", toll.Low);
            json.Number("best", toll.Best);
            json.Number("high", toll.High);
            json.WriteEndObject();
        }
    }
}
