namespace Tacitus.Training.Classifying;

/// <summary>How a classifier is trained.</summary>
/// <param name="Cost">The cost of an error on an example without the label (C of the support vector machine).</param>
/// <param name="Balance">How far the cost of an error on an example with the label rises with its rarity: 0 not at all, 1 in full.</param>
/// <param name="FewestTexts">A feature that fewer texts have is left out.</param>
/// <param name="Lengths">The length that each family of features is brought to.</param>
internal sealed record ClassifierSettings(double Cost, double Balance, int FewestTexts, float[] Lengths);
