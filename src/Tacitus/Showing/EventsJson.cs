using System.Text.Json;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model.Events;

namespace Tacitus.Showing;

/// <summary>Events as JSON of the contract.</summary>
internal static class EventsJson
{
    // What is written is passed on at this size, so that the first events are seen before the last are read.
    private const int MostPending = 1 << 15;

    /// <summary>Writes an array of <paramref name="events"/>, each as it is read.</summary>
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
                if (json.BytesPending > MostPending) json.Flush();
            }
            json.WriteEndArray();
        }
        output.WriteByte((byte)'\n');
    }
}
