using System.Net;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Reading.Html;

/// <summary>Reads character references (<c>&amp;eacute;</c>, <c>&amp;#233;</c>).</summary>
internal static class Entities
{
    // The longest name of HTML 4, "thetasym", with its ampersand and semicolon; numbers are shorter.
    private const int Longest = 12;

    /// <summary><paramref name="raw"/> with its character references read.</summary>
    public static string Decode(ReadOnlySpan<char> raw)
    {
        if (!raw.Contains('&')) return raw.ToString();
        var text = new System.Text.StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length;)
        {
            if (raw[i] == '&' && At(raw, i) is { } found)
            {
                text.Append(found.Text);
                i += found.Length;
            }
            else text.Append(raw[i++]);
        }
        return text.ToString();
    }

    /// <summary>The characters meant by the reference that starts at <paramref name="at"/>, and its length; null when it is none.</summary>
    public static (string Text, int Length)? At(ReadOnlySpan<char> raw, int at)
    {
        var end = at + 1;
        var most = Math.Min(raw.Length, at + Longest);
        while (end < most && (char.IsAsciiLetterOrDigit(raw[end]) || (raw[end] == '#' && end == at + 1))) end++;
        if (end == at + 1) return null;
        var isClosed = end < raw.Length && raw[end] == ';';
        // "&copy 2024" and "&nbsp" are references without their semicolon; "&section=1" in a text is not.
        if (!isClosed && end < raw.Length && (raw[end] == '=' || char.IsAsciiLetterOrDigit(raw[end]))) return null;
        var written = string.Concat(raw[at..end], ";");
        var text = WebUtility.HtmlDecode(written);
        if (text == written) return null;
        // Numbers of windows-1252's curly quotes and dashes are common where Unicode has control characters (WHATWG reads them so).
        if (text.Length == 1 && text[0] is >= '\u0080' and <= '\u009F') text = Windows1252[text[0] - 0x80].ToString();
        return (text, end - at + (isClosed ? 1 : 0));
    }

    private const string Windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    /// <summary>Hands each character of the raw text at <paramref name="span"/> to <paramref name="write"/> with its place.</summary>
    public static void Read(string raw, Span span, Action<char, Span, bool> write)
    {
        var text = raw.AsSpan(0, span.End);
        for (var i = span.Start; i < span.End;)
        {
            if (raw[i] == '&' && At(text, i) is { } found)
            {
                // The first character stands for the whole reference, any others for nothing more.
                var place = new Span(i, i + found.Length);
                foreach (var c in found.Text)
                {
                    write(c, place, false);
                    place = new Span(place.End, place.End);
                }
                i += found.Length;
                continue;
            }
            write(raw[i], new Span(i, i + 1), true);
            i++;
        }
    }
}
