using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Linking;

/// <summary>When one report says that its event was.</summary>
/// <param name="Date">The most exact date told; null when none is known.</param>
/// <param name="Pattern">What a date that is still open says of the day; null when <paramref name="Date"/> is known.</param>
/// <param name="NotAfter">The last day that it may have been: that of the publication, for what has happened.</param>
/// <param name="LooksBackTo">The last day on which something that its article tells as past began, for an article without a date.</param>
internal readonly record struct ToldDate(PartialDate? Date, DayPattern? Pattern, DateOnly? NotAfter, DateOnly? LooksBackTo)
{
    /// <summary>Reads when <paramref name="report"/> of <paramref name="article"/> says that its event was.</summary>
    public static ToldDate Of(CodedArticle article, Report report)
    {
        PartialDate? date = null;
        DayPattern? pattern = null;
        foreach (var value in report.Of(Field.Date).Where(IsTold).OrderByDescending(s => s.Probability).ThenBy(s => s.Spans[0]).Select(s => s.Value).OfType<DateValue>())
        {
            if (value.Date is { } d && (date is null || d.Days < date.Value.Days)) date = d;
            if (value.Date is null && value.Relative is { } r && DayPattern.Of(r) is { } p && (pattern is null || p.DaysAYear < pattern.Value.DaysAYear)) pattern = p;
        }
        var past = report.Of(Field.Status).All(s => s.Value is CodeValue { Code: var code }
            && (code == Code.Of(EventStatus.Occurred) || code == Code.Of(EventStatus.Attempted) || code == Code.Of(EventStatus.Foiled)));
        return new ToldDate(date, date is null ? pattern : null, past ? article.Article.Published?.Date.End : null, article.Article.Published is null ? LastPast(article) : null);
    }

    private static DateOnly? LastPast(CodedArticle article) => article.Reports.SelectMany(r => r.Of(Field.Date)).Where(IsTold)
        .Select(s => (s.Value as DateValue)?.Date).OfType<PartialDate>().Select(d => (DateOnly?)d.Start).Max();

    private static bool IsTold(Statement statement) => statement.Modality is Modality.Asserted or Modality.Alleged;
}
