using System.Collections.Immutable;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>What speaks for a mention of a place being where an event happened.</summary>
internal static class EventPlaceFeatures
{
    private static readonly FeatureGroup PositionGroup = new("e.position"), Distance = new("e.distance"), Before = new("e.before"), Between = new("e.between"),
        Use = new("e.use"), Exactness = new("e.exactness"), Inside = new("e.inside"), Count = new("e.count"), Country = new("e.country"), Head = new("e.head"),
        Order = new("e.order"), After = new("e.after"), Rival = new("e.rival"),
        Governor = new("e.governor"), Speech = new("e.speech");

    /// <summary>Where mention <paramref name="m"/> stands.</summary>
    public static Position PositionOf(Analysis analysis, PlaceMention m, Span trigger, ImmutableArray<Span> sentences)
    {
        var told = analysis.SentenceAt(trigger.Start);
        if (m.Use == PlaceUse.Dateline) return Position.Dateline;
        if (m.Sentence == told) return m.Span.End <= trigger.Start ? trigger.Start - m.Extent.End <= 1 ? Position.Modifier : Position.Before : Position.After;
        foreach (var span in sentences) if (span.Contains(m.Span)) return Position.Telling;
        if (analysis.Article.Blocks[analysis.Sentences[m.Sentence].Block].Kind == BlockKind.Title) return Position.Title;
        if (m.Sentence < told && told - m.Sentence <= 3) return Position.Earlier;
        return m.Sentence < 3 ? Position.Lead : Position.Elsewhere;
    }

    /// <summary>Puts the features of mention <paramref name="i"/> into <paramref name="to"/>.</summary>
    public static void Fill(Analysis analysis, ImmutableArray<PlaceMention> mentions, int i, Span trigger, ImmutableArray<Span> sentences, FeatureBuffer to)
    {
        to.Clear();
        var (m, mates) = (mentions[i], PlaceMates.Of(analysis, mentions));
        var position = (int)PositionOf(analysis, m, trigger, sentences);
        var first = analysis.TokenAt(m.Extent.Start);
        var start = analysis.Sentences[m.Sentence].FirstToken;
        ReadOnlySpan<char> before = first > start ? analysis.Tokens[first - 1].Normal : "<s>";
        if (before is "the" && first - 1 > start) before = analysis.Tokens[--first - 1].Normal;
        to.Add(PositionGroup, position);
        to.Add(Exactness, m.Precision + 10 * position);
        to.Add(Exactness, m.Precision + 1000);
        to.Add(Use, (int)m.Use + 10 * position);
        to.Add(Use, (int)m.Use + 1000);
        to.Add(Before, before);
        to.Add(Governor, first - 2 >= start ? analysis.Tokens[first - 2].Normal : "<s>");
        to.Add(Speech, mates.SpeechOf(i) + 10 * position);
        if (position is (int)Position.After or (int)Position.Before or (int)Position.Telling or (int)Position.Earlier) to.Add(Head, Group(before) + 10 * position);
        var last = analysis.TokenAt(m.Extent.End - 1) + 1;
        to.Add(After, last < analysis.Sentences[m.Sentence].EndToken ? analysis.Tokens[last].Normal : "<s>");

        if (position is (int)Position.After or (int)Position.Before)
        {
            var distance = m.Span.Start > trigger.Start ? analysis.TokenAt(m.Span.Start) - analysis.TokenAt(trigger.End - 1) : analysis.TokenAt(trigger.Start) - analysis.TokenAt(m.Span.End - 1);
            to.Add(Distance, (int)(2 * Math.Log2(1 + distance)) + 100 * position);
            to.Add(Between, Breaks(analysis, m.Span.Start > trigger.Start ? new Span(trigger.End, m.Span.Start) : new Span(m.Span.End, trigger.Start)) + 10 * position);
        }
        else
        {
            var distance = analysis.SentenceAt(trigger.Start) - m.Sentence;
            to.Add(Distance, (int)(2 * Math.Log2(1 + Math.Abs(distance))) * Math.Sign(distance) + 100 * position);
        }
        Others(mates[i], mentions.Length, position, to);
        to.Add(Rival, RivalOf(analysis, mentions, i, trigger, []) + 10 * position);
    }

    /// <summary>Whether a sentence that tells of the event puts something in, at or near another place: 1 of the same country, 2 of another country, 3 of both, or 0.</summary>
    public static int RivalOf(Analysis analysis, ImmutableArray<PlaceMention> mentions, int i, Span trigger, ImmutableArray<Span> sentences)
    {
        var told = analysis.SentenceAt(trigger.Start);
        var rival = 0;
        foreach (var other in mentions)
        {
            if (other.Sentence != told && !IsIn(sentences, other.Span)) continue;
            if (other.Use == PlaceUse.Dateline || !EventPlacer.MayPlace(other) || other.Place == mentions[i].Place) continue;
            var first = analysis.TokenAt(other.Extent.Start);
            if (first == analysis.Sentences[other.Sentence].FirstToken || Group(analysis.Tokens[first - 1].Normal) is not (1 or 2 or 3)) continue;
            rival |= (other.Place ?? other.Within)!.Country == (mentions[i].Place ?? mentions[i].Within)!.Country ? 1 : 2;
        }
        return rival;
    }

