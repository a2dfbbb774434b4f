using System.Collections.Immutable;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Tells whether words name the place where something happens, or somebody's home, way, government or newspaper.</summary>
internal static class LocativeReader
{
    /// <summary>Whether <paramref name="place"/> can be where the event of <paramref name="trigger"/>, in the same sentence, happened.</summary>
    public static bool IsLocative(Analysis analysis, ImmutableArray<PlaceMention> places, PlaceMention place, Trigger trigger)
    {
        if (IsOfSpeech(analysis, place.Extent, trigger)) return false;
        var first = analysis.TokenAt(place.Extent.Start);
        var last = analysis.TokenAt(place.Extent.End - 1) + 1;
        // "the Moscow attack", "Kabul bombing kills nine": right before the event word.
        if (last == trigger.First || last == trigger.First - 1 && analysis.Tokens[last].Tag is PartOfSpeech.Noun or PartOfSpeech.Adj) return true;
        if (IsPlaced(analysis, first, trigger)) return true;
        // "in Kandahar, Afghanistan", "in Kabul and Herat": the place before it carries the preposition.
        var start = analysis.Sentences[place.Sentence].FirstToken;
        if (first - 1 <= start || analysis.Tokens[first - 1].Normal is not ("," or "and" or "(")) return IsHeadline(analysis, place);
        return places.Any(p => p.Sentence == place.Sentence && p.Span.End <= place.Span.Start && analysis.TokenAt(p.Extent.End - 1) >= first - 3 && IsPlaced(analysis, analysis.TokenAt(p.Extent.Start), trigger));
    }

    // A preposition of place before it, with at most a determiner, an adjective and a wider noun ("in the town of Velm") between.
    private static bool IsPlaced(Analysis analysis, int first, Trigger trigger)
    {
        var of = false;
        for (var i = first - 1; i >= Math.Max(analysis.Sentences[trigger.Sentence].FirstToken, first - 7); i--)
        {
            var token = analysis.Tokens[i];
            if (IsPreposition(token.Normal)) return true;
            if (token.Normal == "of" && !of) of = true;
            else if (token.Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Adv || token.Normal is "-" or "'s") continue;
            else if (token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn && (of || i >= first - 3)) continue;
            else return false;
        }
        return false;
    }

    /// <summary>Whether <paramref name="word"/> can say where something is.</summary>
    internal static bool IsPreposition(string word) => word is "in" or "at" or "near" or "outside" or "inside" or "around" or "across" or "within" or "throughout" or "on" or "off" or "along" or "over" or "beside" or "above"
        or "north" or "south" or "east" or "west" or "northeast" or "northwest" or "southeast" or "southwest";

    private static bool IsHeadline(Analysis analysis, PlaceMention place) => analysis.Article.Blocks[analysis.Sentences[place.Sentence].Block].Kind is BlockKind.Title or BlockKind.Heading;

    // "told reporters in Velm": the place of a verb of saying is where the speaker is.
    private static bool IsOfSpeech(Analysis analysis, Span place, Trigger trigger)
    {
        foreach (var attribution in analysis.Attributions)
        {
            if (attribution.Source.Contains(place)) return true;
            if (attribution.Content.Contains(place) || attribution.Cue.Overlaps(trigger.Span)) continue;
            if (place.Start >= attribution.Cue.End && analysis.SentenceAt(place.Start) == analysis.SentenceAt(attribution.Cue.Start) && attribution.Content.Contains(trigger.Span)) return true;
        }
        return false;
    }
}
