using System.Collections.Immutable;
using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Linking;

/// <summary>When one report says that its event was.</summary>
/// <param name="Date">The date told most often of the most exact; null when none is known.</param>
/// <param name="All">All dates told, the one of <paramref name="Date"/> first.</param>
/// <param name="IsFirm">Whether the words of <paramref name="Date"/> name a month, so that it does not hang on the day of publication.</param>
/// <param name="Pattern">What a date that is still open says of the day; null when <paramref name="Date"/> is known.</param>
/// <param name="NotAfter">The last day that it may have been: that of the publication, for what has happened.</param>
/// <param name="LooksBackTo">The last day on which something that its article tells as past began, for an article without a date.</param>
internal readonly record struct ToldDate(PartialDate? Date, ImmutableArray<PartialDate> All, bool IsFirm, DayPattern? Pattern, DateOnly? NotAfter, DateOnly? LooksBackTo)
{
    /// <summary>Reads when each report of <paramref name="article"/>, in their order, says that its event was.</summary>
    public static ToldDate[] Of(CodedArticle article)
    {
        var looksBackTo = article.Article.Published is null ? LastPast(article) : null;
        var dates = new ToldDate[article.Reports.Length];
        for (var i = 0; i < dates.Length; i++) dates[i] = Of(article, article.Reports[i], looksBackTo);
        return dates;
    }

    private static ToldDate Of(CodedArticle article, Report report, DateOnly? looksBackTo)
    {
        var told = report.Of(Field.Date).Where(IsTold).OrderBy(s => s.Spans[0]).ThenBy(s => s.Id, StringComparer.Ordinal).ToArray();
        var all = told.Where(s => s.Value is DateValue { Date: not null }).GroupBy(s => ((DateValue)s.Value).Date!.Value)
            .OrderBy(g => Grade(g.Key)).ThenByDescending(g => g.Sum(s => s.Probability)).ThenBy(g => g.First().Spans[0]).ThenBy(g => g.Key)
            .Select(g => g.Key).ToImmutableArray();
        var firm = told.Any(s => s.Value is DateValue { Date: { } d, Relative: null or { Month: not null } } && d == all[0]);
        var pattern = told.Select(s => s.Value is DateValue { Date: null, Relative: { } r } ? DayPattern.Of(r) : null).OfType<DayPattern>()
            .OrderBy(p => p.DaysAYear).Cast<DayPattern?>().FirstOrDefault();
        var past = report.Of(Field.Status).All(s => s.Value is CodeValue { Code: var code }
            && (code == Code.Of(EventStatus.Occurred) || code == Code.Of(EventStatus.Attempted) || code == Code.Of(EventStatus.Foiled)));
        return new ToldDate(
            all.IsEmpty ? null : all[0], all, firm, all.IsEmpty ? pattern : null, past ? article.Article.Published?.Date.End : null, looksBackTo);
    }

    /// <summary>How many days lie between the nearest of the dates that the two tell; 0 when some agree. Both must tell one.</summary>
    public int DaysApart(ToldDate other)
    {
        var least = int.MaxValue;
        foreach (var left in All)
            foreach (var right in other.All) least = Math.Min(least, left.DaysApart(right));
        return least;
    }

    /// <summary>Whether some day that the one tells exactly is also told by the other.</summary>
    public bool SharesDay(ToldDate other) => All.Any(d => d.IsDay && other.All.Contains(d));

    // A few days, a month, or more: a day told once is worth more than a year told twice.
    private static int Grade(PartialDate date) => date.Days switch { <= 3 => 0, <= 62 => 1, _ => 2 };

    private static DateOnly? LastPast(CodedArticle article)
    {
        DateOnly? last = null;
        foreach (var report in article.Reports)
            foreach (var statement in report.Statements)
                if (statement is { Field: Field.Date, Value: DateValue { Date: { } date } } && IsTold(statement) && !(date.Start <= last)) last = date.Start;
        return last;
    }

    private static bool IsTold(Statement statement) => statement.Modality is Modality.Asserted or Modality.Alleged;
}
