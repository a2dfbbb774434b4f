namespace Tacitus.Pages;

/// <summary>What was worked out of the ledger lately, until the ledger changes. For many threads.</summary>
internal sealed class Kept
{
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, object> _values = new(StringComparer.Ordinal);
    private long _revision = -1;

    /// <summary>The value under <paramref name="key"/> at <paramref name="revision"/> of the ledger, made when it is not there.</summary>
    public T Of<T>(long revision, string key, Func<T> make) where T : class
    {
        lock (_lock)
        {
            if (_revision == revision && _values.TryGetValue(key, out var known)) return (T)known;
        }
        var made = make();
        lock (_lock)
        {
            if (_revision != revision || _values.Count >= Most) _values.Clear();
            _revision = revision;
            _values[key] = made;
        }
        return made;
    }
}
