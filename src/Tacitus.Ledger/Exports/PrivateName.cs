using System.Text;

namespace Tacitus.Ledger.Exports;

/// <summary>Finds a name in a sentence that is to be quoted, and takes it out.</summary>
internal static class PrivateName
{
    private const int ShortestSurname = 3;

    /// <summary>The last word of a name of several, by which an article calls its bearer later; null when it may be another word.</summary>
    public static string? Surname(string name)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        return last.Length < name.Length && last.Length >= ShortestSurname && char.IsUpper(last[0]) && last.All(c => char.IsLetter(c) || c is '-' or '\'' or '\u2019') ? last : null;
    }

    /// <summary><paramref name="quote"/> with <paramref name="put"/> for each <paramref name="name"/> that stands in it as whole words, in its own case or in capitals.</summary>
    public static string Withhold(string quote, string name, string put)
    {
        if (quote.Length < name.Length) return quote;
        var text = new StringBuilder(quote.Length);
        for (var i = 0; i < quote.Length;)
        {
            var end = i == 0 || !char.IsLetterOrDigit(quote[i - 1]) ? End(quote, i, name) : -1;
            if (end < 0) text.Append(quote[i++]);
            else
            {
                text.Append(put);
                i = end;
            }
        }
        return text.ToString();
    }

    /// <summary><paramref name="quote"/> with <paramref name="put"/> for the first words of <paramref name="name"/> where the quote is cut in the middle of it.</summary>
    public static string WithholdCut(string quote, string name, string put)
    {
        var end = quote.Length;
        while (end > 0 && quote[end - 1] is '"' or ' ' or '.' or '\u2026') end--;
        for (var blank = name.LastIndexOf(' '); blank > 0; blank = name.LastIndexOf(' ', blank - 1))
        {
            if (end == quote.Length || end <= blank || !quote.AsSpan(0, end).EndsWith(name.AsSpan(0, blank), StringComparison.OrdinalIgnoreCase) || char.IsLetterOrDigit(quote[end - blank - 1])) continue;
            return quote[..(end - blank)] + put + quote[end..];
        }
        return quote;
    }

    // Where the name that starts at i ends; -1 when none does. Marks around what was searched for are passed over.
    private static int End(string quote, int i, string name)
    {
        foreach (var c in name)
        {
            while (i < quote.Length && IsMark(quote[i])) i++;
            if (i == quote.Length || quote[i] != c && quote[i] != char.ToUpperInvariant(c)) return -1;
            i++;
        }
        if (i < quote.Length && quote[i] == '\u00bb') i++;
        return i < quote.Length && char.IsLetterOrDigit(quote[i]) ? -1 : i;
    }

    private static bool IsMark(char c) => c is '\u00ab' or '\u00bb';
}
