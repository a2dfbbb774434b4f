using System.Collections.Immutable;

namespace Tacitus.Coding.Passages;

/// <summary>Somebody or something that a passage names.</summary>
/// <param name="Index">Which of the article's parties it is.</param>
/// <param name="Kind">What it is: the kind of its first name in the passage.</param>
/// <param name="Mentions">Which of the passage's names are its own, in order.</param>
internal sealed record PassageParty(int Index, int Kind, ImmutableArray<int> Mentions);
