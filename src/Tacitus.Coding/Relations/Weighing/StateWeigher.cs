using System.IO.Compression;
using Tacitus.Coding.Learning;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Relations.Weighing;

/// <summary>Weighs whether a tie that words tell is in force, over, planned or alleged, by a learned linear model. Pure; safe to share between threads.</summary>
internal sealed class StateWeigher(HashedRows rows)
{
    private static readonly Lazy<HashedRows> Shipped = new(() => RelationWeigher.Load("states.model", Width));

    /// <summary>One with the model that the program ships.</summary>
    public StateWeigher() : this(Shipped.Value) { }

    /// <summary>The number of weights a feature has: one for each state.</summary>
    public static int Width { get; } = Enum.GetValues<RelationState>().Length;

    /// <summary>The likeliest state of a tie.</summary>
    /// <param name="sentence">The sentence that tells it.</param>
    /// <param name="subject">The end that is its subject.</param>
    /// <param name="type">Its type.</param>
    /// <param name="value">The end that is its object.</param>
    /// <param name="held">How the rules of tense and doubt say that it is put; null where they say that it is only imagined.</param>
    public RelationState Weigh(WeighedSentence sentence, int subject, RelationType type, int value, (Modality Modality, RelationState State)? held)
    {
        Span<int> scores = stackalloc int[Width];
        scores.Clear();
        foreach (var feature in StateFeatures.Of(sentence, subject, type, value, held ?? (Modality.Hypothetical, RelationState.Considered))) rows.Add(feature, scores);
        var best = 0;
        for (var state = 1; state < scores.Length; state++) if (scores[state] > scores[best]) best = state;
        return (RelationState)best;
    }
}
