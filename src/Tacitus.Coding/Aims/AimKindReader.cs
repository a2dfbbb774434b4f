using System.Collections.Immutable;
using Tacitus.Coding.Roles;

namespace Tacitus.Coding.Aims;

/// <summary>Tells of what kind a target is, by a model of its words, of what stands beside them and of the event; what the lexicon says of it is a part of what the model sees. Pure; safe to share between threads.</summary>
internal sealed class AimKindReader(HashedModel model)
{
    /// <summary>The kinds, in the order of the model's classes.</summary>
    public static ImmutableArray<string> Kinds { get; } =
    [
        "civilians", "government", "police", "military", "armed_group", "diplomatic", "religious", "education", "health", "transport", "utilities", "media", "business", "aid", "political_party", "community",
    ];

    /// <summary>The kind of the candidate as a target of the event at <paramref name="g"/>.</summary>
    public string Read(AimText text, int g, int c)
    {
        using var features = FeatureList.Borrow();
        AimKindFeatures.Fill(text, g, c, features);
        Span<int> scores = stackalloc int[Kinds.Length];
        model.Score(features.Items, scores);
        var best = 0;
        for (var k = 1; k < scores.Length; k++) if (scores[k] > scores[best]) best = k;
        return Kinds[best];
    }
}
