using System.Text.Json;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;

namespace Tacitus.Showing;

/// <summary>Events as JSON of the contract.</summary>
internal static class EventsJson
{
    /// <summary>Writes an array of <paramref name="events"/>.</summary>
    public static void Write(LedgerStore ledger, IEnumerable<Event> events, bool names, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            var one = new EventJson(json, Privacy.OfArticles(ledger, names));
            json.WriteStartArray();
            foreach (var e in events)
            {
                json.WriteStartObject();
                one.Write(e);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
    }
}
