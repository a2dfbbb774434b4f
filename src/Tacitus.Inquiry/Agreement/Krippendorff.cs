namespace Tacitus.Inquiry.Agreement;

/// <summary>Krippendorff's alpha of two coders for nominal data (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"), not stated being a value like any other: 1 when they always agree, 0 when no more than by chance.</summary>
public static class Krippendorff
{
    /// <summary>Alpha over <paramref name="units"/>, of each what the two gave; null without a unit.</summary>
    public static double? Alpha(IReadOnlyCollection<(string First, string Second)> units) => units.Count == 0 ? null : Alpha(Counts(units, Values(units)));

    /// <summary>The values that were given, in ordinal order.</summary>
    public static IReadOnlyList<string> Values(IEnumerable<(string First, string Second)> units) =>
        [.. units.SelectMany(u => new[] { u.First, u.Second }).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>How many units, on how many the two differ, and how often each of <paramref name="values"/> was given. Counts of several sets of units may be added up.</summary>
    public static double[] Counts(IEnumerable<(string First, string Second)> units, IReadOnlyList<string> values)
    {
        var index = values.Select((v, i) => (v, i)).ToDictionary(v => v.v, v => v.i, StringComparer.Ordinal);
        var counts = new double[2 + values.Count];
        foreach (var (first, second) in units)
        {
            counts[0]++;
            if (first != second) counts[1]++;
            counts[2 + index[first]]++;
            counts[2 + index[second]]++;
        }
        return counts;
    }

    /// <summary>Alpha of <see cref="Counts"/>.</summary>
    public static double Alpha(double[] counts)
    {
        var given = 2 * counts[0];
        var same = counts.Skip(2).Sum(n => n * (n - 1));
        var expected = given < 2 ? 0 : 1 - same / (given * (given - 1));
        return expected == 0 ? 1 : 1 - counts[1] / counts[0] / expected;
    }
}
