using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Times;

/// <summary>Reads TimeML files: the TEXT element as it is, its TIMEX3 marks, and the creation time.</summary>
internal static partial class TimeBankReader
{
    /// <summary>The documents of <paramref name="folder"/> in the order of their names.</summary>
    public static IEnumerable<MarkedText> Read(string folder) =>
        Directory.GetFiles(folder, "*.tml").Order(StringComparer.Ordinal).Select(p => Parse(Path.GetFileNameWithoutExtension(p), File.ReadAllText(p)));

    private static MarkedText Parse(string id, string xml)
    {
        var published = Published().Match(CreationTime().Match(xml).Value).Groups[1].Value;
        var start = xml.IndexOf("<TEXT>", StringComparison.Ordinal) + 6;
        var body = xml[start..xml.IndexOf("</TEXT>", start, StringComparison.Ordinal)];
        var text = new StringBuilder();
        var open = new Stack<(int Start, string Tag)>();
        var marks = new List<MarkedTime>();
        foreach (Match piece in Pieces().Matches(body))
        {
            if (piece.Value[0] != '<') text.Append(WebUtility.HtmlDecode(piece.Value));
            else if (piece.Value.StartsWith("<TIMEX3", StringComparison.Ordinal)) open.Push((text.Length, piece.Value));
            else if (piece.Value == "</TIMEX3>")
            {
                var (from, tag) = open.Pop();
                marks.Add(new MarkedTime(new Span(from, text.Length), Type().Match(tag).Groups[1].Value, [Value().Match(tag).Groups[1].Value]));
            }
        }
        return new MarkedText(id, text.ToString(), published.Length == 0 ? null : published, [.. marks.OrderBy(m => m.Span)], false);
    }

    [GeneratedRegex("<TIMEX3[^>]*CREATION_TIME[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex CreationTime();

    [GeneratedRegex(" value=\"([0-9]{4}-[0-9]{2}-[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Published();

    [GeneratedRegex("<[^>]*>|[^<]+", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();

    [GeneratedRegex(" type=\"([A-Z]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Type();

    [GeneratedRegex(" value=\"([^\"]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Value();
}
