using System.Collections.Frozen;
using System.Globalization;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Dates;

/// <summary>
/// Whether an article writes 4 March as 4/3 or as 3/4: by its other dates, where one number can be no month or one reading is the day of publication; else by
/// the country of its outlet; else by which reading is not later than its publication.
/// </summary>
internal static class NumericOrder
{
    // Two-letter endings that say nothing of a country's way to write dates, or stand for one that puts the month first.
    private static readonly FrozenSet<string> MonthFirstEndings = FrozenSet.ToFrozenSet(["us", "ph", "tv", "co", "io", "me", "ai", "fm", "ly", "ca"], StringComparer.Ordinal);

    // Outlets that put the day first under an address without a country. Written from general knowledge.
    private static readonly FrozenSet<string> DayFirstHosts = FrozenSet.ToFrozenSet(
    [
        "bbc.com", "theguardian.com", "aljazeera.com", "middleeasteye.net", "dawn.com", "geo.tv", "indiatimes.com", "thehindu.com", "ndtv.com", "hindustantimes.com", "indianexpress.com",
        "telegraphindia.com", "thedailystar.net", "tolonews.com", "khaama.com", "france24.com", "euronews.com", "dw.com", "rt.com", "kyivindependent.com", "irishtimes.com", "timesofisrael.com",
        "haaretz.com", "jpost.com", "arabnews.com", "gulfnews.com", "aawsat.com", "rudaw.net", "hurriyetdailynews.com", "punchng.com", "vanguardngr.com", "premiumtimesng.com",
        "dailytrust.com", "allafrica.com", "straitstimes.com", "channelnewsasia.com", "bangkokpost.com", "thejakartapost.com", "scmp.com",
    ], StringComparer.Ordinal);

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
            // "Posted 04/03/2019" of what was published on 4 March.
            else if (first != second && article.Published?.Date is { IsDay: true } published && Year(text, at, mark) == published.Start.Year)
            {
                if ((published.Start.Day, published.Start.Month) == (first, second)) day++;
                else if ((published.Start.Month, published.Start.Day) == (first, second)) month++;
            }
        }
        if (day != month) return day > month;
        return ByAddress(article.Url);
    }

    /// <summary><paramref name="value"/>, read with the month first, with its day and month as the article means them.</summary>
    public static TimeValue Order(TimeValue value, TimeContext context)
    {
        var (month, day, year) = (value[TimeField.Month]!.Value, value[TimeField.Day]!.Value, value[TimeField.Year] ?? context.Published?.Start.Year ?? 0);
        var dayFirst = context.DayFirst ?? (context.Published is { } published && OnlyDayFirstIsPast(month, day, year, published));
        // "Monday, 4/3/2019": the weekday tells.
        if (value[TimeField.Weekday] is { } weekday && value.Has(TimeField.Year) && IsOn(Day(year, month, day), weekday) != IsOn(Day(year, day, month), weekday))
            dayFirst = IsOn(Day(year, day, month), weekday);
        return dayFirst && day <= 12 ? value.With(TimeField.Month, day).With(TimeField.Day, month) : value;
    }

    private static bool IsOn(DateOnly? day, int weekday) => day?.DayOfWeek == (DayOfWeek)(weekday % 7);

    // Whether, of two readings, only the one with the day first is not later than the publication.
    private static bool OnlyDayFirstIsPast(int first, int second, int year, PartialDate published) =>
        Day(year, first, second) is { } monthFirst && monthFirst > published.End && Day(year, second, first) is { } dayFirst && dayFirst <= published.End;

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Year(string text, int at, char mark) =>
        at + 5 <= text.Length && text[at] == mark && int.TryParse(text.AsSpan(at + 1, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;

    private static bool? ByAddress(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var address)) return null;
        var host = address.Host.ToLowerInvariant();
        for (var part = host; part.Contains('.', StringComparison.Ordinal); part = part[(part.IndexOf('.', StringComparison.Ordinal) + 1)..])
            if (DayFirstHosts.Contains(part)) return true;
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
