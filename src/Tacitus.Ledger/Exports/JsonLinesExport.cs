using System.Text.Json;
using Tacitus.Ledger.Storage;

namespace Tacitus.Ledger.Exports;

/// <summary>One event a line, each the JSON object of the contract.</summary>
internal static class JsonLinesExport
{
    public static void Write(LedgerStore ledger, ExportOptions options, Stream output)
    {
        var privacy = Privacy.Of(ledger, options.Names);
        foreach (var e in ledger.Events())
        {
            using (var json = new Utf8JsonWriter(output, JsonText.OneLine))
            {
                json.WriteStartObject();
                new EventJson(json, privacy).Write(e);
                json.WriteEndObject();
            }
            output.WriteByte((byte)'\n');
        }
    }
}
