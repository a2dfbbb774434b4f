using Tacitus.Model.Places;

namespace Tacitus.Showing;

/// <summary>A place with its site and country: <c>Crocus City Hall, Krasnogorsk (RU)</c>.</summary>
internal static class PlaceName
{
    public static string Of(EventPlace? place) => Of(place?.Name, place?.Site, place?.Place?.Country);

    public static string Of(string? place, string? site, string? country)
    {
        if (place is null) return "";
        var name = site is null ? place : $"{site}, {place}";
        return string.IsNullOrEmpty(country) ? name : $"{name} ({country})";
    }
}
