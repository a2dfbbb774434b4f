using System.Globalization;
using Tacitus.Coding.Linking;

namespace Tacitus.Bench.Speed;

/// <summary>How many others each report of the last articles meets under its keys, by what it tells of its time.</summary>
internal static class MetCounts
{
    private const int Articles = 2000;

    /// <summary>A line for each way to tell the time: how many reports, and how many others one meets on average, in the middle, in the dearest twentieth and at most.</summary>
    public static IEnumerable<string> Of(MadeKeys keys, MadeMemory memory)
    {
        var last = Enumerable.Range(1, keys.Articles).Select(back => keys.Articles - back).ToArray();
        var undated = last.Where(n => !MadeNews.IsDated(n)).Take(Articles / 10);
        foreach (var kind in last.Take(Articles).Concat(undated).Distinct().SelectMany(n => TraitReader.Read(MadeNews.Article(n))).GroupBy(TimeOf).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var met = kind.Take(Articles / 5).Select(r => memory.Met(r.Keys).Count(other => other != r.Id)).Order().ToArray();
            var (there, found) = (0, 0);
            foreach (var report in kind.Take(Articles / 5).Where(r => r.IsMain))
            {
                var tellers = MadeNews.Tellers(MadeNews.NumberIn(report.Id)).Where(n => n < keys.Articles && n != MadeNews.NumberIn(report.Id)).Select(n => MadeNews.ReportId(n, 0)).ToHashSet(StringComparer.Ordinal);
                (there, found) = (there + tellers.Count, found + memory.Met(report.Keys).Count(tellers.Contains));
            }
            yield return string.Create(CultureInfo.InvariantCulture, $"         {kind.Key,-34} {met.Length,5} reports meet {met.Average(),7:0.0} {met[met.Length / 2],5} {met[met.Length * 95 / 100],6} {met[^1],6} {found,5} of {there} that tell the same");
        }
    }

    private static string TimeOf(ReportTraits report) => (report.IsMain ? "news, " : "told besides, ") + (report.Date, report.Article.Published) switch
    {
        ({ Days: <= 10 }, _) => "a day",
        ({ }, _) => "a month or more",
        (null, { }) => "the publication only",
        _ => "no time",
    };
}
