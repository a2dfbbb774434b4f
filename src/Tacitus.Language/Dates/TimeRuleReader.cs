using System.Collections.Immutable;

namespace Tacitus.Language.Dates;

/// <summary>
/// Reads rule files: blocks of a <c>rule NAME -> CLASS</c> line and the lines <c>match</c>, <c>means</c>, <c>when</c>, <c>unless</c>, <c>yes</c>
/// and <c>no</c>; <c>let NAME = PATTERN</c> names a pattern for the lines after it; <c>#</c> begins a remark.
/// </summary>
internal sealed class TimeRuleReader(TimeVocabulary vocabulary)
{
    private readonly Dictionary<string, string> _macros = new(StringComparer.Ordinal);
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private sealed class Draft
    {
        public required string Name { get; init; }
        public required string Group { get; init; }
        public required int Line { get; init; }
        public string? Match { get; set; }
        public string? Means { get; set; }
        public int MeansLine { get; set; }
        public List<TimeCondition> Conditions { get; } = [];
        public List<TimeExample> Yes { get; } = [];
        public List<TimeExample> No { get; } = [];
    }

    /// <summary>The rules of one file.</summary>
    /// <exception cref="FormatException">A line is wrong: <c>file:line: message</c>.</exception>
    public ImmutableArray<TimeRule> Read(string file, string text)
    {
        var rules = ImmutableArray.CreateBuilder<TimeRule>();
        Draft? draft = null;
        var number = 0;
        try
        {
            foreach (var raw in text.Split('\n'))
            {
                number++;
                var line = raw.Trim();
                if (line.Length == 0 || line[0] == '#') continue;
                var blank = line.IndexOf(' ', StringComparison.Ordinal);
                var (key, rest) = blank < 0 ? (line, "") : (line[..blank], line[(blank + 1)..].Trim());
                if (key == "let")
                {
                    var equals = rest.IndexOf('=', StringComparison.Ordinal);
                    if (equals < 0 || !_macros.TryAdd(rest[..equals].Trim(), rest[(equals + 1)..])) throw new FormatException("a 'let' line is 'let NAME = PATTERN', with a new name");
                    continue;
                }
                if (key == "rule")
                {
                    if (draft is not null) rules.Add(Finish(draft, file));
                    draft = Begin(rest, number);
                    continue;
                }
                if (draft is null) throw new FormatException("a rule begins with 'rule NAME -> CLASS'");
                Take(draft, key, rest, number);
            }
            if (draft is not null) rules.Add(Finish(draft, file));
        }
        catch (FormatException e) when (!e.Message.StartsWith(file + ":", StringComparison.Ordinal))
        {
            throw new FormatException(FormattableString.Invariant($"{file}:{number}: {e.Message}"), e);
        }
        return rules.DrainToImmutable();
    }

    private Draft Begin(string rest, int number)
    {
        var parts = rest.Split("->", StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || parts[0].Length == 0 || parts[1].Length == 0) throw new FormatException("a rule begins with 'rule NAME -> CLASS'");
        if (!_names.Add(parts[0])) throw new FormatException($"there is a rule '{parts[0]}' already");
        vocabulary.Terminal(parts[1]);
        return new Draft { Name = parts[0], Group = parts[1], Line = number };
    }

    private void Take(Draft draft, string key, string rest, int number)
    {
        switch (key)
        {
            case "match" when draft.Match is null: draft.Match = rest; break;
            case "match": draft.Match = $"( {draft.Match} | {rest} )"; break;
            case "means": (draft.Means, draft.MeansLine) = (rest, number); break;
            case "when" or "unless": draft.Conditions.Add(Condition(rest, key == "when")); break;
            case "yes": draft.Yes.Add(Example(rest, wanted: true, number)); break;
            case "no": draft.No.Add(Example(rest, wanted: false, number)); break;
            default: throw new FormatException($"'{key}' begins no line of a rule");
        }
    }

    private TimeRule Finish(Draft draft, string file)
    {
        FormatException Wrong(int line, string message) => new(FormattableString.Invariant($"{file}:{line}: {message}"));
        if (draft.Match is null || draft.Means is null) throw Wrong(draft.Line, $"rule '{draft.Name}' lacks its 'match' or its 'means' line");
        if (draft.Yes.Count == 0 || draft.No.Count == 0) throw Wrong(draft.Line, $"rule '{draft.Name}' lacks its 'yes' or its 'no' example");
        try
        {
            var pattern = TimePattern.Parse(draft.Match, vocabulary.Terminal, _macros);
            var meaning = TimeMeaning.Parse(draft.Means, pattern.Captures);
            return new TimeRule(draft.Name, file, draft.Line, draft.Group, pattern, meaning, [.. draft.Conditions], [.. draft.Yes], [.. draft.No]);
        }
        catch (FormatException e)
        {
            throw Wrong(draft.Line, $"rule '{draft.Name}': {e.Message}");
        }
    }

    private TimeCondition Condition(string rest, bool wanted)
    {
        var words = rest.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words[0] is not ("before" or "after")) throw new FormatException("a condition is 'when|unless before|after WORD ...'");
        return new TimeCondition(
            wanted, words[0] == "after",
            [.. words.Skip(1).Where(w => w is not ("<capital>" or "<edge>" or "<glued>" or "<joined>")).SelectMany(Expand).Select(vocabulary.Terminal)],
            words.Contains("<capital>"), words.Contains("<edge>"), words.Contains("<glued>"), words.Contains("<joined>"));
    }

    private IEnumerable<string> Expand(string word) =>
        _macros.TryGetValue(word, out var macro) ? macro.Split([' ', '|', '(', ')'], StringSplitOptions.RemoveEmptyEntries).SelectMany(Expand) : [word.Trim('\'')];

    private static TimeExample Example(string rest, bool wanted, int number)
    {
        string? published = "2024-03-22";
        var at = rest.LastIndexOf(" @", StringComparison.Ordinal);
        if (at >= 0)
        {
            published = rest[(at + 2)..].Trim();
            if (published == "none") published = null;
            rest = rest[..at].TrimEnd();
        }
        string? value = null;
        if (rest.EndsWith(" =", StringComparison.Ordinal)) rest += " ";
        var equals = rest.LastIndexOf(" = ", StringComparison.Ordinal);
        if (wanted)
        {
            if (equals < 0) throw new FormatException("a 'yes' line is 'yes TEXT WITH [WORDS] = VALUE', and perhaps '@ DATE'");
            value = rest[(equals + 3)..].Trim();
            rest = rest[..equals].TrimEnd();
        }
        var open = rest.IndexOf('[', StringComparison.Ordinal);
        var close = rest.IndexOf(']', StringComparison.Ordinal);
        if (open < 0 != close < 0 || close < open || wanted && open < 0) throw new FormatException("the words of an example stand in [ ]");
        return open < 0
            ? new TimeExample(rest, "", value, published, number)
            : new TimeExample(rest[..open] + rest[(open + 1)..close] + rest[(close + 1)..], rest[(open + 1)..close], value, published, number);
    }
}