    private static bool IsIn(ImmutableArray<Span> sentences, Span span)
    {
        foreach (var sentence in sentences) if (sentence.Contains(span)) return true;
        return false;
    }

    /// <summary>Whether the event's own sentence puts something in or near another town, district or province of the dateline's country, which does not hold it.</summary>
    public static bool IsElsewhere(Analysis analysis, ImmutableArray<PlaceMention> mentions, PlaceMention dateline, Span trigger)
    {
        var told = analysis.SentenceAt(trigger.Start);
        var elsewhere = false;
        foreach (var other in mentions)
        {
            if (other.Sentence != told || other.Use != PlaceUse.Location || other.Place is not { } place || other.Precision > 4 || !EventPlacer.MayPlace(other) || SpeechOf(analysis, other) > 0) continue;
            if (place == dateline.Place || EventPlacer.Holds(place, dateline.Place) || place.Name == dateline.Place?.Name) return false;
            var first = analysis.TokenAt(other.Extent.Start);
            if (first == analysis.Sentences[told].FirstToken || other.Probability < SureOfPlace) continue;
            // "in Niger's Tillaberi region"
            if (analysis.Tokens[first - 1].Normal is "'s" or "\u2019s" && first - 2 > analysis.Sentences[told].FirstToken) first -= 2;
            while (first - 1 > analysis.Sentences[told].FirstToken && analysis.Tokens[first - 1].Tag is PartOfSpeech.Adj) first--;
            elsewhere |= Group(analysis.Tokens[first - 1].Normal) is 1 or 2 or 3 || other.Precision == 2;
        }
        return elsewhere;
    }

    private const int SureOfPlace = 500;

    /// <summary>Whether the place belongs to somebody who speaks: 0 no, 1 in the speaker's name or beside it, 2 a ministry's or government's, 3 after the verb ("told reporters in Velm").</summary>
    public static int SpeechOf(Analysis analysis, PlaceMention m)
    {
        foreach (var attribution in analysis.Attributions)
        {
            if (attribution.Source.Contains(m.Extent))
            {
                for (var i = analysis.TokenAt(attribution.Source.Start); i < analysis.TokenAt(m.Extent.Start); i++)
                    if (analysis.Tokens[i].Normal is "ministry" or "minister" or "government" or "embassy" or "presidency" or "foreign" or "defence" or "defense" or "army" or "military" or "spokesman" or "spokeswoman" or "official" or "officials") return 2;
                return 1;
            }
            if (m.Extent.Start >= attribution.Cue.End && analysis.IsAt(m.Sentence, attribution.Cue.Start) && !attribution.Content.Contains(m.Extent)) return 3;
        }
        return 0;
    }

    // in, at, near, of, from, to, on, other.
    private static int Group(ReadOnlySpan<char> word) => word switch
    {
        "in" or "inside" or "within" => 1,
        "at" => 2,
        "near" or "outside" or "around" => 3,
        "of" => 4,
        "from" => 5,
        "to" or "toward" or "towards" or "into" => 6,
        "on" or "along" or "across" or "over" => 7,
        "," or "and" or "(" => 8,
        _ => 0,
    };

    // Whether a finite verb, a relative pronoun or conjunction, or a comma stands between.
    private static int Breaks(Analysis analysis, Span gap)
    {
        bool verb = false, clause = false, comma = false;
        for (var t = analysis.TokenAt(gap.Start); t < analysis.Tokens.Length && analysis.Tokens[t].Span.End <= gap.End; t++)
        {
            var token = analysis.Tokens[t];
            verb |= token.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux;
            clause |= token.Tag is PartOfSpeech.Sconj or PartOfSpeech.Cconj || token.Normal is "who" or "which" or "that" or "where" or "said" or ";" or "--";
            comma |= token.Normal is ",";
        }
        return (verb ? 1 : 0) + (clause ? 2 : 0) + (comma ? 4 : 0);
    }

    private static void Others(PlaceMates.Mates mates, int mentions, int position, FeatureBuffer to)
    {
        to.Add(Inside, mates.Inside + 10 * position);
        to.Add(Count, Math.Min(mates.Same, 4));
        to.Add(Order, Math.Min(mates.Earlier, 2) + 10 * position);
        to.Add(Country, (int)(4.0 * mates.Country / mentions) + 10 * mates.Dateline);
    }
}
