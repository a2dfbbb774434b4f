using Tacitus.Language;
using Tacitus.Language.Dates;

namespace Tacitus.Coding.Events;

/// <summary>Parts clauses of one sentence that have days of their own: "In January 2016 gunmen shot dead 20 people, and in August 2020 at least 15 died".</summary>
internal static class OwnDays
{
    /// <summary>Whether the clause of <paramref name="right"/> opens with a day or month that is not that of <paramref name="left"/> before it.</summary>
    public static bool Part(Analysis analysis, Trigger left, Trigger right)
    {
        TimeMention? last = null;
        foreach (var time in analysis.Times)
        {
            if (time.Sentence != left.Sentence || time.Type != TimexType.Date || time.Date is not { } date || time.IsDateline) continue;
            if (time.Span > right.Span) break;
            if (time.Span > left.Span && last?.Date is { } before && !before.Overlaps(date) && before.DaysApart(date) > Month && IsOpening(analysis, time, left.End) && !IsPronoun(analysis, time, right)) return true;
            last = time;
        }
        return false;
    }

    private const int Month = 31;

    // "; on 26 August", ", and in August"
    private static bool IsOpening(Analysis analysis, TimeMention time, int least)
    {
        var at = analysis.TokenAt(time.Span.Start) - 1;
        if (at >= least && analysis.Tokens[at].Normal is "in" or "on" or "then") at--;
        if (at >= least && analysis.Tokens[at].Normal is ",") at--;
        return at >= least && (analysis.Tokens[at].Normal is ";" or ":" || analysis.Tokens[at].Normal is "and" or "but" or "then");
    }

    // "was shot in January, and in March he died"
    private static bool IsPronoun(Analysis analysis, TimeMention time, Trigger right)
    {
        for (var i = analysis.TokenAt(time.Span.End - 1) + 1; i < right.First; i++) if (analysis.Tokens[i].Normal is "he" or "she" or "they" or "it" or "who") return true;
        return false;
    }
}
