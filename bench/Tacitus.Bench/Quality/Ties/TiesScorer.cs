using System.Collections.Immutable;
using Tacitus.Coding;
using Tacitus.Coding.Relations.Naming;
using Tacitus.Model;
using Tacitus.Model.Actors;
using Tacitus.Model.Statements;
using Tacitus.Training.Relations.Weighing;

namespace Tacitus.Bench.Quality.Ties;

/// <summary>The ties that the program tells of whole articles from their text alone, against their keys: who, how, to whom.</summary>
internal static class TiesScorer
{
    private static readonly Coder Coder = new();

    /// <summary>The figures of the articles kept unread, and how far two readers agree on them; an item is an article. No miss is printed.</summary>
    public static IEnumerable<Figure> Score(string data) => [.. Of("kept", "bench/ties/kept.jsonl"), .. Of("kept real", "bench/ties/kept-real.jsonl"), .. Agreement("bench/ties/kept.jsonl", "bench/ties/second.jsonl")];

    // How far a second reader, who saw neither the first key nor the program, has the same ties.
    private static IEnumerable<Figure> Agreement(string first, string second)
    {
        var counts = KeyedArticle.Read(first).Zip(TieKey.Read(second)).Select(p => Count(p.First, p.Second)).ToImmutableArray();
        return
        [
            new("ties second_reader f1", [.. counts.Select(c => new double[] { c.Same, c.First, c.Second })], c => 2 * c[0] / (c[1] + c[2])),
            Figure.Share("ties second_reader state", [.. counts.Select(c => new double[] { c.SameState, c.Same })]),
        ];
    }

    private static (int Same, int First, int Second, int SameState) Count(KeyedArticle first, TieKey second)
    {
        var whom = second.Entities.ToDictionary(e => e.Key, e => e.Value.Names.SelectMany(first.EntitiesNamed).ToImmutableHashSet(), StringComparer.Ordinal);
        var same = first.Key.Ties.Select(k => (Key: k, Other: second.Ties.FirstOrDefault(t => IsSame(k, KeyedArticle.TypeOf(t), whom[t.Subject], whom[t.Object])))).Where(p => p.Other is not null).ToList();
        return (same.Count, first.Key.Ties.Length, second.Ties.Length, same.Count(p => p.Key.State == p.Other!.State));
    }

    /// <summary>The figures of the articles of a file.</summary>
    public static IEnumerable<Figure> Of(string part, string path)
    {
        var readings = KeyedArticle.Read(path).Select(Count).ToImmutableArray();
        return
        [
            .. Figure.PrecisionRecallF($"ties {part}", [.. readings.Select(r => new double[] { r.Right, r.Told, r.Wanted })]),
            Figure.Share($"ties {part} state", [.. readings.Select(r => new double[] { r.RightState, r.Right })]),
            .. Figure.PrecisionRecallF($"ties {part} date", [.. readings.Select(r => new double[] { r.RightDates, r.Dates, r.WantedDates })]),
        ];
    }

    // Dates are those of ties rightly told: of the key's starts and ends which are told, as exactly or less so.
    private static (int Right, int Told, int Wanted, int RightState, int RightDates, int Dates, int WantedDates) Count(KeyedArticle article)
    {
        article.Find(new PartyWeigher());
        var wrong = new HashSet<(string, RelationType, string)>();
        var states = new Dictionary<int, bool>();
        var dates = new Dictionary<(int Tie, bool IsEnd), bool>();
        foreach (var statement in Coder.Code(article.Analysis).Statements)
        {
            if (statement is not { Value: RelationValue tie } || statement.Modality == Modality.Negated) continue;
            var (from, to) = (article.EntitiesOf(tie.Subject), tie.Type == RelationType.OperatesIn ? article.PlaceEntities(tie.Object) : article.EntitiesOf(tie.Object));
            var found = Enumerable.Range(0, article.Key.Ties.Length).Where(k => IsSame(article.Key.Ties[k], tie.Type, from, to)).ToList();
            foreach (var k in found)
            {
                var key = article.Key.Ties[k];
                states[k] = states.GetValueOrDefault(k) || key.State == Code.Of(tie.State);
                foreach (var (isEnd, told, wanted) in new[] { (false, tie.Start, key.Start), (true, tie.End, key.End) })
                    if (told is { } date) dates[(k, isEnd)] = dates.GetValueOrDefault((k, isEnd)) || wanted is not null && Fits(date.ToString(), wanted);
            }
            if (found.Count == 0) wrong.Add(KeyedArticle.IsEither(tie.Type) && string.CompareOrdinal(tie.Subject, tie.Object) > 0 ? (tie.Object, tie.Type, tie.Subject) : (tie.Subject, tie.Type, tie.Object));
        }
        return (
            states.Count, states.Count + wrong.Count, article.Key.Ties.Length, states.Values.Count(s => s),
            dates.Values.Count(d => d), dates.Count, states.Keys.Sum(k => (article.Key.Ties[k].Start is null ? 0 : 1) + (article.Key.Ties[k].End is null ? 0 : 1)));
    }

    private static bool Fits(string told, string wanted) => wanted.StartsWith(told, StringComparison.Ordinal);

    private static bool IsSame(TieKey.KeyTie key, RelationType type, ImmutableHashSet<string> from, ImmutableHashSet<string> to) =>
        KeyedArticle.TypeOf(key) == type && (from.Contains(key.Subject) && to.Contains(key.Object) || KeyedArticle.IsEither(type) && from.Contains(key.Object) && to.Contains(key.Subject));
}
