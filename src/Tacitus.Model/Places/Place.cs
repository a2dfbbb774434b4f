namespace Tacitus.Model.Places;

/// <summary>A gazetteer entry.</summary>
/// <param name="GeonamesId">The GeoNames id; 0 when GeoNames has none.</param>
/// <param name="Name">The name in English, or the local one.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty for an area of several countries.</param>
/// <param name="Admin1">The name of the first-level division that it lies in; empty when none.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Inhabitants">How many live there; 0 when not known.</param>
public sealed record Place(
    int GeonamesId, string Name, PlaceKind Kind, string Country, string Admin1,
    double Latitude, double Longitude, long Inhabitants);
