using System.Text;

namespace Tacitus.Bench.Fuzz;

/// <summary>
/// Breaks pages in ways that pages are broken, and in ways that nobody would think of. The same seed breaks them in the same way. Of a page at most <paramref name="longest"/> bytes are
/// taken, from anywhere in it.
/// </summary>
internal sealed class PageMutator(IReadOnlyList<byte[]> pages, int seed, int longest = int.MaxValue)
{
    private const int MostSteps = 6;
    private const int LongestSlice = 400;
    private const int MostRepeats = 60;
    private const int MostBytes = 200_000;

    private static readonly byte[][] Tokens =
    [
        .. ((string[])["<", ">", "</", "<!--", "-->", "<![CDATA[", "]]>", "\"", "'", "=", "&", "&#x", "&#99999999;", "&lt", "\0", "\r", "\uFEFF", "\u202E", "<p>", "</p>", "<div>", "</div>", "<table>",
            "<tr>", "<td>", "</table>", "<a href=", "</a>", "<script>", "</script>", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\"", "\"}", "<style>", "<title>",
            "<textarea>", "<svg>", "<template>", "<noscript>", "</noscript>", "<body>", "</html>", "<head>", "<li>", "<ul>", "<h1>", "<br>", "<form>", "<select><option>", "<time datetime='2031-02-30'>",
            " hidden ", " class='comments'", " class=article-body ", " itemprop=articleBody ", "<meta property=article:published_time content='", "<meta charset=utf-16>", "<?xml version='1.0'?>", "{\"text\":\"", "[{", "\\u", "\n\n",
            "By ", "PORT SELWYN, May 2, 2031 - ", "© 2031", "31/02/2031", "99999999999999999999"]).Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE], [0xFE, 0xFF], [0xEF, 0xBB], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x1B, 0x24, 0x42],
    ];

    private readonly Random _chance = new(seed);

    /// <summary>The next broken page.</summary>
    public byte[] Next()
    {
        var whole = pages[_chance.Next(pages.Count)];
        var page = new List<byte>(whole.Length <= longest ? whole : whole.AsSpan(_chance.Next(whole.Length - longest + 1), longest).ToArray());
        for (var steps = 1 + _chance.Next(MostSteps); steps > 0 && page.Count < MostBytes; steps--) Break(page);
        return [.. page];
    }

    private void Break(List<byte> page)
    {
        var at = _chance.Next(page.Count + 1);
        var length = Math.Min(_chance.Next(LongestSlice), page.Count - at);
        switch (_chance.Next(8))
        {
            case 0:
                page.RemoveRange(at, length);
                break;
            case 1:
                page.InsertRange(at, page.GetRange(at, length));
                break;
            case 2:
                var slice = page.GetRange(at, length);
                page.RemoveRange(at, length);
                page.InsertRange(_chance.Next(page.Count + 1), slice);
                break;
            case 3:
                page.InsertRange(at, Tokens[_chance.Next(Tokens.Length)]);
                break;
            case 4:
                var token = Tokens[_chance.Next(Tokens.Length)];
                for (var times = 1 + _chance.Next(MostRepeats); times > 0; times--) page.InsertRange(at, token);
                break;
            case 5:
                for (var i = at; i < at + Math.Min(length, 8); i++) page[i] = (byte)_chance.Next(256);
                break;
            case 6:
                page.RemoveRange(at, page.Count - at);
                break;
            default:
                var other = pages[_chance.Next(pages.Count)];
                var from = _chance.Next(other.Length + 1);
                page.InsertRange(at, other.AsSpan(from, Math.Min(length, other.Length - from)).ToArray());
                break;
        }
    }
}
