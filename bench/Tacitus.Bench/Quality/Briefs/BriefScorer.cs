using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Tacitus.Bench.Quality.Gold;
using Tacitus.Inquiry.Answers;
using Tacitus.Inquiry.Wording;
using Tacitus.Model;
using Tacitus.Model.Counts;
using Tacitus.Model.Events;
using Tacitus.Model.Places;
using Tacitus.Model.Reports;
using Tacitus.Model.Texts;
using Tacitus.Training.News;
using SamePlace = Tacitus.Training.Places.SamePlace;

namespace Tacitus.Bench.Quality.Briefs;

/// <summary>
/// The first sentence of a brief on each event of the annotated articles: how many events are told of, how often every value that the sentence has is the key's, and how often each is. What the key
/// has and the sentence is silent on is no fault here: it is in the share that is told. The misses of the parts that may be read are printed.
/// </summary>
internal static class BriefScorer
{
    private static readonly ImmutableArray<string> Violent = ["attack", "clash", "mob_violence", "strike", "security_operation"];

    private static readonly ImmutableArray<string> Values = ["event", "kind", "tactics", "date", "place", "killed", "injured", "perpetrators"];

    /// <summary>The figures of each part of the gold set.</summary>
    public static IEnumerable<Figure> Score(string data) => Score("briefs", GoldReader.Read("bench/gold"));

    /// <summary>The figures of each part of real news.</summary>
    public static IEnumerable<Figure> ScoreNews(string data) =>
        Score("briefs news", NewsKeys.Read(data, "lmnoqr").Select(n => new GoldArticle(n.Name, n.Text, new JsonObject { ["published"] = n.Published }, n.Key, null)));

    private static IEnumerable<Figure> Score(string set, IEnumerable<GoldArticle> articles) => articles.GroupBy(a => a.Part).SelectMany(part =>
    {
        var coder = new GoldCoder();
        ImmutableArray<double[]> counts = [.. part.Select(gold => Count(coder, gold, part.Key is "a" or "c" or "e" or "f" or "h" or "j" or "k" or "l" or "n" or "p" or "r"))];
        var name = $"{set} {part.Key}";
        return new[]
        {
            new Figure(name + " told", counts, c => c[2] == 0 ? 0 : c[1] / c[2]),
            new Figure(name + " right", counts, c => c[1] == 0 ? 0 : c[0] / c[1]),
            new Figure(name + " values", counts, c => c[1] == 0 ? 0 : Enumerable.Range(1, Values.Length - 1).Sum(i => c[4 + 2 * i]) / c[1]),
            new Figure(name + " hedged_told", counts, c => c[2] == 0 ? 0 : c[3 + 2 * Values.Length] / c[2]),
            new Figure(name + " hedged", counts, c => c[3 + 2 * Values.Length] == 0 ? 1 : c[4 + 2 * Values.Length] / c[3 + 2 * Values.Length]),
            new Figure(name + " besides", counts, c => c[^1] == 0 ? 1 : c[^2] / c[^1]),
            new Figure(name + " besides_values", counts, c => c[1] == 0 ? 0 : c[^1] / c[1]),
        }.Concat(Values.Select((value, i) => new Figure($"{name} {value}", counts, c => c[4 + 2 * i] == 0 ? 1 : c[3 + 2 * i] / c[4 + 2 * i])));
    });

