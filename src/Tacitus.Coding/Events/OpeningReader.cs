using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Tacitus.Coding.Dates;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Dates;
using Tacitus.Language.Names;
using Tacitus.Language.Sentences;
using Tacitus.Language.Tokens;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads the days and places with which paragraphs open, before anybody acts.</summary>
internal static class OpeningReader
{
    // A longer name is seldom a place that the gazetteer does not have.
    private const int LongestName = 2;

    /// <summary>The opening that each sentence stands under: its own, else that of the sentence before it in its paragraph; null where there is none.</summary>
    public static ImmutableArray<Opening?> Read(Analysis analysis, ImmutableArray<PlaceMention> places)
    {
        var openings = new Opening?[analysis.Sentences.Length];
        var times = new BySentence<TimeMention>(openings.Length, analysis.Times, t => t.Sentence);
        var found = new BySentence<PlaceMention>(openings.Length, places, p => p.Sentence);
        var next = 0;
        for (var s = 0; s < openings.Length; s++)
        {
            var sentence = analysis.Sentences[s];
            while (next < analysis.NounChunks.Length && analysis.NounChunks[next].Sentence < s) next++;
            if (analysis.Article.Blocks[sentence.Block].Kind is not (BlockKind.Paragraph or BlockKind.ListItem)) continue;
            openings[s] = Read(analysis, sentence, next, times[s], found[s]) ?? (s > 0 && analysis.Sentences[s - 1].Block == sentence.Block ? openings[s - 1] : null);
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(openings);
    }

    private static Opening? Read(Analysis analysis, Sentence sentence, int chunks, ReadOnlySpan<TimeMention> times, ReadOnlySpan<PlaceMention> places)
    {
        if (!OpensWithWhereOrWhen(analysis, sentence, times)) return Heading(analysis, sentence, times, places);
        Read<EventPlace>? place = null;
        var end = sentence.FirstToken;
        for (var c = chunks; c < analysis.NounChunks.Length && analysis.NounChunks[c].Sentence == sentence.Index; c++)
        {
            var chunk = analysis.NounChunks[c];
            var timed = IsTimed(times, chunk.Span);
            if (!timed && chunk.Preposition < 0 && !IsApposition(analysis, chunk) || HasVerb(analysis, end, chunk.FirstToken)) break;
            end = chunk.EndToken;
            if (!timed && place is null && chunk.Preposition >= 0 | IsApposition(analysis, chunk)) place = PlaceOf(analysis, chunk, places);
        }
        TimeMention? time = null;
        foreach (var t in times)
        {
            if (t.Type is not (TimexType.Date or TimexType.Time) || t.Date is null && t.Relative is null || t.Span.End > analysis.Tokens[Math.Max(end - 1, 0)].Span.End) continue;
            time ??= t;
            // "Around 4 a.m. on 12 December": the hour alone would be of the day of publication.
            if (DatingTimes.IsOnlyClock(t)) continue;
            time = t;
            break;
        }
        if (time is not null && IsHedged(analysis, sentence) && DatingTimes.IsOnlyClock(time)) time = null;
        return place is null && time is null ? null : new Opening(sentence.Index, time is null ? null : new Read<DateValue>(new DateValue(time.Date, time.Relative), [time.Span], "opening/" + time.Rule), place);
    }

    private static bool OpensWithWhereOrWhen(Analysis analysis, Sentence sentence, ReadOnlySpan<TimeMention> times)
    {
        if (analysis.Tokens[sentence.FirstToken].Normal is "in" or "at" or "on" or "near" or "outside" or "inside" or "off") return true;
        // "About 1:30 a.m. Dec. 25, two men ..."
        var first = IsHedged(analysis, sentence) ? LongestHedge : 0;
        foreach (var time in times) if (analysis.TokenAt(time.Span.Start) - sentence.FirstToken <= first) return true;
        return false;
    }

    private static bool IsHedged(Analysis analysis, Sentence sentence) => analysis.Tokens[sentence.FirstToken].Normal is "about" or "around" or "approximately" or "shortly" or "just";

    // "Shortly before 10 p.m. on Friday"
    private const int LongestHedge = 2;

    private static bool IsTimed(ReadOnlySpan<TimeMention> times, Span words)
    {
        foreach (var time in times) if (time.Span.Overlaps(words)) return true;
        return false;
    }

    // "Velm, Aldavia, 16 May 2031.": a sentence that only says where and when.
    private static Opening? Heading(Analysis analysis, Sentence sentence, ReadOnlySpan<TimeMention> times, ReadOnlySpan<PlaceMention> places)
    {
        if (sentence.EndToken - sentence.FirstToken > LongestHeading || HasVerb(analysis, sentence.FirstToken, sentence.EndToken)) return null;
        TimeMention? time = null;
        foreach (var t in times) if (t.Type == TimexType.Date && t.Date is { Days: <= 31 }) { time = t; break; }
        PlaceMention? place = null;
        foreach (var p in places) if (p.Span.Start == sentence.Span.Start && p.Place is not null) { place = p; break; }
        return time is null || place is null ? null : new Opening(
            sentence.Index, new Read<DateValue>(new DateValue(time.Date, time.Relative), [time.Span], "opening/" + time.Rule),
            new Read<EventPlace>(new EventPlace(place.Place, place.Place!.Name, null, place.Precision), [place.Span], "opening/" + place.Rule, place.Probability));
    }

    private const int LongestHeading = 14;

    private static bool HasVerb(Analysis analysis, int first, int end)
    {
        for (var i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return true;
        return false;
    }

    // "On the smallest of the three, Velmo, they found ..."
    private static bool IsApposition(Analysis analysis, NounChunk chunk) =>
        chunk.Preposition < 0 && chunk.FirstToken > 0 && analysis.Tokens[chunk.FirstToken - 1].Normal == "," && chunk.EndToken < analysis.Tokens.Length && analysis.Tokens[chunk.EndToken].Normal == ","
        && analysis.Tokens[chunk.Head].Tag == PartOfSpeech.Propn;

    // The place as found, or a name that the gazetteer does not have.
    private static Read<EventPlace>? PlaceOf(Analysis analysis, NounChunk chunk, ReadOnlySpan<PlaceMention> places)
    {
        PlaceMention? known = null;
        foreach (var place in places) if (place.Use == PlaceUse.Location && place.Span.Overlaps(chunk.Span)) { known = place; break; }
        if (known is not null) return new Read<EventPlace>(new EventPlace(known.Place ?? known.Within, known.Place?.Name ?? analysis[known.Span], null, known.Precision), [known.Span], "opening/" + known.Rule, known.Probability);
        if (chunk.EndToken - chunk.FirstToken > LongestName) return null;
        for (var i = chunk.FirstToken; i < chunk.EndToken; i++) if (analysis.Tokens[i].Tag != PartOfSpeech.Propn) return null;
        if (analysis.Names.Any(n => n.Sentence == chunk.Sentence && n.Kind is NameKind.Person or NameKind.Organisation && n.Span.Overlaps(chunk.Span))) return null;
        return new Read<EventPlace>(new EventPlace(null, analysis[chunk.Span], null, 1), [chunk.Span], "opening/name", Statement.EvenOdds);
    }
}
