namespace Tacitus.Language.Reading.Cleaning;

/// <summary>
/// Finds where a headline runs into the first sentence without a blank, as scrapers leave it ("Two shot at harbour | Port NewsPORT HAVEN - Two men ...").
/// </summary>
internal static class GluedTitle
{
    // Titles of pages with the outlet's name and section are this long at most.
    private const int Longest = 300;
    private const int Shortest = 12;

    // Words of four letters end a headline more often than they open a name of two capitals ("MacBride", "YouTube").
    private const int Word = 4;

    /// <summary>Where the text after the headline starts in <paramref name="text"/>; null when nothing runs together.</summary>
    public static int? Find(ReadOnlySpan<char> text)
    {
        int? weak = null;
        for (var i = Shortest; i < Math.Min(text.Length - 2, Longest); i++)
        {
            if (text[i] is '\n' or '\r') return null;
            if (!char.IsUpper(text[i]) && !(text[i] is '(' && char.IsUpper(text[i + 1])) || !char.IsLetterOrDigit(text[i - 1])) continue;
            switch (Strength(text, i))
            {
                case 2: return i;
                case 1: weak ??= i; break;
            }
        }
        return weak;
    }

    // 2: a word in small letters, or the end of an address, right before the capital. 1: a capitalised word, a station's call sign or number. 0: no joint.
    private static int Strength(ReadOnlySpan<char> text, int i)
    {
        var start = i;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1])) start--;
        var left = text[start..i];
        if (char.IsLower(left[^1]))
        {
            var letters = left.Length;
            while (letters > 0 && char.IsLower(left[letters - 1])) letters--;
            var run = left.Length - letters;
            if (letters == 0) return run >= 3 || left.SequenceEqual("by") ? 2 : 0;
            if (left[letters - 1] is '.') return run is 2 or 3 ? 2 : 0;
            if (!char.IsUpper(left[letters - 1])) return run >= Word ? 2 : 0;
            return run + 1 >= Word && left[(letters - 1)..] is not ("Fitz") ? 1 : 0;
        }
        if (char.IsDigit(left[^1]))
        {
            var digits = left.Length;
            while (digits > 0 && char.IsDigit(left[digits - 1])) digits--;
            return text[i] is not '(' && i + 3 < text.Length && (digits == 0 ? left.Length <= 2 && char.IsUpper(text[i + 1]) && char.IsUpper(text[i + 2]) : left.Length - digits <= 2 && char.IsUpper(left[digits - 1])) ? 1 : 0;
        }
        // "| WXYZHARBOUR": American stations' call signs.
        return left.Length == 4 && left[0] is 'W' or 'K' && start >= 2 && text[start - 2] is '|' or '-' && (char.IsLetter(text[i]) || text[i] is '(') ? 1 : 0;
    }
}
