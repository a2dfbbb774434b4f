using System.Collections.Immutable;
using System.Globalization;
using Tacitus.Language;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Places;

/// <summary>What holds most of the likelihood of an event's places where none of them is likely enough: a division, a country.</summary>
internal static class WiderPlaces
{
    private const int Division = 4, WholeCountry = 6;

    private readonly record struct Weighed(PlaceMention Mention, Place Place, float Probability);

    /// <summary>The likeliest of each, the most exact first.</summary>
    public static ImmutableArray<EventPlaceChoice> Of(Analysis analysis, ImmutableArray<PlaceMention> mentions, int[] candidates, float[] probabilities)
    {
        var all = candidates.Select((c, i) => new Weighed(mentions[c], (mentions[c].Place ?? mentions[c].Within)!, probabilities[i])).Where(c => c.Place.Country.Length == 2).ToList();
        var wider = ImmutableArray.CreateBuilder<EventPlaceChoice>(2);
        if (Most(all.Where(c => c.Place.Admin1.Length > 0 || c.Place.Kind == PlaceKind.Admin1), c => c.Place.Country + "/" + (c.Place.Kind == PlaceKind.Admin1 ? c.Place.Name : c.Place.Admin1)) is { } inside && DivisionOf(inside[0].Place) is { } division) Add(division, inside, Division, "division");
        if (Most(all, c => c.Place.Country) is { } within) Add(Gazetteer.Shared.CountryOf(within[0].Place.Country), within, WholeCountry, "country");
        return wider.DrainToImmutable();

        void Add(Place place, List<Weighed> held, int precision, string rule)
        {
            var words = held.MaxBy(c => c.Probability).Mention.Extent;
            wider.Add(new EventPlaceChoice(
                new EventPlace(place, place.Name, null, precision), [words], "event-place-" + rule,
                string.Create(CultureInfo.InvariantCulture, $"the article names no clear place for it; '{analysis[words].ReplaceLineEndings(" ")}' and what else it names is likeliest in {place.Name}"),
                (int)MathF.Round(1000 * held.Sum(c => c.Probability))));
        }
    }

    private static List<Weighed>? Most(IEnumerable<Weighed> all, Func<Weighed, string> key) => all.GroupBy(key, StringComparer.Ordinal).MaxBy(g => g.Sum(c => c.Probability))?.ToList();

    private static Place? DivisionOf(Place place) => place.Kind == PlaceKind.Admin1 ? place
        : Gazetteer.Shared.Look(place.Admin1).FirstOrDefault(p => p.Kind == PlaceKind.Admin1 && p.Country == place.Country && p.Name == place.Admin1);
}
