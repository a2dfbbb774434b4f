using System.Globalization;
using System.Text;

namespace Tacitus.Language.Tokens;

/// <summary>
/// The forms under which words are looked up: lower case, without accents, straight apostrophes and hyphens. Frequent forms are shared,
/// so that an article's commonest words cost no memory of their own.
/// </summary>
internal static class NormalForms
{
    private const int Slots = 1 << 14;
    private const int Longest = 32;

    // Races only replace one shared string by an equal or another one, never a result.
    private static readonly string?[] Shared = new string?[Slots];

    /// <summary>The form of <paramref name="word"/>.</summary>
    public static string Of(ReadOnlySpan<char> word)
    {
        if (word is "''" or "``") return "\"";
        foreach (var c in word)
        {
            if (c >= 0x80) return Share(Fold(word));
        }
        if (word.Length > Longest) return word.ToString().ToLowerInvariant();
        Span<char> lower = stackalloc char[word.Length];
        for (var i = 0; i < word.Length; i++) lower[i] = word[i] is >= 'A' and <= 'Z' ? (char)(word[i] | 0x20) : word[i];
        return Share(lower);
    }

    /// <summary>Whether <paramref name="c"/> shows nothing and stands for nothing: soft hyphens, blanks of no width, marks of direction and byte order. The joiners are none, which Persian and Hindi words need.</summary>
    public static bool IsInvisible(char c) => c is '\u00AD' or '\u061C' or '\u180E' or '\u200B' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF';

    private static string Share(ReadOnlySpan<char> form)
    {
        if (form.Length > Longest) return form.ToString();
        var slot = (int)(Hash32.Of(form) & (Slots - 1));
        var shared = Shared[slot];
        if (shared is not null && form.SequenceEqual(shared)) return shared;
        return Shared[slot] = form.ToString();
    }

    private static string Fold(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in word.ToString().Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || IsInvisible(c)) continue;
            folded.Append(c is '\u2019' or '\u2018' ? '\'' : c is '\u2010' or '\u2011' ? '-' : char.ToLowerInvariant(c));
        }
        return folded.ToString().Normalize(NormalizationForm.FormC);
    }
}
