using Tacitus.Coding.Lexicons;
using Tacitus.Language;
using Tacitus.Model.Dates;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>Reads when a stretch of a sentence is set: in the days of the news, or before.</summary>
internal sealed class SettingReader
{
    // An event of more than a month ago is no news, though an article may be about it: what is told of it stands apart from what is told of now.
    private const int NewsDays = 31;

    private readonly PhraseLexicon _lexicon = PhraseLexicon.Load("Events.narration.lexicon");

    /// <summary>The setting of <paramref name="frame"/>, whose own words date it to <paramref name="date"/>.</summary>
    public Setting Read(Analysis analysis, Frame frame, DateValue? date)
    {
        if (date is not null && analysis.Article.Published?.Date is { } published && On(date, published) is { } day)
        {
            if (day.End.DayNumber < published.Start.DayNumber - NewsDays) return Setting.Past;
            if (day.Days <= NewsDays) return Setting.News;
        }
        var end = analysis.TokenAt(frame.Span.End - 1) + 1;
        for (var i = analysis.TokenAt(frame.Span.Start); i < end; i++)
        {
            if (_lexicon.Find(analysis, i, end) is not null) return Setting.Past;
        }
        return Setting.Open;
    }

    /// <summary>The days that <paramref name="date"/> leaves open, as seen from <paramref name="published"/>; null when they are not known.</summary>
    internal static PartialDate? On(DateValue date, PartialDate? published) =>
        date.Date ?? (date.Relative is { Anchor: DateAnchor.Publication } relative && published is { } from ? DateResolver.Resolve(relative, from) : null);
}
