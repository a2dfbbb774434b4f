namespace Tacitus.Model.Places;

/// <summary>Where something happened, as far as the text goes.</summary>
/// <param name="Place">The gazetteer entry that it is nested in; null when the gazetteer has none.</param>
/// <param name="Name">The name of the place as the text has it.</param>
/// <param name="Site">The site inside the place ("Crocus City Hall"); null when none is named.</param>
/// <param name="Precision">
/// UCDP GED's <c>where_prec</c>: 1 exact place, 2 near a place, 3 second-level division, 4 first-level division,
/// 5 a linear or fuzzy area, 6 country, 7 sea or air space.
/// </param>
public sealed record EventPlace(Place? Place, string Name, string? Site, int Precision);
