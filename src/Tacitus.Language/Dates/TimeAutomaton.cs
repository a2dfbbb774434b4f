using System.Collections.Immutable;

namespace Tacitus.Language.Dates;

/// <summary>
/// The patterns of one stage as one deterministic automaton over items (subset construction over Thompson's programs), so that reading costs one
/// table look-up an item whatever the number of rules. Captures are taken by running the one pattern that won.
/// </summary>
internal sealed class TimeAutomaton
{
    private readonly ImmutableArray<TimeRule> _rules;
    private readonly int[] _classOf;
    private readonly bool[] _begins;
    private readonly int _classes;
    private readonly List<int[]> _next = [];
    private readonly List<int[]> _accepts = [];
    private readonly TimeVocabulary _vocabulary;

    /// <summary>Compiles <paramref name="rules"/>; among matches of the same length, the earlier rule wins.</summary>
    public TimeAutomaton(ImmutableArray<TimeRule> rules, TimeVocabulary vocabulary)
    {
        _rules = rules;
        _vocabulary = vocabulary;
        (_classOf, var representatives) = SymbolClasses(rules, vocabulary);
        _classes = representatives.Count;
        Build(representatives);
        _begins = Array.ConvertAll(_classOf, c => _next[0][c] >= 0);
    }

    /// <summary>Whether some rule matches items none of which tells anything, as <paramref name="tells"/> has it for each signature.</summary>
    public bool MatchesWithout(ReadOnlySpan<bool> tells)
    {
        var silent = new bool[_classes];
        for (var symbol = 0; symbol < _classOf.Length; symbol++) silent[_classOf[symbol]] |= !tells[symbol / 2];
        var seen = new bool[_next.Count];
        var open = new Stack<int>([0]);
        while (open.TryPop(out var state))
        {
            var row = _next[state];
            for (var of = 0; of < row.Length; of++)
            {
                if (row[of] is not (>= 0 and var next) || !silent[of] || seen[next]) continue;
                if (_accepts[next].Length > 0) return true;
                seen[next] = true;
                open.Push(next);
            }
        }
        return false;
    }

    /// <summary>Whether some rule can begin with <paramref name="item"/>.</summary>
    public bool MayBegin(TimeItem item) => _begins[SymbolOf(item)];

    private static int SymbolOf(TimeItem item) => item.Signature * 2 + (item.Glued ? 1 : 0);

    private int ClassOf(TimeItem item) => _classOf[SymbolOf(item)];

    /// <summary>The longest matches from <paramref name="start"/>, longest first, as (end, rule); empty when none.</summary>
    public void Candidates(ReadOnlySpan<TimeItem> items, int start, List<(int End, TimeRule Rule)> found)
    {
        found.Clear();
        var state = 0;
        for (var i = start; i < items.Length; i++)
        {
            state = _next[state][ClassOf(items[i])];
            if (state < 0) break;
            foreach (var rule in _accepts[state]) found.Add((i + 1, _rules[rule]));
        }
        if (found.Count > 1) found.Reverse();
    }

    private static (int[] ClassOf, List<int> Representatives) SymbolClasses(ImmutableArray<TimeRule> rules, TimeVocabulary vocabulary)
    {
        var used = rules.SelectMany(r => r.Pattern.Program).Where(p => p.Op == TimePattern.Op.Take).Select(p => p.Terminal).ToHashSet();
        var gluedUse = rules.SelectMany(r => r.Pattern.Program).Where(p => p.Op == TimePattern.Op.Take && p.Glued).Select(p => p.Terminal).ToHashSet();
        var classOf = new int[vocabulary.Signatures * 2];
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var representatives = new List<int>();
        for (var symbol = 0; symbol < classOf.Length; symbol++)
        {
            var terminals = vocabulary.TerminalsOf(symbol / 2).Where(used.Contains).ToArray();
            var glued = symbol % 2 == 1 && terminals.Any(gluedUse.Contains);
            var key = string.Join(',', terminals) + (glued ? "~" : "");
            if (!byKey.TryGetValue(key, out var id))
            {
                byKey[key] = id = representatives.Count;
                representatives.Add(symbol);
            }
            classOf[symbol] = id;
        }
        return (classOf, representatives);
    }

