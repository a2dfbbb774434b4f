using System.Runtime.InteropServices;
using System.Text;
using Tacitus.Model.Events;

namespace Tacitus.Ledger.Storage;

/// <summary>All events of a ledger as charts see them, in the order of their ids: read once and asked often, for as long as the ledger does not change.</summary>
public sealed class EventMarks
{
    // More than there are days.
    private const long Days = 1 << 22;

    private const int LongestId = 64;

    private readonly string[] _ids;
    private readonly EventMark[] _marks;
    private readonly int[] _stretches;
    private readonly Lazy<Dictionary<string, int>> _numbers;
    private readonly Lazy<int[]> _oldest, _newest, _deadliest;

    /// <summary>The events of these ids, which come in ordinal order.</summary>
    internal EventMarks(string[] ids, EventMark[] marks)
    {
        (_ids, _marks, _stretches) = (ids, marks, new int[marks.Length]);
        var known = new Dictionary<(DateOnly?, DateOnly?), int>();
        for (var i = 0; i < marks.Length; i++)
        {
            ref var stretch = ref CollectionsMarshal.GetValueRefOrAddDefault(known, (marks[i].First, marks[i].Last), out var isKnown);
            _stretches[i] = isKnown ? stretch : stretch = known.Count - 1;
        }
        Stretches = [.. known.OrderBy(k => k.Value).Select(k => k.Key)];
        _numbers = new(() => Enumerable.Range(0, ids.Length).ToDictionary(i => ids[i], StringComparer.Ordinal));
        _oldest = new(() => Sorted(i => _marks[i].First?.DayNumber ?? long.MaxValue));
        _newest = new(() => Sorted(i => -Day(i)));
        _deadliest = new(() => Sorted(i => -((_marks[i].Killed.Best ?? _marks[i].Killed.Low ?? -1L) + 1) * Days - Day(i)));
    }

    /// <summary>How many events there are.</summary>
    public int Count => _ids.Length;

    /// <summary>The event of that number, from 0.</summary>
    public ref readonly EventMark this[int number] => ref _marks[number];

    /// <summary>From which to which day events may have happened, each stretch once: few beside the events, so that what is counted by time is counted by these.</summary>
    public IReadOnlyList<(DateOnly? First, DateOnly? Last)> Stretches { get; }

    /// <summary>Which of <see cref="Stretches"/> it may have happened in.</summary>
    public int Stretch(int number) => _stretches[number];

    /// <summary>Its id.</summary>
    public string Id(int number) => _ids[number];

    /// <summary>The numbers in the order in which events are listed.</summary>
    public IReadOnlyList<int> In(EventOrder order) => order switch { EventOrder.Oldest => _oldest.Value, EventOrder.Newest => _newest.Value, _ => _deadliest.Value };

    /// <summary>The number of the event of that id, in UTF-8 as SQLite holds it; -1 when there is none.</summary>
    internal int Number(ReadOnlySpan<byte> id)
    {
        Span<char> buffer = stackalloc char[LongestId];
        return id.Length <= LongestId && _numbers.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(buffer[..Encoding.UTF8.GetChars(id, buffer)], out var number) ? number : -1;
    }

    private long Day(int number) => (_marks[number].First?.DayNumber ?? -1) + 1;

    // Numbers go with ids, and the sort leaves what is equal in its order.
    private int[] Sorted(Func<int, long> key) => [.. Enumerable.Range(0, Count).OrderBy(key)];
}
