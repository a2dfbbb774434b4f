using System.Collections.Immutable;
using Tacitus.Coding.Passages;

namespace Tacitus.Encoders;

/// <summary>A passage with what its words tell, for each pair of its parties and each type.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Pairs">Its pairs.</param>
/// <param name="Told">A bit for each type that the words of the pair's passage tell.</param>
/// <param name="Unknown">A bit for each type of which it is not known.</param>
/// <param name="Evidence">For each pair and type that is told, which of the pair's names may tell it, a bit for each; all where it has none.</param>
/// <param name="States">The state of what is told, where it is known.</param>
internal sealed record LearnedPassage(
    Passage Passage, ImmutableArray<PassagePair> Pairs, ImmutableArray<int> Told, ImmutableArray<int> Unknown,
    ImmutableDictionary<(int Pair, int Type), int> Evidence, ImmutableDictionary<(int Pair, int Type), int> States);
