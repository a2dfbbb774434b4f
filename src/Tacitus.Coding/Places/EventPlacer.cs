using System.Collections.Immutable;
using System.Text;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Chooses, among the places that an article names, where an event happened. Pure; safe to share between threads.</summary>
public sealed class EventPlacer
{
    // A more exact place inside the chosen one takes over when it is this likely against it.
    private const float Nested = 0.25f;

    private static readonly Lazy<PlaceModel> Shipped = new(() => PlaceModel.Load("event-places.model"));

    private readonly PlaceModel _model;
    private readonly SiteFinder _sites = new();

    /// <summary>A placer with the model that the program ships.</summary>
    public EventPlacer() : this(Shipped.Value) { }

    /// <summary>A placer with a model of its own.</summary>
    internal EventPlacer(PlaceModel model) => _model = model;

    /// <summary>
    /// Where the event happened that <paramref name="trigger"/> names and <paramref name="sentences"/> (sentences or parts of them, in order of
    /// reading) tell of; null when the article names no place that could be meant.
    /// </summary>
    public EventPlaceChoice? Choose(Analysis analysis, ImmutableArray<PlaceMention> mentions, Span trigger, ImmutableArray<Span> sentences)
    {
        var candidates = Candidates(analysis, mentions, trigger, sentences);
        if (candidates.Length == 0) return null;
        var site = Site(analysis, trigger, sentences);
        var probabilities = Probabilities(analysis, mentions, candidates, trigger, sentences);
        var best = 0;
        for (var i = 1; i < candidates.Length; i++) if (probabilities[i] > probabilities[best]) best = i;
        best = Narrow(mentions, candidates, probabilities, best);
        var mention = Seat(mentions, mentions[candidates[AsTold(analysis, mentions, candidates, best, trigger)]], site);
        var together = 0.0;
        for (var i = 0; i < candidates.Length; i++) if (mentions[candidates[i]].Place == mention.Place) together += probabilities[i];
        return At(analysis, mentions, mention, site, trigger, sentences, (int)MathF.Round(1000 * (float)together)) with { WiderOf = () => WiderPlaces.Of(analysis, mentions, candidates, probabilities) };
    }

    /// <summary>The event at the place of <paramref name="mention"/>, at its <paramref name="site"/>; a part of a town is where in the town it was.</summary>
    internal static EventPlaceChoice At(Analysis analysis, ImmutableArray<PlaceMention> mentions, PlaceMention mention, Span? site, Span trigger, ImmutableArray<Span> sentences, int probability)
    {
        var place = mention.Place ?? mention.Within;
        var name = mention.Place?.Name ?? mention.Span.In(analysis.Article.Text);
        var position = EventPlaceFeatures.PositionOf(analysis, mention, trigger, sentences);
        if (QuarterReader.TownOf(analysis, mentions, mention) is { Place: { } town } holder)
        {
            // A part of a town is where in the town it happened.
            var part = site ?? mention.Span;
            return new EventPlaceChoice(
                new EventPlace(town, town.Name, part.In(analysis.Article.Text).ReplaceLineEndings(" "), mention.Precision), ImmutableArray.Create(part, holder.Span).Sort(), "event-place-quarter",
                Reason(analysis, mention, position) + ", a part of " + town.Name, probability);
        }
        var spans = site is { } s ? ImmutableArray.Create(s, mention.Extent).Sort() : [mention.Extent];
        return new EventPlaceChoice(
            new EventPlace(place, name, site?.In(analysis.Article.Text).ReplaceLineEndings(" "), mention.Precision), spans, "event-place-" + Name(position),
            Reason(analysis, mention, position), probability);
    }

    /// <summary>For each of <paramref name="mentions"/> how likely it is where the event happened; 0 for those that cannot be.</summary>
    internal float[] Weigh(Analysis analysis, ImmutableArray<PlaceMention> mentions, Span trigger, ImmutableArray<Span> sentences)
    {
        var likely = new float[mentions.Length];
        var candidates = Candidates(analysis, mentions, trigger, sentences);
        if (candidates.Length == 0) return likely;
        var probabilities = Probabilities(analysis, mentions, candidates, trigger, sentences);
        for (var i = 0; i < candidates.Length; i++) likely[candidates[i]] = probabilities[i];
        return likely;
    }

