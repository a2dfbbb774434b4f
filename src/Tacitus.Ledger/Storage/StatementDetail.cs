using System.Text.Json;
using Tacitus.Model.Statements;

namespace Tacitus.Ledger.Storage;

/// <summary>A statement's value as the columns <c>type</c> and <c>detail</c> hold it.</summary>
internal static class StatementDetail
{
    /// <summary>The columns of <paramref name="value"/>.</summary>
    public static (string Type, string Detail) Of(StatementValue value) => value switch
    {
        CodeValue v => ("code", JsonSerializer.Serialize(v, LedgerJson.Readable.CodeValue)),
        CountValue v => ("count", JsonSerializer.Serialize(v, LedgerJson.Readable.CountValue)),
        DateValue v => ("date", JsonSerializer.Serialize(v, LedgerJson.Readable.DateValue)),
        PlaceValue v => ("place", JsonSerializer.Serialize(v, LedgerJson.Readable.PlaceValue)),
        ActorValue v => ("actor", JsonSerializer.Serialize(v, LedgerJson.Readable.ActorValue)),
        TextValue v => ("text", JsonSerializer.Serialize(v, LedgerJson.Readable.TextValue)),
        AttributeValue v => ("attribute", JsonSerializer.Serialize(v, LedgerJson.Readable.AttributeValue)),
        RelationValue v => ("relation", JsonSerializer.Serialize(v, LedgerJson.Readable.RelationValue)),
        _ => throw new ArgumentException($"a value of type {value.GetType().Name} has no columns", nameof(value)),
    };
}
