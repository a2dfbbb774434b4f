using Tacitus.Coding.Places;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Events.Grouping;

/// <summary>Tells how the place of a telling stands to those of a draft.</summary>
internal static class PlaceComparer
{
    // Two towns nearer than this may be one event told by the town and by its suburb; farther apart they are two events.
    private const double SuburbKilometres = 25;

    /// <summary>How <paramref name="told"/> stands to <paramref name="places"/>.</summary>
    public static PlaceRelation Compare(List<EventPlace> places, EventPlace? told)
    {
        if (told is null) return PlaceRelation.Untold;
        if (places.Count == 0) return PlaceRelation.New;
        var best = PlaceRelation.Abroad;
        var apart = false;
        foreach (var place in places)
        {
            var relation = Of(place, told);
            if (Closeness(relation) > Closeness(best)) best = relation;
            apart |= relation is PlaceRelation.Apart or PlaceRelation.Abroad;
        }
        // "in east Africa ... in Nairobi ... in Dar es Salaam": that both lie in what was named first does not make two towns one.
        return apart && best is PlaceRelation.Within or PlaceRelation.Open ? PlaceRelation.Apart : best;
    }

    private static int Closeness(PlaceRelation relation) => relation switch { PlaceRelation.Same => 4, PlaceRelation.Within => 3, PlaceRelation.Open => 2, PlaceRelation.Apart => 1, _ => 0 };

    private static PlaceRelation Of(EventPlace left, EventPlace right)
    {
        // Places that the gazetteer does not have are told apart by their names.
        if (!IsNamed(left) && !IsNamed(right)) return Nearness(left.Place!, right.Place!);
        return left.Name == right.Name ? PlaceRelation.Same : IsNamed(left) && IsNamed(right) ? PlaceRelation.Apart : PlaceRelation.Open;
    }

    private static bool IsNamed(EventPlace place) => place.Place is null || place.Place.Name != place.Name;

    private static PlaceRelation Nearness(Place left, Place right)
    {
        if (left.GeonamesId == right.GeonamesId && left.Name == right.Name) return left.Kind == PlaceKind.Country ? PlaceRelation.Within : PlaceRelation.Same;
        if (left.Country.Length == 0 || right.Country.Length == 0) return PlaceRelation.Open;
        if (left.Country != right.Country) return PlaceRelation.Abroad;
        if (left.Kind == PlaceKind.Country || right.Kind == PlaceKind.Country) return PlaceRelation.Within;
        if (left.Kind == PlaceKind.Admin1 || right.Kind == PlaceKind.Admin1) return left.Admin1 == right.Admin1 || left.Name == right.Admin1 || right.Name == left.Admin1 ? PlaceRelation.Within : PlaceRelation.Apart;
        if (left.Kind == PlaceKind.Admin2 || right.Kind == PlaceKind.Admin2) return left.Admin1 == right.Admin1 ? PlaceRelation.Open : PlaceRelation.Apart;
        // Where a region ends no gazetteer says.
        if (left.Kind == PlaceKind.Region || right.Kind == PlaceKind.Region) return PlaceRelation.Open;
        return Distances.Kilometres(left.Latitude, left.Longitude, right.Latitude, right.Longitude) <= SuburbKilometres ? PlaceRelation.Open : PlaceRelation.Apart;
    }
}
