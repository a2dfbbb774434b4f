namespace Tacitus.Coding.Places;

/// <summary>What an entry of the gazetteer is, finer than <see cref="Tacitus.Model.Places.PlaceKind"/>: GeoNames' feature codes in groups.</summary>
internal enum PlaceFeature
{
    /// <summary>A country or territory.</summary>
    Country,

    /// <summary>A first-level division.</summary>
    Admin1,

    /// <summary>A second-level division.</summary>
    Admin2,

    /// <summary>The capital of a country (PPLC).</summary>
    Capital,

    /// <summary>The seat of a first-level division (PPLA).</summary>
    Seat1,

    /// <summary>The seat of a second-level division (PPLA2).</summary>
    Seat2,

    /// <summary>The seat of a lower division (PPLA3 to PPLA5).</summary>
    SeatLower,

    /// <summary>Any other populated place.</summary>
    Populated,

    /// <summary>A part of a populated place (PPLX).</summary>
    Section,

    /// <summary>A populated place that is destroyed, abandoned or historical.</summary>
    Former,

    /// <summary>A continent.</summary>
    Continent,

    /// <summary>A natural or historical area, or a state that is no more.</summary>
    Area,

    /// <summary>A sea, strait, lake or river.</summary>
    Water,
}
