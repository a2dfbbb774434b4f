namespace Tacitus.Language.Reading.Patterns;

/// <summary>
/// Many patterns: tells which of them matches a text. Those that begin where the text does, and with few characters, are read as one: nearly all texts part from
/// all of them within a word or two. So are those that may begin anywhere; each of the others is read by itself, since together their states would be multiplied.
/// Both are read only where the text has characters without which they match nothing. Linear in the text; safe to share between threads.
/// </summary>
internal sealed class PatternSet
{
    /// <summary>What <see cref="First"/> returns when no pattern matches.</summary>
    public const int None = int.MaxValue;

    private readonly PatternAutomaton? _beginnings;
    private readonly Wide[] _wide;

    /// <summary>A set of <paramref name="patterns"/>, each with a number by which it is told; several may share one.</summary>
    /// <exception cref="FormatException">A pattern is wrong.</exception>
    public PatternSet(IEnumerable<(int Number, string Pattern)> patterns)
    {
        List<(int, PatternNode)> beginnings = [], anywhere = [];
        var wide = new List<Wide>();
        foreach (var (number, pattern) in patterns)
        {
            foreach (var alternative in PatternTraits.Alternatives(PatternParser.Parse(pattern)))
            {
                if (!PatternTraits.IsAnchored(alternative)) anywhere.Add((number, alternative));
                else if (PatternTraits.BeginsNarrowly(alternative)) beginnings.Add((number, alternative));
                else wide.Add(new Wide((number, alternative)));
            }
        }
        if (beginnings.Count > 0) _beginnings = new PatternAutomaton([.. beginnings]);
        if (anywhere.Count > 0) wide.Add(new Wide([.. anywhere]));
        _wide = [.. wide.OrderBy(w => w.Least)];
    }

    /// <summary>Whether any pattern matches somewhere in <paramref name="text"/>.</summary>
    public bool Matches(ReadOnlySpan<char> text) => First(text) != None;

    /// <summary>The least number of a pattern that matches somewhere in <paramref name="text"/>; <see cref="None"/> when none does.</summary>
    public int First(ReadOnlySpan<char> text)
    {
        var first = _beginnings?.First(text) ?? None;
        if (_wide.Length == 0 || _wide[0].Least >= first) return first;
        var has = CharacterMask.Of(text);
        foreach (var wide in _wide)
        {
            if (wide.Least >= first) break;
            if (wide.MayMatch(has)) first = Math.Min(first, wide.Automaton.First(text));
        }
        return first;
    }

    /// <summary>Patterns that are read as one, where a text has what one of them needs.</summary>
    private sealed class Wide(params ReadOnlySpan<(int Number, PatternNode Pattern)> patterns)
    {
        // For each pattern sets of characters, from each of which a text needs one.
        private readonly CharacterMask[][] _needs = NeedsOf(patterns);

        public PatternAutomaton Automaton { get; } = new(patterns);

        /// <summary>The least number of its patterns.</summary>
        public int Least { get; } = patterns[0].Number;

        public bool MayMatch(in CharacterMask has)
        {
            foreach (var needs in _needs)
            {
                var all = true;
                foreach (var need in needs) all &= need.Overlaps(has);
                if (all) return true;
            }
            return false;
        }

        private static CharacterMask[][] NeedsOf(ReadOnlySpan<(int Number, PatternNode Pattern)> patterns)
        {
            var needs = new CharacterMask[patterns.Length][];
            for (var i = 0; i < needs.Length; i++) needs[i] = [.. PatternTraits.Needs(patterns[i].Pattern)];
            return needs;
        }
    }
}
