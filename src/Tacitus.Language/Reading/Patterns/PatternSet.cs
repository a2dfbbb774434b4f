using System.Runtime.InteropServices;

namespace Tacitus.Language.Reading.Patterns;

/// <summary>
/// Many patterns as one automaton: tells which of them matches a text, reading it once. States are made as texts need them, so that a set of large
/// patterns costs little before and is fast after. Linear in the text; safe to share between threads.
/// </summary>
internal sealed class PatternSet
{
    /// <summary>What <see cref="First"/> returns when no pattern matches.</summary>
    public const int None = int.MaxValue;

    // Beyond so many states, which only a hostile text would need, they are made anew each time and not kept.
    private const int MostStates = 4_000;

    private readonly List<Step> _steps = [];
    private readonly int[] _start;
    private readonly bool _isAnchored;
    private readonly Dictionary<string, State> _states = new(StringComparer.Ordinal);
    private readonly State _first;

    /// <summary>A set of <paramref name="patterns"/>, each with a number by which it is told; several may share one.</summary>
    /// <exception cref="FormatException">A pattern is wrong.</exception>
    public PatternSet(IEnumerable<(int Number, string Pattern)> patterns)
    {
        var starts = new List<int>();
        _isAnchored = true;
        foreach (var (number, pattern) in patterns)
        {
            var parsed = PatternParser.Parse(pattern);
            _isAnchored &= IsAnchored(parsed);
            starts.Add(Compile(parsed, Add(new Step(StepKind.Accept, number))));
        }
        _start = [.. starts];
        _first = StateOf([.. _start.Order()], isWord: false, isStart: true, None);
    }

    private enum StepKind
    {
        Take,
        Fork,
        Place,
        Accept,
    }

    /// <summary>Whether any pattern matches somewhere in <paramref name="text"/>.</summary>
    public bool Matches(ReadOnlySpan<char> text) => First(text) != None;

    /// <summary>The least number of a pattern that matches somewhere in <paramref name="text"/>; <see cref="None"/> when none does.</summary>
    public int First(ReadOnlySpan<char> text)
    {
        var state = _first;
        foreach (var c in text)
        {
            if (state.IsDead) return state.Best;
            var kept = Kept(c);
            state = kept >= 0 ? state.Next[kept] ??= After(state, c) : After(state, c);
        }
        if (state.AtEnd < 0) state.AtEnd = Closure(state, null).Best;
        return state.AtEnd;
    }

    // The place of a character among those after which a state is kept, -1 for others: ASCII, and the dashes, quotation marks and dots that news is full of.
    private static int Kept(char c) => c < Ascii ? c : c is >= FirstMark and <= LastMark ? Ascii + c - FirstMark : -1;

    private const int Ascii = 128;
    private const char FirstMark = '\u2010', LastMark = '\u2026';

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
        if (best == 0) steps = [];
        var key = string.Concat(MemoryMarshal.Cast<int, char>(steps), [(char)((isWord ? 1 : 0) + (isStart ? 2 : 0)), (char)best, (char)(best >> 16)]);
        lock (_states)
        {
            if (_states.TryGetValue(key, out var state)) return state;
            state = new State(steps, isWord, isStart, best);
            if (_states.Count < MostStates) _states[key] = state;
            return state;
        }
    }

    private static bool IsAnchored(PatternNode part) => part switch
    {
        PatternNode.At { Place: PatternPlace.Start } => true,
        PatternNode.All { Parts: [var first, ..] } => IsAnchored(first),
        PatternNode.Any any => any.Parts.All(IsAnchored),
        _ => false,
    };

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

    /// <summary>How far all patterns are, after some text.</summary>
    private sealed class State(int[] steps, bool isWord, bool isStart, int best)
    {
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

        public State?[] Next { get; } = new State?[Ascii + LastMark - FirstMark + 1];
    }
}
