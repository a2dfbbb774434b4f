using System.Collections.Immutable;
using Tacitus.Coding.Aims;
using Tacitus.Coding.Events.Placing;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Language.Tokens;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Statements;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events;

/// <summary>Chooses where the event of a report was, and writes each place down with its words; without a weigher by rules alone.</summary>
internal sealed class ReportPlacer(PlaceWeigher? weigher)
{
    private const int WholeCountry = 6;

    // So likely a choice stands for the news beside another place in a telling; on GVDB the city's F1 rises from 0.67 to 0.71, on the gold set nothing changes.
    private const int Sure = 500;

    // So likely a choice stands for what is told in passing, though its words do not name the place; under it what happened is put in the likeliest division, else the
    // likeliest country, if that is so likely. Over the readable parts of the gold set the country's F1 rises by 0.05, to 0.84 to 0.92, and the site's by 0.03; with 400 the towns are no
    // better and more of them are in a wrong country.
    private const int Likely = 500;
    private const int LikelyHolder = 600;

    // What need not be anywhere asks for more: on the same parts the place stays.
    private const int Clear = 700;

    private readonly EventPlacer _placer = new();
    private readonly SiteSifter _sites = new();
    private readonly KindLexicon _targets = new("Events.targets.lexicon");

    /// <summary>
    /// Writes on <paramref name="page"/> where its event was: what the rules make of it, unless the weigher holds another place that it may have been at for likelier, or none.
    /// <paramref name="site"/> is the site as the aims have it, <paramref name="address"/> the address told of the event.
    /// </summary>
    public void Place(
        ReportPage page, ImmutableArray<Telling> tellings, ImmutableArray<PlaceMention> places, ImmutableArray<Span> sentences, Narration narration, Span? site, Address? address, PlaceOptions? options = null,
        IEnumerable<Telling>? others = null)
    {
        var choice = _placer.Choose(page.Analysis, Named(page.Analysis, places), tellings[0].Frame.Trigger.Span, sentences);
        var own = choice is null ? default : Sifted(page, choice, tellings[0].Kind);
        var ruled = Rule(page.Analysis, tellings, places, narration, choice is null ? null : choice with { Place = own.Place, Spans = own.Spans }, site ?? own.Site, site, address);
        if (weigher is not null && options is not null) ruled = Weigh(page, tellings, sentences, narration, ruled, options, others ?? [], site ?? own.Site, address);
        // What becomes of a group is mostly nowhere: it has a place only where its own words name one.
        if (tellings[0].Kind == EventKind.GroupChange) ruled = ruled.FindAll(r => tellings.Any(t => t.Place is { } told && told.Spans.Any(s => r.Spans.Any(s.Overlaps))));
        foreach (var place in ruled) page.Add(Field.Place, new PlaceValue(place.Place), place.Spans, place.Rule, place.Probability, place.Reason);
    }

    // A place with its words, how it was found, how sure it is, and why.
    private readonly record struct Placing(EventPlace Place, ImmutableArray<Span> Spans, string Rule, int Probability, string? Reason);

