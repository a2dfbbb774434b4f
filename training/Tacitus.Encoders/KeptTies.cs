using Tacitus.Coding.Relations.Reading;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Training.Relations.Weighing;

namespace Tacitus.Encoders;

/// <summary>What the encoder reads in articles that it did not learn from, against their keys.</summary>
internal static class KeptTies
{
    private const int Least = -3000;

    /// <summary>Prints precision and recall from the likeliest tie on, and for each type from where on it is right how often.</summary>
    public static void Print(string name, IEnumerable<KeyedArticle> articles, TieReader reader)
    {
        var told = new List<(int Score, RelationType Type, bool IsRight, bool IsStateRight)>();
        var wanted = new int[LearnedTies.Types];
        foreach (var article in articles)
        {
            foreach (var tie in article.Key.Ties) wanted[(int)KeyedArticle.TypeOf(tie)]++;
            var right = new Dictionary<int, (int Score, bool State)>();
            foreach (var tie in reader.Read(article.Analysis, article.Actors, article.Places, _ => true, Least))
            {
                var key = KeyOf(article, tie);
                if (key < 0) told.Add((tie.Score, tie.Type, false, false));
                else if (!right.TryGetValue(key, out var other) || other.Score < tie.Score) right[key] = (tie.Score, Code.Of(tie.State) == article.Key.Ties[key].State);
            }
            told.AddRange(right.Select(r => (r.Value.Score, KeyedArticle.TypeOf(article.Key.Ties[r.Key]), true, r.Value.State)));
        }
        Line(name, told, wanted.Sum());
        foreach (var type in Enum.GetValues<RelationType>()) Line("  " + Code.Of(type), [.. told.Where(t => t.Type == type)], wanted[(int)type]);
    }

    private static int KeyOf(KeyedArticle article, ReadTie tie)
    {
        var (from, to) = (article.EntitiesOf(tie.Subject), tie.Type == RelationType.OperatesIn ? article.PlaceEntities(tie.Object) : article.EntitiesOf(tie.Object));
        for (var k = 0; k < article.Key.Ties.Length; k++)
        {
            var key = article.Key.Ties[k];
            if (KeyedArticle.TypeOf(key) == tie.Type && (from.Contains(key.Subject) && to.Contains(key.Object) || KeyedArticle.IsEither(tie.Type) && from.Contains(key.Object) && to.Contains(key.Subject))) return k;
        }
        return -1;
    }

    private static void Line(string name, List<(int Score, RelationType Type, bool IsRight, bool IsStateRight)> told, int wanted)
    {
        var (right, state, best, text) = (0, 0, 0.0, "");
        var at = new SortedDictionary<int, string>();
        var ordered = told.OrderByDescending(t => t.Score).ToList();
        for (var n = 1; n <= ordered.Count; n++)
        {
            if (ordered[n - 1].IsRight) right++;
            if (ordered[n - 1].IsStateRight) state++;
            var (precision, recall, f) = ((double)right / n, (double)right / wanted, 2.0 * right / (n + wanted));
            if (f > best) (best, text) = (f, FormattableString.Invariant($"best F1 {f:0.000} (P {precision:0.00}, R {recall:0.00}) from {ordered[n - 1].Score} on"));
            foreach (var bar in (int[])[90, 85, 80, 75, 70])
                if (precision * 100 >= bar) at[-bar] = FormattableString.Invariant($"P .{bar}: R {recall:0.000} from {ordered[n - 1].Score}, states {(double)state / Math.Max(1, right):0.00}");
        }
        Console.WriteLine($"{name} ({wanted}): {text}; {string.Join("; ", at.Values)}");
    }
}
