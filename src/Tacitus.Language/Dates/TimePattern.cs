using System.Collections.Immutable;

namespace Tacitus.Language.Dates;

/// <summary>
/// A rule's pattern as a program for a Thompson automaton. Terminals are words (<c>ago</c>) and classes (<c>MONTH</c>); <c>~</c> asks that no
/// blank stands before; <c>name:</c> captures; <c>( | )</c>, <c>?</c>, <c>*</c>, <c>+</c> as usual; <c>[ ]</c> bounds what the rule takes, the
/// rest being context.
/// </summary>
internal sealed class TimePattern
{
    internal enum Op
    {
        Take,
        Split,
        Jump,
        Begin,
        End,
        Match,
    }

    /// <param name="Op">What to do.</param>
    /// <param name="Terminal">For <see cref="Op.Take"/>: the terminal.</param>
    /// <param name="Glued">For <see cref="Op.Take"/>: whether no blank may stand before.</param>
    /// <param name="Slot">For <see cref="Op.Take"/>: the capture, or -1.</param>
    /// <param name="Target">For <see cref="Op.Split"/> and <see cref="Op.Jump"/>: where to go; a split prefers the next instruction.</param>
    internal readonly record struct Instruction(Op Op, int Terminal = -1, bool Glued = false, int Slot = -1, int Target = -1);

    private TimePattern(ImmutableArray<Instruction> program, ImmutableArray<string> captures)
    {
        Program = program;
        Captures = captures;
    }

    /// <summary>The instructions; the last is <see cref="Op.Match"/>.</summary>
    public ImmutableArray<Instruction> Program { get; }

    /// <summary>The names of the captures by slot.</summary>
    public ImmutableArray<string> Captures { get; }

    /// <summary>Reads a pattern.</summary>
    /// <param name="source">As written in the rule file.</param>
    /// <param name="terminal">Numbers a terminal.</param>
    /// <param name="macros">What stands for what (<c>let</c> lines).</param>
    /// <exception cref="FormatException">It is no pattern.</exception>
    public static TimePattern Parse(string source, Func<string, int> terminal, IReadOnlyDictionary<string, string> macros)
    {
        var reader = new Reader(Words(source, macros, 0), terminal);
        var body = reader.Alternatives();
        if (!reader.AtEnd) throw new FormatException($"'{reader.Current}' is not expected here");
        var code = ImmutableArray.CreateBuilder<Instruction>();
        Emit(body, code);
        code.Add(new Instruction(Op.Match));
        return new TimePattern(code.DrainToImmutable(), [.. reader.Captures]);
    }

    private static List<string> Words(string source, IReadOnlyDictionary<string, string> macros, int depth)
    {
        if (depth > 8) throw new FormatException("the 'let' lines refer to themselves");
        var words = new List<string>();
        var i = 0;
        while (i < source.Length)
        {
            var c = source[i];
            if (char.IsWhiteSpace(c)) { i++; continue; }
            if ("()|?*+[]".Contains(c, StringComparison.Ordinal)) { words.Add(c.ToString()); i++; continue; }
            if (c == '~') { words.Add("~"); i++; continue; }
            if (c == '\'')
            {
                var close = source.IndexOf('\'', i + 2);
                if (close < 0) throw new FormatException("a quote is not closed");
                words.Add("=" + source[(i + 1)..close]);
                i = close + 1;
                continue;
            }
            var end = i;
            while (end < source.Length && !char.IsWhiteSpace(source[end]) && !"()|?*+[]~".Contains(source[end], StringComparison.Ordinal) && source[end] != ':') end++;
            if (end < source.Length && source[end] == ':') { words.Add(source[i..end] + ":"); i = end + 1; continue; }
            var word = source[i..end];
            i = end;
            if (macros.TryGetValue(word, out var macro)) { words.Add("("); words.AddRange(Words(macro, macros, depth + 1)); words.Add(")"); }
            else words.Add("=" + word);
        }
        return words;
    }

    private abstract record Node;
    private sealed record Leaf(int Terminal, bool Glued, int Slot) : Node;
    private sealed record Bound(Op Op) : Node;
    private sealed record Row(List<Node> Nodes) : Node;
    private sealed record Choice(List<Node> Nodes) : Node;
    private sealed record Repeat(Node Inner, int Least, bool Many) : Node;

