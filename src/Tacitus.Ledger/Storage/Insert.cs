using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tacitus.Ledger.Storage;

/// <summary>An insert that is prepared once and run for many rows.</summary>
internal sealed class Insert : IDisposable
{
    private readonly SqliteCommand _command;

    /// <summary>Prepares an insert into <paramref name="table"/> of values for <paramref name="columns"/>.</summary>
    public Insert(SqliteConnection connection, string table, params ReadOnlySpan<string> columns)
    {
        _command = connection.CreateCommand();
        var places = new string[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            places[i] = string.Create(CultureInfo.InvariantCulture, $"${i + 1}");
            _command.Parameters.Add(new SqliteParameter { ParameterName = places[i] });
        }
        _command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns!)}) VALUES ({string.Join(", ", places)})";
    }

    /// <summary>Inserts one row.</summary>
    public void Row(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        _command.ExecuteNonQuery();
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();
}
