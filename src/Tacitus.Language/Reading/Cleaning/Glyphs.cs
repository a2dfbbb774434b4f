using System.Text;
using Tacitus.Language.Tokens;

namespace Tacitus.Language.Reading.Cleaning;

/// <summary>Characters that pages use for how a text looks: what shows nothing, letters that are set as one, accents that stand beside their letter.</summary>
internal static class Glyphs
{
    // The last letter with a sign that is written from left to right without joiners: beyond it joiners shape words and emoji.
    private const char LastLatin = '\u024F';

    /// <summary>Whether <paramref name="c"/> shows nothing after <paramref name="before"/>: soft hyphens, blanks without width, marks of direction and of byte order; joiners where letters do not join.</summary>
    public static bool ShowNothing(char c, char before) => c switch
    {
        // Persian and Hindi words and joined emoji need them.
        '\u200C' or '\u200D' => before <= LastLatin,
        '\u034F' => true,
        _ => NormalForms.IsInvisible(c) || char.IsControl(c),
    };

    /// <summary>The letters that <paramref name="c"/> sets as one; null when it is none of these.</summary>
    public static string? Letters(char c) => c switch
    {
        '\uFB00' => "ff",
        '\uFB01' => "fi",
        '\uFB02' => "fl",
        '\uFB03' => "ffi",
        '\uFB04' => "ffl",
        '\uFB05' or '\uFB06' => "st",
        _ => null,
    };

    /// <summary>The one character that <paramref name="letter"/> and the accent <paramref name="accent"/> after it are; null when there is none.</summary>
    public static char? Composed(char letter, char accent)
    {
        if (accent is < '\u0300' or > '\u036F' || !char.IsLetter(letter)) return null;
        return string.Concat([letter], [accent]).Normalize(NormalizationForm.FormC) is [var one] ? one : null;
    }

    /// <summary><paramref name="text"/> in one line as it shows, for titles and names.</summary>
    public static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var before = tidy.Length > 0 ? tidy[^1] : ' ';
            if (char.IsWhiteSpace(c))
            {
                if (before != ' ') tidy.Append(' ');
            }
            else if (ShowNothing(c, before)) continue;
            else if (Letters(c) is { } letters) tidy.Append(letters);
            else if (Composed(before, c) is { } one) tidy[^1] = one;
            else tidy.Append(c);
        }
        return tidy.ToString().Trim();
    }
}
