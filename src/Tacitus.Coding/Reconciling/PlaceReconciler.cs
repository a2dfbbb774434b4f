using System.Collections.Immutable;
using Tacitus.Coding.Linking;
using Tacitus.Model;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Reconciling;

/// <summary>Reconciles where an event was: the place that most voices support, a wider place supporting those inside it; of these the most exact.</summary>
internal static class PlaceReconciler
{
    /// <summary>The place with its finding; both null when nobody tells it.</summary>
    public static (EventPlace? Place, Finding? Finding) Reconcile(ImmutableArray<Testimony> testimonies)
    {
        var told = testimonies.Where(t => t.Statement.Field == Field.Place && t.IsHeld && t.Statement.Value is PlaceValue)
            .Select(t => (By: t, ((PlaceValue)t.Statement.Value).Place)).ToArray();
        if (told.Length == 0) return default;
        var chosen = told.Select(t => t.Place with { Site = null, Precision = 0 }).Distinct()
            .Select(p => (Place: p,
                Support: told.Where(t => Supports(t.Place, p)).Select(t => t.By).Voices(),
                Direct: told.Where(t => IsAt(t.Place, p)).Select(t => t.By).Voices(),
                Precision: told.Where(t => IsAt(t.Place, p)).Min(t => t.Place.Precision)))
            .OrderByDescending(p => p.Support).ThenBy(p => p.Precision)
            // A village that the gazetteer lacks stands at the entry that holds it, and says more than the name of that.
            .ThenBy(p => p.Place.Place is { } entry && entry.Name == p.Place.Name ? 1 : 0).ThenByDescending(p => p.Direct)
            .ThenBy(p => p.Place.Name, StringComparer.Ordinal).ThenBy(p => p.Place.Place?.GeonamesId ?? 0).First();
        var agree = told.Where(t => Supports(t.Place, chosen.Place)).Select(t => t.By).ToArray();
        var against = told.Where(t => !Supports(t.Place, chosen.Place)).ToArray();
        var site = Site([.. told.Where(t => Supports(t.Place, chosen.Place) && t.Place.Site is not null)]);
        var place = chosen.Place with { Site = site, Precision = chosen.Precision };
        var reason = $"{Prose.Voices(agree.Voices())}, {chosen.Direct} of them for {place.Name} itself";
        if (against.Length > 0) reason += $"; against: {string.Join(", ", against.Select(a => a.Place.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}";
        return (place, new Finding(Code.Of(Field.Place), new PlaceValue(place).Text, FindingState.Stated, reason, agree.Ids(), against.Select(a => a.By).Ids()));
    }

    private static bool IsAt(EventPlace told, EventPlace place) => told.Name == place.Name && told.Place == place.Place;

    // The same place, or a wider one that holds it.
    private static bool Supports(EventPlace told, EventPlace place)
    {
        if (IsAt(told, place)) return true;
        var tie = PlaceTie.Of(told, place);
        return tie.Relation switch
        {
            PlaceRelation.SameTown or PlaceRelation.SameArea => true,
            PlaceRelation.Nested => told.Place is { } wide && place.Place is { } narrow && Width(wide) > Width(narrow),
            _ => false,
        };
    }

    private static int Width(Place place) => place.Kind switch
    {
        PlaceKind.Populated => 0,
        PlaceKind.Admin2 => 1,
        PlaceKind.Admin1 => 2,
        PlaceKind.Country => 3,
        _ => 4,
    };

    // Of the names for the site, that of most voices; of equals the one most like a proper name, then the longer.
    private static string? Site((Testimony By, EventPlace Place)[] told) => told
        .GroupBy(t => t.Place.Site!, StringComparer.OrdinalIgnoreCase)
        .OrderByDescending(g => g.Select(t => t.By).Voices()).ThenByDescending(g => Capitals(g.Key)).ThenByDescending(g => g.Key.Length)
        .ThenBy(g => g.Key, StringComparer.Ordinal)
        .Select(g => g.Select(t => t.Place.Site).Order(StringComparer.Ordinal).First()).FirstOrDefault();

    private static int Capitals(string name) => name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Count(w => char.IsUpper(w[0]));
}
