using System.Globalization;

namespace Tacitus.Language.Reading.Patterns;

/// <summary>The characters that one place of a pattern takes.</summary>
/// <param name="Parts">What it holds: any of these.</param>
/// <param name="Negated">Whether it holds all others instead.</param>
internal sealed record CharacterSet(IReadOnlyList<Func<char, bool>> Parts, bool Negated = false)
{
    /// <summary><c>.</c></summary>
    public static CharacterSet AnyButNewline { get; } = new([c => c != '\n']);

    // Patterns are mostly letters: one set for each.
    private static readonly CharacterSet?[] Single = new CharacterSet?[128];

    /// <summary>The set of <paramref name="c"/> alone.</summary>
    public static CharacterSet Of(char c)
    {
        var of = new CharacterSet([x => x == c]);
        return c < Single.Length ? Single[c] ??= of : of;
    }

    /// <summary>Whether <paramref name="c"/> is in it.</summary>
    public bool Contains(char c)
    {
        for (var i = 0; i < Parts.Count; i++)
        {
            if (Parts[i](c)) return !Negated;
        }
        return Negated;
    }

    /// <summary>A letter, mark, digit or connector, as <c>\w</c> has it.</summary>
    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_' || c >= '\u0080' && char.GetUnicodeCategory(c) is UnicodeCategory.UppercaseLetter
        or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
        or UnicodeCategory.NonSpacingMark or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation;

    /// <summary>Whether <c>\b</c> takes <paramref name="c"/> for a part of a word.</summary>
    public static bool JoinsWord(char c) => IsWord(c) || c is '\u200c' or '\u200d';
}