    private static int[] Candidates(Analysis analysis, ImmutableArray<PlaceMention> mentions, Span trigger, ImmutableArray<Span> sentences)
    {
        var candidates = new List<int>(mentions.Length);
        for (var i = 0; i < mentions.Length; i++)
            if (MayPlace(mentions[i]) && !IsForeignDesk(analysis, mentions, i, trigger, sentences) && !IsSpeakers(analysis, mentions, i, trigger, sentences) && !IsWhose(analysis, mentions, i, trigger, sentences) && !IsHolder(analysis, mentions, i)) candidates.Add(i);
        return [.. candidates];
    }

    // The dateline's town as the event's own sentence has it: "GOMA - ... landed on a camp just outside Goma".
    private static int AsTold(Analysis analysis, ImmutableArray<PlaceMention> mentions, int[] candidates, int best, Span trigger)
    {
        var chosen = mentions[candidates[best]];
        if (chosen.Use != PlaceUse.Dateline) return best;
        var told = analysis.SentenceAt(trigger.Start);
        for (var i = 0; i < candidates.Length; i++)
            if (mentions[candidates[i]] is { Use: PlaceUse.Location } other && other.Sentence == told && other.Place == chosen.Place && EventPlaceFeatures.SpeechOf(analysis, other) == 0) return i;
        return best;
    }

    /// <summary>Whether a mention can be where something happened: not a part of a name, and a place that is somewhere.</summary>
    internal static bool MayPlace(PlaceMention mention) => mention.Use != PlaceUse.PartOfName && (mention.Place ?? mention.Within) is not null;

    // "struck caves in northern Velmia, the ministry in Dorn said": where a government speaks, when the sentence puts the event elsewhere.
    private static bool IsSpeakers(Analysis analysis, ImmutableArray<PlaceMention> mentions, int i, Span trigger, ImmutableArray<Span> sentences) =>
        PlaceMates.Of(analysis, mentions).SpeechOf(i) == 2 && EventPlaceFeatures.RivalOf(analysis, mentions, i, trigger, sentences) > 0;

    // "Velmian jets bombed camps in northern Ostria": whose jets they are, when the event is put in another country.
    private static bool IsWhose(Analysis analysis, ImmutableArray<PlaceMention> mentions, int i, Span trigger, ImmutableArray<Span> sentences) =>
        mentions[i].Use == PlaceUse.Adjective && EventPlaceFeatures.RivalOf(analysis, mentions, i, trigger, sentences) == 2;

    /// <summary>Whether a mention only says where the town is that is named behind it: "the southern Gaza city of Khan Younis".</summary>
    internal static bool IsHolder(Analysis analysis, ImmutableArray<PlaceMention> mentions, int i) => i + 1 < mentions.Length && IsHolder(analysis, mentions[i], mentions[i + 1]);

    /// <summary>Whether <paramref name="holder"/> only says where <paramref name="inner"/>, the place named next, is.</summary>
    internal static bool IsHolder(Analysis analysis, PlaceMention holder, PlaceMention inner)
    {
        if (inner.Sentence != holder.Sentence || !MayPlace(inner)) return false;
        var (end, next) = (analysis.TokenAt(holder.Span.End - 1) + 1, analysis.TokenAt(inner.Extent.Start));
        if (next - end is < 2 or > FarthestTown || analysis.Tokens[next - 1].Normal != "of" || analysis.Tokens[next - 2].Normal is not ("city" or "town" or "village" or "district" or "province" or "port" or "region" or "state" or "suburb" or "township" or "area")) return false;
        for (var t = end; t < next - 2; t++) if (analysis.Tokens[t].Tag is not (PartOfSpeech.Adj or PartOfSpeech.Noun) && !analysis.Tokens[t].Normal.StartsWith("'s", StringComparison.Ordinal) && analysis.Tokens[t].Normal is not "\u2019s") return false;
        return true;
    }

    // Tokens between a country and the name of the city in it: "Pakistan's restive southwestern city of Quetta".
    private const int FarthestTown = 6;

    // "in Jenin refugee camp", told in the West Bank: the town that a site is named after, inside what else is told.
    private static PlaceMention Seat(ImmutableArray<PlaceMention> mentions, PlaceMention chosen, Span? site)
    {
        if (site is not { } name || chosen.Place is not { Kind: not (PlaceKind.Populated or PlaceKind.Admin2) } outer) return chosen;
        foreach (var seat in mentions) if (name.Contains(seat.Span) && IsInside(outer, seat.Place)) return seat;
        return chosen;
    }

