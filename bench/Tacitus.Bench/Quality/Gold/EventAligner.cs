using System.Collections.Immutable;
using Tacitus.Model.Texts;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>Finds which found event is which wanted one: the pairing of one to one that is likest in all.</summary>
internal static class EventAligner
{
    // A pair needs more than one thing in common: the naming words and the status, the place and the day, the toll and a word. Weights set by hand on
    // made-up pairs: words that name it count most, for an event with a wrong day and a wrong place is still that event.
    public const int LeastLikeness = 4;
    private const int MostTried = 16;

    /// <summary>The pairs, by the order of <paramref name="wanted"/>.</summary>
    public static ImmutableArray<(ToldEvent Wanted, ToldEvent Found)> Align(ImmutableArray<ToldEvent> wanted, ImmutableArray<ToldEvent> found)
    {
        if (wanted.Length <= MostTried) return TryAll(wanted, found);
        var likeness = new int[wanted.Length, found.Length];
        for (var w = 0; w < wanted.Length; w++) for (var f = 0; f < found.Length; f++) likeness[w, f] = Likeness(wanted[w], found[f]);
        var chosen = Choose(likeness, wanted.Length, found.Length);
        return [.. Enumerable.Range(0, wanted.Length).Where(w => chosen[w] >= 0).Select(w => (wanted[w], found[chosen[w]]))];
    }

    private static ImmutableArray<(ToldEvent Wanted, ToldEvent Found)> TryAll(ImmutableArray<ToldEvent> wanted, ImmutableArray<ToldEvent> found)
    {
        // best[i, taken] is the likeness of the best pairing of the found events from i on with the wanted ones not yet taken.
        var best = new int[found.Length + 1, 1 << wanted.Length];
        var choice = new int[found.Length + 1, 1 << wanted.Length];
        for (var i = found.Length - 1; i >= 0; i--)
        {
            var likeness = wanted.Select(w => Likeness(w, found[i])).ToArray();
            for (var taken = 0; taken < 1 << wanted.Length; taken++)
            {
                best[i, taken] = best[i + 1, taken];
                choice[i, taken] = -1;
                for (var w = 0; w < wanted.Length; w++)
                {
                    if ((taken & 1 << w) != 0 || likeness[w] < LeastLikeness) continue;
                    var all = likeness[w] + best[i + 1, taken | 1 << w];
                    if (all <= best[i, taken]) continue;
                    best[i, taken] = all;
                    choice[i, taken] = w;
                }
            }
        }
        var pairs = new List<(int Wanted, ToldEvent Found)>();
        var at = 0;
        for (var i = 0; i < found.Length; i++)
        {
            if (choice[i, at] is not (>= 0 and var w)) continue;
            pairs.Add((w, found[i]));
            at |= 1 << w;
        }
        return [.. pairs.OrderBy(p => p.Wanted).Select(p => (wanted[p.Wanted], p.Found))];
    }

    // The Hungarian method, for articles of too many events to try all pairings: row by row, each by the cheapest path of exchanges. Every row may take a column of its own that pairs it with nothing and costs nothing.
    private static int[] Choose(int[,] likeness, int rows, int columns)
    {
        var all = columns + rows;
        var (ofRow, ofColumn, owner, way) = (new int[rows + 1], new int[all + 1], new int[all + 1], new int[all + 1]);
        for (var row = 1; row <= rows; row++)
        {
            var (least, used) = (new int[all + 1], new bool[all + 1]);
            Array.Fill(least, int.MaxValue);
            owner[0] = row;
            var at = 0;
            while (owner[at] != 0)
            {
                used[at] = true;
                var (current, step, next) = (owner[at], int.MaxValue, 0);
                for (var column = 1; column <= all; column++)
                {
                    if (used[column]) continue;
                    var cost = Cost(current - 1, column - 1) - ofRow[current] - ofColumn[column];
                    if (cost < least[column]) (least[column], way[column]) = (cost, at);
                    if (least[column] < step) (step, next) = (least[column], column);
                }
                for (var column = 0; column <= all; column++)
                {
                    if (used[column]) (ofRow[owner[column]], ofColumn[column]) = (ofRow[owner[column]] + step, ofColumn[column] - step);
                    else if (column > 0) least[column] -= step;
                }
                at = next;
            }
            for (; at != 0; at = way[at]) owner[at] = owner[way[at]];
        }
        var chosen = new int[rows];
        Array.Fill(chosen, -1);
        for (var column = 1; column <= columns; column++) if (owner[column] is > 0 and var row && likeness[row - 1, column - 1] >= LeastLikeness) chosen[row - 1] = column - 1;
        return chosen;

        int Cost(int row, int column) => column < columns && likeness[row, column] >= LeastLikeness ? -likeness[row, column] : 0;
    }

    /// <summary>How like the two are; below zero where precise values contradict each other.</summary>
    public static int Likeness(ToldEvent wanted, ToldEvent found)
    {
        var words = Math.Min(2, Shared(wanted.Words, found.Words)) + (Shared(wanted.Naming, found.Naming) > 0 ? 3 : 0);
        return words + Agree("kind", 1, 0) + Agree("status", 1, -1) + Agree("place", 3, IsWider() ? 0 : -2) + Agree("country", 0, -2) + Agree("date", 2, -2) + Agree("killed", 3, 0) + Agree("injured", 1, 0);

        // The right country alone says less than the town, and nothing against it.
        bool IsWider() => found.Values["place"]?["precision"]?.ToString() == "6" && FieldComparer.Compare("country", wanted.Values, found.Values).Right > 0;

        int Agree(string field, int same, int other)
        {
            var (right, f, w) = FieldComparer.Compare(field, wanted.Values, found.Values);
            return right > 0 ? same : f > 0 && w > 0 ? other : 0;
        }
    }

    private static int Shared(ImmutableArray<Span> wanted, ImmutableArray<Span> found) => wanted.Count(w => found.Any(f => f.Overlaps(w)));
}
