namespace Tacitus.Model.Places;

/// <summary>What sort of thing a gazetteer entry is.</summary>
public enum PlaceKind
{
    /// <summary>A country or territory with an ISO 3166-1 code.</summary>
    Country,

    /// <summary>A first-level division (state, province, region).</summary>
    Admin1,

    /// <summary>A second-level division (district, county).</summary>
    Admin2,

    /// <summary>A city, town or village.</summary>
    Populated,

    /// <summary>An area that is no division: a continent, a historical or natural region.</summary>
    Region,
}
