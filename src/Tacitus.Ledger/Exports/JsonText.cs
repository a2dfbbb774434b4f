using System.Text.Encodings.Web;
using System.Text.Json;
using Tacitus.Model.Dates;

namespace Tacitus.Ledger.Exports;

/// <summary>How exports write JSON: letters of all scripts as they are, and nothing for what is not stated.</summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    public static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Text(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value)) json.WriteString(name, value);
    }

    public static void Number(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
    }

    /// <summary>Thousandths as a number from 0 to 1.</summary>
    public static void Share(this Utf8JsonWriter json, string name, int thousandths) => json.WriteNumber(name, thousandths / 1000m);

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (var value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> values, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStartObject();
            write(value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    /// <summary>The first of a date's ends, written to the date's precision.</summary>
    public static string StartOf(PartialDate date) => date.IsDay || date.IsMonth || date.IsYear ? date.ToString() : PartialDate.Day(date.Start).ToString();

    /// <summary>The last of a date's ends, written to the date's precision.</summary>
    public static string EndOf(PartialDate date) => date.IsDay || date.IsMonth || date.IsYear ? date.ToString() : PartialDate.Day(date.End).ToString();
}
