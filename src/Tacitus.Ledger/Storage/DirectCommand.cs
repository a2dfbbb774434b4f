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
        for (var i = 0; i < values.Length; i++) Bind(i, values[i]);
        return Execute();
    }

    /// <summary>Runs it with the values that were bound last; returns how many rows it changed.</summary>
    public int Execute()
    {
        try
        {
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
        for (var i = 0; i < values.Length; i++) Bind(i, values[i]);
        try
        {
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

    /// <summary>Binds <c>$</c><paramref name="index"/> + 1.</summary>
    public void Bind(int index, long value)
    {
        if (_positions[index] is not 0 and var at) Check(raw.sqlite3_bind_int64(_statement, at, value));
    }

    /// <summary>Binds <c>$</c><paramref name="index"/> + 1.</summary>
    public void Bind(int index, string text)
    {
        if (_positions[index] is not 0 and var at) Check(BindText(at, text));
    }

    /// <summary>Binds <c>$</c><paramref name="index"/> + 1 to a text in UTF-8.</summary>
    public void Bind(int index, ReadOnlySpan<byte> text)
    {
        // An empty span has no address, and SQLite takes none for NULL.
        if (_positions[index] is not 0 and var at) Check(text.IsEmpty ? raw.sqlite3_bind_text(_statement, at, "") : raw.sqlite3_bind_text(_statement, at, text));
    }

    /// <summary>Binds <c>$</c><paramref name="index"/> + 1 to NULL.</summary>
    public void BindNull(int index)
    {
        if (_positions[index] is not 0 and var at) Check(raw.sqlite3_bind_null(_statement, at));
    }

    private void Bind(int index, object? value)
    {
        if (_positions[index] is not 0 and var at)
            Check(value switch
            {
                null => raw.sqlite3_bind_null(_statement, at),
                string text => BindText(at, text),
                long number => raw.sqlite3_bind_int64(_statement, at, number),
                int number => raw.sqlite3_bind_int64(_statement, at, number),
                // An empty span has no address, and SQLite takes none for NULL.
                byte[] { Length: 0 } => raw.sqlite3_bind_zeroblob(_statement, at, 0),
                byte[] bytes => raw.sqlite3_bind_blob(_statement, at, bytes),
                _ => throw new ArgumentException($"a {value.GetType().Name} is not stored", nameof(value)),
            });
    }

    private int BindText(int at, string text)
    {
        if (text.Length == 0) return raw.sqlite3_bind_text(_statement, at, "");
        if (text.Length <= Short)
        {
            Span<byte> few = stackalloc byte[MostBytes * Short];
            return raw.sqlite3_bind_text(_statement, at, few[..Encoding.UTF8.GetBytes(text, few)]);
        }
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

    // Of UTF-8 for one unit of UTF-16.
    private const int MostBytes = 3;
    private const int Short = 160;

    private void Check(int code)
    {
        if (code is not (raw.SQLITE_OK or raw.SQLITE_DONE or raw.SQLITE_ROW)) SqliteException.ThrowExceptionForRC(code, _connection);
    }
}
