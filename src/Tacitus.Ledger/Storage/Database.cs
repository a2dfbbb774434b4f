using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tacitus.Ledger.Storage;

/// <summary>A connection that prepares each statement once. For one thread.</summary>
internal sealed class Database(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);

    /// <summary>Runs <paramref name="sql"/> with <paramref name="values"/> as <c>$1</c>, <c>$2</c> ...; returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) => Prepared(sql, values).ExecuteNonQuery();

    /// <summary>The one value of a query; the default when it has none.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values)
    {
        var value = Prepared(sql, values).ExecuteScalar();
        return value is null or DBNull ? default : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>The rows of a query, each made by <paramref name="make"/>, read as they are asked for.</summary>
    public IEnumerable<T> Rows<T>(string sql, Func<SqliteDataReader, T> make, params object?[] values)
    {
        using var command = Command(sql, values.Length);
        Bind(command, values);
        using var reader = command.ExecuteReader();
        while (reader.Read()) yield return Made(reader, make);
    }

    // A code or date that this program does not know.
    private static T Made<T>(SqliteDataReader reader, Func<SqliteDataReader, T> make)
    {
        try
        {
            return make(reader);
        }
        catch (Exception e) when (e is FormatException or System.Text.Json.JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new LedgerException($"The ledger holds what this version of Tacitus cannot read ({e.Message}). Run it over the same articles with a new --ledger.", e);
        }
    }

    /// <summary>Runs <paramref name="change"/> in a transaction that holds the right to write from its start.</summary>
    public T Transaction<T>(Func<T> change)
    {
        Execute("BEGIN IMMEDIATE");
        try
        {
            var result = change();
            Execute("COMMIT");
            return result;
        }
        catch
        {
            Execute("ROLLBACK");
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _prepared.Values) command.Dispose();
        connection.Dispose();
    }

    private SqliteCommand Prepared(string sql, ReadOnlySpan<object?> values)
    {
        if (!_prepared.TryGetValue(sql, out var command)) _prepared[sql] = command = Command(sql, values.Length);
        Bind(command, values);
        return command;
    }

    private SqliteCommand Command(string sql, int values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (var i = 1; i <= values; i++) command.Parameters.Add(new SqliteParameter { ParameterName = string.Create(CultureInfo.InvariantCulture, $"${i}") });
        return command;
    }

    private static void Bind(SqliteCommand command, ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }
}
