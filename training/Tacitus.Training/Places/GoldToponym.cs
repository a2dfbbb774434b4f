using Tacitus.Model.Texts;

namespace Tacitus.Training.Places;

/// <summary>A place's name as annotators marked it.</summary>
/// <param name="Span">Where it stands, in UTF-16.</param>
/// <param name="GeonamesId">The id that it means; 0 when the annotators gave none.</param>
/// <param name="Latitude">Degrees north; NaN when not known.</param>
/// <param name="Longitude">Degrees east; NaN when not known.</param>
/// <param name="Kind">GeoNames' feature code or the corpus's own type.</param>
internal sealed record GoldToponym(Span Span, int GeonamesId, double Latitude, double Longitude, string Kind)
{
    /// <summary>Whether the annotators said which place it is.</summary>
    public bool IsLinked => GeonamesId > 0 || !double.IsNaN(Latitude);
}
