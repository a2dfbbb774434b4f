using System.Collections.Immutable;
using Tacitus.Inquiry.Agreement;
using Tacitus.Training.News;

namespace Tacitus.Bench.Quality.Gold;

/// <summary>
/// How far two annotators of the gold set agree who did not see each other's work: F1 of the events that both have, and for each field of those events
/// Krippendorff's alpha for nominal data (Krippendorff 2011, "Computing Krippendorff's Alpha-Reliability"), not stated being a value like any other.
/// Values are the same where the scorer of the program's output holds them to be right.
/// </summary>
internal static class AgreementScorer
{
    /// <summary>The figures over all articles that were annotated twice.</summary>
    public static IEnumerable<Figure> Score(string data) => Score(GoldReader.Read("bench/gold")).Concat(Score([.. GoldReader.Accounts(AccountKeys.Kept)], "agreement accounts"));

    /// <summary>The figures over those of <paramref name="articles"/> that were annotated twice.</summary>
    public static IEnumerable<Figure> Score(ImmutableArray<GoldArticle> articles, string name = "agreement")
    {
        var twice = articles.Where(a => a.Second is not null)
            .Select(a => (First: ToldEvent.Of(a.Key, a.Text), Second: ToldEvent.Of(a.Second!, a.Text)))
            .Select(a => (a.First, a.Second, Pairs: EventAligner.Align(a.First, a.Second))).ToArray();
        yield return new Figure($"{name} events f1", [.. twice.Select(t => new double[] { t.Pairs.Length, t.First.Length + t.Second.Length })], c => c[1] == 0 ? 1 : 2 * c[0] / c[1]);
        foreach (var field in FieldComparer.Fields) yield return Alpha($"{name} {field} alpha", field, [.. twice.Select(t => t.Pairs)]);
    }

    /// <summary>Alpha of <paramref name="field"/> over the pairs of events that the two hold to be the same, which are resampled an item at a time.</summary>
    internal static Figure Alpha(string name, string field, ImmutableArray<ImmutableArray<(ToldEvent First, ToldEvent Second)>> items)
    {
        var values = items.Select(i => i.Select(p => Values(field, p.First, p.Second)).ToArray()).ToArray();
        var seen = Krippendorff.Values(values.SelectMany(v => v));
        return new Figure(name, [.. values.Select(v => Krippendorff.Counts(v, seen))], Krippendorff.Alpha);
    }

    // Where the two mean the same in other words, both get the first one's words.
    private static (string First, string Second) Values(string field, ToldEvent first, ToldEvent second)
    {
        var (right, inSecond, inFirst) = FieldComparer.Compare(field, first.Values, second.Values);
        var words = GoldScorer.Shown(field, first.Values);
        return (words, right == inFirst && right == inSecond ? words : inSecond == 0 ? "nothing" : GoldScorer.Shown(field, second.Values));
    }
}