    // Each place that one of the tellings names stands as a statement; where they name none the placer looks further: the sentences before, the dateline.
    private static List<Placing> Rule(Analysis analysis, ImmutableArray<Telling> tellings, ImmutableArray<PlaceMention> places, Narration narration, EventPlaceChoice? choice, Span? own, Span? site, Address? address)
    {
        List<Placing> ruled = [];
        List<Read<EventPlace>?> told = [];
        foreach (var telling in tellings) if (telling.Place is { } place) told.Add(place);
        // What is told besides the news has no place but its own, unless one is clearly likelier than all others: the dateline and the lead are the news's.
        if (narration != Narration.Lead && told.Count == 0 && choice is not null && !choice.Spans.Any(s => tellings.Any(t => t.Frame.Span.Contains(s))) && choice.Probability < (IsPlaced(tellings[0].Kind) ? Likely : Clear))
        {
            var holder = choice.Wider.FirstOrDefault(w => w.Probability >= LikelyHolder);
            choice = null;
            if (Country(places, tellings) is { } country) ruled.Add(new Placing(new EventPlace(country.Place, country.Place!.Name, null, WholeCountry), [country.Span], "place/country-beside", country.Probability, null));
            else if (IsPlaced(tellings[0].Kind) && holder is not null) ruled.Add(new Placing(holder.Place, holder.Spans, holder.Rule, holder.Probability, holder.Reason));
        }
        // A village that the event's own words name is nearer than any place that is told elsewhere.
        if (choice is not null && told.Count > 0 && told.All(t => t!.Rule == "place/village") && !choice.Spans.Any(s => tellings.Any(t => t.Frame.Span.Contains(s)))) choice = null;
        // The choice stands when it is likely for the news, when a telling names it too, or when it lies in all that they name ("in Maryland": the
        // town). A town of the dateline that is only inside what is named may be the reporter's.
        if (choice is not null && (told.Count == 0 || narration == Narration.Lead && choice.Probability >= Sure
            || told.Any(p => p!.Value.Place?.GeonamesId == choice.Place.Place?.GeonamesId)
            || choice.Rule != "event-place-dateline" && told.All(p => EventPlacer.Holds(p!.Value.Place, choice.Place.Place))))
        {
            var (place, spans) = At(analysis, choice.Place, choice.Spans, own, address);
            ruled.Add(new Placing(place, spans, choice.Rule, choice.Probability, choice.Reason));
        }
        foreach (var place in told.Where(p => choice is null || p!.Value.Place?.GeonamesId != choice.Place.Place?.GeonamesId))
        {
            var (value, spans) = At(analysis, place!.Value, place.Spans, site, address);
            ruled.Add(new Placing(value, spans, place.Rule, place.Probability, null));
        }
        return ruled;
    }

    // Of what the rules read stand the likeliest place and what holds it; where they did not read it, it stands by its own words.
    private List<Placing> Weigh(
        ReportPage page, ImmutableArray<Telling> tellings, ImmutableArray<Span> sentences, Narration narration, List<Placing> ruled, PlaceOptions options, IEnumerable<Telling> others, Span? site, Address? address)
    {
        var (analysis, trigger) = (page.Analysis, tellings[0].Frame.Trigger.Span);
        var text = new PlacedTellings(options, tellings, others, narration, _placer.Weigh(analysis, options.Places, trigger, sentences), ruled.Select(r => new Read<EventPlace>(r.Place, r.Spans, r.Rule, r.Probability)));
        var verdict = weigher!.Weigh(text, site is not null || address is not null);
        var best = verdict.Option;
        page.Odds = page.Odds with { Place = Thousandths(verdict.Probability), NextPlace = Thousandths(verdict.Next), Nowhere = Thousandths(verdict.Nowhere), Country = Thousandths(verdict.Country) };
        var option = options.All[best];
        if (option.Sort == PlaceSort.None) return [];
        var probability = page.Odds.Place;
        var stands = ruled.FindAll(r => PlacedTellings.IsExactly(option, new Read<EventPlace>(r.Place, r.Spans, r.Rule)));
        // "The Kandahar High Court sentenced two men": the court tells the town, and is named as who tries and not as where.
        if (tellings[0].Kind == EventKind.Trial && site is { } court && option.Words.Any(w => court.Contains(w.Span))) site = null;
        if (stands.Count == 0) stands.Add(Weighed(analysis, text, best, trigger, sentences, probability, site, address));
        stands.AddRange(ruled.FindAll(r => r.Place.Place is { } wide && wide.Name == r.Place.Name && EventPlacer.Holds(wide, option.Place) && !stands.Contains(r)));
        return stands;
    }

    private static int Thousandths(float share) => (int)MathF.Round(1000 * share);

    private static Placing Weighed(Analysis analysis, PlacedTellings text, int best, Span trigger, ImmutableArray<Span> sentences, int probability, Span? site, Address? address)
    {
        var option = text.Options.All[best];
        if (option.IsHolder)
        {
            var inner = Enumerable.Range(1, text.Likely.Length - 1).Where(i => text.Options.Holds(best, i) && !text.Options.All[i].Words.IsEmpty).MaxBy(i => text.Likely[i]);
            return new Placing(new EventPlace(option.Place, option.Name, null, text.PrecisionOf(best)), [text.Options.All[inner].Words[0].Extent], option.Sort == PlaceSort.HoldingDivision ? "place/weighed-division" : "place/weighed-country", probability, null);
        }
        var nearest = OptionFeatures.Nearest(text, option).Words;
        var mention = text.MentionOf(best) is >= 0 and var m ? text.Options.Places[m] : new PlaceMention(nearest.Span, nearest.Sentence, null, PlaceUse.Location, text.PrecisionOf(best), probability, "place/weighed");
        if (option.Sort is PlaceSort.Name or PlaceSort.Namesake || mention.Place is null) mention = mention with { Place = option.IsUnlisted ? null : option.Place, Within = option.IsUnlisted ? option.Place : null, Precision = text.PrecisionOf(best) };
        var choice = EventPlacer.At(analysis, text.Options.Places, mention, null, trigger, sentences, probability);
        var (place, spans) = At(analysis, choice.Place, choice.Spans, site, address);
        return new Placing(place, spans, "place/weighed", probability, choice.Reason);
    }

