using System.Collections.Immutable;

namespace Tacitus.Bench.Quality;

/// <summary>One figure: its name (<c>times strict_f1</c>), and what it is computed from, an item (a document) at a time, so that it can be resampled.</summary>
/// <param name="Name">Task and measure.</param>
/// <param name="Items">For each item the counts that <paramref name="Compute"/> needs (say right, found, wanted).</param>
/// <param name="Compute">The measure of the summed counts, from 0 to 1.</param>
internal sealed record Figure(string Name, ImmutableArray<double[]> Items, Func<double[], double> Compute)
{
    /// <summary>Precision, recall and F1 of items of (right, found, wanted).</summary>
    public static IEnumerable<Figure> PrecisionRecallF(string task, ImmutableArray<double[]> items) =>
    [
        new($"{task} precision", items, c => c[1] == 0 ? 0 : c[0] / c[1]),
        new($"{task} recall", items, c => c[2] == 0 ? 0 : c[0] / c[2]),
        new($"{task} f1", items, c => c[1] + c[2] == 0 ? 0 : 2 * c[0] / (c[1] + c[2])),
    ];

    /// <summary>The share of the first count in the second.</summary>
    public static Figure Share(string name, ImmutableArray<double[]> items) => new(name, items, c => c[1] == 0 ? 0 : c[0] / c[1]);
}
