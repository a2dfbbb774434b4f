using Tacitus.Model;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Linking;

/// <summary>Infers when an undated article was published: after the events it tells, and on a day from which its relative dates hit them.</summary>
internal static class PublicationInferrer
{
    // How far after an event its articles are looked for.
    private const int MostDaysAfter = 400;

    // Writers leave the year out of a month and day for half a year at most.
    private const int MostDaysYearless = 183;

    // An interval wider than this dates nothing.
    private const int MostDays = 366;

    /// <summary>The publication of <paramref name="article"/>; null when its events do not bound it.</summary>
    /// <param name="article">An article without a date.</param>
    /// <param name="dateOf">When the event of a report was, as all its reports tell; null when not known.</param>
    public static Publication? Infer(CodedArticle article, Func<Report, PartialDate?> dateOf)
    {
        int? first = null, last = null;
        foreach (var report in article.Reports)
        {
            if (dateOf(report) is not { } date || date.Days > 31) continue;
            var dates = report.Of(Field.Date).Where(s => s.Modality is Modality.Asserted or Modality.Alleged).Select(s => s.Value).OfType<DateValue>();
            foreach (var relative in dates.Where(d => d.Date is null).Select(d => d.Relative).OfType<RelativeDate>())
            {
                if (relative.Anchor != DateAnchor.Publication || Days(relative, date) is not { } days) continue;
                // Two tellings that contradict each other date nothing.
                if (first > days.Last || last < days.First) return null;
                first = Math.Max(first ?? days.First, days.First);
                last = Math.Min(last ?? days.Last, days.Last);
            }
        }
        if (first is null) return null;
        foreach (var report in article.Reports)
            if (IsPast(report) && dateOf(report) is { } date) first = Math.Max(first.Value, date.Start.DayNumber);
        return first > last || last - first > MostDays ? null
            : new Publication(new PartialDate(DateOnly.FromDayNumber(first.Value), DateOnly.FromDayNumber(last!.Value)), DateBasis.Inferred);
    }

    private static bool IsPast(Report report) =>
        report.Of(Field.Status).All(s => s.Value is CodeValue { Code: var code } && code == Code.Of(EventStatus.Occurred));

    // The first and last day of publication from which the words hit the event.
    private static (int First, int Last)? Days(RelativeDate relative, PartialDate date)
    {
        var most = relative is { Month: not null, Day: not null } ? MostDaysYearless : MostDaysAfter;
        int? first = null, last = null;
        for (var number = date.Start.DayNumber; number <= date.End.DayNumber + most && number <= DateOnly.MaxValue.DayNumber; number++)
        {
            if (DateResolver.Resolve(InferredFrom.Strictly(relative), PartialDate.Day(DateOnly.FromDayNumber(number))) is not { } told || !told.Overlaps(date)) continue;
            first ??= number;
            last = number;
        }
        return first is { } f ? (f, last!.Value) : null;
    }
}
