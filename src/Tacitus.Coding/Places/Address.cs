using Tacitus.Model.Texts;

namespace Tacitus.Coding.Places;

/// <summary>Words that say where in a town something is.</summary>
/// <param name="Span">Where they stand, without article and preposition.</param>
/// <param name="Sentence">The index of the sentence.</param>
/// <param name="Kind">How exact they are.</param>
internal sealed record Address(Span Span, int Sentence, AddressKind Kind);
