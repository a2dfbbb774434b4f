using Tacitus.Model.Texts;

namespace Tacitus.Coding.Passages;

/// <summary>A name in a passage.</summary>
/// <param name="First">The first of its pieces.</param>
/// <param name="End">The piece after its last.</param>
/// <param name="Sentence">The sentence of the article.</param>
/// <param name="Kind">Of what kind it is: a number of the reader's own, from nought on.</param>
/// <param name="Span">Where it stands in the article.</param>
internal readonly record struct PassageMention(int First, int End, int Sentence, int Kind, Span Span);
