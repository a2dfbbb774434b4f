using Tacitus.Model.Texts;

namespace Tacitus.Coding.Relations.Reading;

/// <summary>A name in a passage.</summary>
/// <param name="First">The first of its pieces.</param>
/// <param name="End">The piece after its last.</param>
/// <param name="Sentence">The sentence of the article.</param>
/// <param name="Span">Where it stands in the article.</param>
internal readonly record struct PassageMention(int First, int End, int Sentence, Span Span);
