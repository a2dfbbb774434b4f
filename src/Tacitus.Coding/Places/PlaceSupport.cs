namespace Tacitus.Coding.Places;

/// <summary>What the other names of an article say for one entry. Shares are of the other slots' weight, from 0 to 1; counts are of mentions.</summary>
/// <param name="Others">The weight of the other slots.</param>
/// <param name="CountryNamed">How often its country is named.</param>
/// <param name="Admin1Named">How often its first-level division is named.</param>
/// <param name="Admin2Named">How often its second-level division is named.</param>
/// <param name="Held">How many of the other slots lie in it.</param>
/// <param name="SameCountry">The share of those in its country.</param>
/// <param name="SameAdmin1">The share of those in its first-level division.</param>
/// <param name="Near30">The share of those near by, falling off over 30 km.</param>
/// <param name="Near150">The share of those near by, falling off over 150 km.</param>
/// <param name="Near600">The share of those near by, falling off over 600 km.</param>
/// <param name="Nearest">How near the nearest is, 1 for the same point, falling off over 100 km.</param>
internal readonly record struct PlaceSupport(
    float Others, float CountryNamed, float Admin1Named, float Admin2Named, float Held, float SameCountry, float SameAdmin1,
    float Near30, float Near150, float Near600, float Nearest);
