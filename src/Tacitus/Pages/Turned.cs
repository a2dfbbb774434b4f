namespace Tacitus.Pages;

/// <summary>
/// Stretches of a text that are written from right to left. Without a fence round each, the numbers and colons beside it are drawn on its other side: "by X: 12 killed" with an Arabic name shows
/// "by 12 :X killed".
/// </summary>
internal static class Turned
{
    /// <summary>The text in stretches, in order; one alone when it is written in one direction throughout.</summary>
    public static IEnumerable<(string Words, bool IsTurned)> Of(string text)
    {
        var (start, at) = (0, 0);
        if (text.Any(IsOfLeft))
        {
            while (at < text.Length)
            {
                if (!IsOfRight(text[at])) { at++; continue; }
                var end = at + 1;
                for (var i = end; i < text.Length && !IsOfLeft(text[i]); i++) if (IsOfRight(text[i])) end = i + 1;
                if (at > start) yield return (text[start..at], false);
                yield return (text[at..end], true);
                (start, at) = (end, end);
            }
        }
        if (start < text.Length) yield return (text[start..], false);
    }

    private static bool IsOfLeft(char c) => char.IsLetter(c) && !IsOfRight(c);

    // Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
    private static bool IsOfRight(char c) => c is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufefc';
}
