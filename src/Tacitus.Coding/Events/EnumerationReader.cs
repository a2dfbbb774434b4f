using System.Collections.Immutable;
using Tacitus.Coding.Counts;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Tokens;
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
        List<NounChunk> chunks = [];
        var (first, last) = SentenceChunks.Of(analysis, sentence.Index);
        foreach (var c in analysis.NounChunks.AsSpan()[first..last])
        {
            if (c.Preposition >= 0 && telling.Frame.Span.Contains(c.Span) && analysis.Tokens[c.Head].Tag == PartOfSpeech.Propn
                && LocativeReader.IsPreposition(analysis.Tokens[c.Preposition].Normal) && !IsTime(analysis, sentence.Index, c.Span)) chunks.Add(c);
        }
        if (chunks.Count < 2) return Spread(analysis, telling, places);
        var parts = new List<(Span Number, NounChunk Where)>();
        foreach (var number in analysis.Numbers)
        {
            if (!telling.Frame.Span.Contains(number.Span)) continue;
            var end = analysis.TokenAt(number.Span.End - 1) + 1;
            var next = chunks.FindIndex(c => c.FirstToken >= end);
            if (next < 0 || chunks[next].FirstToken - end > Reach || Crosses(analysis, end, chunks[next].FirstToken) || IsTime(analysis, sentence.Index, number.Span)) continue;
            parts.Add((number.Span, chunks[next]));
        }
        var tolls = parts.Select(p => (p.Number, Place: At(analysis, places, p.Where), Toll: telling.Tolls.FirstOrDefault(t => t.Derivation is null && t.Spans.Any(s => s.Contains(p.Number))))).ToList();
        if (tolls.Count < 2 || tolls.Exists(t => t.Toll is null) && !Same(tolls.Find(t => t.Toll is not null).Toll, tolls.Count) || tolls.Select(t => t.Place.Spans[0]).Distinct().Count() < tolls.Count) return [telling];
        var pattern = tolls.Find(t => t.Toll is not null).Toll!;
        return
        [
            .. tolls.Select((t, i) => telling with
            {
                Frame = i == 0 ? telling.Frame : telling.Frame with { Trigger = telling.Frame.Trigger with { Span = t.Number, First = analysis.TokenAt(t.Number.Start), End = analysis.TokenAt(t.Number.End - 1) + 1 } },
                Place = t.Place,
                Tolls = [t.Toll ?? Made(analysis, pattern, t.Number)],
                Definiteness = Definiteness.Another,
                IsListed = true,
            }),
        ];
    }

    // "attacked Velm, Sarn and Oste": what is done to several towns is one event a town.
    private static ImmutableArray<Telling> Spread(Analysis analysis, Telling telling, ImmutableArray<PlaceMention> places)
    {
        var trigger = telling.Frame.Trigger;
        if (!trigger.IsVerb || FrameFinder.Family(telling.Kind) != 0 || telling.Tolls.Length > 1) return [telling];
        foreach (var clause in SentenceClauses.Of(analysis, telling.Frame.Sentence))
        {
            if (clause.Verb < trigger.First || clause.Verb >= trigger.End) continue;
            var towns = clause.Patients.Select(p => analysis.NounChunks[p]).Where(c => places.Any(p => p.Sentence == c.Sentence && p is { Use: PlaceUse.Location, Place.Kind: PlaceKind.Populated } && c.Span.Contains(p.Span))).ToList();
            if (towns.Count < 2 || towns.Count < clause.Patients.Length) return [telling];
            return
            [
                .. towns.Select((t, i) => telling with
                {
                    Frame = i == 0 ? telling.Frame : telling.Frame with { Trigger = trigger with { Span = t.Span, First = t.FirstToken, End = t.EndToken } },
                    Place = At(analysis, places, t),
                    Definiteness = i == 0 ? telling.Definiteness : Definiteness.Another,
                    Tolls = [],
                    IsListed = true,
                }),
            ];
        }
        return [telling];
    }

    // The place as found, or by its name where the gazetteer has none.
    private static Read<EventPlace> At(Analysis analysis, ImmutableArray<PlaceMention> places, NounChunk where)
    {
        var known = places.FirstOrDefault(p => p.Sentence == where.Sentence && p.Span.Overlaps(where.Span));
        var place = known is null ? new EventPlace(null, analysis[where.Span], null, 1) : new EventPlace(known.Place ?? known.Within, known.Place?.Name ?? analysis[known.Span], null, known.Precision);
        return new Read<EventPlace>(place, [known?.Span ?? where.Span], "enumeration/place", known?.Probability ?? Unknown);
    }

    // A name that the gazetteer does not have, after a preposition of place and a toll.
    private const int Unknown = 500;

    private static bool Same(TollMention? toll, int parts) => toll is not null && parts >= 2;

    // "5 in Herat" leaves out what was done to them, which the first of the list says.
    private static TollMention Made(Analysis analysis, TollMention pattern, Span number)
    {
        var count = analysis.Numbers.First(n => n.Span == number).Count;
        return pattern with { Value = pattern.Value with { Count = count }, Spans = [number], Rule = "enumeration/toll", Derivation = null, IsPart = false };
    }

    private static bool IsTime(Analysis analysis, int sentence, Span span)
    {
        foreach (var time in analysis.Times) if (time.Sentence == sentence && time.Span.Overlaps(span)) return true;
        return false;
    }

    private static bool Crosses(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Normal is "," or ";" or "and") return true;
        return false;
    }
}
