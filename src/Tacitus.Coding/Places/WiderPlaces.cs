using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Tacitus.Language;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Places;

/// <summary>What holds most of the likelihood of an event's places where none of them is likely enough: a division, a country.</summary>
internal static class WiderPlaces
{
    private const int Division = 4, WholeCountry = 6;

    // Divisions are looked up by name again and again; there are some thousands.
    private static readonly ConcurrentDictionary<(string Country, string Name), Place?> Divisions = [];

    private readonly record struct Weighed(PlaceMention Mention, Place Place, float Probability)
    {
        public string Division => Place.Kind == PlaceKind.Admin1 ? Place.Name : Place.Admin1;
    }

    /// <summary>The likeliest of each, the most exact first.</summary>
    public static ImmutableArray<EventPlaceChoice> Of(Analysis analysis, ImmutableArray<PlaceMention> mentions, int[] candidates, float[] probabilities)
    {
        List<Weighed> all = new(candidates.Length), divided = new(candidates.Length);
        for (var i = 0; i < candidates.Length; i++)
        {
            var mention = mentions[candidates[i]];
            var of = new Weighed(mention, (mention.Place ?? mention.Within)!, probabilities[i]);
            if (of.Place.Country.Length != 2) continue;
            all.Add(of);
            if (of.Division.Length > 0 || of.Place.Kind == PlaceKind.Admin1) divided.Add(of);
        }
        var wider = ImmutableArray.CreateBuilder<EventPlaceChoice>(2);
        if (Most(divided, c => (c.Place.Country, c.Division)) is { } inside && DivisionOf(inside[0].Place) is { } division) Add(division, inside, Division, "division");
        if (Most(all, c => (c.Place.Country, "")) is { } within) Add(Gazetteer.Shared.CountryOf(within[0].Place.Country), within, WholeCountry, "country");
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

    // Those of the key that holds most, the first of equals.
    private static List<Weighed>? Most(List<Weighed> all, Func<Weighed, (string, string)> key)
    {
        if (all.Count == 0) return null;
        var sums = new Dictionary<(string, string), double>();
        foreach (var of in all) CollectionsMarshal.GetValueRefOrAddDefault(sums, key(of), out _) += of.Probability;
        var (most, largest) = (key(all[0]), float.NegativeInfinity);
        foreach (var of in all) if (key(of) is var its && (float)sums[its] > largest) (most, largest) = (its, (float)sums[its]);
        return all.FindAll(of => key(of) == most);
    }

    /// <summary>The first-level division that a place lies in, or is.</summary>
    public static Place? DivisionOf(Place place) => place.Kind == PlaceKind.Admin1 ? place : Divisions.GetOrAdd((place.Country, place.Admin1),
        static of => Gazetteer.Shared.Look(of.Name).FirstOrDefault(p => p.Kind == PlaceKind.Admin1 && p.Country == of.Country && p.Name == of.Name));
}
