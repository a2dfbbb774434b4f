using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Tacitus.Ledger.Exports;
using Tacitus.Model;
using Tacitus.Pages.Quotes;

namespace Tacitus.Pages.Events;

/// <summary><c>/events/{id}</c>: one event, and what each of its values rests on.</summary>
internal static class EventEndpoint
{
    public static void Map(IEndpointRouteBuilder site) => site.MapPage<EventPage, EventModel>("/events/{id}", EventReader.Read, Write);

    private static void Write(PageRequest request, EventModel model, Stream output)
    {
        var privacy = Privacy.Of(request.Ledger, [model.Event.Id]);
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        json.WriteStartObject();
        json.WriteStartObject("event");
        new EventJson(json, privacy).Write(request.Ledger.Event(model.Event.Id)!);
        json.WriteEndObject();
        var (statement, quotes) = (new StatementJson(json, request.Ledger), new QuoteReader(request.Ledger));
        json.Objects("statements", request.Ledger.StatementsOf(model.Event.Id).Where(s => privacy.Shows(s.Statement.Id)).Select(quotes.Hide), statement.Write);
        json.Objects("judgements", model.Judgements, j =>
        {
            json.WriteString("left", j.Judgement.Left);
            json.WriteString("right", j.Judgement.Right);
            json.WriteString("verdict", Code.Of(j.Judgement.Verdict));
            json.Share("score", j.Judgement.Score);
            json.WriteString("reason", j.Judgement.Reason);
            json.WriteString("by", j.Judgement.By);
        });
        json.Texts("earlier", model.Earlier.Select(e => e.Id));
        json.Texts("later", model.Later.Select(e => e.Id));
        json.WriteEndObject();
    }
}
