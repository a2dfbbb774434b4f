using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Tacitus.Ledger.Storage;

/// <summary>A connection that prepares each statement once, and a query once more for each time that it is being read already. For one thread.</summary>
internal sealed class Database(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, SqliteCommand> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectCommand> _direct = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectCommand?[]> _inserts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Stack<SqliteCommand>> _idle = new(StringComparer.Ordinal);
    private int _depth;
    private bool _isBroken;

    /// <summary>Runs <paramref name="sql"/> with <paramref name="values"/> as <c>$1</c>, <c>$2</c> ...; returns how many rows it changed.</summary>
    public int Execute(string sql, params ReadOnlySpan<object?> values) =>
        Direct(sql, values.Length) is { } direct ? direct.Execute(values) : Prepared(sql, values).ExecuteNonQuery();

    /// <summary>
    /// Inserts <paramref name="rows"/> rows of <paramref name="width"/> values each, which <paramref name="put"/> binds by their number, many with one statement: a row that follows the one before in its
    /// table then need not look for its place from the root. <paramref name="into"/> is all that stands before <c>VALUES</c>. To be called inside a transaction.
    /// </summary>
    public void Insert(string into, int width, int rows, Action<int, BoundRow> put)
    {
        if (!_inserts.TryGetValue(into, out var commands)) _inserts[into] = commands = new DirectCommand?[Together.Length];
        for (int i = 0, size = 0; i < rows;)
        {
            while (Together[size] > rows - i) size++;
            var (command, count) = (commands[size] ??= Of(Together[size]), Together[size]);
            for (var r = 0; r < count; r++) put(i + r, new BoundRow(command, r * width));
            command.Execute();
            i += count;
        }

        DirectCommand Of(int count) => Direct(Sql(count), count * width) ?? throw new InvalidOperationException("there is no transaction");

        string Sql(int count) => $"{into} VALUES {string.Join(", ", Enumerable.Range(0, count).Select(r => $"({string.Join(", ", Enumerable.Range(r * width + 1, width).Select(n => string.Create(CultureInfo.InvariantCulture, $"${n}")))})"))}";
    }

    // How many rows one statement inserts, as long as there are so many.
    private static readonly int[] Together = [64, 8, 1];

    /// <summary>The one value of a query; the default when it has none.</summary>
    public T? Scalar<T>(string sql, params ReadOnlySpan<object?> values)
    {
        var value = Direct(sql, values.Length) is { } direct ? direct.Value(values) : Prepared(sql, values).ExecuteScalar();
        return value is null or DBNull ? default : (T)Convert.ChangeType(value, typeof(T), CultureInfo.InvariantCulture);
    }

    /// <summary>The rows of a query, each made by <paramref name="make"/>, read as they are asked for.</summary>
    public IEnumerable<T> Rows<T>(string sql, Func<SqliteDataReader, T> make, params object?[] values)
    {
        if (!_idle.TryGetValue(sql, out var idle)) _idle[sql] = idle = new();
        if (!idle.TryPop(out var command)) command = Command(sql, values.Length);
        try
        {
            Bind(command, values);
            using var reader = command.ExecuteReader();
            while (reader.Read()) yield return Made(reader, make);
        }
        finally
        {
            idle.Push(command);
        }
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

    /// <summary>
    /// Runs <paramref name="change"/> in a transaction that holds the right to write from its start. Inside another one it is a part of that: when it
    /// throws, nothing of the other is made either. (A part that could be taken back by itself would have each page kept as it was before, which costs
    /// as much as a sixth of the writing.)
    /// </summary>
    public T Transaction<T>(Func<T> change)
    {
        if (_depth > 0) return Part(change);
        Execute("BEGIN IMMEDIATE");
        _depth++;
        _isBroken = false;
        try
        {
            var result = change();
            if (_isBroken) throw new InvalidOperationException("a part of the transaction broke off");
            Execute("COMMIT");
            return result;
        }
        catch
        {
            Execute("ROLLBACK");
            throw;
        }
        finally
        {
            _depth--;
        }
    }

    private T Part<T>(Func<T> change)
    {
        var isWhole = false;
        try
        {
            var result = change();
            isWhole = true;
            return result;
        }
        finally
        {
            _isBroken |= !isWhole;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var direct in _direct.Values) direct.Dispose();
        foreach (var command in _prepared.Values.Concat(_idle.Values.SelectMany(i => i))) command.Dispose();
        connection.Dispose();
    }

    // Inside a transaction that holds the right to write. What has no values may be several statements, and is run once.
    private DirectCommand? Direct(string sql, int values)
    {
        if (_depth == 0 || values == 0) return null;
        if (!_direct.TryGetValue(sql, out var direct)) _direct[sql] = direct = new DirectCommand(connection, sql, values);
        return direct;
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