    private void Build(List<int> representatives)
    {
        var programs = _rules.Select(r => r.Pattern.Program).ToArray();
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        var sets = new List<(int Rule, int At)[]>();
        var pending = new Queue<int>();

        int State(HashSet<(int Rule, int At)> positions)
        {
            var set = positions.Order().ToArray();
            var key = string.Join(';', set.Select(p => FormattableString.Invariant($"{p.Rule}.{p.At}")));
            if (byKey.TryGetValue(key, out var id)) return id;
            id = sets.Count;
            byKey[key] = id;
            sets.Add(set);
            // Candidates are read back to front, so the rule that is to win stands last.
            _accepts.Add([.. set.Where(p => programs[p.Rule][p.At].Op == TimePattern.Op.Match).Select(p => p.Rule).Distinct().OrderDescending()]);
            _next.Add([]);
            pending.Enqueue(id);
            return id;
        }

        var start = new HashSet<(int, int)>();
        for (var r = 0; r < programs.Length; r++) Close(programs, r, 0, start);
        State(start);
        while (pending.TryDequeue(out var state))
        {
            var row = new int[_classes];
            for (var symbol = 0; symbol < _classes; symbol++)
            {
                var terminals = _vocabulary.TerminalsOf(representatives[symbol] / 2);
                var glued = representatives[symbol] % 2 == 1;
                var reached = new HashSet<(int, int)>();
                foreach (var (rule, at) in sets[state])
                {
                    var op = programs[rule][at];
                    if (op.Op == TimePattern.Op.Take && (!op.Glued || glued) && terminals.Contains(op.Terminal)) Close(programs, rule, at + 1, reached);
                }
                row[symbol] = reached.Count == 0 ? -1 : State(reached);
            }
            _next[state] = row;
        }
    }

    private static void Close(ImmutableArray<TimePattern.Instruction>[] programs, int rule, int at, HashSet<(int, int)> into)
    {
        var op = programs[rule][at];
        if (op.Op is TimePattern.Op.Take or TimePattern.Op.Match) { into.Add((rule, at)); return; }
        if (op.Op != TimePattern.Op.Jump) Close(programs, rule, at + 1, into);
        if (op.Op is TimePattern.Op.Split or TimePattern.Op.Jump) Close(programs, rule, op.Target, into);
    }

    /// <summary>The captures of <paramref name="rule"/> over items [start, end), which it is known to match: the first way in the order of the pattern.</summary>
    /// <returns>Where what the rule takes begins and ends, and the index of the item of each slot, or -1.</returns>
    public (int Begin, int End, int[] Slots) Capture(TimeRule rule, ReadOnlySpan<TimeItem> items, int start, int end)
    {
        var program = rule.Pattern.Program;
        var (threads, next) = _threads ??= ([], []);
        threads.Clear();
        Span<bool> seen = stackalloc bool[MostSteps];
        seen = program.Length <= MostSteps ? seen[..program.Length] : new bool[program.Length];
        Follow(program, 0, start, null, threads, seen);
        for (var i = start; i < end; i++)
        {
            next.Clear();
            seen.Clear();
            foreach (var (at, trail) in threads)
            {
                var op = program[at];
                if (op.Op != TimePattern.Op.Take || op.Glued && !items[i].Glued || !_vocabulary.TerminalsOf(items[i].Signature).Contains(op.Terminal)) continue;
                Follow(program, at + 1, i + 1, op.Slot >= 0 ? new Trail(op.Slot, i, trail) : trail, next, seen);
            }
            (threads, next) = (next, threads);
        }
        var slots = new int[rule.Pattern.Captures.Length];
        Array.Fill(slots, -1);
        var (begin, stop) = (start, end);
        foreach (var (at, trail) in threads)
        {
            if (program[at].Op != TimePattern.Op.Match) continue;
            for (var t = trail; t is not null; t = t.Before)
            {
                if (t.Slot == BeginSlot) begin = t.Item;
                else if (t.Slot == EndSlot) stop = t.Item;
                else if (slots[t.Slot] < 0) slots[t.Slot] = t.Item;
            }
            break;
        }
        return (begin, stop, slots);
    }

    // Few patterns have more steps.
    private const int MostSteps = 256;

    // The ways that are under way before an item and after it; nothing of one capture is left to the next.
    [ThreadStatic]
    private static (List<(int At, Trail? Trail)> Before, List<(int At, Trail? Trail)> After)? _threads;

    private const int BeginSlot = -2;
    private const int EndSlot = -3;

    private sealed record Trail(int Slot, int Item, Trail? Before);

    private static void Follow(
        ImmutableArray<TimePattern.Instruction> program, int at, int position, Trail? trail, List<(int At, Trail? Trail)> threads, Span<bool> seen)
    {
        if (seen[at]) return;
        seen[at] = true;
        var op = program[at];
        switch (op.Op)
        {
            case TimePattern.Op.Jump: Follow(program, op.Target, position, trail, threads, seen); break;
            case TimePattern.Op.Split:
                Follow(program, at + 1, position, trail, threads, seen);
                Follow(program, op.Target, position, trail, threads, seen);
                break;
            case TimePattern.Op.Begin: Follow(program, at + 1, position, new Trail(BeginSlot, position, trail), threads, seen); break;
            case TimePattern.Op.End: Follow(program, at + 1, position, new Trail(EndSlot, position, trail), threads, seen); break;
            default: threads.Add((at, trail)); break;
        }
    }
}
