using System.Collections.Immutable;
using Tacitus.Language.Lexicons;

namespace Tacitus.Coding.Actors;

/// <summary>Names by their words, so that one walk over the units finds the longest name that starts at each.</summary>
internal sealed class NameTrie
{
    private readonly Dictionary<long, int> _growing = [];
    private readonly List<List<NameForm>?> _forms = [null];
    private KeyTable<int> _next = new([]);
    private ImmutableArray<ImmutableArray<NameForm>> _frozen = [];
    private bool[] _starts = [];

    /// <summary>Adds a name.</summary>
    public void Add(ReadOnlySpan<int> words, NameForm form)
    {
        var node = 0;
        foreach (var word in words)
        {
            var key = Key(node, word);
            if (!_growing.TryGetValue(key, out var next))
            {
                next = _forms.Count;
                _forms.Add(null);
                _growing.Add(key, next);
            }
            node = next;
        }
        (_forms[node] ??= []).Add(form);
    }

    /// <summary>Ends the growing.</summary>
    public void Freeze()
    {
        _next = new KeyTable<int>([.. _growing.Select(g => KeyValuePair.Create((ulong)g.Key, g.Value))]);
        _starts = new bool[_growing.Keys.Where(k => k >> 32 == 0).Select(k => (int)k).DefaultIfEmpty(-1).Max() + 1];
        foreach (var key in _growing.Keys.Where(k => k >> 32 == 0)) _starts[(int)key] = true;
        _frozen = [.. _forms.Select(f => f is null ? [] : f.ToImmutableArray())];
    }

    /// <summary>Whether a name starts with <paramref name="word"/>.</summary>
    public bool Starts(int word) => (uint)word < (uint)_starts.Length && _starts[word];

    /// <summary>The node after <paramref name="node"/> (0 is the root) by <paramref name="word"/>; -1 when there is none.</summary>
    public int Next(int node, int word) => word >= 0 && _next.TryGet((ulong)Key(node, word), out var next) ? next : -1;

    /// <summary>The names that end at <paramref name="node"/>.</summary>
    public ImmutableArray<NameForm> At(int node) => _frozen[node];

    private static long Key(int node, int word) => (long)node << 32 | (uint)word;
}
