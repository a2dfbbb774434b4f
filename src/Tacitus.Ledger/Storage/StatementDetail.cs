using System.Text.Json;
using Tacitus.Model.Statements;

namespace Tacitus.Ledger.Storage;

/// <summary>A statement's value as the columns <c>type</c> and <c>detail</c> hold it.</summary>
internal static class StatementDetail
{
    /// <summary>Writes the column <c>detail</c> of <paramref name="value"/>, and gives the column <c>type</c>.</summary>
    public static string Write(Utf8JsonWriter json, StatementValue value)
    {
        switch (value)
        {
            case CodeValue v: JsonSerializer.Serialize(json, v, LedgerJson.Readable.CodeValue); return "code";
            case CountValue v: JsonSerializer.Serialize(json, v, LedgerJson.Readable.CountValue); return "count";
            case DateValue v: JsonSerializer.Serialize(json, v, LedgerJson.Readable.DateValue); return "date";
            case PlaceValue v: JsonSerializer.Serialize(json, v, LedgerJson.Readable.PlaceValue); return "place";
            case ActorValue v: JsonSerializer.Serialize(json, v, LedgerJson.Readable.ActorValue); return "actor";
            case TextValue v: JsonSerializer.Serialize(json, v, LedgerJson.Readable.TextValue); return "text";
            case AttributeValue v: JsonSerializer.Serialize(json, v, LedgerJson.Readable.AttributeValue); return "attribute";
            case RelationValue v: JsonSerializer.Serialize(json, v, LedgerJson.Readable.RelationValue); return "relation";
            default: throw new ArgumentException($"a value of type {value.GetType().Name} has no columns", nameof(value));
        }
    }
}
