using System.Collections.Frozen;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>
/// Whether an article writes 4 March as 4/3 or as 3/4: by its other dates, where one number can be no month; else by the country of its outlet's
/// address; else by which reading is not later than its publication.
/// </summary>
internal static class NumericOrder
{
    // Two-letter endings that say nothing of a country's way to write dates, or stand for one that puts the month first.
    private static readonly FrozenSet<string> MonthFirstEndings = FrozenSet.ToFrozenSet(["us", "ph", "tv", "co", "io", "me", "ai", "fm", "ly", "ca"], StringComparer.Ordinal);

    /// <summary>Whether the day comes first in <paramref name="article"/>; null when nothing tells.</summary>
    public static bool? DayFirst(Article article)
    {
        var (day, month) = (0, 0);
        var text = article.Text;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAsciiDigit(text[i]) || i > 0 && (char.IsLetterOrDigit(text[i - 1]) || text[i - 1] is '/' or '-' or '.')) continue;
            var at = i;
            if (!Number(text, ref at, out var first) || at >= text.Length || text[at] is not ('/' or '-' or '.')) continue;
            var mark = text[at++];
            if (!Number(text, ref at, out var second) || at >= text.Length || text[at] != mark) continue;
            if (first is > 12 and <= 31 && second is >= 1 and <= 12) day++;
            else if (second is > 12 and <= 31 && first is >= 1 and <= 12) month++;
        }
        if (day != month) return day > month;
        return ByAddress(article.Url);
    }

    /// <summary>Whether, of two readings, only the one with the day first is not later than <paramref name="published"/>.</summary>
    public static bool OnlyDayFirstIsPast(int first, int second, int year, PartialDate published) =>
        Day(year, first, second) is { } monthFirst && monthFirst > published.End && Day(year, second, first) is { } dayFirst && dayFirst <= published.End;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static bool? ByAddress(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var dot = address.Host.LastIndexOf('.');
        var ending = address.Host[(dot + 1)..].ToLowerInvariant();
        return dot < 0 || ending.Length != 2 ? null : !MonthFirstEndings.Contains(ending);
    }

    private static bool Number(string text, ref int at, out int n)
    {
        n = 0;
        var start = at;
        while (at < text.Length && at - start < 3 && char.IsAsciiDigit(text[at])) n = n * 10 + text[at++] - '0';
        return at > start && at - start <= 2;
    }
}
