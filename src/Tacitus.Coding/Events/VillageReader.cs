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
    // Tokens between the event word and the preposition: objects and their like.
    private const int Reach = 8;

    // Longer names are those of offices and titles.
    private const int LongestName = 3;

    // Less than even odds: any place that is known better stands before it.
    private const int Likely = 450;

    private readonly KindLexicon _targets = new("Events.targets.lexicon");

    /// <summary>The place; null when no such name stands there.</summary>
    public Read<EventPlace>? Read(Analysis analysis, Frame frame, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors)
    {
        if (analysis.Article.Blocks[analysis.Sentences[frame.Sentence].Block].Kind is BlockKind.Title or BlockKind.Heading) return null;
        var (first, end) = SentenceChunks.Of(analysis, frame.Sentence);
        for (var c = first; c < end; c++)
        {
            var chunk = analysis.NounChunks[c];
            if (chunk.FirstToken < frame.Trigger.End) continue;
            if (chunk.FirstToken - frame.Trigger.End > Reach) break;
            if (chunk.Preposition < 0 || analysis.Tokens[chunk.Preposition].Normal is not ("at" or "in" or "near" or "outside") || !frame.Span.Contains(chunk.Span)) continue;
            if (!IsName(analysis, chunk) || places.Any(p => p.Span.Overlaps(chunk.Span)) || actors.Any(a => a.Span.Overlaps(chunk.Span))) continue;
            var mention = new PlaceMention(chunk.Span, chunk.Sentence, null, PlaceUse.Location, 1, Likely, "place/village");
            if (!LocativeReader.IsLocative(analysis, places, mention, frame.Trigger)) continue;
            var within = places.Where(p => p.Place is not null && p.Use is PlaceUse.Location or PlaceUse.Dateline && p.Span.Start < chunk.Span.Start).MaxBy(p => p.Span.Start)?.Place;
            return new Read<EventPlace>(new EventPlace(within, analysis[chunk.Span], null, Precision(within)), [chunk.Span], mention.Rule, Likely);
        }
        return null;
    }

    // Somewhere about the place that was named last.
    private static int Precision(Place? within) => within?.Kind switch { PlaceKind.Populated => 4, PlaceKind.Admin2 => 3, PlaceKind.Admin1 => 4, _ => 6 };

    // Large letters, no person, no office, no day and no thing ("at Hotel Serena").
    private bool IsName(Analysis analysis, NounChunk chunk)
    {
        if (chunk.EndToken - chunk.FirstToken > LongestName) return false;
        for (var i = chunk.FirstToken; i < chunk.EndToken; i++) if (analysis.Tokens[i].Tag != PartOfSpeech.Propn || !char.IsUpper(analysis.Article.Text[analysis.Tokens[i].Span.Start])) return false;
        if (_targets.KindOf(analysis, chunk.FirstToken, chunk.EndToken) is not null) return false;
        foreach (var name in analysis.Names) if (name.Kind is NameKind.Person or NameKind.Organisation && name.Span.Overlaps(chunk.Span)) return false;
        foreach (var time in analysis.Times) if (time.Span.Overlaps(chunk.Span)) return false;
        return true;
    }
}
