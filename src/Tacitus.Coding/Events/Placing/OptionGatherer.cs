using System.Collections.Immutable;
using Tacitus.Coding.Actors;
using Tacitus.Coding.Places;
using Tacitus.Language;
using Tacitus.Model.Places;
using Tacitus.Model.Texts;

namespace Tacitus.Coding.Events.Placing;

/// <summary>
/// Gathers where the events of an article may have been: the places that it names, other places of those names in the countries that it speaks of, names that may be of villages, and the
/// divisions and countries that hold them.
/// </summary>
internal sealed class OptionGatherer
{
    // Countries that the article speaks of most, in which a name of a town elsewhere, or of none, is looked for.
    private const int Countries = 2;

    // A town so many times as large as its namesake is the one that is meant.
    private const int Outgrown = 10;

    // More would make the work grow with the square of a hostile text; of the articles of the gold set none has as many.
    private const int Most = 200;

    // Further than any text goes: a country holds a name where nothing of it is told.
    private const int Wide = 100_000_000, Dateline = 2000;

    private readonly NameScanner _names = new();

    /// <summary>The options, no place first.</summary>
    public PlaceOptions Gather(Analysis analysis, ImmutableArray<PlaceMention> places, ImmutableArray<ActorMention> actors)
    {
        var drafts = new OrderedDictionary<string, Draft>(StringComparer.Ordinal);
        var countries = CountriesOf(places);
        for (var i = 0; i < places.Length; i++)
        {
            if ((places[i].Place ?? places[i].Within) is not { } place) continue;
            Of(KeyOf(analysis, places[i]), SortOf(places[i]), place, places[i].Place?.Name ?? analysis[places[i].Span])?.Words.Add(OptionWords.Of(analysis, places[i].Span, places[i].Extent, i));
        }
        foreach (var span in _names.Scan(analysis, places, actors))
            Of("n" + PlaceKey.Of(analysis[span]), PlaceSort.Name, countries.Length > 0 ? Within(places, span, countries[0]) : null, analysis[span])?.Words.Add(OptionWords.Of(analysis, span, span, -1));
        foreach (var (key, own) in drafts.ToList())
        {
            if (own.Sort is not (PlaceSort.Town or PlaceSort.District or PlaceSort.Unlisted or PlaceSort.Name)) continue;
            foreach (var country in countries)
            {
                var first = own.Words[0].Span;
                var namesake = own.Sort == PlaceSort.Unlisted ? null : Gazetteer.Shared.Look(analysis[first]).Where(p => p.Country == country && p.Kind is PlaceKind.Populated or PlaceKind.Admin2 or PlaceKind.Admin1).MaxBy(p => p.Inhabitants);
                if (own.Place?.Country == country && (namesake is null || own.Sort != PlaceSort.Name)) continue;
                // Kabul is no Cabool in Missouri.
                if (own.Sort is PlaceSort.Town or PlaceSort.District && own.Place is { } known && (countries.Contains(known.Country) || namesake is not null && (long)namesake.Inhabitants * Outgrown < known.Inhabitants)) continue;
                var sort = namesake is not null ? PlaceSort.Namesake : own.Sort == PlaceSort.Name ? PlaceSort.Name : PlaceSort.Unlisted;
                Of(key + country, sort, namesake ?? Within(places, first, country), namesake?.Name ?? analysis[first])?.Words.AddRange(own.Words);
            }
        }
        foreach (var own in drafts.Values.ToList())
        {
            if (own.Place is not { Country.Length: 2 } place) continue;
            if (WiderPlaces.DivisionOf(place) is { } division) Of("p" + division.GeonamesId + division.Name, PlaceSort.HoldingDivision, division, division.Name);
            var country = Gazetteer.Shared.CountryOf(place.Country);
            Of("p" + country.GeonamesId + country.Name, PlaceSort.HoldingCountry, country, country.Name);
        }
        return new PlaceOptions(analysis, places, [new PlaceOption(PlaceSort.None, null, "", []), .. drafts.Values.Select(d => new PlaceOption(d.Sort, d.Place, d.Name, [.. d.Words]))]);

        Draft? Of(string key, PlaceSort sort, Place? place, string name) =>
            drafts.TryGetValue(key, out var known) ? known : drafts.Count == Most ? null : drafts[key] = new Draft(sort, place, name);
    }

    private sealed record Draft(PlaceSort Sort, Place? Place, string Name)
    {
        public List<OptionWords> Words { get; } = [];
    }

    private static string[] CountriesOf(ImmutableArray<PlaceMention> places) =>
        [.. places.Where(p => p.Place is { Country.Length: 2 }).GroupBy(p => p.Place!.Country, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(Countries).Select(g => g.Key)];

    private static string KeyOf(Analysis analysis, PlaceMention mention) => mention.Place is { } place ? "p" + place.GeonamesId + place.Name : "n" + PlaceKey.Of(analysis[mention.Span]);

    private static PlaceSort SortOf(PlaceMention mention) => mention.Place?.Kind switch
    {
        null => PlaceSort.Unlisted,
        PlaceKind.Country => PlaceSort.Country,
        PlaceKind.Admin1 => PlaceSort.Division,
        PlaceKind.Admin2 => PlaceSort.District,
        PlaceKind.Populated => PlaceSort.Town,
        _ => PlaceSort.Region,
    };

    // The place of the country that is told nearest to the name; else the country.
    private static Place Within(ImmutableArray<PlaceMention> places, Span name, string country)
    {
        var (nearest, least) = (Gazetteer.Shared.CountryOf(country), long.MaxValue);
        foreach (var mention in places)
        {
            if (mention.Place is not { } place || place.Country != country || mention.Use is not (PlaceUse.Location or PlaceUse.Dateline)) continue;
            var distance = (long)Math.Abs(mention.Span.Start - name.Start) + (mention.Use == PlaceUse.Dateline ? Dateline : 0) + (place.Kind == PlaceKind.Country ? Wide : 0);
            if (distance < least) (nearest, least) = (place, distance);
        }
        return nearest;
    }
}
