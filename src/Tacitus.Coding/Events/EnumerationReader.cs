using System.Collections.Immutable;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Parts a telling that gives each of several places its own toll ("killing 12 in Kabul, 5 in Herat and 1 in Ghazni"): one event a place.</summary>
internal static class EnumerationReader
{
    // Words between the number and its place: "nine people, most of them women, in Velm" is longer than lists are.
    private const int Reach = 5;

    /// <summary>The tellings that <paramref name="telling"/> is made of: itself, when it lists no places.</summary>
    public static ImmutableArray<Telling> Part(Analysis analysis, Telling telling, ImmutableArray<PlaceMention> places)
    {
        var sentence = analysis.Sentences[telling.Frame.Sentence];
        var inside = places.Where(p => p.Sentence == sentence.Index && p.Use == PlaceUse.Location && telling.Frame.Span.Contains(p.Span)).ToList();
        if (inside.Count < 2) return [telling];
        var parts = new List<(Span Number, PlaceMention Place)>();
        foreach (var number in analysis.Numbers)
        {
            if (!telling.Frame.Span.Contains(number.Span)) continue;
            var end = analysis.TokenAt(number.Span.End - 1) + 1;
            var next = inside.Where(p => p.Span.Start >= number.Span.End && analysis.TokenAt(p.Span.Start) - end <= Reach).MinBy(p => p.Span.Start);
            if (next is null || Crosses(analysis, end, analysis.TokenAt(next.Span.Start)) || analysis.Times.Any(t => t.Span.Overlaps(number.Span))) continue;
            if (!LocativeReader.IsPreposition(analysis.Tokens[analysis.TokenAt(next.Extent.Start) - 1].Normal)) continue;
            parts.Add((number.Span, next));
        }
        var tolls = parts.Select(p => (p.Number, p.Place, Toll: telling.Tolls.FirstOrDefault(t => t.Derivation is null && t.Spans.Any(s => s.Contains(p.Number))))).ToList();
        if (tolls.Count < 2 || tolls.Exists(t => t.Toll is null) && !Same(tolls.Find(t => t.Toll is not null).Toll, tolls.Count) || tolls.Select(t => t.Place.Span).Distinct().Count() < tolls.Count) return [telling];
        var pattern = tolls.Find(t => t.Toll is not null).Toll!;
        return
        [
            .. tolls.Select((t, i) => telling with
            {
                Frame = i == 0 ? telling.Frame : telling.Frame with { Trigger = telling.Frame.Trigger with { Span = t.Number, First = analysis.TokenAt(t.Number.Start), End = analysis.TokenAt(t.Number.End - 1) + 1 } },
                Place = new Read<EventPlace>(new EventPlace(t.Place.Place ?? t.Place.Within, t.Place.Place?.Name ?? analysis[t.Place.Span], null, t.Place.Precision), [t.Place.Span], "enumeration/place", t.Place.Probability),
                Tolls = [t.Toll ?? Made(analysis, pattern, t.Number)],
                Definiteness = Definiteness.Another,
            }),
        ];
    }

    private static bool Same(TollMention? toll, int parts) => toll is not null && parts >= 2;

    // "5 in Herat" leaves out what was done to them, which the first of the list says.
    private static TollMention Made(Analysis analysis, TollMention pattern, Span number)
    {
        var count = analysis.Numbers.First(n => n.Span == number).Count;
        return pattern with { Value = pattern.Value with { Count = count }, Spans = [number], Rule = "enumeration/toll", Derivation = null, IsPart = false };
    }

    private static bool Crosses(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Normal is "," or ";" or "and") return true;
        return false;
    }
}
