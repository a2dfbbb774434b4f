using Tacitus.Model.Places;

namespace Tacitus.Coding.Places;

/// <summary>An area or water of <c>regions.lexicon</c>.</summary>
/// <param name="Place">The entry as others see it.</param>
/// <param name="Feature">Continent, area or water.</param>
/// <param name="Country">The entry of the country that holds it; -1 when several do.</param>
/// <param name="FirstYear">For a state that is no more, its first year; else 0.</param>
/// <param name="LastYear">For a state that is no more, its last year; else 0.</param>
internal sealed record GazetteerRegion(Place Place, PlaceFeature Feature, int Country, int FirstYear, int LastYear);
