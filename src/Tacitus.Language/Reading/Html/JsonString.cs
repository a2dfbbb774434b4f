using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>Finds strings of JSON inside a script that need not be JSON as a whole.</summary>
internal static class JsonString
{
    /// <summary>The string that follows the key which ends at <paramref name="at"/> of <paramref name="raw"/>, without its quotes; null when none does, or it does not end before <paramref name="end"/>.</summary>
    public static Span? After(string raw, int at, int end)
    {
        while (at < end && (char.IsWhiteSpace(raw[at]) || raw[at] == ':')) at++;
        if (at >= end || raw[at] != '"') return null;
        var start = at + 1;
        for (at = start; at < end; at++)
        {
            if (raw[at] == '"') return new Span(start, at);
            if (raw[at] != '\\') continue;
            at++;
            // A broken escape would not lead back.
            if (at < end && raw[at] == 'u' && (at + 4 >= end || raw.AsSpan(at + 1, 4).ContainsAnyExcept(HexDigits))) return null;
        }
        return null;
    }

    private static readonly System.Buffers.SearchValues<char> HexDigits = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");
}