    private static (EventPlace Place, ImmutableArray<Span> Spans) At(Analysis analysis, EventPlace place, ImmutableArray<Span> spans, Span? thing, Address? address) =>
        Scene.Of(analysis, thing, address) is { } scene && (address is not null || place.Site is not null || !spans.Any(s => s.Contains(scene.Spans[0])))
            ? (place with { Site = scene.Name }, [.. spans.Where(s => !scene.Spans.Any(w => w.Contains(s))).Concat(scene.Spans).Order()]) : (place, spans);

    // The places where something may have been: the same for all events of the article that a thread has at hand.
    private ImmutableArray<PlaceMention> Named(Analysis analysis, ImmutableArray<PlaceMention> places)
    {
        if (ReferenceEquals(_last.Analysis, analysis) && _last.Places == places) return _last.Named;
        var named = ImmutableArray.CreateBuilder<PlaceMention>(places.Length);
        foreach (var place in places) if (!IsOfSomebody(analysis, place)) named.Add(place);
        _last = (analysis, places, named.Count == places.Length ? places : named.DrainToImmutable());
        return _last.Named;
    }

    [ThreadStatic]
    private static (Analysis? Analysis, ImmutableArray<PlaceMention> Places, ImmutableArray<PlaceMention> Named) _last;

    // A truce, a pledge or a threat need not be anywhere: 29 of 54 that took their article's country by nothing but its likelihood had none by the key.
    private static bool IsPlaced(EventKind kind) => kind is not (EventKind.Agreement or EventKind.GroupChange or EventKind.Threat);

    // The placer's own site is a site by its shape alone: the court that tries the case is one too.
    private (EventPlace Place, ImmutableArray<Span> Spans, Span? Site) Sifted(ReportPage page, EventPlaceChoice choice, EventKind kind)
    {
        var at = choice.Place.Site is { } site ? choice.Spans.IndexOf(choice.Spans.FirstOrDefault(s => page.Analysis[s].ReplaceLineEndings(" ") == site)) : -1;
        if (at < 0) return (choice.Place, choice.Spans, null);
        if (_sites.Sift(page.Analysis, page.Actors, kind, choice.Spans[at]) is { } thing) return (choice.Place with { Site = page.Analysis[thing].ReplaceLineEndings(" ") }, [.. choice.Spans.SetItem(at, thing).Order()], thing);
        return (choice.Place with { Site = null }, choice.Spans.Length > 1 ? choice.Spans.RemoveAt(at) : choice.Spans, null);
    }

    // "two Moroccans", "an Australian aged 28", "a Turkish man": a country that says only where people are from.
    private bool IsOfSomebody(Analysis analysis, PlaceMention place)
    {
        if (place is not { Use: PlaceUse.Adjective, Place.Kind: PlaceKind.Country }) return false;
        var next = analysis.TokenAt(place.Span.End - 1) + 1;
        if (next >= analysis.Tokens.Length || NounPhraseReader.IsPossessive(analysis.Tokens[next])) return false;
        return analysis.Tokens[next].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj) || _targets.KindOf(analysis, next, next + 1) == "civilians";
    }

    // "The embassy warned Russia of attacks": a country named beside the event, though not as a place, is where at least it was.
    private static PlaceMention? Country(ImmutableArray<PlaceMention> places, ImmutableArray<Telling> tellings) =>
        places.FirstOrDefault(p => p is { Use: PlaceUse.Metonym or PlaceUse.Location, Place.Kind: PlaceKind.Country } && tellings.Any(t => t.Frame.Span.Contains(p.Span)));
}
