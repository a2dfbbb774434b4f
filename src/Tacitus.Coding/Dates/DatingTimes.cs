using System.Collections.Immutable;
using Tacitus.Coding.Events;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Model.Dates;

namespace Tacitus.Coding.Dates;

/// <summary>The times of an article that may date an event, by their sentences, and what each is told of. Kept for the article that a thread has at hand: each of its events asks for them.</summary>
internal sealed class DatingTimes
{
    [ThreadStatic]
    private static DatingTimes? _last;

    private readonly Analysis _analysis;
    private readonly BySentence<(TimeMention Time, TimeUseReader.Reading Reading)> _times;

    private DatingTimes(Analysis analysis, TimeUseReader uses)
    {
        _analysis = analysis;
        var times = ImmutableArray.CreateBuilder<(TimeMention, TimeUseReader.Reading)>(analysis.Times.Length);
        foreach (var time in analysis.Times) if (MayDate(time)) times.Add((time, uses.Read(analysis, time)));
        _times = new(analysis.Sentences.Length, times.DrainToImmutable(), t => t.Time.Sentence);
    }

    /// <summary>Those of the article of <paramref name="analysis"/>; <paramref name="uses"/> reads what each is told of.</summary>
    public static DatingTimes Of(Analysis analysis, TimeUseReader uses) => _last is { } last && ReferenceEquals(last._analysis, analysis) ? last : _last = new DatingTimes(analysis, uses);

    /// <summary>Those of the sentence, in order.</summary>
    public ReadOnlySpan<(TimeMention Time, TimeUseReader.Reading Reading)> this[int sentence] => _times[sentence];

    private static bool MayDate(TimeMention time) =>
        !time.IsDateline && time.Type is not TimexType.Set && !IsOnlyClock(time) && (time.Date is not null || time.Relative is not null)
        && time.Relative?.Extent is not (DateExtent.Since or DateExtent.Before) && (time.Relative?.Extent != DateExtent.Through || time.Date is { IsDay: true });

    /// <summary>Whether it tells an hour or a part of the day and no day: "0600" has its day from elsewhere, so it gives none.</summary>
    public static bool IsOnlyClock(TimeMention time) =>
        time.Type == TimexType.Time && time.Rule is "noon" or "midnight" or "daypart" || time.Rule.StartsWith("clock_", StringComparison.Ordinal) && time.Rule != "clock_on_day";
}
