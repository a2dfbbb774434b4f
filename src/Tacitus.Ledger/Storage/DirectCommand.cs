using System.Buffers;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Tacitus.Ledger.Storage;

/// <summary>
/// A statement that stays prepared and runs inside a transaction, where nothing has to be waited for. It speaks to SQLite itself: the general way looks
/// each parameter up by its name for each row and costs more than the row. For one thread.
/// </summary>
internal sealed class DirectCommand : IDisposable
{
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private readonly int[] _positions;

    /// <summary>Prepares <paramref name="sql"/>, one statement with the parameters <c>$1</c> to <c>$</c><paramref name="values"/>.</summary>
    /// <exception cref="SqliteException">It is none.</exception>
    public DirectCommand(SqliteConnection connection, string sql, int values)
    {
        _connection = connection.Handle ?? throw new InvalidOperationException("the connection is closed");
        Check(raw.sqlite3_prepare_v2(_connection, sql, out _statement));
        // SQLite numbers parameters in the order in which they stand.
        _positions = new int[values];
        for (var i = 0; i < values; i++) _positions[i] = raw.sqlite3_bind_parameter_index(_statement, string.Create(CultureInfo.InvariantCulture, $"${i + 1}"));
    }

    /// <summary>Runs it; returns how many rows it changed.</summary>
    public int Execute(ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            int code;
            do code = raw.sqlite3_step(_statement);
            while (code == raw.SQLITE_ROW);
            Check(code);
            return raw.sqlite3_changes(_connection);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Runs it; returns the first value of the first row: a text, a whole number or null.</summary>
    public object? Value(ReadOnlySpan<object?> values)
    {
        try
        {
            Bind(values);
            var code = raw.sqlite3_step(_statement);
            if (code != raw.SQLITE_ROW)
            {
                Check(code);
                return null;
            }
            return raw.sqlite3_column_type(_statement, 0) switch
            {
                raw.SQLITE_NULL => null,
                raw.SQLITE_INTEGER => raw.sqlite3_column_int64(_statement, 0),
                _ => raw.sqlite3_column_text(_statement, 0).utf8_to_string(),
            };
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var at = _positions[i];
            if (at == 0) continue;
            Check(values[i] switch
            {
                null => raw.sqlite3_bind_null(_statement, at),
                string text => Bind(at, text),
                long number => raw.sqlite3_bind_int64(_statement, at, number),
                int number => raw.sqlite3_bind_int64(_statement, at, number),
                // An empty span has no address, and SQLite takes none for NULL.
                byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, at, 0),
                byte[] bytes => raw.sqlite3_bind_blob(_statement, at, bytes),
                var other => throw new ArgumentException($"a {other.GetType().Name} is not stored", nameof(values)),
            });
        }
    }

    private int Bind(int at, string text)
    {
        if (text.Length == 0) return raw.sqlite3_bind_text(_statement, at, "");
        var buffer = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length));
        try
        {
            return raw.sqlite3_bind_text(_statement, at, buffer.AsSpan(0, Encoding.UTF8.GetBytes(text, buffer)));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW)) SqliteException.ThrowExceptionForRC(code, _connection);
    }
}
