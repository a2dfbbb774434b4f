using System.Text;
using Tacitus.Language.Reading.Html;
using Tacitus.Language.Reading.Metadata;
using Tacitus.Model.Dates;

namespace Tacitus.Bench.Quality.Text;

/// <summary>
/// Whether a day stands on a page, in whatever form, where the page speaks of its article: in meta elements, JSON-LD, machine-readable dates, its address, or the words that it shows, but for comments,
/// asides, menus and links to other articles. A key that has another day was not made from the page.
/// </summary>
internal static class StatedDate
{
    private const int Before = 30;
    private const int After = 16;

    private static readonly string[] Machine = ["datetime", "content", "title", "data-date", "data-time"];

    /// <summary>Whether <paramref name="page"/>, as it was written and stood at <paramref name="address"/>, holds the day <paramref name="date"/>.</summary>
    public static bool IsIn(string page, string address, string date) =>
        PartialDate.TryParse(date, out var wanted) && wanted.IsDay && PageParser.Parse(page) is { } root && IsIn(Words(root, address), wanted);

    private static bool IsIn(string words, PartialDate wanted)
    {
        var date = wanted.ToString();
        if (words.Contains(date.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal) || words.Contains(date.Replace('-', '/'), StringComparison.Ordinal)) return true;
        // "31.10.23" is a date, "23" alone is anything.
        foreach (var year in (ReadOnlySpan<string>)[date[..4], "." + date[2..4]])
        {
            for (var at = words.IndexOf(year, StringComparison.Ordinal); at >= 0; at = words.IndexOf(year, at + 1, StringComparison.Ordinal))
            {
                if (Holds(words[Math.Max(0, at - Before)..Math.Min(words.Length, at + year.Length + After)], wanted)) return true;
            }
        }
        return false;
    }

    private static string Words(PageNode root, string address)
    {
        var parts = PageParts.Of(root);
        var words = new StringBuilder().Append(address).Append('\n').Append(parts.Canonical).Append('\n');
        foreach (var (_, content) in parts.Metas) words.Append(content).Append('\n');
        foreach (var node in root.Elements())
        {
            if (node.Name == "script" && node["type"] is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && node.Children.Count > 0) words.Append(node.Children[0].RawText).Append('\n');
        }
        foreach (var node in parts.Shown)
        {
            foreach (var name in Machine)
            {
                if (node[name] is { } value) words.Append(value).Append('\n');
            }
            if (node.Name is "a" or "style") continue;
            foreach (var child in node.Children)
            {
                if (child.IsText) words.Append(Entities.Decode(child.RawText)).Append(' ');
            }
        }
        return words.ToString();
    }

    // A window may begin inside another date; each date in it is looked at.
    private static bool Holds(string window, PartialDate wanted)
    {
        foreach (var isDayFirst in (ReadOnlySpan<bool>)[true, false])
        {
            var rest = window;
            while (DateText.Find(rest, isDayFirst) is { } found)
            {
                if (found.Date == wanted) return true;
                rest = rest[(found.Span.Start + 1)..];
            }
        }
        return false;
    }
}
