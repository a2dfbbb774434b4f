using Tacitus.Coding.Relations.Reading;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Language.Tokens;
using Tacitus.Model.Actors;
using Tacitus.Model.Dates;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations;

/// <summary>Since when and until when a tie holds, as its own clause tells.</summary>
internal static class RelationDates
{
    // A date farther than this from the words of the tie dates something else; measured by reading the hits on 68 documents.
    private const int Reach = 60;

    // "in September", "on 4 January"
    private const int RightBehind = 8;

    /// <summary>The start and end of the tie of <paramref name="match"/>.</summary>
    public static (PartialDate? Start, PartialDate? End) Of(Analysis analysis, List<RelationItem> items, RelationMatcher.Match match, RelationType type) =>
        Of(analysis, new Span(items[match.First].Span.Start, items[match.End - 1].Span.End), type);

    /// <summary>The start and end of a tie that a passage tells; what stands over several sentences has no words of its own that a date could stand beside.</summary>
    public static (PartialDate? Start, PartialDate? End) Of(Analysis analysis, ReadTie tie) =>
        tie.SubjectName.Sentence == tie.ObjectName.Sentence ? Of(analysis, tie.SubjectName.Span.Cover(tie.ObjectName.Span), tie.Type) : (null, null);

    private static (PartialDate? Start, PartialDate? End) Of(Analysis analysis, Span words, RelationType type)
    {
        PartialDate? start = null, end = null;
        var best = int.MaxValue;
        var (from, to) = (words.Start, words.End);
        foreach (var time in analysis.Times)
        {
            if (time.Type is not TimexType.Date || time.Span.End < from - Reach || time.Span.Start > to + Reach) continue;
            if (analysis.SentenceAt(time.Span.Start) != analysis.SentenceAt(from)) continue;
            if (HasVerbBetween(analysis, time.Span, from, to)) continue;
            var before = analysis.Article.Text[Math.Max(0, time.Span.Start - 9)..time.Span.Start].TrimEnd().ToLowerInvariant();
            // "That July" is of the year that was told before, which nobody looks up.
            if (before.EndsWith(" that", StringComparison.Ordinal) || analysis[time.Span].StartsWith("that ", StringComparison.OrdinalIgnoreCase)) continue;
            var distance = Distance(time.Span, from, to);
            if (before.EndsWith("until", StringComparison.Ordinal) || before.EndsWith("till", StringComparison.Ordinal)) end = time.Date;
            else if (IsAct(type) || before.EndsWith("since", StringComparison.Ordinal))
            {
                if (distance >= best) continue;
                (start, best) = (time.Date, distance);
            }
        }
        return (start, end);
    }

    // What stands right behind dates the tie; what stands among its words may date what somebody else did ("banned the Front in 2006 and the League in 2010").
    private static int Distance(Span time, int from, int to) =>
        time.Start >= to ? time.Start - to < RightBehind ? 0 : time.Start - to : time.Start >= from && time.End <= to ? 1 : Math.Max(2, from - time.End);

    // "After its leaders left the Union, the Front surfaced in 2029": another verb has the date.
    private static bool HasVerbBetween(Analysis analysis, Span time, int from, int to)
    {
        var (start, end) = time.Start >= to ? (to, time.Start) : (time.End, from);
        for (var i = analysis.TokenAt(start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < end; i++)
            if (analysis.Tokens[i].Span.Start >= start && analysis.Tokens[i] is { Tag: PartOfSpeech.Verb } or { Normal: "who" or "which" or "whose" or "where" }) return true;
        return false;
    }

    // Ties that begin with an act on a day; a date beside "are rivals" is when somebody said so.
    private static bool IsAct(RelationType type) =>
        type is RelationType.FoundedBy or RelationType.AllegianceTo or RelationType.SplitFrom or RelationType.MergedInto or RelationType.DesignatedBy;
}