    // Sentences that are right, sentences, events in the key; then of each value how many are right and how many are told.
    private static double[] Count(GoldCoder coder, GoldArticle gold, bool print)
    {
        var (article, events) = coder.Events(gold);
        var cited = new CitedArticle(article.Id, null, null, null, null, false);
        var citations = events.SelectMany(e => e.Reports).SelectMany(r => r.Statements).DistinctBy(s => s.Id)
            .ToDictionary(s => s.Id, s => new Citation(s, cited, s.Spans[0], [.. s.Spans.Select(x => article[x])], article[s.Spans[0]]), StringComparer.Ordinal);
        var found = events.Select(e => GoldCoder.Told(article, e.Event, e.Reports)).ToImmutableArray();
        var wanted = ToldEvent.Of(gold.Key, article.Text);
        var key = EventAligner.Align(wanted, found).ToDictionary(p => p.Found, p => p.Wanted);
        // What is told of an event that is told twice holds both times.
        foreach (var again in found.Where(f => !key.ContainsKey(f)))
            if (wanted.MaxBy(w => EventAligner.Likeness(w, again)) is { } one && EventAligner.Likeness(one, again) >= EventAligner.LeastLikeness) key[again] = one;
        var counts = new double[7 + 2 * Values.Length];
        counts[2] = wanted.Length;
        for (var i = 0; i < events.Length; i++)
        {
            var (e, reports) = events[i];
            if (!Sureness.IsTold(e)) continue;
            var notes = new Footnotes(citations);
            var all = Sureness.Told(e, notes.Find);
            var told = Widener.Widen(all);
            if (!Sureness.IsEnough(all)) continue;
            var isHedged = !Sureness.IsSentence(told);
            if (isHedged) told = Sureness.Besides(all);
            all = all with { Tactics = all.Tactics.Remove(Tactic.Unspecified), Perpetrators = [.. Doers.Told(all, _ => null, notes).Where(p => !told.Perpetrators.Contains(p))] };
            told = told with { Tactics = told.Tactics.Remove(Tactic.Unspecified), Perpetrators = [.. Doers.Told(told, _ => null, notes)] };
            var (sentence, besides) = (GoldCoder.Told(article, told, reports).Values, GoldCoder.Told(article, all, reports).Values);
            var isRight = true;
            for (var v = 0; v < Values.Length; v++)
            {
                var right = key.TryGetValue(found[i], out var w) ? IsRight(Values[v], w.Values, sentence, told) : v == 0 ? false : null;
                if (right is not { } held) continue;
                if (isHedged)
                {
                    isRight &= held;
                    continue;
                }
                counts[4 + 2 * v]++;
                if (held) counts[3 + 2 * v]++;
                else if (print) Console.Error.WriteLine($"{gold.Name,-28} brief    {(w is null ? "extra" : $"{w.Values["id"]}.{Values[v]}"),-24} wanted {(w is null ? "nothing" : GoldScorer.Shown(Values[v], w.Values))}, told {GoldScorer.Shown(v == 0 ? "kind" : Values[v], sentence)}");
                isRight &= held;
            }
            if (!isHedged && key.TryGetValue(found[i], out var wide))
            {
                foreach (var value in Values.Where(v => IsBeside(v, all, told)))
                {
                    if (IsRight(value, wide.Values, besides, all) is not { } held) continue;
                    counts[^1]++;
                    if (held) counts[^2]++;
                }
            }
            counts[isHedged ? 3 + 2 * Values.Length : 1]++;
            if (isRight) counts[isHedged ? 4 + 2 * Values.Length : 0]++;
        }
        return counts;
    }

    // Whether what the sentence tells is the key's; null where it tells nothing.
    private static bool? IsRight(string value, JsonObject wanted, JsonObject told, Event e) => value switch
    {
        "event" => true,
        // An act is told by its tactic where one is told, and as violence where only that is sure.
        "kind" when !e.Tactics.IsEmpty && e.Kind is EventKind.Attack or EventKind.Strike => null,
        "kind" when EventClause.IsViolence(e) => Violent.Contains(wanted["kind"]!.GetValue<string>()),
        "date" => told["date"] is { } date ? wanted["date"] is { } day && FieldComparer.Days(day) is var (first, last) && FieldComparer.Days(date) is var (start, end) && (start <= first && last <= end || FieldComparer.DateFits(day, date)) : null,
        // A country that is told where the key has no place is the one that the whole article is about: neither right nor wrong.
        "place" => e.Place is null ? null : IsCountry(e.Place) ? wanted["place"] is null ? null : FieldComparer.Compare("country", wanted, told).Right > 0
            : FieldComparer.Compare("place", wanted, told).Right > 0 || SamePlace.Holds(wanted["place"], e.Place),
        "killed" or "injured" => e.Tolls.FirstOrDefault(t => Code.Of(t.Effect) == value) is not { } toll ? null : wanted[value] is { } people && Fits(people, toll),
        "tactics" or "perpetrators" => FieldComparer.Compare(value, wanted, told) is var (right, found, _) && found == 0 ? null : FieldComparer.Compare(value, wanted, told) is var (r, f, _) && r == f,
        _ => FieldComparer.Compare(value, wanted, told).Right > 0,
    };

    // Whether it is told behind the first sentence, as what reports have.
    private static bool IsBeside(string value, Event all, Event told) => value switch
    {
        "tactics" => told.Tactics.IsEmpty,
        "date" => all.Date != told.Date,
        "place" => all.Place != told.Place,
        "killed" or "injured" => !told.Tolls.Any(t => Code.Of(t.Effect) == value),
        "perpetrators" => true,
        _ => false,
    };

    private static bool IsCountry(EventPlace place) => place.Precision == 6 || place.Place is { Kind: PlaceKind.Country };

    // A figure holds within the key's bounds, which leave room for attackers among the dead; bounds hold where the key's figure lies within them.
    private static bool Fits(JsonNode wanted, Toll toll)
    {
        var (low, best, high) = (wanted["low"]?.GetValue<int>(), wanted["best"]?.GetValue<int>(), wanted["high"]?.GetValue<int>());
        if (toll.Best is { } told) return best is { } one && low is null && high is null ? told == one : (low ?? 0) <= told && told <= (high ?? int.MaxValue);
        return (best ?? low ?? high) is { } people && (toll.Low ?? 0) <= people && people <= (toll.High ?? int.MaxValue);
    }
}
