namespace Tacitus.Coding.Places;

/// <summary>Looks a second time at the candidates that may name a place, with what the others mean by the ranker: a village is likelier beside its neighbours.</summary>
internal sealed class MentionReviewer(PlaceModel model)
{
    /// <summary>What is less likely by the first look is not looked at again. Of the marked names of LGL and GeoWebNews 1.5 % are.</summary>
    public const float Least = 0.08f;

    /// <summary>The candidates that are worth a second look, by the likelihood of the first.</summary>
    public static List<int> Likely(float[] first)
    {
        var likely = new List<int>();
        for (var c = 0; c < first.Length; c++) if (first[c] >= Least) likely.Add(c);
        return likely;
    }

    /// <summary>For each candidate that has a slot how likely it names a place; 0 for the others.</summary>
    public float[] Review(PlaceDocument document, PlaceNeighbours neighbours, float[] first, List<PlaceSlot> slots, Dictionary<int, PlaceSlot> of)
    {
        var context = new PlaceContext(document.Gazetteer, slots, document);
        var supports = slots.ToDictionary(s => s, s => context.Support(s, s.Best));
        var features = new FeatureBuffer(model);
        var probabilities = new float[first.Length];
        foreach (var (c, slot) in of)
        {
            ReviewFeatures.Fill(document, neighbours, c, first, slot, supports[slot], features);
            probabilities[c] = 1 / (1 + MathF.Exp(-features.Total));
        }
        return probabilities;
    }
}
