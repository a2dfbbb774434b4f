using System.Globalization;
using System.Text;

namespace Tacitus.Coding.Places;

/// <summary>
/// The form under which the gazetteer files names: lower case, without accents, apostrophes and full stops; everything else that is
/// neither letter nor digit is one blank. Text and gazetteer are folded by the same function, so that "Al-Ḩasakah" meets "al Hasakah".
/// </summary>
internal static class PlaceKey
{
    private static readonly string?[] Latin = Table();

    /// <summary>The key of <paramref name="name"/>.</summary>
    public static string Of(string name)
    {
        Span<char> key = stackalloc char[Math.Min(3 * name.Length, 1024)];
        var length = 0;
        Append(name, key, ref length);
        if (length > 0 && key[length - 1] == ' ') length--;
        return new string(key[..length]);
    }

    /// <summary>
    /// Adds <paramref name="text"/> to <paramref name="key"/>, whose first <paramref name="length"/> characters are filled. What does not fit is left out.
    /// </summary>
    public static void Append(ReadOnlySpan<char> text, Span<char> key, ref int length)
    {
        foreach (var c in text)
        {
            if (length + 2 >= key.Length) return;
            if (c < 0x80)
            {
                if (char.IsAsciiLetterOrDigit(c)) key[length++] = char.ToLowerInvariant(c);
                else if (c is not ('\'' or '.' or '`')) Blank(key, ref length);
            }
            else if (c < Latin.Length && Latin[c] is { } folded)
            {
                folded.CopyTo(key[length..]);
                length += folded.Length;
            }
            else if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                key[length++] = char.ToLowerInvariant(c);
            }
            else if (c is not ('\u2019' or '\u2018' or '\u00b4' or '\u02bb' or '\u02bc' or '\u02bf' or '\u02be' or '\u02b9' or '\u2032')
                && CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                Blank(key, ref length);
            }
        }
    }

    private static void Blank(Span<char> key, ref int length)
    {
        if (length > 0 && key[length - 1] != ' ') key[length++] = ' ';
    }

    // Letters of the Latin blocks without their marks; those that Unicode does not take apart are written out.
    private static string?[] Table()
    {
        var table = new string?[0x1F00];
        for (var c = 0x80; c < table.Length; c++)
        {
            if (c is > 0x24F and < 0x1E00 || !char.IsLetter((char)c)) continue;
            var letters = new StringBuilder();
            foreach (var part in ((char)c).ToString().Normalize(NormalizationForm.FormD))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(part) != UnicodeCategory.NonSpacingMark) letters.Append(char.ToLowerInvariant(part));
            }
            table[c] = letters.ToString() switch
            {
                "ø" => "o", "ł" => "l", "ı" => "i", "ß" => "ss", "æ" => "ae", "œ" => "oe", "đ" or "ð" or "ɖ" => "d", "þ" => "th",
                "ħ" => "h", "ŧ" => "t", "ŋ" => "n", "ə" or "ǝ" => "a", "ĸ" => "k", "ƒ" => "f", "ẞ" => "ss", var other => other,
            };
        }
        return table;
    }
}
