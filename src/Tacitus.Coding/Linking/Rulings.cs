using System.Collections.Immutable;
using Tacitus.Model.Events;
using Tacitus.Model.Runs;

namespace Tacitus.Coding.Linking;

/// <summary>What people have decided of pairs of reports. Where two people contradict each other, "different" holds and an issue says so.</summary>
internal sealed class Rulings
{
    /// <summary>Who decided a computed judgement.</summary>
    public const string Computed = "tacitus";

    /// <summary>The score of a pair that a person has joined: more than any computed one.</summary>
    public const int Certain = 1_000_000;

    private readonly Dictionary<(int, int), Verdict> _verdicts;

    private Rulings(Dictionary<(int, int), Verdict> verdicts, ImmutableArray<Judgement> given, ImmutableArray<Issue> issues)
    {
        _verdicts = verdicts;
        Given = given;
        Issues = issues;
    }

    /// <summary>The judgements as given, each once.</summary>
    public ImmutableArray<Judgement> Given { get; }

    /// <summary>The contradictions.</summary>
    public ImmutableArray<Issue> Issues { get; }

    /// <summary>The pairs that have been decided, the lower index first.</summary>
    public IEnumerable<(int Left, int Right)> Pairs => _verdicts.Keys.Order();

    /// <summary>The pairs that are the same.</summary>
    public IEnumerable<(int Left, int Right)> Together => Pairs.Where(p => _verdicts[p] == Verdict.Same);

    /// <summary>What has been decided of the two; null when nothing.</summary>
    public Verdict? Of(int left, int right) =>
        _verdicts.TryGetValue(left < right ? (left, right) : (right, left), out var verdict) ? verdict : null;

    /// <summary>The rulings of people among <paramref name="judgements"/> on <paramref name="reports"/>, each with its article.</summary>
    public static Rulings Of(ImmutableArray<Judgement> judgements, IReadOnlyList<(string Id, string Article)> reports)
    {
        var given = judgements.Where(j => j.By != Computed).Distinct()
            .OrderBy(j => j.Left, StringComparer.Ordinal).ThenBy(j => j.Right, StringComparer.Ordinal).ThenBy(j => j.By, StringComparer.Ordinal)
            .ThenBy(j => j.Verdict).ToImmutableArray();
        if (given.IsEmpty) return new Rulings([], [], []);
        var index = reports.Select((r, i) => (r.Id, i)).ToDictionary(p => p.Id, p => p.i, StringComparer.Ordinal);
        var verdicts = new Dictionary<(int, int), Verdict>();
        var issues = new List<Issue>();
        foreach (var judgement in given)
        {
            if (judgement.Left == judgement.Right || !index.TryGetValue(judgement.Left, out var l) || !index.TryGetValue(judgement.Right, out var r)) continue;
            var pair = l < r ? (l, r) : (r, l);
            var verdict = judgement.Verdict == Verdict.Same ? Verdict.Same : Verdict.Different;
            if (verdicts.TryGetValue(pair, out var earlier) && earlier != verdict)
            {
                issues.Add(Contradiction(reports[pair.Item1], reports[pair.Item2]));
                verdict = Verdict.Different;
            }
            verdicts[pair] = verdict;
        }
        Untie(verdicts, reports, issues);
        return new Rulings(verdicts, given, [.. issues]);
    }

    // "A is B, B is C, A is not C": the joins are taken in order, and one that would bring together what is different is not made.
    private static void Untie(Dictionary<(int, int), Verdict> verdicts, IReadOnlyList<(string Id, string Article)> reports, List<Issue> issues)
    {
        var apart = verdicts.Where(v => v.Value == Verdict.Different).Select(v => v.Key).ToArray();
        var root = new Dictionary<int, int>();
        int Find(int i) => root.TryGetValue(i, out var up) && up != i ? root[i] = Find(up) : i;
        foreach (var pair in verdicts.Where(v => v.Value == Verdict.Same).Select(v => v.Key).Order().ToArray())
        {
            var (l, r) = (Find(pair.Item1), Find(pair.Item2));
            if (l == r) continue;
            if (apart.Any(a => (Find(a.Item1), Find(a.Item2)) is var (x, y) && ((x == l && y == r) || (x == r && y == l))))
            {
                issues.Add(Contradiction(reports[pair.Item1], reports[pair.Item2]));
                verdicts.Remove(pair);
                continue;
            }
            root[Math.Max(l, r)] = Math.Min(l, r);
        }
    }

    private static Issue Contradiction((string Id, string Article) left, (string Id, string Article) right) => new(
        "judgements_contradict", left.Article, null,
        $"People have judged the reports {left.Id} and {right.Id} both the same and different. They are kept apart; undo one of the judgements.");
}
