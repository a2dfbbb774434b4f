using Microsoft.Data.Sqlite;

namespace Tacitus.Ledger.Storage;

/// <summary>The rows of one query, in the order of the key in their first column, taken key by key as they are read: no more than those of one key are held.</summary>
internal sealed class KeyedRows<T>(Database database, string sql, Func<SqliteDataReader, T> make, object?[] values) : IDisposable
{
    private readonly IEnumerator<(string Key, T Row)> _rows = database.Rows(sql, r => (r.GetString(0), make(r)), values).GetEnumerator();
    private bool _begun;
    private bool _more;

    /// <summary>The rows of <paramref name="key"/>; keys are asked for in ordinal order.</summary>
    public List<T> Take(string key)
    {
        if (!_begun) _more = _rows.MoveNext();
        _begun = true;
        var taken = new List<T>();
        while (_more && string.CompareOrdinal(_rows.Current.Key, key) < 0) _more = _rows.MoveNext();
        for (; _more && _rows.Current.Key == key; _more = _rows.MoveNext()) taken.Add(_rows.Current.Row);
        return taken;
    }

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
