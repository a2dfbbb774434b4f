using Tacitus.Model.Dates;

namespace Tacitus.Model.Texts;

/// <summary>When an article was published, and how that is known.</summary>
/// <param name="Date">As exact as its source.</param>
/// <param name="Basis">Where it comes from.</param>
/// <param name="Span">The words in the clean text, when <paramref name="Basis"/> is <see cref="DateBasis.Text"/>.</param>
public sealed record Publication(PartialDate Date, DateBasis Basis, Span? Span = null);
