using System.Collections.Immutable;

namespace Tacitus.Coding.Passages;

/// <summary>What a passage may tell of two of its parties.</summary>
/// <param name="Pair">The parties.</param>
/// <param name="Type">What is told: a number of the reader's own, from nought on.</param>
/// <param name="Score">Its log odds, in thousandths.</param>
/// <param name="States">The log odds of each state that it may have, in thousandths.</param>
/// <param name="Subject">The name of the subject that tells it most.</param>
/// <param name="Object">The name of the object that tells it most.</param>
internal sealed record PairReading(PassagePair Pair, int Type, int Score, ImmutableArray<int> States, PassageMention Subject, PassageMention Object);
