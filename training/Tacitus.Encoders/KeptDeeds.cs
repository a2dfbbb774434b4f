using Tacitus.Coding.Places;
using Tacitus.Coding.Roles;
using Tacitus.Coding.Roles.Reading;
using Tacitus.Model.Events;
using Tacitus.Training.Roles;

namespace Tacitus.Encoders;

/// <summary>What the encoder reads of events in articles that it did not learn from, against their keys.</summary>
internal static class KeptDeeds
{
    /// <summary>Prints for each part how many are right from the likeliest on.</summary>
    public static void Print(IReadOnlyList<DoerArticle> articles, DeedReader reader, PlaceFinder places)
    {
        var told = Enum.GetValues<DeedPart>().ToDictionary(p => p, _ => new List<(int Score, bool IsRight)>());
        var things = new List<(int Score, bool IsRight)>();
        var wanted = Enum.GetValues<DeedPart>().ToDictionary(p => p, _ => 0);
        var (kinds, right) = (0, 0);
        foreach (var article in articles)
        {
            var where = places.Find(article.Aims.Analysis);
            var all = reader.Read(article.Read.Drafted.Value, where, _ => true);
            for (var d = 0; d < article.Drafts.Length; d++)
            {
                var (labels, own) = (article.Drafts[d], d);
                if (labels.IsReal == true) wanted[DeedPart.Real]++;
                if (labels.IsReal is { } isReal && all.Real(d) is { } real) told[DeedPart.Real].Add((real, isReal));
                if (labels.Kind is null || all.Real(d) is null) continue;
                kinds++;
                if (Model.Code.Of(Enum.GetValues<EventKind>().MaxBy(k => all.Kind(own, k))) == labels.Kind) right++;
            }
            var readings = all.Of(article.Read.Homes);
            for (var e = 0; e < article.Keys.Length; e++)
            {
                if (article.Keys[e] is not { } key) continue;
                wanted[DeedPart.Doer] += article.Deeds[e]!.Value.Length;
                wanted[DeedPart.Target] += key.Targets.Length;
                wanted[DeedPart.Site] += key.Site is null ? 0 : 1;
                foreach (var actor in article.Aims.Actors.Select(Doer.KeyOf).Distinct())
                    if (readings.Doer(e, actor) is { } reading) Add(told[DeedPart.Doer], reading, LearnedDeeds.Has(article, e, DeedPart.Doer, DeedKind.Other, new DeedParty(DeedKind.Other, -1, actor)));
                for (var c = 0; c < article.Aims.Candidates.Count; c++)
                {
                    var thing = DeedParty.Thing(article.Aims.Candidates[c].Span);
                    foreach (var part in (DeedPart[])[DeedPart.Target, DeedPart.Site])
                        if (readings.Thing(e, part, thing.Words) is { } reading && article.Read.Drafted.Value.Candidates.Exists(x => x.Span == thing.Words)) Add(told[part], reading, LearnedDeeds.Has(article, e, part, DeedKind.Thing, thing));
                    if (!article.Aims.Actors.Any(a => a.Span.Overlaps(article.Aims.Candidates[c].Span)) && readings.Thing(e, DeedPart.Doer, thing.Words) is { } other)
                        Add(things, other, LearnedDeeds.Has(article, e, DeedPart.Doer, DeedKind.Thing, thing));
                }
            }
        }
        foreach (var (part, of) in told.Where(t => t.Value.Count > 0)) Line(part.ToString(), of, wanted[part]);
        Line("Doer, other words", things, wanted[DeedPart.Doer]);
        Console.WriteLine($"  kinds of events: {right} of {kinds}");

        static void Add(List<(int, bool)> to, DeedReading reading, bool? isRight)
        {
            if (isRight is { } right) to.Add((reading.Score, right));
        }
    }

    private static void Line(string name, List<(int Score, bool IsRight)> told, int wanted)
    {
        var (right, best, text) = (0, 0.0, "");
        var at = new SortedDictionary<int, string>();
        var ordered = told.OrderByDescending(t => t.Score).ToList();
        for (var n = 1; n <= ordered.Count; n++)
        {
            if (ordered[n - 1].IsRight) right++;
            var (precision, recall, f) = ((double)right / n, (double)right / wanted, 2.0 * right / (n + wanted));
            if (f > best) (best, text) = (f, FormattableString.Invariant($"best F1 {f:0.000} (P {precision:0.00}, R {recall:0.00}) from {ordered[n - 1].Score} on"));
            foreach (var bar in (int[])[90, 80, 75, 70, 60])
                if (precision * 100 >= bar) at[-bar] = FormattableString.Invariant($"P .{bar}: R {recall:0.000} from {ordered[n - 1].Score}");
        }
        var (so, other) = (told.Where(t => t.IsRight).ToList(), told.Where(t => !t.IsRight).ToList());
        var order = so.Count == 0 || other.Count == 0 ? double.NaN : so.Average(s => other.Average(o => s.Score > o.Score ? 1 : s.Score == o.Score ? 0.5 : 0));
        Console.WriteLine($"  {name} ({wanted}): order {FormattableString.Invariant($"{order:0.000}")}; {text}; {string.Join("; ", at.Values)}");
    }
}
