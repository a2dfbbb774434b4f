namespace Tacitus.Coding.Events.Typing;

/// <summary>Chooses one type by the scores of all.</summary>
internal static class TypeRules
{
    /// <summary>The index of the highest score, the first of equals.</summary>
    public static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var l = 1; l < scores.Length; l++) if (scores[l] > scores[best]) best = l;
        return best;
    }
}
