namespace Tacitus.Training.Grouping;

/// <summary>Something to choose one of, to learn from.</summary>
/// <param name="Candidates">For each what it has of features.</param>
/// <param name="Right">The place of the right one.</param>
/// <param name="Weight">How often it is seen in a pass.</param>
internal sealed record Choice(uint[][] Candidates, int Right, int Weight);
