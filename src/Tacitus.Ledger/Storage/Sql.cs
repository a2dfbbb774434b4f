using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tacitus.Ledger.Storage;

/// <summary>Short forms of what every query does.</summary>
internal static class Sql
{
    /// <summary>Runs <paramref name="sql"/> with <paramref name="values"/> as <c>$1</c>, <c>$2</c> ...; returns how many rows it changed.</summary>
    public static int Execute(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Prepare(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The one value of a query; the default when it has none.</summary>
    public static T? Scalar<T>(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Prepare(sql, values);
        var value = command.ExecuteScalar();
        return value is null or DBNull ? default : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>The rows of a query, each made by <paramref name="make"/>, read as they are asked for.</summary>
    public static IEnumerable<T> Rows<T>(this SqliteConnection connection, string sql, Func<SqliteDataReader, T> make, params object?[] values)
    {
        using var command = connection.Prepare(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return make(reader);
    }

    /// <summary>The text in <paramref name="column"/>, null when there is none.</summary>
    public static string? Text(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    /// <summary>The number in <paramref name="column"/>, null when there is none.</summary>
    public static int? Number(this SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    private static SqliteCommand Prepare(this SqliteConnection connection, string sql, ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${i + 1}"), values[i] ?? DBNull.Value);
        return command;
    }
}
