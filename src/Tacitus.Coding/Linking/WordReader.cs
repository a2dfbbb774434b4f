using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>One word of a text.</summary>
/// <param name="Hash">The hash of its lower-case form without a possessive ending.</param>
/// <param name="Start">Where it starts.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Capital">Whether it starts with a capital.</param>
/// <param name="Starts">Whether it starts a sentence or quotation.</param>
/// <param name="HasDigit">Whether it has a digit.</param>
internal readonly record struct WordAt(ulong Hash, int Start, int End, bool Capital, bool Starts, bool HasDigit);

/// <summary>Reads words: runs of letters and digits.</summary>
internal static class WordReader
{
    private const int LongestWord = 64;

    /// <summary>The words of <paramref name="text"/> inside <paramref name="span"/>.</summary>
    public static IEnumerable<WordAt> Read(string text, Span span)
    {
        var lower = new char[LongestWord];
        for (var i = span.Start; i < span.End;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            var start = i;
            var digit = false;
            var length = 0;
            for (; i < span.End && char.IsLetterOrDigit(text[i]); i++)
            {
                digit |= char.IsAsciiDigit(text[i]);
                if (length < LongestWord) lower[length++] = char.ToLowerInvariant(text[i]);
            }
            var end = i;
            // "Moscow's" is "moscow"; the ending is no word of its own.
            if (i + 1 < span.End && text[i] is '\'' or '’' && text[i + 1] is 's' or 'S' && (i + 2 >= text.Length || !char.IsLetterOrDigit(text[i + 2]))) i += 2;
            if (length < 2 && !digit) continue;
            yield return new WordAt(WordTable.Hash(lower.AsSpan(0, length)), start, end, char.IsUpper(text[start]), StartsSentence(text, span.Start, start), digit);
        }
    }

    private static bool StartsSentence(string text, int from, int start)
    {
        for (var i = start - 1; i >= from; i--)
        {
            var c = text[i];
            if (c == ' ' || c == '\t') continue;
            return c is '.' or '!' or '?' or '\n' or ':' or '"' or '“' or '”' or '‘' or '(' or '•' or '—';
        }
        return true;
    }
}
