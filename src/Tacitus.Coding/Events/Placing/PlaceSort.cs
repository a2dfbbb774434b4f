namespace Tacitus.Coding.Events.Placing;

/// <summary>What sort of place may be that of an event.</summary>
internal enum PlaceSort
{
    /// <summary>No place is told.</summary>
    None,

    /// <summary>A town of the gazetteer.</summary>
    Town,

    /// <summary>A second-level division.</summary>
    District,

    /// <summary>A first-level division.</summary>
    Division,

    /// <summary>A country.</summary>
    Country,

    /// <summary>A region, a sea.</summary>
    Region,

    /// <summary>A town of the country that the article speaks of, with the name of one elsewhere that the words were first taken for.</summary>
    Namesake,

    /// <summary>A name that the gazetteer lacks and the model of places holds for a place.</summary>
    Unlisted,

    /// <summary>A name behind a preposition of place that nothing else is known of.</summary>
    Name,

    /// <summary>A division that is not named and holds what is.</summary>
    HoldingDivision,

    /// <summary>A country that is not named and holds what is.</summary>
    HoldingCountry,
}
