using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Clauses;
using Tacitus.Language.Names;
using Tacitus.Language.Tokens;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Reads where an event was from a name that no gazetteer has, right behind its words and a preposition of place: "searched three houses at Banje".</summary>
internal sealed class VillageReader
{
    // Tokens between the event word and the name: objects and their like. Widened from eight with the rest of the reader, which gained the place on every part of the gold set; not measured by itself.
    private const int Reach = 12;

    // Longer names are those of offices and titles.
    private const int LongestName = 3;

    // Less than even odds, chosen and not measured: a place that another account tells in known words outweighs it.
    private const int Likely = 450;

    private readonly KindLexicon _targets = new("Events.targets.lexicon");

    /// <summary>The place; null when no such name stands there.</summary>
    public Read<EventPlace>? Read(Analysis analysis, Frame frame, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors)
    {
        if (analysis.Article.Blocks[analysis.Sentences[frame.Sentence].Block].Kind is BlockKind.Title or BlockKind.Heading) return null;
        var (first, end) = SentenceChunks.Of(analysis, frame.Sentence);
        PlaceMention? found = null;
        for (var c = first; c < end; c++)
        {
            var chunk = analysis.NounChunks[c];
            if (chunk.Preposition < 0 || !frame.Span.Contains(chunk.Span) || !IsAt(analysis.Tokens[chunk.Preposition].Normal)) continue;
            // What stands before the event words is taken only where nothing stands behind them: "At Konia men set fire to a church".
            var behind = chunk.FirstToken >= frame.Trigger.End;
            if (behind ? chunk.FirstToken - frame.Trigger.End > Reach : found is not null || frame.Trigger.First - chunk.EndToken > Reach) continue;
            if (NameOf(analysis, chunk) is not { } name || places.Any(p => p.Span.Overlaps(name)) || actors.Any(a => a.Span.Overlaps(name))) continue;
            var mention = new PlaceMention(name, chunk.Sentence, null, PlaceUse.Location, 1, Likely, "place/village");
            if (!LocativeReader.IsLocative(analysis, places, mention, frame.Trigger)) continue;
            found = mention;
            if (behind) break;
        }
        if (found is not { } village) return null;
        var within = Within(places, village);
        return new Read<EventPlace>(new EventPlace(within, analysis[village.Span], null, Precision(within)), [village.Span], village.Rule, Likely);
    }

    // The place told last before it, in the country that the article speaks of most where one of it is told before it at all.
    private static Place? Within(ImmutableArray<PlaceMention> places, PlaceMention village)
    {
        var before = places.Where(p => p.Place is not null && p.Use is PlaceUse.Location or PlaceUse.Dateline && p.Span.Start < village.Span.Start).ToList();
        var most = places.Where(p => p.Place is not null && p.Use is not PlaceUse.PartOfName).GroupBy(p => p.Place!.Country, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        return (before.Where(p => p.Sentence == village.Sentence || p.Place!.Country == most).MaxBy(p => p.Span.Start) ?? before.MaxBy(p => p.Span.Start))?.Place;
    }

    private static bool IsAt(string word) => word is "at" or "in" or "near" or "outside" or "off" or "above" or "below" or "around";

    // The large letters that the chunk begins with, determiners left out; "at Paimol trading centre" and "at the Ambela pass" have small words behind them.
    private Span? NameOf(Analysis analysis, NounChunk chunk)
    {
        var first = chunk.FirstToken;
        while (first < chunk.EndToken && analysis.Tokens[first].Tag == PartOfSpeech.Det) first++;
        var end = first;
        while (end < chunk.EndToken && IsLarge(analysis, end)) end++;
        if (end == first || end - first > LongestName) return null;
        for (var i = end; i < chunk.EndToken; i++) if (analysis.Tokens[i].Tag != PartOfSpeech.Noun || NounPhraseReader.IsPossessive(analysis.Tokens[i])) return null;
        var whole = new Span(analysis.Tokens[first].Span.Start, analysis.Tokens[end - 1].Span.End);
        return IsName(analysis, first, end, whole) ? whole : null;
    }

    private static bool IsLarge(Analysis analysis, int i) => analysis.Tokens[i].Tag == PartOfSpeech.Propn && char.IsUpper(analysis.Article.Text[analysis.Tokens[i].Span.Start]);

    // Somewhere about the place that was named last.
    private static int Precision(Place? within) => within?.Kind switch { PlaceKind.Populated => 4, PlaceKind.Admin2 => 3, PlaceKind.Admin1 => 4, _ => 6 };

    // No person, no office, no day and no thing ("at Hotel Serena").
    private bool IsName(Analysis analysis, int first, int end, Span whole)
    {
        if (_targets.KindOf(analysis, first, end) is not null) return false;
        foreach (var name in analysis.Names) if (name.Kind is NameKind.Person or NameKind.Organisation && name.Span.Overlaps(whole)) return false;
        foreach (var time in analysis.Times) if (time.Span.Overlaps(whole)) return false;
        return true;
    }
}
