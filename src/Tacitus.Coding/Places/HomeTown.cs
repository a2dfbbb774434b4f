using System.Collections.Immutable;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Places;

/// <summary>Finds the town that an article is of: the one in its dateline, else a large one that it names again and again.</summary>
internal static class HomeTown
{
    // A smaller town has no quarters that news speaks of as if they were towns.
    private const long Large = 100_000;

    // The town is named at least so often, as a place or in names ("Orsk police", "Orsk Medical Center"), and more often than any other large one.
    private const int Often = 3;

    /// <summary>The mention that names it best; null when the article is of no one town.</summary>
    public static PlaceMention? Of(ImmutableArray<PlaceMention> mentions)
    {
        var towns = mentions.Where(m => m.Place is { Kind: PlaceKind.Populated, Inhabitants: >= Large }).GroupBy(m => m.Place).OrderByDescending(g => g.Count()).ToList();
        if (towns.Count == 0) return null;
        var dateline = towns.Find(t => t.Any(m => m.Use == PlaceUse.Dateline));
        var most = dateline ?? (towns[0].Count() >= Often && (towns.Count == 1 || towns[1].Count() < towns[0].Count()) ? towns[0] : null);
        return most?.FirstOrDefault(m => m.Use is PlaceUse.Location or PlaceUse.Dateline) ?? most?.First();
    }
}
