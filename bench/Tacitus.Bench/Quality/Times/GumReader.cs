using System.Text;
using System.Text.RegularExpressions;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Times;

/// <summary>
/// Reads GUM's news in CoNLL-U, whose last column keeps the TEI elements of the XML files: <c>date</c> with <c>when</c>, or <c>from</c> and
/// <c>to</c>, or bounds. The text is put together again from the words and their <c>SpaceAfter</c>.
/// </summary>
internal static partial class GumReader
{
    /// <summary>The documents of <paramref name="folder"/> (the <c>dep</c> folder) in the order of their names.</summary>
    public static IEnumerable<MarkedText> Read(string folder) =>
        Directory.GetFiles(folder, "*.conllu").Order(StringComparer.Ordinal).Select(p => Parse(Path.GetFileNameWithoutExtension(p), File.ReadLines(p)));

    private static MarkedText Parse(string id, IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        var marks = new List<MarkedTime>();
        var open = new Stack<(int Start, string[] Values, bool IsTime)>();
        string? published = null;
        var (covered, blank) = (0, false);
        foreach (var line in lines)
        {
            if (line.StartsWith("# meta::dateCreated = ", StringComparison.Ordinal)) published = line[22..].Trim();
            if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0 && !text.ToString().EndsWith('\n')) { text.Append("\n\n"); blank = false; }
            if (line.Length == 0) covered = 0;
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns[0].Contains('.', StringComparison.Ordinal)) continue;
            var tags = Elements().Match(columns[9]).Groups[1].Value;
            var range = columns[0].Split('-');
            var part = range.Length == 1 && int.Parse(range[0], System.Globalization.CultureInfo.InvariantCulture) <= covered;
            if (range.Length == 2) covered = int.Parse(range[1], System.Globalization.CultureInfo.InvariantCulture);
            if (!part && blank) text.Append(' ');
            foreach (Match tag in OpenTag().Matches(tags)) open.Push((text.Length, Values(tag.Groups[2].Value), tag.Groups[1].Value == "time"));
            if (!part)
            {
                text.Append(columns[1]);
                blank = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            }
            foreach (Match _ in CloseTag().Matches(tags))
            {
                var (start, values, isTime) = open.Pop();
                marks.Add(new MarkedTime(new Span(start, text.Length), isTime ? "TIME" : null, values));
            }
        }
        return new MarkedText(id, text.ToString(), published, [.. marks.OrderBy(m => m.Span)], true);
    }

    private static string[] Values(string attributes)
    {
        var named = Attribute().Matches(attributes).ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value, StringComparer.Ordinal);
        if (named.TryGetValue("when", out var when)) return [when];
        return named.TryGetValue("from", out var from) && named.TryGetValue("to", out var to) ? [from + "/" + to] : [];
    }

    [GeneratedRegex(@"XML=([^|]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Elements();

    [GeneratedRegex("<(date|time)( [^>]*)?>", RegexOptions.CultureInvariant)]
    private static partial Regex OpenTag();

    [GeneratedRegex("</(?:date|time)>", RegexOptions.CultureInvariant)]
    private static partial Regex CloseTag();

    [GeneratedRegex("(\\w+):::\"([^\"]*)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Attribute();
}
