using System.Collections.Immutable;
using Tacitus.Coding.Dates;
using Tacitus.Language;
using Tacitus.Model.Dates;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Chooses when the event of a report was, and writes it down with its words.</summary>
internal sealed class ReportDater
{
    private const int WeekAtMost = 7;

    // "the ninth such attack this year": a span of more days dates no event.
    private const int MonthAtMost = 31;

    private readonly EventDater _dater = new();

    /// <summary>
    /// Writes on <paramref name="page"/> when its event was, beside what its tellings say: news that none of them dates to a month has the time of the lead, and
    /// what is told besides may have that of the sentence before.
    /// </summary>
    public void Date(ReportPage page, ImmutableArray<Telling> tellings, ImmutableArray<Span> sentences, Narration narration)
    {
        if (narration == Narration.Lead && Told(tellings) is { } span && _dater.Day(page.Analysis, tellings[0].Frame.Trigger.Span, sentences, span) is { } day) page.Add(Field.Date, new DateValue(day.Date, day.Relative), day.Spans, day.Rule);
        if (tellings.Any(t => t.Date is { } told && (told.Value.Date is not { } known || known.Days <= MonthAtMost))) return;
        if (_dater.Date(page.Analysis, tellings[0].Frame.Trigger.Span, sentences) is not { } date) return;
        if (narration == Narration.Lead || date.Rule.StartsWith("inherited", StringComparison.Ordinal) || date.Rule.StartsWith("lead", StringComparison.Ordinal) && HasHour(page.Analysis, tellings[0])) page.Add(Field.Date, new DateValue(date.Date, date.Relative), date.Spans, date.Rule);
    }

    // "At nine in the evening a rocket landed in a field": an hour without a day is of the day that the news is about.
    private static bool HasHour(Analysis analysis, Telling telling)
    {
        foreach (var time in analysis.Times)
            if (time.Sentence == telling.Frame.Sentence && DatingTimes.IsOnlyClock(time) && telling.Frame.Span.Overlaps(time.Span)) return true;
        return OpensWithHours(analysis, telling);
    }

    // "Hours later", "Minutes before the march"
    private static bool OpensWithHours(Analysis analysis, Telling telling)
    {
        var first = analysis.Sentences[telling.Frame.Sentence].FirstToken;
        for (var i = first; i < Math.Min(first + Opening, telling.Frame.Trigger.First - 1); i++)
            if (analysis.Tokens[i].Normal is "hours" or "minutes" or "moments" && analysis.Tokens[i + 1].Normal is "later" or "earlier" or "after" or "before" or "afterwards" or "afterward") return true;
        return false;
    }

    // "Only a few hours later"
    private const int Opening = 5;

    // The days that all dated tellings give: a weekend, a week.
    private static PartialDate? Told(ImmutableArray<Telling> tellings)
    {
        PartialDate? told = null;
        foreach (var telling in tellings)
        {
            if (telling.Date is not { } read) continue;
            if (read.Value.Date is not { IsDay: false, Days: <= WeekAtMost } days || told is { } before && before != days) return null;
            told = days;
        }
        return told;
    }
}
