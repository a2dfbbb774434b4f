using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Dates;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Events;

/// <summary>Gives what an entry of a list tells the day and the place with which the entry opens ("4 June, Velm. Three men were shot").</summary>
internal static class EntryReader
{
    // Characters into the entry: a bullet before the day; the day and its comma before the place.
    private const int DayStarts = 6;
    private const int PlaceStarts = 30;

    /// <summary><paramref name="telling"/> with what it lacks; <paramref name="items"/> says for each block whether it is an entry.</summary>
    public static Telling Complete(Analysis analysis, ImmutableArray<bool> items, Telling telling, ImmutableArray<PlaceMention> places)
    {
        var block = analysis.Sentences[telling.Frame.Sentence].Block;
        if (!items[block] || telling.Date is not null && telling.Place is not null) return telling;
        var start = analysis.Article.Blocks[block].Span.Start;
        var day = telling.Date is null ? analysis.Times.FirstOrDefault(t => t.Span.Start - start is >= 0 and < DayStarts && t.Type == TimexType.Date && (t.Date is not null || t.Relative is not null)) : null;
        var place = telling.Place is null ? places.FirstOrDefault(p => p.Span.Start - start is >= 0 and < PlaceStarts && p.Place is not null) : null;
        if (day is not null) telling = telling with { Date = new Read<DateValue>(new DateValue(day.Date, day.Relative), [day.Span], "entry/" + day.Rule) };
        if (place is not null) telling = telling with { Place = new Read<EventPlace>(new EventPlace(place.Place, place.Place!.Name, null, place.Precision), [place.Span], "entry/" + place.Rule, place.Probability) };
        return telling;
    }
}
