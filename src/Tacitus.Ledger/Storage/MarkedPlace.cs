namespace Tacitus.Ledger.Storage;

/// <summary>A place as events have it.</summary>
/// <param name="Number">Its number in this ledger.</param>
/// <param name="Name">The name as the text has it.</param>
/// <param name="GeonamesId">The GeoNames id; 0 when there is none.</param>
/// <param name="Country">ISO 3166-1 alpha-2; empty when not known.</param>
/// <param name="Admin1">The first-level division; empty when not known.</param>
/// <param name="Latitude">Degrees north; null when the gazetteer has no such place.</param>
/// <param name="Longitude">Degrees east.</param>
/// <param name="Precision">How exact the place is, UCDP GED's <c>where_prec</c> 1 to 7.</param>
public sealed record MarkedPlace(long Number, string Name, int GeonamesId, string Country, string Admin1, double? Latitude, double? Longitude, int Precision);
