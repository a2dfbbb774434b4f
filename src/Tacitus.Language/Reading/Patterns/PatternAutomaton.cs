using System.Runtime.InteropServices;

namespace Tacitus.Language.Reading.Patterns;

/// <summary>
/// Patterns as one automaton: tells which of them matches a text, reading it once. States are made as texts need them, so that large
/// patterns cost little before and are fast after. Linear in the text; safe to share between threads.
/// </summary>
internal sealed class PatternAutomaton
{
    private const int None = PatternSet.None;

    // Beyond so many states, which only a hostile text would need, they are made anew each time and not kept.
    private const int MostStates = 4_000;

    private readonly List<Step> _steps = [];
    private readonly int[] _start;
    private readonly bool _isAnchored;
    private readonly int _least = None;
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);
    private readonly State _first;

    // For each character its kind, from 1: no pattern tells those of one kind apart. After others no row tells what comes.
    private readonly byte[] _kinds = new byte[CharacterMask.Last + 1];
    private readonly int _width;
    private volatile Table _table;

    /// <summary>One for <paramref name="patterns"/>, each with a number by which it is told; several may share one.</summary>
    public PatternAutomaton(params ReadOnlySpan<(int Number, PatternNode Pattern)> patterns)
    {
        _start = new int[patterns.Length];
        _isAnchored = true;
        for (var i = 0; i < patterns.Length; i++)
        {
            var (number, pattern) = patterns[i];
            _isAnchored &= PatternTraits.IsAnchored(pattern);
            _least = Math.Min(_least, number);
            _start[i] = Compile(pattern, Add(new Step(StepKind.Accept, number)));
        }
        _width = CountKinds();
        _table = new Table(new int[FirstRows * _width], new State[FirstRows]);
        _first = StateOf([.. _start.Order()], isWord: false, isStart: true, None);
    }

    private const int FirstRows = 16;

    private enum StepKind
    {
        Take,
        Fork,
        Place,
        Accept,
    }

    /// <summary>The least number of a pattern that matches somewhere in <paramref name="text"/>; <see cref="PatternSet.None"/> when none does.</summary>
    public int First(ReadOnlySpan<char> text)
    {
        var state = _first;
        for (var i = 0; i < text.Length && !state.IsDead; i++)
        {
            if (state.Row > 0)
            {
                var (table, row, kinds) = (_table, state.Row, _kinds);
                var next = table.Next;
                for (; i < text.Length; i++)
                {
                    var c = text[i];
                    var to = next[row + (c < kinds.Length ? kinds[c] : 0)];
                    if (to == 0) break;
                    row = to;
                }
                state = table.States[row / _width];
                if (i == text.Length || state.IsDead) break;
            }
            state = Follow(state, text[i]);
        }
        if (state.IsDead) return state.Best;
        if (state.AtEnd < 0) state.AtEnd = Closure(state, null).Best;
        return state.AtEnd;
    }

    // Where no row tells it yet, or none ever does.
    private State Follow(State state, char c)
    {
        var after = After(state, c);
        if (state.Row > 0 && after.Row > 0 && c < _kinds.Length && _kinds[c] is not 0 and var kind)
        {
            lock (_states) _table.Next[state.Row + kind] = after.Row;
        }
        return after;
    }

    // Gives each character its kind; returns how many there are, with that of those that have none.
    private int CountKinds()
    {
        var known = CharacterMask.Known;
        var kinds = new int[known.Length];
        for (var i = 0; i < kinds.Length; i++) kinds[i] = CharacterSet.JoinsWord(known[i]) ? 1 : 0;
        var count = 2;
        var parts = new Dictionary<int, int>();
        foreach (var set in _steps.Where(s => s.Set is not null).Select(s => s.Set!).Distinct(ReferenceEqualityComparer.Instance).Cast<CharacterSet>())
        {
            parts.Clear();
            for (var i = 0; i < kinds.Length; i++)
            {
                var part = 2 * kinds[i] + (set.Contains(known[i]) ? 1 : 0);
                if (!parts.TryGetValue(part, out var kind)) parts[part] = kind = parts.Count;
                kinds[i] = kind;
            }
            count = parts.Count;
        }
        for (var i = 0; i < kinds.Length; i++) _kinds[known[i]] = (byte)(kinds[i] + 1);
        return count + 1;
    }

    private State After(State state, char c)
    {
        // Only whether c joins the word matters to what is reached before it.
        var (takes, best) = CharacterSet.JoinsWord(c) ? state.BeforeWord ??= Closure(state, c) : state.BeforeOther ??= Closure(state, c);
        var next = new List<int>();
        foreach (var step in takes)
        {
            if (_steps[step].Set!.Contains(c)) next.Add(_steps[step].To);
        }
        if (!_isAnchored) next.AddRange(_start);
        next.Sort();
        return StateOf([.. next.Where((step, i) => i == 0 || step != next[i - 1])], CharacterSet.JoinsWord(c), isStart: false, best);
    }

    // The steps that take a character and can be reached without one, when c comes next (null at the end), and the best pattern that is matched by then.
    private Reach Closure(State state, char? c)
    {
        var takes = new List<int>();
        var best = state.Best;
        var seen = new HashSet<int>();
        var open = new Stack<int>(state.Steps);
        while (open.TryPop(out var at))
        {
            if (!seen.Add(at)) continue;
            var step = _steps[at];
            switch (step.Kind)
            {
                case StepKind.Take:
                    takes.Add(at);
                    break;
                case StepKind.Fork:
                    foreach (var to in step.Forks!) open.Push(to);
                    break;
                case StepKind.Place when IsAt(step.Place, state, c):
                    open.Push(step.To);
                    break;
                case StepKind.Accept:
                    best = Math.Min(best, step.To);
                    break;
            }
        }
        return new Reach(takes, best);
    }

    private static bool IsAt(PatternPlace place, State state, char? next) => place switch
    {
        PatternPlace.Start => state.IsStart,
        PatternPlace.End => next is null,
        _ => state.IsWord != (next is { } c && CharacterSet.JoinsWord(c)),
    };

    private State StateOf(int[] steps, bool isWord, bool isStart, int best)
    {
        // Nothing that is still under way can be better than the first pattern.
        if (best <= _least) steps = [];
        var key = string.Concat(MemoryMarshal.Cast<int, char>(steps), [(char)((isWord ? 1 : 0) + (isStart ? 2 : 0)), (char)best, (char)(best >> 16)]);
        lock (_states)
        {
            if (_states.TryGetValue(key, out var state)) return state;
            var row = _states.Count + 1;
            if (row > MostStates) return new State(steps, isWord, isStart, best, 0);
            var table = _table;
            if (row >= table.States.Length) table = new Table([.. table.Next, .. new int[table.Next.Length]], [.. table.States, .. new State[table.States.Length]]);
            state = table.States[row] = _states[key] = new State(steps, isWord, isStart, best, row * _width);
            _table = table;
            return state;
        }
    }

    private int Add(Step step)
    {
        _steps.Add(step);
        return _steps.Count - 1;
    }

    // The step that begins part and goes on to next.
    private int Compile(PatternNode part, int next)
    {
        switch (part)
        {
            case PatternNode.One one:
                return Add(new Step(StepKind.Take, next, one.Set));
            case PatternNode.At at:
                return Add(new Step(StepKind.Place, next, Place: at.Place));
            case PatternNode.All all:
                foreach (var each in all.Parts.Reverse()) next = Compile(each, next);
                return next;
            case PatternNode.Any any:
                return Add(new Step(StepKind.Fork, next, Forks: [.. any.Parts.Select(p => Compile(p, next))]));
            case PatternNode.Repeated repeated:
                var to = next;
                if (repeated.Most is { } most)
                {
                    for (var i = repeated.Least; i < most; i++) to = Add(new Step(StepKind.Fork, next, Forks: [Compile(repeated.Part, to), next]));
                }
                else
                {
                    to = Add(new Step(StepKind.Fork, next));
                    _steps[to] = new Step(StepKind.Fork, next, Forks: [Compile(repeated.Part, to), next]);
                }
                for (var i = 0; i < repeated.Least; i++) to = Compile(repeated.Part, to);
                return to;
            default:
                throw new ArgumentException($"{part.GetType().Name} cannot be compiled", nameof(part));
        }
    }

    /// <summary>One step of a pattern; <paramref name="To"/> is the next one, or the number of the pattern that is matched.</summary>
    private readonly record struct Step(StepKind Kind, int To, CharacterSet? Set = null, int[]? Forks = null, PatternPlace Place = default);

    /// <summary>The steps that take a character and can be reached without one, and the best pattern that is matched by then.</summary>
    private sealed record Reach(List<int> Takes, int Best);

    /// <summary>For each row and each kind of character the row after it, 0 where that is not known yet; and for each row its state. The first row stays empty.</summary>
    private sealed record Table(int[] Next, State[] States);

    /// <summary>How far all patterns are, after some text.</summary>
    private sealed class State(int[] steps, bool isWord, bool isStart, int best, int row)
    {
        /// <summary>Where its row of the table begins; 0 when it is not kept.</summary>
        public int Row => row;

        public int[] Steps => steps;

        public bool IsWord => isWord;

        public bool IsStart => isStart;

        public int Best => best;

        /// <summary>Whether no more text can change the answer.</summary>
        public bool IsDead { get; } = steps.Length == 0;

        /// <summary>The best pattern that is matched when the text ends here; -1 when that was not asked yet.</summary>
        public int AtEnd { get; set; } = -1;

        /// <summary>What is reached before a character that joins a word; null when that was not asked yet.</summary>
        public Reach? BeforeWord { get; set; }

        /// <summary>What is reached before any other character; null when that was not asked yet.</summary>
        public Reach? BeforeOther { get; set; }
    }
}
