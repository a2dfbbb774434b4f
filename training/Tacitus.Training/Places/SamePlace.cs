using System.Text;
using System.Text.Json.Nodes;
using Tacitus.Coding.Places;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Training.Roles;

namespace Tacitus.Training.Places;

/// <summary>When what is told of a place holds of the one that annotators wrote down: it is the same under whatever name, or a division that it lies in. A bar parts names of the same one.</summary>
internal static class SamePlace
{
    /// <summary>Whether <paramref name="told"/> is the place of one of the names that the key's <paramref name="wanted"/> has, or a district or province that holds it.</summary>
    public static bool Holds(JsonNode? wanted, EventPlace told)
    {
        if ((string?)wanted?["name"] is not { } names || told.Place is not { Kind: not PlaceKind.Country } place || (string?)wanted["country"] is { } country && place.Country != country) return false;
        return place.Kind != PlaceKind.Populated && (string?)wanted["admin1"] is { } divisions && SameName.Of(divisions, place.Name)
            || names.Split('|').SelectMany(Entries).Any(e => IsSame(Gazetteer.Shared[e], place) || Outer(e, place));
    }

    private static bool Outer(int entry, Place place)
    {
        var division = place.Kind switch { PlaceKind.Admin1 => Gazetteer.Shared.Admin1(entry), PlaceKind.Admin2 => Gazetteer.Shared.Admin2(entry), _ => 0 };
        return division > 0 && IsSame(Gazetteer.Shared[division], place);
    }

    private static bool IsSame(Place one, Place other) => one.GeonamesId > 0 ? one.GeonamesId == other.GeonamesId : one == other;

    private static IEnumerable<int> Entries(string name)
    {
        var found = new List<GazetteerName>();
        var key = Encoding.UTF8.GetBytes(PlaceKey.Of(name));
        Gazetteer.Shared.Look(key, GazetteerFormat.Hash(key, GazetteerFormat.HashSeed), found);
        return found.Where(n => n.Form != NameForm.Abbreviation).Select(n => n.Entry);
    }
}
