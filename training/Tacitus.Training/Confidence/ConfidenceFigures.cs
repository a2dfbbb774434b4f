using Tacitus.Coding.Confidence;

namespace Tacitus.Training.Confidence;

/// <summary>Prints how well the model of confidence tells right from wrong, and how often what it holds sure is right.</summary>
internal static class ConfidenceFigures
{
    private static readonly int[] Bars = [0, 450, 500, 600, 650, 700, 750, 800, 850, 900, 950];

    /// <summary>
    /// For each thing that is weighed and each set: how often of two, one right and one wrong, the right one is held surer; the log loss, and that of one who knows only how many are right; the share of the right ones that stand
    /// above the lowest bar from which 95, and 97, of 100 are right; and the right ones from each bar on.
    /// </summary>
    public static void Print(IReadOnlyCollection<(WeighedExample Example, int Score)> scored)
    {
        // Of several articles that say so the surest stands.
        var told = scored.GroupBy(s => (s.Example.Set, s.Example.What, s.Example.Finding)).Select(g => g.MaxBy(s => s.Score)).ToArray();
        foreach (var what in Enum.GetValues<Weighed>())
        foreach (var set in told.Where(s => s.Example.What == what).GroupBy(s => s.Example.Set, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)) Print(what, set.Key, [.. set]);
        foreach (var set in told.GroupBy(s => s.Example.Set, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)) Console.WriteLine(FormattableString.Invariant($"all {set.Key}: log loss {set.Average(Loss):0.0000} of {set.Count()}"));
    }

    private static void Print(Weighed what, string set, (WeighedExample Example, int Score)[] all)
    {
        var right = all.Average(s => s.Example.IsRight ? 1.0 : 0);
        var blind = right is 0 or 1 ? 0 : -right * Math.Log(right) - (1 - right) * Math.Log(1 - right);
        var bars = string.Join("  ", Bars.Select(bar => all.Where(s => s.Score >= bar).ToArray() is var over ? FormattableString.Invariant($"{bar}: {over.Count(s => s.Example.IsRight)}/{over.Length}={(double)over.Count(s => s.Example.IsRight) / Math.Max(1, over.Length):0.00}") : ""));
        Console.WriteLine(FormattableString.Invariant($"{what,-12} {set,-7} auc {Auc(all):0.000} loss {all.Average(Loss):0.000} of {blind:0.000} reach {Reach(all, 0.95):0.00} {Reach(all, 0.97):0.00}  {bars}"));
    }

    private static double Loss((WeighedExample Example, int Score) s) => -Math.Log(Math.Clamp((s.Example.IsRight ? s.Score : 1000 - s.Score) / 1000.0, 0.0005, 1));

    private static double Auc((WeighedExample Example, int Score)[] all)
    {
        var (right, wrong) = (all.Where(s => s.Example.IsRight).ToArray(), all.Where(s => !s.Example.IsRight).ToArray());
        if (right.Length == 0 || wrong.Length == 0) return 0;
        return right.Average(r => wrong.Average(w => r.Score > w.Score ? 1 : r.Score == w.Score ? 0.5 : 0));
    }

    private static double Reach((WeighedExample Example, int Score)[] all, double share)
    {
        var (seen, right, best) = (0, 0, 0);
        foreach (var bar in all.GroupBy(s => s.Score).OrderByDescending(g => g.Key))
        {
            (seen, right) = (seen + bar.Count(), right + bar.Count(s => s.Example.IsRight));
            if (right >= share * seen) best = right;
        }
        return best / (double)Math.Max(1, all.Count(s => s.Example.IsRight));
    }
}
