using Tacitus.Model.Places;

namespace Tacitus.Coding.Linking;

/// <summary>How two places stand to each other.</summary>
internal enum PlaceRelation
{
    /// <summary>One of them is not told or not in the gazetteer.</summary>
    Unknown,

    /// <summary>The same town or village.</summary>
    SameTown,

    /// <summary>Different entries so near that one may be told for the other.</summary>
    NearTown,

    /// <summary>The same division or country, and no finer.</summary>
    SameArea,

    /// <summary>One lies in the other.</summary>
    Nested,

    /// <summary>Two entries of one name, of which one may be the wrong choice.</summary>
    SameName,

    /// <summary>Two different places.</summary>
    Apart,
}

/// <summary>How two places stand to each other, and how far apart they are.</summary>
/// <param name="Relation">How they stand.</param>
/// <param name="Kilometres">The distance of their points where both are towns; 0 otherwise.</param>
/// <param name="InCountry">For an area or a nesting, whether the wider one is a whole country.</param>
/// <param name="Certainty">How sure it is that both are the entries meant, in thousandths.</param>
/// <param name="Left">The place on the left that was compared.</param>
/// <param name="Right">The place on the right.</param>
internal readonly record struct PlaceTie(PlaceRelation Relation, double Kilometres, bool InCountry, int Certainty, EventPlace? Left, EventPlace? Right)
{
    // A suburb, or the next village: what one article calls by the nearest town.
    private const double NearKilometres = 25;

    /// <summary>The best tie of any two of the places.</summary>
    public static PlaceTie Of(IReadOnlyList<ToldPlace> left, IReadOnlyList<ToldPlace> right)
    {
        PlaceTie? best = null;
        foreach (var l in left)
            foreach (var r in right)
            {
                var tie = Of(l.Place, r.Place) with { Certainty = l.Probability * r.Probability / 1000 };
                if (best is null || tie.Rank < best.Value.Rank || (tie.Rank == best.Value.Rank && tie.Kilometres < best.Value.Kilometres)) best = tie;
            }
        return best ?? default;
    }

    private int Rank => Relation switch
    {
        PlaceRelation.SameTown => 0,
        PlaceRelation.NearTown => 1,
        PlaceRelation.Nested => 2,
        PlaceRelation.SameArea => 3,
        PlaceRelation.SameName => 4,
        PlaceRelation.Apart => 5,
        _ => 6,
    };

    /// <summary>The tie of two places.</summary>
    public static PlaceTie Of(EventPlace left, EventPlace right)
    {
        if (left.Place is not { } l || right.Place is not { } r)
        {
            // Outside the gazetteer only the name can tell.
            var sameName = string.Equals(left.Name, right.Name, StringComparison.OrdinalIgnoreCase);
            return new(sameName ? PlaceRelation.SameTown : PlaceRelation.Unknown, 0, false, 0, left, right);
        }
        var leftTown = IsTown(l);
        var rightTown = IsTown(r);
        if (l.GeonamesId == r.GeonamesId && l.Name == r.Name)
            return new(leftTown ? PlaceRelation.SameTown : PlaceRelation.SameArea, 0, l.Kind == PlaceKind.Country, 0, left, right);
        if (leftTown && rightTown)
        {
            var distance = Distance(l, r);
            if (distance > NearKilometres && l.Name == r.Name) return new(PlaceRelation.SameName, distance, false, 0, left, right);
            return new(distance <= NearKilometres ? PlaceRelation.NearTown : PlaceRelation.Apart, distance, false, 0, left, right);
        }
        if (l.Country.Length == 0 || r.Country.Length == 0) return new(PlaceRelation.Unknown, 0, false, 0, left, right);
        if (l.Country != r.Country) return new(PlaceRelation.Apart, Distance(l, r), false, 0, left, right);
        if (l.Kind == PlaceKind.Country || r.Kind == PlaceKind.Country) return new(PlaceRelation.Nested, 0, true, 0, left, right);
        if (l.Kind == PlaceKind.Region || r.Kind == PlaceKind.Region) return new(PlaceRelation.Unknown, 0, false, 0, left, right);
        if (l.Admin1 != r.Admin1 || l.Admin1.Length == 0)
            return new(l.Admin1.Length > 0 && r.Admin1.Length > 0 ? PlaceRelation.Apart : PlaceRelation.Unknown, Distance(l, r), false, 0, left, right);
        if (l.Kind == PlaceKind.Admin1 || r.Kind == PlaceKind.Admin1) return new(PlaceRelation.Nested, 0, false, 0, left, right);
        // Two districts, or a district and a town of the same division: the gazetteer does not say whether one holds the other.
        return Distance(l, r) <= NearKilometres ? new(PlaceRelation.Nested, 0, false, 0, left, right) : new(PlaceRelation.Unknown, 0, false, 0, left, right);
    }

    private static bool IsTown(Place place) => place.Kind == PlaceKind.Populated;

    /// <summary>The distance in kilometres on a sphere (haversine formula, mean earth radius 6,371 km).</summary>
    public static double Distance(Place left, Place right)
    {
        static double Radians(double degrees) => degrees * Math.PI / 180;
        var latitude = Math.Sin(Radians(right.Latitude - left.Latitude) / 2);
        var longitude = Math.Sin(Radians(right.Longitude - left.Longitude) / 2);
        var a = latitude * latitude + Math.Cos(Radians(left.Latitude)) * Math.Cos(Radians(right.Latitude)) * longitude * longitude;
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(a)));
    }
}
