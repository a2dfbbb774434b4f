namespace Tacitus.Coding.Places;

/// <summary>Chooses, for the names of an article that name places, which entry of the gazetteer each means: in rounds, so that the clear ones help the others.</summary>
internal sealed class PlaceResolver(PlaceModel model)
{
    /// <summary>The slots of the candidates <paramref name="accepted"/>, with probabilities, and for each of these candidates its slot.</summary>
    public (List<PlaceSlot> Slots, Dictionary<int, PlaceSlot> Of) Resolve(PlaceDocument document, PlaceNeighbours neighbours, IReadOnlyList<int> accepted, float[] likelihoods)
    {
        var (slots, of) = Slots(document, neighbours, accepted, likelihoods);
        var features = new FeatureBuffer(model);
        for (var round = 0; round < RankFeatures.Rounds; round++)
        {
            var context = new PlaceContext(document.Gazetteer, round == 0 ? [] : slots, document);
            var scores = new float[slots.Count][];
            for (var s = 0; s < slots.Count; s++)
            {
                scores[s] = new float[slots[s].Entries.Length];
                // Of one entry nothing need be asked: it is the likeliest.
                if (scores[s].Length == 1) continue;
                for (var i = 0; i < scores[s].Length; i++)
                {
                    RankFeatures.Fill(round, document, neighbours, context, slots[s], i, features);
                    scores[s][i] = features.Total;
                }
            }
            for (var s = 0; s < slots.Count; s++) Normalize(scores[s], slots[s].Probabilities);
        }
        return (slots, of);
    }

    /// <summary>One slot for the accepted candidates that share key and neighbours; <paramref name="likelihoods"/> say how likely each candidate names a place.</summary>
    public static (List<PlaceSlot> Slots, Dictionary<int, PlaceSlot> Of) Slots(PlaceDocument document, PlaceNeighbours neighbours, IReadOnlyList<int> accepted, float[] likelihoods)
    {
        var slots = new List<PlaceSlot>();
        var of = new Dictionary<int, PlaceSlot>();
        var known = new Dictionary<(ulong Key, ulong After, ulong Before, int Level), PlaceSlot>();
        foreach (var c in accepted)
        {
            var identity = (document.Candidates[c].Key, neighbours.Touches(c) ? document.Candidates[c + 1].Key : 0,
                neighbours.Touches(c - 1) || PlaceSlot.IsOwned(document, c) ? document.Candidates[c - 1].Key : 0, neighbours.DivisionLevel(c));
            if (!known.TryGetValue(identity, out var slot))
            {
                known[identity] = slot = new PlaceSlot(document, neighbours, c);
                slots.Add(slot);
            }
            slot.Mentions += likelihoods[c];
            of[c] = slot;
        }
        return (slots, of);
    }

    /// <summary>Turns scores, in fixed-point steps of 1/1024 so that machines agree, into probabilities (softmax).</summary>
    public static void Normalize(float[] scores, float[] probabilities)
    {
        if (scores.Length == 0) return;
        var most = MathF.Round(1024 * scores.Max());
        float sum = 0;
        for (var i = 0; i < scores.Length; i++) sum += probabilities[i] = MathF.Exp((MathF.Round(1024 * scores[i]) - most) / 1024);
        for (var i = 0; i < scores.Length; i++) probabilities[i] /= sum;
    }
}
