using System.Collections.Immutable;
using Tacitus.Model.Counts;
using Tacitus.Model.Statements;

namespace Tacitus.Coding.Linking;

/// <summary>How two reports' numbers go together.</summary>
/// <param name="Equal">ln(1 + n), 3 at most, when both say n; less when both say ten or more and are near each other; 0 otherwise.</param>
/// <param name="Agrees">Whether one number can satisfy both.</param>
/// <param name="Differs">The absolute logarithm of the ratio of the nearest numbers, each with one added; 0 when they agree.</param>
internal readonly record struct TollTie(double Equal, bool Agrees, double Differs)
{
    /// <summary>The best tie of any two numbers that count the same people.</summary>
    public static TollTie Of(ImmutableArray<CountValue> left, ImmutableArray<CountValue> right)
    {
        TollTie? best = null;
        foreach (var l in left)
            foreach (var r in right)
            {
                if (l.Count.Bound == CountBound.Unknown || r.Count.Bound == CountBound.Unknown || !SamePeople(l.Population, r.Population)) continue;
                var tie = Of(l.Count, r.Count);
                if (best is null || tie.Equal > best.Value.Equal || (tie.Equal == best.Value.Equal && tie.Differs < best.Value.Differs)) best = tie;
            }
        return best ?? default;
    }

    private const int LeastNear = 10;
    private const double MostNear = 0.25;

    // Beyond twenty a larger number says no more.
    private const double MostEqual = 3;

    private static TollTie Of(Count left, Count right)
    {
        if (left.Number is { } l && right.Number is { } r)
        {
            // Two large numbers that are near each other are seldom so by chance: few events have so many.
            var apart = Math.Abs(Math.Log((1.0 + l) / (1 + r)));
            if (l == r) return new(Math.Min(MostEqual, Math.Log(1 + l)), true, 0);
            if (Math.Min(l, r) >= LeastNear && apart < MostNear)
                return new((1 - apart / MostNear) * Math.Min(MostEqual, Math.Log(1 + l)), left.Agrees(right), 0);
        }
        if (left.Agrees(right)) return new(0, true, 0);
        var (low, high) = left.Low > right.Low ? (right, left) : (left, right);
        return new(0, false, Math.Abs(Math.Log((1.0 + high.Low) / (1.0 + (low.High ?? low.Low)))));
    }

    private static bool SamePeople(Population left, Population right) =>
        left == right || (IsWhole(left) && IsWhole(right));

    private static bool IsWhole(Population population) => population == Population.Total || population == Population.Unknown;
}
