using System.Text.Json;
using Tacitus.Ledger.Storage;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Exports;

/// <summary>
/// GeoJSON (RFC 7946), one event a feature. A point stands only where the place is known to a town or a district (precision 1 to 3); wider
/// places have no point, since the middle of a province or a country is nowhere that anything happened.
/// </summary>
internal static class GeoJsonExport
{
    private const int PointPrecision = 3, ExactPrecision = 1;

    public static void Write(LedgerStore ledger, ExportOptions options, Stream output)
    {
        var privacy = Privacy.Of(ledger, options.Names);
        using (var json = new Utf8JsonWriter(output, JsonText.Indented))
        {
            json.WriteStartObject();
            json.WriteString("type", "FeatureCollection");
            json.Objects("features", ledger.Events().Select(privacy.Of), e => Write(json, e));
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Event e)
    {
        json.WriteString("type", "Feature");
        json.WriteString("id", e.Id);
        if (e.Place is { Place: { } entry, Precision: <= PointPrecision })
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WriteStartArray("coordinates");
            json.WriteNumberValue(entry.Longitude);
            json.WriteNumberValue(entry.Latitude);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        else json.WriteNull("geometry");

        json.WriteStartObject("properties");
        json.WriteString("kind", Code.Of(e.Kind));
        json.WriteString("status", Code.Of(e.Status));
        json.Text("summary", e.Summary);
        json.Text("date", e.Date?.ToString());
        json.Number("date_precision", e.Date?.Precision);
        if (e.Place is { } place)
        {
            json.WriteString("place", place.Name);
            json.Text("site", place.Site);
            json.Text("country", place.Place?.Country);
            json.Text("admin1", place.Place?.Admin1);
            json.WriteNumber("place_precision", place.Precision);
            json.WriteBoolean("place_uncertain", place.Precision > ExactPrecision || place.Place is null);
        }
        json.Text("perpetrators", string.Join("; ", e.Perpetrators.Select(p => p.Name)));
        foreach (var effect in (ReadOnlySpan<Effect>)[Effect.Killed, Effect.Injured])
        {
            if (e.Tolls.FirstOrDefault(t => t.Effect == effect) is not { } toll) continue;
            json.Number(Code.Of(effect) + "_low", toll.Low);
            json.Number(Code.Of(effect) + "_best", toll.Best);
            json.Number(Code.Of(effect) + "_high", toll.High);
        }
        json.WriteEndObject();
    }
}