    private sealed class Reader(List<string> words, Func<string, int> terminal)
    {
        private int _at;

        public List<string> Captures { get; } = [];

        public bool AtEnd => _at >= words.Count;

        public string Current => AtEnd ? "the end" : words[_at].TrimStart('=');

        public Node Alternatives()
        {
            var choices = new List<Node> { Sequence() };
            while (!AtEnd && words[_at] == "|")
            {
                _at++;
                choices.Add(Sequence());
            }
            return choices.Count == 1 ? choices[0] : new Choice(choices);
        }

        private Row Sequence()
        {
            var nodes = new List<Node>();
            while (!AtEnd && words[_at] is not ("|" or ")")) nodes.Add(Repeated());
            return new Row(nodes);
        }

        private Node Repeated()
        {
            var node = Single("", false);
            while (!AtEnd && words[_at] is "?" or "*" or "+")
            {
                node = words[_at] switch { "?" => new Repeat(node, 0, false), "*" => new Repeat(node, 0, true), _ => new Repeat(node, 1, true) };
                _at++;
                if (AtEnd) break;
            }
            return node;
        }

        private Node Single(string capture, bool glued)
        {
            if (AtEnd) throw new FormatException("the pattern ends too early");
            var word = words[_at++];
            switch (word)
            {
                case "[": return new Bound(Op.Begin);
                case "]": return new Bound(Op.End);
                case "~": return Single(capture, true);
                case "(":
                    var captured = _captureAll;
                    if (capture.Length > 0) _captureAll = capture;
                    var inner = Alternatives();
                    _captureAll = captured;
                    if (AtEnd || words[_at++] != ")") throw new FormatException("a bracket is not closed");
                    return glued ? Glue(inner) : inner;
            }
            if (word[0] != '=' && word.EndsWith(':')) return Single(word[..^1], glued);
            if (!word.StartsWith('=')) throw new FormatException($"'{word}' is not expected here");
            var name = capture.Length > 0 ? capture : _captureAll;
            return new Leaf(terminal(word[1..]), glued, name.Length == 0 ? -1 : Slot(name));
        }

        private string _captureAll = "";

        private static Node Glue(Node node) => node switch
        {
            Leaf l => l with { Glued = true },
            Row r => new Row([.. r.Nodes.Take(1).Select(Glue), .. r.Nodes.Skip(1)]),
            Choice c => new Choice([.. c.Nodes.Select(Glue)]),
            _ => throw new FormatException("'~' stands before something that may be left out"),
        };

        private int Slot(string name)
        {
            var slot = Captures.IndexOf(name);
            if (slot >= 0) return slot;
            Captures.Add(name);
            return Captures.Count - 1;
        }
    }

    private static void Emit(Node node, ImmutableArray<Instruction>.Builder code)
    {
        switch (node)
        {
            case Leaf l: code.Add(new Instruction(Op.Take, l.Terminal, l.Glued, l.Slot)); break;
            case Bound b: code.Add(new Instruction(b.Op)); break;
            case Row r: foreach (var n in r.Nodes) Emit(n, code); break;
            case Choice c:
                var jumps = new List<int>();
                for (var i = 0; i < c.Nodes.Count; i++)
                {
                    var split = code.Count;
                    if (i < c.Nodes.Count - 1) code.Add(default);
                    Emit(c.Nodes[i], code);
                    if (i == c.Nodes.Count - 1) continue;
                    jumps.Add(code.Count);
                    code.Add(default);
                    code[split] = new Instruction(Op.Split, Target: code.Count);
                }
                foreach (var jump in jumps) code[jump] = new Instruction(Op.Jump, Target: code.Count);
                break;
            case Repeat { Least: 0 } o:
                var start = code.Count;
                code.Add(default);
                Emit(o.Inner, code);
                if (o.Many) code.Add(new Instruction(Op.Jump, Target: start));
                code[start] = new Instruction(Op.Split, Target: code.Count);
                break;
            case Repeat m:
                var again = code.Count;
                Emit(m.Inner, code);
                code.Add(new Instruction(Op.Split, Target: code.Count + 2));
                code.Add(new Instruction(Op.Jump, Target: again));
                break;
        }
    }
}
