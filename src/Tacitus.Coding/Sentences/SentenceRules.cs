using System.Collections.Immutable;

namespace Tacitus.Coding.Sentences;

/// <summary>Turns scores into labels that agree with each other: who kills uses force, and who kills, arrests or uses force acts.</summary>
internal static class SentenceRules
{
    /// <summary>The labels whose score reaches its threshold, and those that they imply.</summary>
    public static ImmutableArray<string> Choose(ImmutableArray<string> labels, ImmutableArray<int> thresholds, ReadOnlySpan<int> scores)
    {
        var chosen = new HashSet<string>(StringComparer.Ordinal);
        for (var l = 0; l < labels.Length; l++) if (scores[l] >= thresholds[l]) chosen.Add(labels[l]);
        if (chosen.Contains("KILL")) chosen.Add("FORCE");
        if (chosen.Contains("FORCE") || chosen.Contains("ARREST")) chosen.Add("ANY_ACTION");
        return [.. labels.Where(chosen.Contains)];
    }
}
