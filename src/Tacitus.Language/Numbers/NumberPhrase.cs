using Tacitus.Model.Counts;

namespace Tacitus.Language.Numbers;

/// <summary>A phrase of <c>numbers.lexicon</c>.</summary>
/// <param name="Words">Its words as tokens are normalised.</param>
/// <param name="Kind">What it does.</param>
/// <param name="Value">The number or factor of a number or scale word.</param>
/// <param name="Bound">What a bound word makes of the number beside it.</param>
/// <param name="Count">What a vague word stands for.</param>
internal sealed record NumberPhrase(string[] Words, NumberWord Kind, long Value, CountBound Bound, Count Count);
