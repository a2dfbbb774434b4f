using Microsoft.Data.Sqlite;

namespace Tacitus.Ledger.Storage;

/// <summary>Columns that may be empty.</summary>
internal static class Columns
{
    /// <summary>The text in <paramref name="column"/>, null when there is none.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The number in <paramref name="column"/>, null when there is none.</summary>
    public static int? Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);
}
