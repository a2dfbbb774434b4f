using System.Globalization;
using Tacitus.Coding.Dates;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>Reads the day of what is told only to count from it: "was found dead on Sunday, four days after gunmen took him".</summary>
internal sealed class CountedBackReader
{
    // Words from "after" to what names the event.
    private const int Reach = 16;

    private readonly TimeUseReader _uses = new();

    /// <summary>The day of <paramref name="frame"/>; null when its sentence does not count the days since it from another.</summary>
    public Read<DateValue>? Read(Analysis analysis, Frame frame)
    {
        TimeMention? day = null;
        foreach (var time in analysis.Times)
        {
            if (time.Sentence != frame.Sentence || time.IsDateline) continue;
            if (time.Span.Start >= frame.Trigger.Span.Start) break;
            if (time.Date is { IsDay: true }) day = _uses.Read(analysis, time).Use is TimeUse.Saying or TimeUse.Publishing ? null : time;
            if (day is null || DaysOf(time) is not { } days) continue;
            var after = analysis.TokenAt(time.Span.End - 1) + 1;
            if (analysis.Tokens[after].Normal != "after" || frame.Trigger.First - after > Reach || IsParted(analysis, after, frame.Trigger.First)) continue;
            var date = PartialDate.Day(day.Date!.Value.Start.AddDays(-days));
            return new Read<DateValue>(new DateValue(date, new RelativeDate(DateAnchor.Expression, day.Span, DateUnit.Day, -days)), [day.Span, time.Span], "counted-back:" + day.Rule);
        }
        return null;
    }

    // "P4D" is four days.
    private static int? DaysOf(TimeMention time) =>
        time.Value is ['P', .. var days, 'D'] && int.TryParse(days, NumberStyles.None, CultureInfo.InvariantCulture, out var n) && n is > 0 and < 100 ? n : null;

    private static bool IsParted(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Normal is "," or ";" or ":" or "which" or "when" or "while") return true;
        return false;
    }
}
