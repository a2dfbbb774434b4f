namespace Tacitus.Coding.Places;

/// <summary>Decides which candidates name a place where they stand.</summary>
internal sealed class MentionClassifier(PlaceModel model)
{
    /// <summary>For each candidate of <paramref name="document"/> how likely it names a place (logistic regression).</summary>
    public float[] Classify(PlaceDocument document, PlaceNeighbours neighbours)
    {
        var features = new FeatureBuffer();
        var probabilities = new float[document.Candidates.Count];
        for (var c = 0; c < probabilities.Length; c++)
        {
            MentionFeatures.Fill(document, neighbours, c, features);
            probabilities[c] = 1 / (1 + MathF.Exp(-features.Score(model)));
        }
        return probabilities;
    }
}
