using System.Globalization;

namespace Tacitus.Language.Reading.Patterns;

/// <summary>
/// Reads a pattern: the part of regular expressions that needs no memory (no look-around, no back-references, no lazy repeats):
/// <c>( ) (?: ) | ? * + {n} {n,m} [ ] [^ ] . ^ $ \b \d \w \W \s \S \p{L} \p{Lu} \p{N}</c>.
/// </summary>
/// <param name="pattern">The pattern.</param>
internal sealed class PatternParser(string pattern)
{
    private int _at;

    /// <summary>The pattern's parts.</summary>
    /// <exception cref="FormatException">The pattern is wrong, or holds what is not in the list above.</exception>
    public static PatternNode Parse(string pattern)
    {
        var parser = new PatternParser(pattern);
        var node = parser.Alternatives();
        return parser._at == pattern.Length ? node : throw parser.Wrong("there is a ')' too many");
    }

    private PatternNode Alternatives()
    {
        var parts = new List<PatternNode> { Sequence() };
        while (Takes('|')) parts.Add(Sequence());
        return parts is [var only] ? only : new PatternNode.Any(parts);
    }

    private PatternNode Sequence()
    {
        var parts = new List<PatternNode>();
        while (_at < pattern.Length && pattern[_at] is not ('|' or ')')) parts.Add(Repeats(Atom()));
        return parts is [var only] ? only : new PatternNode.All(parts);
    }

    private PatternNode Repeats(PatternNode part)
    {
        while (_at < pattern.Length)
        {
            if (Takes('?')) part = new PatternNode.Repeated(part, 0, 1);
            else if (Takes('*')) part = new PatternNode.Repeated(part, 0, null);
            else if (Takes('+')) part = new PatternNode.Repeated(part, 1, null);
            else if (Takes('{')) part = Counted(part);
            else break;
            if (_at < pattern.Length && pattern[_at] is '?' or '+' or '*') throw Wrong("lazy and possessive repeats are not known");
        }
        return part;
    }

    private PatternNode.Repeated Counted(PatternNode part)
    {
        var end = pattern.IndexOf('}', _at);
        if (end < 0) throw Wrong("a '{' is not closed");
        var bounds = pattern[_at..end].Split(',');
        _at = end + 1;
        if (bounds.Length > 2 || !Number(bounds[0], out var least)) throw Wrong("expected {n}, {n,} or {n,m}");
        if (bounds.Length == 1) return new(part, least, least);
        if (bounds[1].Length == 0) return new(part, least, null);
        return Number(bounds[1], out var most) ? new(part, least, most) : throw Wrong("expected {n}, {n,} or {n,m}");
    }

    private PatternNode Atom()
    {
        var c = pattern[_at++];
        switch (c)
        {
            case '(':
                if (Takes('?') && !Takes(':')) throw Wrong("look-around and named groups are not known");
                var inside = Alternatives();
                return Takes(')') ? inside : throw Wrong("a '(' is not closed");
            case '[':
                return new PatternNode.One(Class());
            case '.':
                return new PatternNode.One(CharacterSet.AnyButNewline);
            case '^':
                return new PatternNode.At(PatternPlace.Start);
            case '$':
                return new PatternNode.At(PatternPlace.End);
            case '\\' when _at < pattern.Length && pattern[_at] == 'b':
                _at++;
                return new PatternNode.At(PatternPlace.WordEdge);
            case '\\':
                return new PatternNode.One(new CharacterSet([Escape()]));
            case '?' or '*' or '+' or '{':
                throw Wrong("there is nothing to repeat");
            default:
                return new PatternNode.One(CharacterSet.Of(c));
        }
    }

    private CharacterSet Class()
    {
        var negated = Takes('^');
        var parts = new List<Func<char, bool>>();
        for (var first = true; ; first = false)
        {
            if (_at >= pattern.Length) throw Wrong("a '[' is not closed");
            if (!first && Takes(']')) return new CharacterSet(parts, negated);
            if (Takes('\\'))
            {
                parts.Add(Escape());
                continue;
            }
            var low = pattern[_at++];
            var high = low;
            if (_at + 1 < pattern.Length && pattern[_at] == '-' && pattern[_at + 1] != ']')
            {
                high = pattern[_at + 1];
                _at += 2;
                if (high == '\\' || high < low) throw Wrong("a range is wrong");
            }
            parts.Add(c => c >= low && c <= high);
        }
    }

    private Func<char, bool> Escape()
    {
        if (_at >= pattern.Length) throw Wrong("nothing follows the '\\'");
        var c = pattern[_at++];
        switch (c)
        {
            case 'd': return char.IsDigit;
            case 'w': return CharacterSet.IsWord;
            case 'W': return x => !CharacterSet.IsWord(x);
            case 's': return char.IsWhiteSpace;
            case 'S': return x => !char.IsWhiteSpace(x);
            case 'p': return Category();
            default: return char.IsAsciiLetterOrDigit(c) ? throw Wrong($"\\{c} is not known") : x => x == c;
        }
    }

    private Func<char, bool> Category()
    {
        var end = pattern.IndexOf('}', _at);
        var name = end < 0 ? "" : pattern[_at..(end + 1)];
        _at += name.Length;
        return name switch
        {
            "{L}" => char.IsLetter,
            "{Lu}" => x => char.GetUnicodeCategory(x) == UnicodeCategory.UppercaseLetter,
            "{N}" => char.IsNumber,
            _ => throw Wrong("only \\p{L}, \\p{Lu} and \\p{N} are known"),
        };
    }

    private bool Takes(char c)
    {
        if (_at >= pattern.Length || pattern[_at] != c) return false;
        _at++;
        return true;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private FormatException Wrong(string what) => new($"{what} (at {_at} of '{pattern}')");
}
