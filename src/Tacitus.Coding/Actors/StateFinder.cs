using System.Collections.Immutable;
using Tacitus.Coding.Places;

namespace Tacitus.Coding.Actors;

/// <summary>Tells where a country's name stands for the state as somebody who acts, and where for the place.</summary>
internal static class StateFinder
{
    /// <summary>Adds those of <paramref name="names"/> that stand for the state to the hits of <paramref name="text"/>.</summary>
    public static void Find(ActorText text, List<(int First, int End, LexiconActor State)> names, ImmutableArray<PlaceMention> places)
    {
        var lastEnd = -1;
        var lastActs = false;
        foreach (var (first, end, state) in names)
        {
            // In a list of countries all stand for what the first stands for.
            var listed = lastEnd > 0 && (first == lastEnd + 1 && text.Word(lastEnd) is "," or "and" or "or"
                || first == lastEnd + 2 && text.Word(lastEnd) is "," && text.Word(lastEnd + 1) is "and" or "or");
            var acts = !text.IsTaken(first, end) && (listed ? lastActs : IsActor(text, first, text.SpanOf(first, end), places));
            (lastEnd, lastActs) = (end, acts);
            if (acts) text.Add(new ActorText.Hit(first, end, state.Id, state.Actor.Name, state.Actor.Kind, "name"));
        }
    }

    private static bool IsActor(ActorText text, int first, Model.Texts.Span span, ImmutableArray<PlaceMention> places)
    {
        foreach (var place in places)
        {
            if (place.Span.Overlaps(span) && place.Use is PlaceUse.Metonym) return true;
            if (place.Span.Overlaps(span) && place.Use is PlaceUse.Dateline or PlaceUse.PartOfName) return false;
        }
        var before = text.Word(first - 1, first);
        var step = before is "the" ? 2 : 1;
        before = text.Word(first - step, first);
        if (before is "of" && text.Word(first - step - 1, first) is "government" or "regime" or "authorities" or "state" or "ally" or "allies" or "enemy" or "enemies"
            or "rival" or "rivals" or "foe" or "foes" or "support" or "backing" or "rulers" or "leaders" or "opponents" or "behalf") return true;
        if (before is "in" or "at" or "near" or "across" or "throughout" or "inside" or "outside" or "into" or "around" or "from" or "to" or "of"
            or "within" or "beyond" or "over" or "northern" or "southern" or "eastern" or "western" or "central" or "northeastern" or "northwestern"
            or "southeastern" or "southwestern" or "north" or "south" or "east" or "west" or "through" or "towards" or "toward" or "via"
            or "between" or "neighboring" or "neighbouring" or "adjoining" or "war-torn" or "present") return false;
        // "Kandahar, Afghanistan" and "Kabul Afghanistan airport" name where.
        var name = before is "," ? first - 2 : first - 1;
        return name < 0 || text.Units[name].Sentence != text.Units[first].Sentence || text.IsTaken(name, name + 1)
            || text.Units[name].Letters is not (Letters.Capital or Letters.Upper) || text.OneCase(first) || text.Word(name) is "the" or "and";
    }
}
