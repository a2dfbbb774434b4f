namespace Tacitus.Pages;

/// <summary>What was worked out of the ledger lately, until the ledger changes. For many threads.</summary>
internal sealed class Kept
{
    private const int Most = 64;

    private readonly Lock _lock = new();
    private readonly Dictionary<string, (object Of, object Value, long Used)> _values = new(StringComparer.Ordinal);
    private long _revision = -1, _uses;

    /// <summary>The value under <paramref name="key"/> at <paramref name="revision"/> of the ledger, made when it is not there.</summary>
    public T Of<T>(long revision, string key, Func<T> make) where T : class => Last(revision, key, "", make);

    /// <summary>The same, where the value under <paramref name="key"/> is one of many, and only the last that was asked for is kept.</summary>
    public T Last<T>(long revision, string key, object of, Func<T> make) where T : class
    {
        lock (_lock)
        {
            if (_revision == revision && _values.TryGetValue(key, out var known) && known.Of.Equals(of))
            {
                _values[key] = (known.Of, known.Value, ++_uses);
                return (T)known.Value;
            }
        }
        var made = make();
        lock (_lock)
        {
            if (_revision != revision) _values.Clear();
            // What was asked for longest ago goes.
            else if (_values.Count >= Most && !_values.ContainsKey(key)) _values.Remove(_values.MinBy(v => v.Value.Used).Key);
            _revision = revision;
            _values[key] = (of, made, ++_uses);
        }
        return made;
    }
}
