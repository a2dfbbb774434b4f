using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Model.Dates;
using Tacitus.Model.Events;

namespace Tacitus.Coding.Events;

/// <summary>Keeps the day of a trial from the deed that is tried: where a court is the news, what it tries was done before.</summary>
internal static class TriedDeeds
{
    /// <summary>Takes from the violence of <paramref name="drafts"/> the days that are the trial's or later, where the first of them is a trial.</summary>
    public static void Undate(Analysis analysis, ImmutableArray<Draft> drafts)
    {
        if (drafts.Length < 2 || drafts[0].First.Kind != EventKind.Trial) return;
        var published = analysis.Article.Published?.Date;
        var days = drafts[0].Dates.Select(d => SettingReader.On(d, published)).OfType<PartialDate>().Where(d => d.IsDay).ToList();
        if (days.Count == 0) return;
        var hearing = days.Min(d => d.Start);
        foreach (var draft in drafts)
        {
            if (FrameFinder.Family(draft.First.Kind) != 0 || draft.First.Kind == EventKind.SecurityOperation) continue;
            for (var i = 0; i < draft.Tellings.Count; i++)
            {
                if (draft.Tellings[i].Date is { } date && SettingReader.On(date.Value, published) is { IsDay: true } day && day.Start >= hearing) draft.Tellings[i] = draft.Tellings[i] with { Date = null };
            }
        }
    }
}
