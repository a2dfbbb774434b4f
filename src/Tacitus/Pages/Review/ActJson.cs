using System.Globalization;
using System.Text.Json;
using Tacitus.Ledger.Exports;
using Tacitus.Ledger.Storage;
using Tacitus.Model;

namespace Tacitus.Pages.Review;

/// <summary>Writes what a person decided, for programs.</summary>
internal static class ActJson
{
    /// <summary>Writes the members of one act.</summary>
    public static void Write(Utf8JsonWriter json, ReviewAct act)
    {
        json.WriteNumber("id", act.Id);
        json.WriteString("at", act.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
        json.WriteString("by", act.By);
        json.WriteString("act", Code.Of(act.Kind));
        json.WriteString("event", act.Event);
        json.WriteString("report", act.Report);
        json.Text("field", act.Field);
        if (act.Value is { } value) json.WriteString("value", value);
        json.Text("actor", act.Actor);
        json.Text("computed", act.Computed);
        json.Text("statement", act.Statement);
        json.Text("article", act.Article);
        json.Text("other", act.Other);
        json.Text("note", act.Note);
        if (act.Undone is { } undone) json.WriteString("undone", undone.UtcDateTime.ToString("O", CultureInfo.InvariantCulture));
    }
}
