using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Tacitus.Bench.Quality;

/// <summary>Prints figures with their intervals and compares them with the floors.</summary>
internal static class QualityReport
{
    private const int Resamples = 1000;

    /// <summary>Scores and prints; 0 when no figure is under its floor, 1 when one is, 2 on wrong use.</summary>
    public static int Print(
        ImmutableSortedDictionary<string, Func<string, IEnumerable<Figure>>> scorers, string[] tasks, string data, string floorsPath)
    {
        var unknown = tasks.Where(t => !scorers.ContainsKey(t)).ToArray();
        if (unknown.Length > 0)
        {
            Console.Error.WriteLine($"There is no scorer for {string.Join(", ", unknown)}. There is one for: {string.Join(", ", scorers.Keys)}");
            return 2;
        }
        var floors = File.Exists(floorsPath)
            ? JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadAllText(floorsPath))!
            : [];
        var under = 0;
        foreach (var (task, score) in scorers.Where(s => tasks.Length == 0 || tasks.Contains(s.Key)))
        {
            foreach (var figure in score(data))
            {
                var (value, low, high) = Bootstrap(figure);
                var floor = floors.TryGetValue(figure.Name, out var f) ? f : (double?)null;
                var verdict = floor is null ? "" : value < floor ? $"  UNDER the floor {Number(floor.Value)}" : $"  floor {Number(floor.Value)}";
                if (value < floor) under++;
                Console.WriteLine($"{figure.Name,-40} {Number(value)}  [{Number(low)}, {Number(high)}]  n={figure.Items.Length}{verdict}");
            }
        }
        return under == 0 ? 0 : 1;
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);

    // The percentile interval of 1,000 resamples of the items (Efron and Tibshirani 1993, chapter 13), from a fixed seed so that it repeats.
    private static (double Value, double Low, double High) Bootstrap(Figure figure)
    {
        var value = figure.Compute(Sum(figure.Items, null));
        if (figure.Items.Length == 0) return (value, value, value);
        var random = new Random(20260101);
        var samples = new double[Resamples];
        for (var i = 0; i < Resamples; i++) samples[i] = figure.Compute(Sum(figure.Items, random));
        Array.Sort(samples);
        return (value, samples[Resamples * 25 / 1000], samples[Resamples * 975 / 1000 - 1]);
    }

    private static double[] Sum(ImmutableArray<double[]> items, Random? random)
    {
        if (items.Length == 0) return new double[4];
        var sum = new double[items[0].Length];
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[random?.Next(items.Length) ?? i];
            for (var j = 0; j < sum.Length; j++) sum[j] += item[j];
        }
        return sum;
    }
}
