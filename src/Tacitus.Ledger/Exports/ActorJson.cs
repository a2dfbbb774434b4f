using System.Text.Json;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Ledger.Exports;

/// <summary>An actor as a JSON object of the contract.</summary>
internal static class ActorJson
{
    /// <summary>Writes the members of <paramref name="actor"/>.</summary>
    public static void Write(Utf8JsonWriter json, Actor actor)
    {
        json.WriteString("id", actor.Id);
        json.WriteString("name", actor.Name);
        json.WriteString("kind", Code.Of(actor.Kind));
        json.Text("country", actor.Country);
        json.Objects("names", actor.Names, name =>
        {
            json.WriteString("name", name.Name);
            json.Text("language", name.Language);
        });
    }
}
