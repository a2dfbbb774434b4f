using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Tacitus.Asking;
using Tacitus.Commands;
using Tacitus.Inquiry.Profiles;
using Tacitus.Ledger.Exports;
using Tacitus.Pages.Charts;
using Tacitus.Showing;

namespace Tacitus.Pages.Actors;

/// <summary><c>/actors</c> and <c>/actors/{id}</c>: who acts, and who they are.</summary>
internal static class ActorEndpoint
{
    private const int Most = 300;

    public static void Map(IEndpointRouteBuilder site)
    {
        site.MapPage<ActorsPage, ActorsModel>("/actors", request => request.KeepPage(ReadAll), WriteAll);
        site.MapPage<ActorPage, ActorModel>("/actors/{id}", Read, Write);
    }

    private static ActorsModel ReadAll(PageRequest request)
    {
        var words = request.Value("q");
        var actors = request.Ledger.Busiest(words, Most + 1).ToList();
        return new ActorsModel(words, [.. actors.Take(Most)], actors.Count <= Most);
    }

    private static void WriteAll(PageRequest request, ActorsModel model, Stream output)
    {
        using var json = new Utf8JsonWriter(output, JsonText.Indented);
        json.WriteStartArray();
        foreach (var (actor, events) in model.Actors)
        {
            json.WriteStartObject();
            ActorJson.Write(json, actor);
            json.WriteNumber("events", events);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static ActorModel? Read(PageRequest request)
    {
        var asked = request.Part("id");
        var actor = CommonOptions.Actor(request.Ledger, asked);
        if (actor.Id != asked) return request.Move<ActorModel>(Addresses.Actor(actor.Id));
        return request.Keep("actor " + actor.Id, () =>
        {
            var dossier = new DossierReader(request.Ledger, request.Coverage).Read(actor);
            return new ActorModel(actor, ProfileAnswer.Write(dossier), TieGraph.Of(dossier), Timeline.Of(dossier.Deeds.Select(l => (l.Date?.Start, l.Date?.End))));
        });
    }

    private static void Write(PageRequest request, ActorModel model, Stream output) => AnswerJson.Write(model.Profile, output);
}
