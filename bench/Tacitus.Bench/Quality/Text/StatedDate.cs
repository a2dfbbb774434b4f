using Tacitus.Language.Reading.Metadata;
using Tacitus.Model.Dates;

namespace Tacitus.Bench.Quality.Text;

/// <summary>Whether a date stands on a page, in whatever form and place: a key that has another one was not made from the page.</summary>
internal static class StatedDate
{
    private const int Before = 30;
    private const int After = 16;

    /// <summary>Whether <paramref name="page"/>, as it was written, holds the day <paramref name="date"/>.</summary>
    public static bool IsIn(string page, string date)
    {
        if (!PartialDate.TryParse(date, out var wanted) || !wanted.IsDay) return false;
        if (page.Contains(date.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal)) return true;
        // "31.10.23" is a date, "23" alone is anything.
        foreach (var year in (ReadOnlySpan<string>)[date[..4], "." + date[2..4]])
        {
            for (var at = page.IndexOf(year, StringComparison.Ordinal); at >= 0; at = page.IndexOf(year, at + 1, StringComparison.Ordinal))
            {
                if (Holds(page[Math.Max(0, at - Before)..Math.Min(page.Length, at + year.Length + After)], wanted)) return true;
            }
        }
        return false;
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