    /// <summary>Whether <paramref name="inner"/> is a town in <paramref name="outer"/>, a country, a first-level division or a region of the same country.</summary>
    internal static bool IsInside(Place outer, Place? inner) =>
        inner is { Kind: PlaceKind.Populated } town && outer.Kind is PlaceKind.Country or PlaceKind.Admin1 or PlaceKind.Region && town.Country == outer.Country && (outer.Kind != PlaceKind.Admin1 || town.Admin1 == outer.Name);

    // "WASHINGTON - A strike killed a commander in Nangarhar": a desk abroad. Of 543 such datelines of annotated articles 30 were the place.
    private static bool IsForeignDesk(Analysis analysis, ImmutableArray<PlaceMention> mentions, int i, Span trigger, ImmutableArray<Span> sentences) =>
        mentions[i].Use == PlaceUse.Dateline && (EventPlaceFeatures.RivalOf(analysis, mentions, i, trigger, sentences) == 2 || EventPlaceFeatures.IsElsewhere(analysis, mentions, mentions[i], trigger));

    private float[] Probabilities(Analysis analysis, ImmutableArray<PlaceMention> mentions, int[] candidates, Span trigger, ImmutableArray<Span> sentences)
    {
        var features = new FeatureBuffer();
        var scores = new float[candidates.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            EventPlaceFeatures.Fill(analysis, mentions, candidates[i], trigger, sentences, features);
            scores[i] = features.Score(_model);
        }
        var probabilities = new float[scores.Length];
        PlaceResolver.Normalize(scores, probabilities);
        return probabilities;
    }

    // "in Usulutan ... Santa Elena, Usulutan": the more exact place when the text tells it of the same event.
    private static int Narrow(ImmutableArray<PlaceMention> mentions, int[] candidates, float[] probabilities, int best)
    {
        while (true)
        {
            var (narrower, most) = (-1, Nested * probabilities[best]);
            var outer = mentions[candidates[best]];
            for (var i = 0; i < candidates.Length; i++)
            {
                var inner = mentions[candidates[i]];
                // A village that the gazetteer lacks lies in what is named beside it.
                var unlisted = inner.Place is null && outer.Place is { Kind: not PlaceKind.Populated } && inner.Within == outer.Place;
                if (probabilities[i] >= most && (unlisted || Holds(outer.Place, inner.Place))) (narrower, most) = (i, probabilities[i]);
            }
            if (narrower < 0) return best;
            best = narrower;
        }
    }

    /// <summary>Whether <paramref name="inner"/> lies in <paramref name="outer"/>, a country or first-level division.</summary>
    internal static bool Holds(Place? outer, Place? inner) => outer is not null && inner is not null && outer.Country == inner.Country && outer.Kind switch
    {
        PlaceKind.Country => inner.Kind != PlaceKind.Country,
        PlaceKind.Admin1 => inner.Kind is PlaceKind.Admin2 or PlaceKind.Populated && inner.Admin1 == outer.Name,
        _ => false,
    };

    // The site nearest to the trigger, one after it before one ahead of it.
    private Span? Site(Analysis analysis, Span trigger, ImmutableArray<Span> sentences)
    {
        var sentence = analysis.Sentences[analysis.SentenceAt(trigger.Start)];
        Span? best = null;
        var least = int.MaxValue;
        foreach (var site in _sites.Find(analysis, sentence))
        {
            if (!sentences.IsDefaultOrEmpty && !sentences.Any(s => s.Contains(site))) continue;
            var distance = site.Start >= trigger.End ? site.Start - trigger.End : trigger.Start - site.End + 60;
            if (distance < least) (best, least) = (site, distance);
        }
        return best;
    }

    private static string Name(Position position) => position.ToString().ToLowerInvariant();

    private static string Reason(Analysis analysis, PlaceMention mention, Position position)
    {
        var words = mention.Extent.In(analysis.Article.Text).ReplaceLineEndings(" ");
        return new StringBuilder("'").Append(words).Append("' stands ").Append(position switch
        {
            Position.Modifier => "right before the word for the event",
            Position.After => "in its sentence, after the word for the event",
            Position.Before => "in its sentence, before the word for the event",
            Position.Telling => "in another sentence that tells of the event",
            Position.Dateline => "in the dateline, and the sentences that tell of the event name no likelier place",
            Position.Title => "in the headline",
            Position.Earlier => "in the sentences just before",
            Position.Lead => "in the first sentences of the article",
            _ => "elsewhere in the article, which names no likelier place nearer by",
        }).ToString();
    }
}
