using System.CommandLine;
using System.Text.Json;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Actors;

namespace Tacitus.Commands;

/// <summary><c>actors</c>: lists who acts in the events.</summary>
internal static class ActorsCommand
{
    public static Command Create()
    {
        var ledger = CommonOptions.Ledger();
        var kind = CommonOptions.CodeOf<ActorKind>("--kind", "Actors of this kind");
        var json = CommonOptions.Json();
        var command = new Command("actors", "Lists the actors, those of most events first.") { ledger, kind, json };
        command.SetAction(parsed =>
        {
            using var store = LedgerStore.OpenToRead(parsed.GetValue(ledger)!);
            var wanted = parsed.GetValue(kind);
            var actors = store.Actors().Where(a => wanted is null || a.Kind == wanted);
            if (parsed.GetValue(json)) ByteOutput.Write(parsed, stream => WriteJson(store, actors, stream));
            else
            {
                var privacy = Privacy.OfArticles(store, names: false);
                var events = store.EventsByActor();
                CommonOptions.Screen(parsed).Table(["actor", "name", "kind", "country", "events", "other names"], actors.Where(privacy.Shows).OrderByDescending(a => events.GetValueOrDefault(a.Id)).ThenBy(a => a.Id, StringComparer.Ordinal).Select(a => (IReadOnlyList<string>)
                [
                    a.Id, a.Name, Code.Of(a.Kind), a.Country ?? "", events.GetValueOrDefault(a.Id).ToString(System.Globalization.CultureInfo.InvariantCulture),
                    string.Join(", ", a.Names.Select(n => n.Name).Where(n => n != a.Name).Distinct(StringComparer.Ordinal)),
                ]), ["actor", "name", "kind", "events", "other names"]);
            }
            return 0;
        });
        return command;
    }

    private static void WriteJson(LedgerStore ledger, IEnumerable<Actor> actors, Stream output)
    {
        var privacy = Privacy.OfArticles(ledger, names: false);
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartArray();
            foreach (var actor in actors.Where(privacy.Shows))
            {
                json.WriteStartObject();
                ActorJson.Write(json, actor);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
    }
}
