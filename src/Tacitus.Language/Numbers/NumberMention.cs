using Tacitus.Model.Counts;
using Tacitus.Model.Texts;

namespace Tacitus.Language.Numbers;

/// <summary>A number in digits or words with its bound ("at least 43", "more than two dozen"). What it counts is for coding to say.</summary>
/// <param name="Span">Where it stands, bound words included.</param>
/// <param name="Sentence">The index of its sentence.</param>
/// <param name="Count">Its value.</param>
/// <param name="Kind">What sort of number its own words and neighbours make it.</param>
public readonly record struct NumberMention(Span Span, int Sentence, Count Count, NumberKind Kind);
