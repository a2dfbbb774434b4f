using System.Collections.Immutable;
using Tacitus.Model.Places;

namespace Tacitus.Coding.Events.Placing;

/// <summary>Somewhere where an event may have happened: a place that the article names, what holds one, or nowhere told.</summary>
/// <param name="Sort">What sort of place it is.</param>
/// <param name="Place">Its gazetteer entry, or that of what holds it; null when there is none.</param>
/// <param name="Name">Its name.</param>
/// <param name="Words">Where it is named, in order of reading; none of what only holds others.</param>
internal sealed record PlaceOption(PlaceSort Sort, Place? Place, string Name, ImmutableArray<OptionWords> Words)
{
    /// <summary>Whether the gazetteer lacks it.</summary>
    public bool IsUnlisted => Sort is PlaceSort.Unlisted or PlaceSort.Name;

    /// <summary>Whether it only holds what is named.</summary>
    public bool IsHolder => Sort is PlaceSort.HoldingDivision or PlaceSort.HoldingCountry;
}
